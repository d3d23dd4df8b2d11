// What text search compares: a normal form, and its pairs of neighbouring characters. Two characters are a whole Chinese
// name, so pairs are what an index must hold; indexes of three miss them.

/** What stands between the searched texts of one item, so that no match runs from one into the next. */
const between = '\n';
const kept = /[\p{L}\p{N}\p{M}*]/u;
/** Longer texts are searched by their beginning. */
const longest = 400;

/** Fewest characters, in normal form, that are searched for. */
export const shortestSearch = 2;

/**
 * The normal form of a text: NFKC (full-width to half-width), lower case, letters and digits of any script only. Spaces,
 * dashes and other signs are left out, so that `FZ01 2022` finds `FZ01-2022`; the star of a masked name stays.
 *
 * @example
 * ```ts
 * import { searchForm } from './bigrams.ts';
 * console.assert(searchForm(' ＦＺ01-2022 沈*薇 ') === 'fz012022沈*薇');
 * ```
 */
export function searchForm(text: string): string {
  return [...text.normalize('NFKC')].map((one) => one.toLowerCase()).filter((one) => kept.test(one)).join('').normalize('NFKC');
}

/** The searched texts of one item as one text, each in normal form. */
export function searchText(texts: readonly string[]): string {
  return texts.map((text) => [...searchForm(text)].slice(0, longest).join('')).filter((text) => text !== '').join(between);
}

/**
 * Pairs of neighbouring characters of a text in normal form, each once. A text holds another of two characters or more only
 * if it has all its pairs; whether they stand in a row is then asked of the text itself.
 *
 * @example
 * ```ts
 * import { bigrams } from './bigrams.ts';
 * console.assert(bigrams('王丽华').join() === '王丽,丽华');
 * ```
 */
export function bigrams(form: string): readonly string[] {
  const pairs = new Set<string>();
  let before = between;
  for (const one of form) {
    if (one !== between && before !== between) pairs.add(before + one);
    before = one;
  }
  return [...pairs];
}
