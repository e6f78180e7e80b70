/** The demo's clock and the time machine that moves it forward. */

import { letHeatWaveCome, moveClock } from "./api.js";
import { showCalendar } from "./calendar.js";
import { words } from "./words.js";

const face = document.getElementById("clock");
const moved = document.getElementById("clock-moved");

/** The demo's local day, as `2026-07-22`. */
export const today = () => face.dateTime.slice(0, 10);

/** Moment for a line that is still under way. */
export const now = () => ({ at: face.dateTime, time: face.dateTime.slice(11, 16) });

export function setClock({ now, now_text }) {
  face.dateTime = now;
  face.textContent = now_text;
}

/** Lets the buttons, disabled until now, move the clock; `onMove()` comes after each move. */
export function startTimeMachine(onMove) {
  for (const button of document.querySelectorAll("[data-move]")) {
    button.addEventListener("click", () => move(button, onMove));
    button.disabled = false;
  }
  const wave = document.getElementById("heat-wave");
  wave.addEventListener("click", () => heat(wave, onMove));
  wave.disabled = false;
  const comes = document.getElementById("what-comes");
  comes.addEventListener("click", () => act(comes, showCalendar, words.calendarFailed));
  comes.disabled = false;
}

async function move(button, onMove) {
  await act(button, async () => {
    setClock(await moveClock(button.dataset.move));
    moved.textContent = face.textContent;
    moved.className = "sr-only";
    onMove();
  });
}

async function heat(button, onMove) {
  await act(button, async () => {
    setClock(await letHeatWaveCome());
    moved.textContent = words.heatWaveComes;
    moved.className = "notice";
    onMove();
  });
}

async function act(button, what, failed = words.clockFailed) {
  if (button.getAttribute("aria-busy") === "true") return;
  button.setAttribute("aria-busy", "true");
  try {
    await what();
  } catch {
    moved.textContent = failed;
    moved.className = "notice";
  } finally {
    button.removeAttribute("aria-busy");
  }
}
