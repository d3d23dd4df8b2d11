// Text search by pairs: what is found is exactly what contains what was typed.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bigrams, searchForm, searchText, shortestSearch } from './bigrams.ts';

/** Few characters, so that pairs repeat and stand in other texts in another order. */
const characters = fc.constantFrom('王', '丽', '华', '𠮷', '*', 'A', 'b', 'Ｂ', '1', '０', '-', ' ', '·', '（');
const texts = fc.array(characters, { maxLength: 14 }).map((list) => list.join(''));

/** As the index answers: all pairs are there, and then the text itself holds them in a row. */
function found(item: string, typed: string): boolean {
  const pairs = new Set(bigrams(item));
  return bigrams(typed).every((pair) => pairs.has(pair)) && item.includes(typed);
}

describe('a search by pairs', () => {
  it('finds every part of two characters or more of every searched text', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 3 }), fc.nat(), fc.nat(), fc.nat(), (list, which, from, length) => {
        const text = [...(list[which % list.length] ?? '')];
        const typed = searchForm(text.slice(from % (text.length + 1)).slice(0, length % 6).join(''));
        fc.pre([...typed].length >= shortestSearch);
        expect(found(searchText(list), typed)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds nothing that is in none of them, whatever pairs they share', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 3 }), texts, (list, text) => {
        const typed = searchForm(text);
        fc.pre([...typed].length >= shortestSearch);
        expect(found(searchText(list), typed)).toBe(list.some((one) => searchForm(one).includes(typed)));
      }),
      { numRuns: 2000 },
    );
  });

  it('asks the text itself, because the pairs of another order are the same pairs', () => {
    const item = searchText(['王丽王华丽华']);
    expect(bigrams('王丽华').every((pair) => bigrams(item).includes(pair))).toBe(true);
    expect(found(item, '王丽华')).toBe(false);
  });
});

describe('the normal form', () => {
  it('reads what sheets and phones send as what the office writes', () => {
    expect(searchForm('ＦＺ０１－2022—0001')).toBe('fz0120220001');
    expect(searchForm('王 丽\u3000华')).toBe('王丽华');
    expect(searchForm('\u0000\uD800%_\\"\'')).toBe('');
  });

  it('keeps a masked name masked: the hidden part is not found, its star is', () => {
    const item = searchText(['沈*薇 · 家庭农场']);
    expect([found(item, searchForm('沈小薇')), found(item, searchForm('沈薇')), found(item, searchForm('沈*薇'))]).toEqual([false, false, true]);
  });

  it('is the same when taken twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        expect(searchForm(searchForm(text))).toBe(searchForm(text));
      }),
      { numRuns: 20_000, examples: [['a-\u0306'], ['İ'], ['ﬁ'], ['K']] },
    );
  });
});
