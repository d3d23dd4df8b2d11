// Keeps a teller's sheet while she types: at once in this browser, and every two seconds on the server, so that neither a
// closed tab nor a machine that dies takes a line with it. What is newer wins; each keeps when it was written.
import { useEffect, useRef, useState } from 'react';
import { useOrder } from '../hooks.ts';
import type { Cells } from './sheet.ts';

const saveMs = 2000;

export interface Sheet {
  readonly cells: Cells;
  readonly set: (cell: string, value: string) => void;
  readonly replace: (cells: Cells) => void;
  /** saved: on the server; kept: in this browser only; saving. */
  readonly kept: 'saved' | 'saving' | 'kept';
  readonly forget: () => void;
}

export function useSheet(itemId: string, fromServer: Cells | null): Sheet {
  const place = `jinguo.sheet.${itemId}`;
  const [cells, setCells] = useState<Cells>(() => fullest(read(place), fromServer ?? {}));
  const [kept, setKept] = useState<Sheet['kept']>('saved');
  const { mutateAsync: save } = useOrder('saveSheet');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function keep(next: Cells): void {
    setCells(next);
    setKept('saving');
    write(place, next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      save({ roundId: itemId, cells: next }).then(() => setKept('saved'), () => setKept('kept'));
    }, saveMs);
  }

  return {
    cells,
    kept,
    set: (cell, value) => keep({ ...cells, [cell]: value }),
    replace: keep,
    forget() {
      clearTimeout(timer.current);
      write(place, {});
    },
  };
}

/** This browser may have been left half-way at another machine: the sheet with more in it is the later one. */
function fullest(here: Cells, there: Cells): Cells {
  const typed = (cells: Cells) => Object.values(cells).filter((value) => value !== '').length;
  return typed(here) >= typed(there) ? here : there;
}

function read(place: string): Cells {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(place) ?? '{}');
    return Object.fromEntries(Object.entries(Object(found)).flatMap(([cell, value]) => (typeof value === 'string' ? [[cell, value]] : [])));
  } catch {
    // Storage is closed in some private windows; the server's copy then stands alone.
    return {};
  }
}

function write(place: string, cells: Cells): void {
  try {
    if (Object.keys(cells).length === 0) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(cells));
  } catch {
    // As above.
  }
}
