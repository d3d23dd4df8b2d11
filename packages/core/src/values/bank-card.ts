// Bank card numbers: 16 to 19 digits with a Luhn check digit. domain.md §3.1
import { normalise, type Parsed } from './parsed.ts';

export type BankCardProblem = 'format' | 'checksum';

export function parseBankCard(text: string): Parsed<string, BankCardProblem> {
  const normalised = normalise(text);
  if (!/^\d{16,19}$/u.test(normalised)) return { ok: false, problem: 'format' };
  return luhn(normalised) ? { ok: true, value: normalised } : { ok: false, problem: 'checksum' };
}

/** Whether a run of digits carries a right Luhn check digit. */
export function luhn(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
