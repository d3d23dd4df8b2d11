// Codes handed to people without an account. 100 bits, in letters and digits that cannot be mistaken for one another; made
// from the key of the request, so that a request sent again gets the same code; kept in the database as a hash alone.
import type { EngineParts } from '../parts.ts';

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 20;
const group = 4;

export type CodeKind = 'application' | 'objection' | 'signUp';

/** The code of a request. Nobody derives it without the office's secret. */
export function codeFor(parts: Pick<EngineParts, 'blind'>, kind: CodeKind, key: string): string {
  const bytes = Buffer.from(parts.blind(`code.${kind}`, key), 'base64url');
  const all = Array.from({ length }, (_, at) => letters[(bytes[at] ?? 0) % letters.length]).join('');
  return all.replaceAll(new RegExp(`.{${group}}(?=.)`, 'gu'), (part) => `${part}-`);
}

/** What stands in the database for a code, however it was typed. */
export function hashOfCode(parts: Pick<EngineParts, 'blind'>, kind: CodeKind, typed: string): string {
  const plain = typed.normalize('NFKC').toUpperCase().replaceAll(/[^0-9A-Z]/gu, '').replaceAll('O', '0').replaceAll(/[IL]/gu, '1');
  return parts.blind(`hash.${kind}`, plain);
}

/** The id of whoever applies with this key. */
export function citizenId(parts: Pick<EngineParts, 'blind'>, key: string): string {
  return Buffer.from(parts.blind('citizen', key), 'base64url').toString('hex').slice(0, 38);
}
