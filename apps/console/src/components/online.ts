// Waits for the connection: a page's file that is asked for without one would fail, and be loaded anew with all that was typed.
/** Resolves at once, or when the connection is back. */
export function online(): Promise<void> {
  if (navigator.onLine) return Promise.resolve();
  return new Promise((resolve) => addEventListener('online', () => resolve(), { once: true }));
}
