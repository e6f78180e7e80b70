/** One line of a conversation as a bubble, with its choices, ticks and small buttons. */

import { withBoldAmounts } from "./text.js";
import { copyOf, words } from "./words.js";

const MEDIA = ["sticker", "voice", "photo", "location"];
const TICKS = [["○", "tickWaiting"], ["✓", "tickSent"], ["✓✓", "tickDelivered"]];

export class Bubble {
  /** `on` has `choose(bubble, choice)`, `edit(bubble)` and `retry(bubble)`. */
  constructor(line, on) {
    this.element = copyOf("line-template");
    this.failed = false;
    this.on = on;
    this.#part("edit").addEventListener("click", () => on.edit(this));
    this.#part("retry").addEventListener("click", () => on.retry(this));
    this.show(line);
  }

  get id() { return this.line.id ?? Infinity; }
  get date() { return this.line.at.slice(0, 10); }
  get isMedia() { return MEDIA.includes(this.line.kind); }

  /** Fills the bubble. A line under way has no id yet. */
  show(line) {
    const edited = line.edited || this.line?.edited;
    const kind = this.#staysMedia(line) ? this.line.kind : line.kind;
    const before = this.line;
    this.line = { ...line, choices: line.choices ?? [], kind, edited };
    this.#dress();
    // Renewed words would be read aloud twice, and renewed buttons lose the keyboard's focus.
    const renewed = this.line.text !== before?.text || this.line.picture !== before?.picture;
    if (renewed) this.#writeText();
    this.#hand(line.document);
    if (!alike(this.line.choices, before?.choices)) this.#offer();
    this.setTicks(line.ticks);
  }

  setTicks(count) {
    this.line.ticks = count;
    const [sign, word] = TICKS[count] ?? TICKS[0];
    const ticks = this.#part("ticks");
    ticks.hidden = !this.line.mine || this.failed;
    ticks.dataset.ticks = count;
    if (ticks.textContent !== sign) ticks.textContent = sign;
    ticks.setAttribute("aria-label", words[word]);
  }

  setFailed(failed) {
    this.failed = failed;
    this.element.classList.toggle("failed", failed);
    this.#part("retry").hidden = !failed;
    this.setTicks(this.line.ticks);
  }

  /** The day's name above this line; empty for none. */
  setDay(name) {
    const day = this.#part("day");
    if (day.textContent !== name) day.textContent = name;
    day.hidden = name === "";
  }

  setEditable(editable) {
    this.#part("edit").hidden = !editable;
  }

  /** Opens or closes the choices; `chosen` is the label that was taken, or null. */
  setChoices(open, chosen) {
    for (const button of this.#part("choices").children) {
      const taken = same(button.textContent, chosen);
      button.classList.toggle("taken", taken);
      if (taken) button.setAttribute("aria-pressed", "true");
      else button.removeAttribute("aria-pressed");
      // Not `disabled`: the button just tapped keeps the keyboard's focus.
      button.setAttribute("aria-disabled", String(!open));
      button.tabIndex = open ? 0 : -1;
    }
  }

  /** The label of mine that `text` repeats, or null. */
  labelOf(text) {
    return this.line.choices.find((choice) => same(choice.label, text))?.label ?? null;
  }

  /** Sent as a sticker, it stays one, whatever words the server keeps for it. */
  #staysMedia(line) {
    return Boolean(this.line) && this.isMedia && !MEDIA.includes(line.kind);
  }

  #dress() {
    const { id, mine, kind, time, at, edited } = this.line;
    this.element.className = `line ${mine ? "mine" : "theirs"} ${kind ?? "reply"}`;
    this.element.classList.toggle("failed", this.failed);
    if (id !== null) this.element.dataset.line = id;
    this.#part("speaker").textContent = `${this.#speaker()}: `;
    this.#part("eyebrow").hidden = kind !== "announcement";
    this.#part("edited").textContent = words.edited;
    this.#part("edited").hidden = !edited;
    const clock = this.element.querySelector("time");
    clock.textContent = time;
    clock.dateTime = at;
  }

  #speaker() {
    if (this.line.mine) return words.you;
    if (this.line.kind === "nudge") return words.nudge;
    return this.line.kind === "announcement" ? words.announcement : words.bot;
  }

  #writeText() {
    const { text, kind, picture } = this.line;
    const shown = this.isMedia && !picture ? mediaSign(kind) : withBoldAmounts(text);
    this.#part("text").replaceChildren(...(picture ? [above(picture)] : []), shown);
  }

  /** A file to keep: its name is the link. */
  #hand(address) {
    if (!address || this.element.querySelector(".file")) return;
    const link = document.createElement("a");
    link.className = "file";
    link.href = address;
    link.download = "";
    link.append(copyOf("file-template"), this.line.text);
    if (this.line.text.endsWith(".png")) link.append(pictureOf(address, this.line.text));
    this.#part("text").replaceChildren(link);
  }

  #offer() {
    const place = this.#part("choices");
    place.replaceChildren(...this.line.choices.map((choice) => this.#choice(choice)));
    place.hidden = this.line.choices.length === 0;
  }

  #choice(choice) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "choice";
    button.textContent = choice.label;
    button.addEventListener("click", () => {
      if (button.getAttribute("aria-disabled") !== "true") this.on.choose(this, choice);
    });
    return button;
  }

  #part(name) {
    return this.element.querySelector(`.${name}`);
  }
}

/** What it says stands in the message above it. */
function pictureOf(address, name) {
  const picture = document.createElement("img");
  picture.src = address;
  picture.alt = name;
  picture.loading = "lazy";
  return picture;
}

/** Its height is known before it is there, so that nothing jumps. */
function above(address) {
  const picture = pictureOf(address, words.picture);
  picture.className = "picture";
  return picture;
}

function mediaSign(kind) {
  const sign = document.createDocumentFragment();
  const button = document.getElementById("phone-template").content
    .querySelector(`[data-kind="${kind}"] svg`);
  sign.append(button.cloneNode(true), words[kind]);
  return sign;
}

const alike = (one, other) => JSON.stringify(one) === JSON.stringify(other);

function same(one, other) {
  return other !== null && one.trim().toLowerCase() === other.trim().toLowerCase();
}
