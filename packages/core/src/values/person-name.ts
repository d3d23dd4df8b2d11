// Names: 2 to 30 Chinese characters and the dot of minority names; Latin for foreigners. domain.md §3.1
import type { Parsed } from './parsed.ts';

/**
 * Reads a name, with the variants of the dot made one. Problem: `format`.
 *
 * @example
 * ```ts
 * import { parsePersonName } from './person-name.ts';
 * const read = parsePersonName('阿依•买买提');
 * console.assert(read.ok && read.value === '阿依·买买提');
 * ```
 */
export function parsePersonName(text: string): Parsed<string, 'format'> {
  const normalised = text.trim().replaceAll(/[•．‧・]/gu, '·');
  const chinese = /^[\p{Script=Han}·]{2,30}$/u.test(normalised) && !normalised.startsWith('·') && !normalised.endsWith('·');
  const latin = /^[A-Za-z][A-Za-z .'-]{1,59}$/u.test(normalised);
  return chinese || latin ? { ok: true, value: normalised } : { ok: false, problem: 'format' };
}
