/** Where a person writes: the field, the send button, the menu behind the plus. */

let menus = 0;

export class Composer {
  #editing = null;

  /** `on` has `say(text)`, `edit(bubble, text)`, `photo(file, text)` and `send(kind)`. */
  constructor(form, on) {
    this.form = form;
    this.on = on;
    this.field = form.querySelector("textarea");
    this.more = form.querySelector(".more");
    this.menu = form.querySelector(".more-menu");
    this.banner = form.querySelector(".editing");
    this.file = form.querySelector(".photo-file");
    this.#listen();
  }

  /** Puts a text ready to be sent. */
  prefill(text) {
    this.field.value = text;
    this.field.focus();
  }

  edit(bubble) {
    this.#editing = bubble;
    this.banner.hidden = false;
    this.prefill(bubble.line.text);
  }

  #listen() {
    this.menu.id = `more-${++menus}`;
    this.more.setAttribute("aria-controls", this.menu.id);
    this.form.addEventListener("submit", (event) => this.#submit(event));
    this.form.addEventListener("keydown", (event) => this.#key(event));
    this.form.addEventListener("focusout", (event) => this.#leave(event));
    this.more.addEventListener("click", () => this.#open(this.menu.hidden));
    this.banner.querySelector("button").addEventListener("click", () => this.#empty());
    this.file.addEventListener("change", () => this.#sendPhoto());
    for (const button of this.menu.children) {
      button.addEventListener("click", () => this.#sendKind(button.dataset.kind));
    }
  }

  #submit(event) {
    event.preventDefault();
    const text = this.field.value.trim();
    if (text === "") return this.field.focus();
    const edited = this.#editing;
    this.#empty();
    if (edited) this.on.edit(edited, text);
    else this.on.say(text);
  }

  #key(event) {
    if (event.key === "Escape") this.#escape();
    const sends = event.key === "Enter" && !event.shiftKey && !event.isComposing;
    if (sends && event.target === this.field) this.#submit(event);
  }

  #escape() {
    if (!this.menu.hidden) {
      this.#open(false);
      this.more.focus();
    } else if (this.#editing) this.#empty();
  }

  #leave(event) {
    if (!this.form.contains(event.relatedTarget)) this.#open(false);
  }

  #open(open) {
    this.menu.hidden = !open;
    this.more.setAttribute("aria-expanded", String(open));
    if (open) this.menu.firstElementChild.focus();
  }

  #sendKind(kind) {
    this.#open(false);
    this.more.focus();
    if (kind === "photo") this.file.click();
    else this.on.send(kind);
  }

  /** The photo that was chosen, with what is written so far below it. */
  #sendPhoto() {
    const [file] = this.file.files;
    const text = this.field.value.trim();
    this.file.value = "";
    if (!file) return;
    this.#empty();
    this.on.photo(file, text);
  }

  #empty() {
    this.#editing = null;
    this.banner.hidden = true;
    this.field.value = "";
    this.field.focus();
  }
}
