/** The lines of one phone in their order: days, open question, what can be edited. */

import { Bubble } from "./bubbles.js";
import { dayName } from "./days.js";

export class Conversation {
  #bubbles = [];
  #ticks = new Map();
  #today;

  constructor(log, today, on) {
    this.log = log;
    this.on = on;
    this.#today = today;
    this.typing = log.querySelector(".typing");
  }

  /** Shows lines by their id: a known one is renewed, never shown twice. */
  put(...lines) {
    for (const line of lines) {
      const known = this.#known(line.id);
      if (known) known.show(this.#ticked(line));
      else this.#add(this.#ticked(line));
    }
    this.#arrange();
  }

  /** My own line, still under way. */
  promise(line) {
    const bubble = this.#add({ ...line, id: null, mine: true, ticks: 0 });
    this.#arrange();
    return bubble;
  }

  /** A line under way arrived as `line`. */
  settle(bubble, line) {
    const twin = this.#known(line.id);
    if (twin && twin !== bubble) this.#drop(twin);
    bubble.show(this.#ticked(line));
    this.#sort();
    this.setFailed(bubble, false);
  }

  setFailed(bubble, failed) {
    bubble.setFailed(failed);
    this.#arrange();
  }

  setTicks(id, ticks) {
    this.#ticks.set(id, ticks);
    this.#known(id)?.setTicks(ticks);
  }

  setToday(today) {
    this.#today = today;
    this.#arrange();
  }

  has(id) {
    return this.#known(id) !== undefined;
  }

  /** Ticks may come before the line they belong to; they never go back. */
  #ticked(line) {
    return { ...line, ticks: Math.max(line.ticks, this.#ticks.get(line.id) ?? 0) };
  }

  #known(id) {
    return this.#bubbles.findLast((bubble) => bubble.id === id);
  }

  #add(line) {
    const bubble = new Bubble(line, this.on);
    this.#bubbles.push(bubble);
    this.#sort();
    return bubble;
  }

  #drop(bubble) {
    this.#bubbles.splice(this.#bubbles.indexOf(bubble), 1);
    bubble.element.remove();
  }

  // Moves only what stands in the wrong place, so that focus and screen readers keep theirs.
  #sort() {
    this.#bubbles.sort((one, other) => one.id - other.id || 0);
    let next = this.typing;
    for (const { element } of this.#bubbles.toReversed()) {
      if (element.nextElementSibling !== next) this.log.insertBefore(element, next);
      next = element;
    }
  }

  #arrange() {
    const open = this.#openQuestion();
    const newest = this.#bubbles.findLast((bubble) => bubble.line.mine);
    let date = null;
    let question = null;
    for (const [place, bubble] of this.#bubbles.entries()) {
      bubble.setDay(bubble.date === date ? "" : dayName(bubble.date, this.#today));
      bubble.setChoices(bubble === open, this.#taken(place));
      bubble.setEditable(bubble === newest && editable(bubble, question));
      date = bubble.date;
      if (!bubble.line.mine) question = bubble;
    }
  }

  /** The newest line with choices, unless I said something after it. */
  #openQuestion() {
    const last = this.#bubbles.findLast(({ line, failed }) =>
      (line.mine && !failed) || line.choices.length > 0);
    return last && !last.line.mine ? last : null;
  }

  #taken(place) {
    const answer = this.#bubbles.slice(place + 1).find((bubble) => bubble.line.mine);
    return answer && !answer.failed ? this.#bubbles[place].labelOf(answer.line.text) : null;
  }
}

/** A sentence of mine that has arrived; a tapped choice is no sentence. */
function editable(bubble, question) {
  const tapped = question?.labelOf(bubble.line.text) ?? null;
  return bubble.line.id !== null && !bubble.failed && !bubble.isMedia && tapped === null;
}
