// Which items of a list are ticked. What is no longer in the list is no longer ticked.
import type { ListRow } from '@jinguo/core';
import { useState } from 'react';

/** The server takes no more at once. */
const mostAtOnce = 500;

export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly rows: readonly ListRow[];
  readonly toggle: (id: string) => void;
  /** Ticks all that are shown, or none. */
  readonly all: (on: boolean) => void;
  readonly clear: () => void;
}

export function useSelection(rows: readonly ListRow[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const ticked = rows.filter((row, index) => chosen.has(row.itemId) && rows.findIndex((one) => one.itemId === row.itemId) === index);
  return {
    ids: new Set(ticked.map((row) => row.itemId)),
    rows: ticked,
    toggle: (id) => setChosen((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : before.size < mostAtOnce ? new Set([...before, id]) : before)),
    all: (on) => setChosen(on ? new Set(rows.slice(0, mostAtOnce).map((row) => row.itemId)) : new Set()),
    clear: () => setChosen(new Set()),
  };
}
