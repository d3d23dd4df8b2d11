// Where a page of a list ended: opaque to whoever sends it back, refused when it is not one of ours.
import { refusal } from '../../errors.ts';

export function toCursor(place: readonly [string, string]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** @throws JinguoError BAD_REQUEST */
export function fromCursor(cursor: string): readonly [string, string] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(value) && value.length === 2 && isPlace(value[0]) && isPlace(value[1])) return [value[0], value[1]];
  } catch {
    // Not JSON, so not ours.
  }
  throw refusal('BAD_REQUEST', { path: 'cursor' });
}

/** An instant or an id. */
function isPlace(value: unknown): value is string {
  return typeof value === 'string' && /^[\w:.-]{1,64}$/u.test(value);
}
