// Where the keyboard stands in a list: at an item, not at a line. Rows that come in above it leave it where it is; when its
// item leaves, the next one stands in its place.
import { useState } from 'react';

export interface Cursor {
  /** -1 while it stands nowhere. */
  readonly at: number;
  readonly moveTo: (index: number) => void;
}

/** `ids`: of the rows, each its own. `first`: the row it begins at, -1 for none. */
export function useCursor(ids: readonly string[], first: number): Cursor {
  const [stood, setStood] = useState<{ readonly id: string; readonly index: number }>();
  const moveTo = (index: number) => {
    const id = ids[index];
    if (id !== undefined) setStood({ id, index });
  };
  if (stood === undefined) return { at: first, moveTo };
  const found = ids.indexOf(stood.id);
  const at = found === -1 ? Math.min(stood.index, ids.length - 1) : found;
  // Taken over while drawing, so that no key falls between two rows.
  if (at !== stood.index || found === -1) moveTo(at);
  return { at, moveTo };
}
