// Mobile and landline numbers. domain.md §3.1
import { normalise, type Parsed } from './parsed.ts';

/** A telephone number that was read. */
export interface Phone {
  readonly normalised: string;
  readonly kind: 'mobile' | 'landline';
}

/**
 * Reads a mobile number, or a landline with its area code. Problem: `format`.
 *
 * @example
 * ```ts
 * import { parsePhone } from './phone.ts';
 * const read = parsePhone('138 1234 5678');
 * console.assert(read.ok && read.value.normalised === '13812345678' && read.value.kind === 'mobile');
 * ```
 */
export function parsePhone(text: string): Parsed<Phone, 'format'> {
  const normalised = normalise(text);
  if (/^1[3-9]\d{9}$/u.test(normalised)) return { ok: true, value: { normalised, kind: 'mobile' } };
  if (/^0\d{2,3}-?\d{7,8}$/u.test(normalised)) return { ok: true, value: { normalised, kind: 'landline' } };
  return { ok: false, problem: 'format' };
}
