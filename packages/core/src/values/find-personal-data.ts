// The publish gate's scanner: unmasked ID numbers, mobile numbers and bank cards in a text. domain.md §3.7
import { isLocalDate } from '../calendar/local-date.ts';
import { luhn } from './bank-card.ts';
import { parseIdNumber } from './id-number.ts';

export interface PersonalDataHit {
  readonly kind: '身份证号' | '手机号' | '银行卡号';
  readonly text: string;
}

const today = '9999-12-31';

/** Everything that must not be published, in the order it stands in the text. */
export function findPersonalData(text: string): readonly PersonalDataHit[] {
  const hits: PersonalDataHit[] = [];
  for (const [run] of text.normalize('NFKC').matchAll(/(?<![\dA-Za-z])\d[\d -]*[\dXx]?(?![\dA-Za-z])/gu)) {
    const digits = run.replaceAll(/[ -]/gu, '');
    const hit = kindOf(digits);
    if (hit !== undefined) hits.push({ kind: hit, text: digits });
  }
  return hits;
}

function kindOf(digits: string): PersonalDataHit['kind'] | undefined {
  if (digits.length === 18 && isLocalDate(today) && parseIdNumber(digits, today).ok) return '身份证号';
  if (/^1[3-9]\d{9}$/u.test(digits)) return '手机号';
  return /^\d{16,19}$/u.test(digits) && luhn(digits) ? '银行卡号' : undefined;
}
