/** Chooses which phones are seen: switches on a wide screen, tabs on a narrow one. */

import { recall, remember } from "./memory.js";
import { dressAvatar } from "./phones.js";
import { copyOf, words } from "./words.js";

const narrow = matchMedia("(max-width: 719px)");
const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export class Picker {
  #unread = new Map();
  #buttons = new Map();

  constructor(row, phones) {
    this.row = row;
    this.phones = phones;
    const known = recall() ?? phones.filter((phone) => phone.person.open).map(({ who }) => who);
    this.shown = new Set(known.filter((who) => phones.some((phone) => phone.who === who)));
    this.current = [...this.shown][0] ?? phones[0]?.who;
    for (const phone of phones) this.#addButton(phone);
    row.addEventListener("keydown", (event) => this.#key(event));
    narrow.addEventListener("change", () => this.#apply());
    this.#apply();
  }

  /** Brings one phone in sight. */
  open(who) {
    this.shown.add(who);
    this.current = who;
    this.#apply();
    this.#buttons.get(who).scrollIntoView({ inline: "nearest", block: "nearest" });
  }

  /** The bot said something on this phone. */
  news(phone) {
    if (!phone.element.hidden) return;
    this.#unread.set(phone.who, (this.#unread.get(phone.who) ?? 0) + 1);
    this.#apply();
  }

  #addButton(phone) {
    const button = copyOf("picker-template");
    dressAvatar(button.querySelector(".avatar"), phone);
    button.querySelector(".pick-name").textContent = phone.person.name;
    button.querySelector(".badge .sr-only").textContent = ` ${words.newLines}`;
    button.addEventListener("click", () => this.#pick(phone.who));
    this.#buttons.set(phone.who, button);
    this.row.append(button);
  }

  #pick(who) {
    if (narrow.matches) return this.open(who);
    if (!this.shown.delete(who)) this.shown.add(who);
    if (this.shown.has(who)) this.current = who;
    remember([...this.shown]);
    this.#apply();
    const phone = this.phones.find((one) => one.who === who);
    phone.element.scrollIntoView({ inline: "nearest", block: "nearest" });
  }

  #key(event) {
    if (!narrow.matches || !(event.key in STEPS)) return;
    event.preventDefault();
    const order = this.phones.map((phone) => phone.who);
    const next = order.indexOf(this.current) + STEPS[event.key];
    this.open(order.at(next % order.length));
    this.#buttons.get(this.current).focus();
  }

  #apply() {
    this.row.setAttribute("role", narrow.matches ? "tablist" : "group");
    for (const phone of this.phones) this.#applyTo(phone);
    document.getElementById("none").hidden = narrow.matches || this.shown.size > 0;
  }

  #applyTo(phone) {
    const on = narrow.matches ? phone.who === this.current : this.shown.has(phone.who);
    const button = this.#buttons.get(phone.who);
    phone.element.hidden = !on;
    if (on) this.#unread.delete(phone.who);
    if (narrow.matches) asTab(button, on, phone);
    else asSwitch(button, on);
    this.#showUnread(button, this.#unread.get(phone.who) ?? 0);
  }

  #showUnread(button, count) {
    button.querySelector(".badge").hidden = count === 0;
    button.querySelector(".badge-count").textContent = count;
  }
}

function asTab(button, on, phone) {
  button.setAttribute("role", "tab");
  button.setAttribute("aria-selected", String(on));
  button.setAttribute("aria-controls", phone.element.id);
  button.removeAttribute("aria-pressed");
  button.tabIndex = on ? 0 : -1;
}

function asSwitch(button, on) {
  for (const name of ["role", "aria-selected", "aria-controls", "tabindex"]) {
    button.removeAttribute(name);
  }
  button.setAttribute("aria-pressed", String(on));
}
