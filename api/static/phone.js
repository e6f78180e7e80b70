/** The demo's page: asks who is there, makes their phones and listens. */

import { readState } from "./api.js";
import { setClock, startTimeMachine, today } from "./clock.js";
import { Phone } from "./phones.js";
import { Picker } from "./picker.js";
import { listen } from "./stream.js";
import { words } from "./words.js";

const AGAIN_AFTER_MS = 2_000;
const VISITOR = "bezoeker";
const CODE = /^[A-Za-z0-9-]{1,58}$/;

const notice = document.getElementById("notice");

async function begin() {
  const state = await stateAtLast();
  setClock(state);
  const phones = makePhones(state.phones);
  await Promise.all([...phones.values()].map((phone) => phone.catchUp()));
  listen(ears(phones));
  startTimeMachine(() => newDay(phones));
}

async function stateAtLast() {
  for (;;) {
    try {
      return await readState();
    } catch {
      notice.textContent = words.offline;
      await new Promise((done) => setTimeout(done, AGAIN_AFTER_MS));
    }
  }
}

function makePhones(people) {
  const phones = people.map((person, place) =>
    new Phone(person, place, (phone) => picker.news(phone)));
  document.getElementById("phones").append(...phones.map((phone) => phone.element));
  const picker = new Picker(document.getElementById("picker"), phones);
  const byName = new Map(phones.map((phone) => [phone.who, phone]));
  takeInvitation(byName.get(VISITOR), picker);
  return byName;
}

/** `/?start=CODE` is a door code: ready to send on the visitor's phone. */
function takeInvitation(visitor, picker) {
  const code = new URLSearchParams(location.search).get("start") ?? "";
  if (!visitor || !CODE.test(code)) return;
  picker.open(visitor.who);
  visitor.prefill(`START ${code}`);
  history.replaceState(null, "", location.pathname);
}

function ears(phones) {
  return {
    open: () => refresh(phones),
    lost: () => { notice.textContent = words.offline; },
    line: (line) => phones.get(line.who)?.hear(line),
    ticks: ({ who, id, ticks }) => phones.get(who)?.setTicks(id, ticks),
    clock: (clock) => { setClock(clock); newDay(phones); },
  };
}

/** After each connection: fetches what was said in between. */
async function refresh(phones) {
  notice.textContent = "";
  for (const phone of phones.values()) phone.catchUp();
  const state = await readState().catch(() => null);
  if (!state) return;
  setClock(state);
  newDay(phones);
  for (const { who, invite } of state.phones) phones.get(who)?.setInvite(invite);
}

function newDay(phones) {
  for (const phone of phones.values()) phone.setToday(today());
}

begin();
