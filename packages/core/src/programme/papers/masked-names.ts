// How a public notice tells beneficiaries apart: masked names, and where two read the same, the last two characters of the
// identity number (尾号) behind both, or the end of the item's own where none is asked for. domain.md §3.7
import { mask } from '../../values/mask.ts';
import { normalise } from '../../values/parsed.ts';

export interface Named {
  readonly name: string;
  readonly idNumber?: string;
  /** Of the item, by which two are told apart where no identity number is asked for. */
  readonly number?: string;
}

/** As many signs of an item's number as its serial has. */
const serial = 4;

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
  const times = Map.groupBy(masked, (name) => name);
  return people.map((one, index) => {
    const name = masked[index] ?? '';
    return (times.get(name)?.length ?? 0) < 2 ? name : `${name}（${tailOf(one)}）`;
  });
}

function tailOf({ idNumber, number = '' }: Named): string {
  return idNumber === undefined ? `编号尾号${number.slice(-serial)}` : `尾号${normalise(idNumber).toUpperCase().slice(-2)}`;
}
