/** What a day is called, seen from the day of the demo's clock. */

import { words } from "./words.js";

const LONG = new Intl.DateTimeFormat("nl-NL", {
  weekday: "long", day: "numeric", month: "long", timeZone: "UTC",
});

/** `date` and `today` are local days as `2026-07-22`. */
export function dayName(date, today) {
  if (date === today) return words.today;
  if (date === dayBefore(today)) return words.yesterday;
  return LONG.format(new Date(`${date}T00:00Z`));
}

function dayBefore(date) {
  const day = new Date(`${date}T00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
