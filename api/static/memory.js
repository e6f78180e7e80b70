/** Remembers in this browser which phones were chosen; without storage it forgets. */

const KEY = "lief-phones";

/** The names kept, or null. */
export function recall() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY));
    return Array.isArray(kept) ? kept : null;
  } catch {
    return null;
  }
}

export function remember(names) {
  try {
    localStorage.setItem(KEY, JSON.stringify(names));
  } catch {
    // A browser that keeps nothing still shows phones.
  }
}
