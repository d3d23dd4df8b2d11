// 居民身份证号 (GB 11643): 18 characters with area, birth date, order and check character. domain.md §3.1
import { parseLocalDate, type LocalDate } from '../calendar/local-date.ts';
import { normalise, type Parsed } from './parsed.ts';

/** A resident’s identity number (GB 11643) that was read, with the birth date and gender in it. */
export interface IdNumber {
  readonly normalised: string;
  readonly birthDate: LocalDate;
  readonly gender: 'female' | 'male';
  readonly areaCode: string;
}

/** What is wrong with a text that should be an identity number. */
export type IdNumberProblem = 'length15' | 'format' | 'date' | 'checksum';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/**
 * Reads an ID number; `today` bounds the birth date (1900-01-01 to today). Problems: `length15` (an old number: ask for the
 * new one), `format`, `date` (no such day, or outside those bounds), `checksum`. Areas 810000, 820000 and 830000 are
 * 港澳台居民居住证.
 *
 * @example
 * ```ts
 * import { parseIdNumber } from './id-number.ts';
 * import { parseLocalDate } from '../calendar/local-date.ts';
 * const today = parseLocalDate('2022-09-05');
 * const read = today && parseIdNumber('330402198803150000', today);
 * console.assert(read?.ok === true && read.value.gender === 'female' && read.value.birthDate === '1988-03-15');
 * ```
 */
export function parseIdNumber(text: string, today: LocalDate): Parsed<IdNumber, IdNumberProblem> {
  const normalised = normalise(text).toUpperCase();
  if (/^\d{15}$/u.test(normalised)) return { ok: false, problem: 'length15' };
  if (!/^\d{17}[\dX]$/u.test(normalised)) return { ok: false, problem: 'format' };
  const birthDate = parseLocalDate(`${normalised.slice(6, 10)}-${normalised.slice(10, 12)}-${normalised.slice(12, 14)}`);
  if (birthDate === undefined || birthDate < '1900-01-01' || birthDate > today) return { ok: false, problem: 'date' };
  if (checkCharacter(normalised) !== normalised[17]) return { ok: false, problem: 'checksum' };
  const gender = Number(normalised[16]) % 2 === 1 ? 'male' : 'female';
  return { ok: true, value: { normalised, birthDate, gender, areaCode: normalised.slice(0, 6) } };
}

function checkCharacter(digits: string): string | undefined {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return checks[sum % 11];
}
