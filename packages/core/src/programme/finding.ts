// One broken rule, in both languages, with the field it concerns as a JSON pointer (`/application/idNumber`).
import type { Finding } from '../plugin/contributions.ts';
import type { LocalText } from '../definition/text.ts';

/** A finding that stops the action: at which field, which code, what to do. */
export function refuse(path: string, code: string, words: LocalText): Finding {
  return { severity: 'refuse', path, code, ...words };
}

/** A finding that is told and stops nothing. */
export function warn(path: string, code: string, words: LocalText): Finding {
  return { severity: 'warn', path, code, ...words };
}
