/** Sends what a person says, in order, and again when it failed. */

import { newEventId, sendMessage, sendPicture } from "./api.js";

export class Sending {
  #turn = Promise.resolve();
  #unsent = new Map();

  constructor(who, conversation) {
    this.who = who;
    this.conversation = conversation;
  }

  /** Resolves when everything said so far has arrived or failed. */
  get quiet() { return this.#turn; }

  /** `bubble` shows the message while it is under way. */
  send(message, bubble) {
    this.#unsent.set(bubble, { event_id: newEventId(), ...message });
    return this.#queue(bubble);
  }

  retry(bubble) {
    this.conversation.setFailed(bubble, false);
    return this.#queue(bubble);
  }

  #queue(bubble) {
    this.#turn = this.#turn.then(() => this.#deliver(bubble));
    return this.#turn;
  }

  async #deliver(bubble) {
    const message = this.#unsent.get(bubble);
    if (!message) return;
    try {
      await bringPicture(message);
      const { line } = await sendMessage(this.who, message);
      this.#unsent.delete(bubble);
      this.conversation.settle(bubble, message.edits ? { ...line, edited: true } : line);
    } catch {
      this.conversation.setFailed(bubble, true);
    }
  }
}

/** A photo goes first, once: the message then only names it. */
async function bringPicture(message) {
  if (!message.file) return;
  const { picture } = await sendPicture(message.file);
  message.picture = picture;
  delete message.file;
}
