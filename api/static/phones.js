/** One phone: a person's conversation with the bot, joined to what she writes. */

import { readLines } from "./api.js";
import { now, today } from "./clock.js";
import { Composer } from "./composer.js";
import { Conversation } from "./conversation.js";
import { Scrolling } from "./scrolling.js";
import { Sending } from "./sending.js";
import { Typing } from "./typing.js";
import { copyOf, words } from "./words.js";

export class Phone {
  #loading = Promise.resolve();
  #seen = 0;
  #begunWith = null;

  /** `person` as in `/phone/state`; `place` counts the phones; `onNews(phone)`: the bot spoke. */
  constructor(person, place, onNews) {
    this.person = person;
    this.place = place;
    this.onNews = onNews;
    this.element = copyOf("phone-template");
    this.#label();
    this.#join();
    this.setInvite(person.invite);
  }

  get who() { return this.person.who; }

  /** Fetches what this phone missed; the first time everything. */
  catchUp() {
    this.#loading = this.#loading.then(() => this.#load()).catch(() => {});
    return this.#loading;
  }

  /** A line from the stream: told at once when mine, after some typing when the bot's. */
  async hear(line) {
    await this.#loading;
    // What I am sending right now takes its place first, so that nothing jumps.
    await this.sending.quiet;
    if (line.mine || this.conversation.has(line.id)) return this.#tell(line);
    if (this.element.hidden) return this.#news(line);
    this.typing.before(line.text, () => this.#news(line));
  }

  setTicks(id, ticks) { this.conversation.setTicks(id, ticks); }

  setToday(day) { this.conversation.setToday(day); }

  /** A state that was fetched just before the chip was tapped does not bring it back. */
  setInvite(invite) {
    this.person.invite = invite;
    this.#find(".invite").hidden = !invite || invite === this.#begunWith;
    this.scrolling.follow();
  }

  prefill(text) { this.composer.prefill(text); }

  #label() {
    const { who, name, role, place } = this.person;
    this.element.id = `phone-${who}`;
    this.element.dataset.phone = who;
    this.element.setAttribute("aria-label", `${words.phoneOf} ${name}`);
    this.#find(".log").setAttribute("aria-label", `${words.conversation} ${name}`);
    this.#find(".phone-name").textContent = name;
    this.#find(".phone-place").textContent = [role, place].filter(Boolean).join(" · ");
    dressAvatar(this.#find(".avatar"), this);
  }

  #join() {
    const log = this.#find(".log");
    this.scrolling = new Scrolling(log, this.#find(".newest"));
    this.composer = new Composer(this.#find(".composer"), {
      say: (text) => this.#say({ text }, { text }),
      edit: (bubble, text) => this.#edit(bubble, text),
      photo: (file, text) => this.#say({ kind: "photo", text, file }, { text, kind: "photo" }),
      send: (kind) => this.#say({ kind }, { text: words[kind], kind }),
    });
    this.conversation = new Conversation(log, today(), {
      choose: (_, { id, label }) => this.#say({ choice: id, label }, { text: label }),
      edit: (bubble) => this.composer.edit(bubble),
      retry: (bubble) => this.#retry(bubble),
    });
    this.sending = new Sending(this.who, this.conversation);
    this.typing = new Typing(this.#find(".typing"), () => this.scrolling.follow());
    this.#find(".begin").addEventListener("click", () => this.#begin());
  }

  #say(message, shown) {
    const bubble = this.conversation.promise({ ...now(), ...shown });
    this.scrolling.toNewest();
    this.sending.send(message, bubble).then(() => this.scrolling.follow());
  }

  #edit(bubble, text) {
    const edits = bubble.line.id;
    bubble.show({ ...bubble.line, text, ticks: 0, edited: true });
    this.sending.send({ edits, text }, bubble);
  }

  #retry(bubble) {
    this.#find(".log").focus();
    this.sending.retry(bubble);
  }

  #begin() {
    const text = this.#begunWith = this.person.invite;
    this.setInvite(null);
    this.#say({ text }, { text });
    this.#find(".log").focus();
  }

  async #load() {
    const lines = await readLines(this.who, this.#seen);
    await this.sending.quiet;
    this.#tell(...lines);
    // From here on a screen reader tells what is new; the past it can read by itself.
    setTimeout(() => this.#find(".log").setAttribute("aria-live", "polite"), 500);
  }

  #news(line) {
    this.#tell(line);
    this.onNews(this);
  }

  #tell(...lines) {
    this.#seen = Math.max(this.#seen, ...lines.map((line) => line.id));
    this.conversation.put(...lines);
    this.scrolling.follow();
  }

  #find(selector) {
    return this.element.querySelector(selector);
  }
}

export function dressAvatar(avatar, phone) {
  avatar.textContent = phone.person.name.slice(0, 1).toUpperCase();
  avatar.dataset.colour = phone.place % 6;
}
