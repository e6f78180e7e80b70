/** A short "is typing" before each new line of the bot, one line after the other. */

const SHORTEST_MS = 400;
const LONGEST_MS = 900;
const MS_PER_CHARACTER = 5;

const calm = matchMedia("(prefers-reduced-motion: reduce)");

export class Typing {
  #turn = Promise.resolve();

  /** `moved` is called whenever the sign appears or goes. */
  constructor(sign, moved) {
    this.sign = sign;
    this.moved = moved;
  }

  /** Shows the sign as long as `text` deserves, then calls `then`. */
  before(text, then) {
    this.#turn = this.#turn.then(() => this.#type(text)).then(then);
  }

  async #type(text) {
    if (calm.matches || document.hidden) return;
    this.#show(true);
    await pause(Math.min(LONGEST_MS, SHORTEST_MS + MS_PER_CHARACTER * text.length));
    this.#show(false);
  }

  #show(visible) {
    this.sign.hidden = !visible;
    this.moved();
  }
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
