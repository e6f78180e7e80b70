/** Keeps the newest line in sight, unless the reader scrolled up. */

const NEAR_PX = 80;

export class Scrolling {
  #following = true;

  constructor(log, button) {
    this.log = log;
    this.button = button;
    log.addEventListener("scroll", () => this.#look(), { passive: true });
    button.addEventListener("click", () => { this.toNewest(); log.focus(); });
    new ResizeObserver(() => this.follow()).observe(log);
  }

  /** Call after something was added. */
  follow() {
    if (this.#following) this.toNewest();
    else this.button.hidden = false;
  }

  toNewest() {
    this.#following = true;
    this.button.hidden = true;
    this.log.scrollTop = this.log.scrollHeight;
  }

  #look() {
    const { scrollHeight, scrollTop, clientHeight } = this.log;
    this.#following = scrollHeight - scrollTop - clientHeight < NEAR_PX;
    if (this.#following) this.button.hidden = true;
  }
}
