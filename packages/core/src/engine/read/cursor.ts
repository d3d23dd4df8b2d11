// Where a page of a list ended: what the list is ordered by, and an id that tells equals apart. Opaque to callers.
import { refusal } from '../../errors.ts';

export interface Cursor {
  readonly sort: string;
  readonly id: string;
}

export function writeCursor({ sort, id }: Cursor): string {
  return Buffer.from(JSON.stringify([sort, id])).toString('base64url');
}

/** @throws JinguoError BAD_REQUEST for anything that is no cursor of ours. */
export function readCursor(cursor: string | undefined): Cursor | undefined {
  if (cursor === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(value) && value.length === 2 && isPlain(value[0]) && isPlain(value[1])) return { sort: value[0], id: value[1] };
  } catch {
    // Falls through to the refusal: a cursor is opaque and only ever ours.
  }
  throw refusal('BAD_REQUEST', { path: 'cursor' });
}

/** Ours are dates, instants and ids. */
function isPlain(value: unknown): value is string {
  return typeof value === 'string' && /^[\w.:+-]*$/u.test(value);
}
