/** The one stream of news for all phones, opened again when it breaks. */

const AGAIN_AFTER_MS = 3_000;

/**
 * Calls `hear.open()` at each (re)connection, `hear.lost()` when it breaks, and
 * `hear.line`, `hear.ticks`, `hear.clock` with what the server says.
 */
export function listen(hear) {
  const stream = new EventSource("/phone/events");
  stream.addEventListener("open", () => hear.open());
  for (const name of ["line", "ticks", "clock"]) {
    stream.addEventListener(name, (event) => hear[name](JSON.parse(event.data)));
  }
  stream.addEventListener("error", () => {
    hear.lost();
    // A browser reconnects by itself after a broken line, but not after an HTTP error.
    if (stream.readyState === EventSource.CLOSED) setTimeout(listen, AGAIN_AFTER_MS, hear);
  });
}
