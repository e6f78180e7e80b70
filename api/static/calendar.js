/** What the coming days would bring: the calendar of a rehearsal, in a dialog. */

import { rehearse } from "./api.js";
import { copyOf } from "./words.js";

const dialog = document.getElementById("calendar");
const list = document.getElementById("calendar-days");
const nothing = document.getElementById("calendar-nothing");

export async function showCalendar() {
  const { days } = await rehearse();
  list.replaceChildren(...days.map(dayOf));
  nothing.hidden = days.length > 0;
  if (!dialog.open) dialog.showModal();
  dialog.scrollTop = 0;
}

function dayOf({ day, text, lines }) {
  const item = copyOf("calendar-day-template");
  const time = item.querySelector("time");
  time.dateTime = day;
  time.textContent = text;
  item.querySelector("ul").append(...lines.map(lineOf));
  return item;
}

function lineOf({ kind, sent, left_out }) {
  const item = copyOf("calendar-line-template");
  item.classList.toggle("to-nobody", sent.length === 0);
  item.querySelector(".calendar-kind").textContent = kind;
  item.querySelector(".calendar-sent").textContent = sent.join(", ");
  item.querySelector(".calendar-left-out").textContent = left_out.join(", ");
  return item;
}
