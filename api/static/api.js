/** What the page asks of the server, and nothing else. */

const PATIENCE_MS = 15_000;
const REHEARSAL_MS = 60_000;

export const readState = () => ask("/phone/state");

/** Lines of one phone with an id above `after`, oldest first. */
export const readLines = (who, after) => ask(`${phone(who)}/lines?after=${after}`);

/** Gives `{line}`. The same `event_id` may be sent again: it counts once. */
export const sendMessage = (who, message) => ask(`${phone(who)}/messages`, message);

/** Gives `{picture}`, the name under which the file goes along with a message. */
export const sendPicture = (file) => ask("/phone/pictures", file);

export const moveClock = (move) => ask("/phone/clock", { move });

/** Four hot days, from the demo's tomorrow on. */
export const letHeatWaveCome = () => ask("/phone/heat", {});

/** What the coming days would bring: lives them on a copy, so it takes a while. */
export const rehearse = () => ask("/phone/calendar", {}, REHEARSAL_MS);

/** A name for one message, so that sending it twice does no harm. */
export function newEventId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const phone = (who) => `/phone/${encodeURIComponent(who)}`;

async function ask(path, body, patience = PATIENCE_MS) {
  const answer = await fetch(path, { ...posting(body), signal: AbortSignal.timeout(patience) });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer.json();
}

function posting(body) {
  if (body === undefined) return {};
  if (body instanceof Blob) return { method: "POST", body };
  const headers = { "Content-Type": "application/json" };
  return { method: "POST", headers, body: JSON.stringify(body) };
}
