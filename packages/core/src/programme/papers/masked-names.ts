// How a public notice tells beneficiaries apart: masked names, and where two read the same, the last two characters of the
// identity number (尾号) behind both. domain.md §3.7
import { mask } from '../../values/mask.ts';
import { normalise } from '../../values/parsed.ts';

export interface Named {
  readonly name: string;
  readonly idNumber: string;
}

/**
 * Names as they may be published, in the order given.
 *
 * @example
 * ```ts
 * import { maskedNames } from './masked-names.ts';
 * const names = maskedNames([
 *   { name: '张三', idNumber: '330402198803150000' },
 *   { name: '张芳', idNumber: '330402199202290002' },
 *   { name: '李晓梅', idNumber: '33040219670930000X' },
 * ]);
 * console.assert(names.join() === '张*（尾号00）,张*（尾号02）,李*梅');
 * ```
 */
export function maskedNames(people: readonly Named[]): readonly string[] {
  const masked = people.map((one) => mask('name', one.name));
  return people.map(({ idNumber }, index) => {
    const name = masked[index] ?? '';
    const alone = masked.filter((other) => other === name).length === 1;
    return alone ? name : `${name}（尾号${normalise(idNumber).toUpperCase().slice(-2)}）`;
  });
}
