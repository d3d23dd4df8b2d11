// 统一社会信用代码 (GB 32100), with the organisation code inside it (GB 11714) as a warning only. domain.md §3.1
import { normalise, type Parsed } from './parsed.ts';

/** A unified social credit code (GB 32100) that was read. */
export interface CreditCode {
  readonly normalised: string;
  /** False when characters 9–17 miss the organisation-code check: 请核对, not a refusal. */
  readonly organisationCodeFits: boolean;
}

/** What is wrong with a text that should be a credit code. */
export type CreditCodeProblem = 'format' | 'checksum';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Reads a credit code. Problems: `format` (not 18 of its 31 characters), `checksum`.
 *
 * @example
 * ```ts
 * import { parseCreditCode } from './credit-code.ts';
 * const read = parseCreditCode('92330402ma2b8k3t51');
 * console.assert(read.ok && read.value.normalised === '92330402MA2B8K3T51');
 * console.assert(!parseCreditCode('92330402MA2B8K3T52').ok);
 * ```
 */
export function parseCreditCode(text: string): Parsed<CreditCode, CreditCodeProblem> {
  const normalised = normalise(text).toUpperCase();
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/u.test(normalised)) return { ok: false, problem: 'format' };
  const sum = weights.reduce((total, weight, index) => total + weight * alphabet.indexOf(normalised.charAt(index)), 0);
  if (alphabet[(31 - (sum % 31)) % 31] !== normalised[17]) return { ok: false, problem: 'checksum' };
  return { ok: true, value: { normalised, organisationCodeFits: organisationCodeFits(normalised.slice(8, 17)) } };
}

function organisationCodeFits(code: string): boolean {
  const sum = organisationWeights.reduce((total, weight, index) => total + weight * Number.parseInt(code.charAt(index), 36), 0);
  const check = 11 - (sum % 11);
  return code.charAt(8) === (check === 10 ? 'X' : check === 11 ? '0' : String(check));
}
