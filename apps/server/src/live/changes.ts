// Passes committed changes on to whoever listens now, and remembers the last of them, so that a page whose connection
// broke gets what it missed.
import type { Change, Engine } from '@jinguo/core';

const remembered = 500;

export interface NumberedChange {
  /** Grows by one; an id of an earlier process of this server starts with another name. */
  readonly id: string;
  readonly change: Change;
}

export interface Changes {
  /** Hands every change to the listener, first those after `lastId` that are still remembered; answers how to stop. */
  readonly listen: (listener: (change: NumberedChange) => void, lastId?: string) => () => void;
  readonly close: () => void;
}

export function openChanges(engine: Pick<Engine, 'onChange'>, run: string): Changes {
  const listeners = new Set<(change: NumberedChange) => void>();
  const recent: NumberedChange[] = [];
  let count = 0;
  const close = engine.onChange((change) => {
    count += 1;
    const numbered = { id: `${run}-${count}`, change };
    recent.push(numbered);
    if (recent.length > remembered) recent.shift();
    for (const listener of listeners) listener(numbered);
  });
  return {
    listen(listener, lastId) {
      const seen = recent.findIndex(({ id }) => id === lastId);
      if (seen >= 0) for (const missed of recent.slice(seen + 1)) listener(missed);
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close,
  };
}
