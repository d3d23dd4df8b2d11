// Bank card numbers: 16 to 19 digits with a Luhn check digit. domain.md §3.1
import { normalise, type Parsed } from './parsed.ts';

/** What is wrong with a text that should be a bank card’s number. */
export type BankCardProblem = 'format' | 'checksum';

/**
 * Reads a card number. Problems: `format` (not 16 to 19 digits), `checksum` (Luhn). Whose account it is, is another rule.
 *
 * @example
 * ```ts
 * import { parseBankCard } from './bank-card.ts';
 * const read = parseBankCard('6228 4803 3812 3456 786');
 * console.assert(read.ok && read.value === '6228480338123456786');
 * ```
 */
export function parseBankCard(text: string): Parsed<string, BankCardProblem> {
  const normalised = normalise(text);
  if (!/^\d{16,19}$/u.test(normalised)) return { ok: false, problem: 'format' };
  return luhn(normalised) ? { ok: true, value: normalised } : { ok: false, problem: 'checksum' };
}

/**
 * Whether a run of digits ends in its right Luhn check digit.
 *
 * @example
 * ```ts
 * import { luhn } from './bank-card.ts';
 * console.assert(luhn('6228480338123456786') && !luhn('6228480338123456787'));
 * ```
 */
export function luhn(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
