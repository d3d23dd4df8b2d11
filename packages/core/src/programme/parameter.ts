// One line makes one parameter: a number a lead may change, with its title and the bounds it stays within.
import type { NumberParameter, WordsParameter } from '../definition/parameter.ts';
import type { LocalText } from '../definition/text.ts';

/**
 * A number that rules go by.
 *
 * @example
 * ```ts
 * import { parameter } from './parameter.ts';
 * console.assert(parameter('成员最少人数', 'Fewest members', 5, { unit: { zh: '人', en: 'people' } }).value === 5);
 * ```
 */
export function parameter(zh: string, en: string, value: number, { minimum = 0, maximum = 1000, unit }: { readonly minimum?: number; readonly maximum?: number; readonly unit?: 'fen' | LocalText } = {}): NumberParameter {
  return { title: { zh, en }, value, minimum, maximum, ...(unit === undefined ? {} : { unit }) };
}

/** Per cent, from 0 to 100. */
export function percentage(zh: string, en: string, value: number): NumberParameter {
  return parameter(zh, en, value, { maximum: 100, unit: { zh: '%', en: '%' } });
}

/** Words that a rule goes by, such as those no piece may hold; in a definition's `parameters`, read by `wordsAt`. */
export function wordsParameter(zh: string, en: string, words: readonly string[]): WordsParameter {
  return { title: { zh, en }, words: [...words] };
}
