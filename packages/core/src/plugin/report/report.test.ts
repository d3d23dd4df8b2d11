// The yearly report: how a template is read, how numbers are printed, what a sentence says of the numbers in it, and what
// of a template a plugin is refused for.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JinguoError } from '../../errors.ts';
import { createRegistry } from '../registry.ts';
import { printPercent, printPlain, printWan } from './print-number.ts';
import { parseTemplate } from './template.ts';
import { writeSentence } from './write-sentence.ts';

const people = { title: { zh: '受助人数', en: 'People' }, unit: { zh: '人', en: 'people' } };
const money = { title: { zh: '补助金额', en: 'Money' }, unit: 'fen' as const };
const figures = { people, money };
const figureOf = ({ programme, figure }: { readonly programme: string; readonly figure: string }) => (programme !== 'XX01' ? undefined : figure === 'people' ? people : figure === 'money' ? money : undefined);

function write(template: string, sums: readonly { readonly figure: string; readonly year: number; readonly sum: number; readonly items: number }[], year = 2021) {
  const read = parseTemplate(template);
  return writeSentence('parts' in read ? read.parts : [], { year, sums: sums.map((one) => ({ programme: 'XX01', ...one })), figureOf });
}

describe('numbers', () => {
  const sums = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

  it('万元 is never more than half of its last place away from the fen', () => {
    fc.assert(fc.property(sums, (fen) => {
      const [whole = '', cents = ''] = printWan(fen).split('.');
      expect(cents).toHaveLength(2);
      const away = (BigInt(whole) * 100n + BigInt(cents)) * 10_000n - BigInt(fen);
      expect(away > -5_000n && away <= 5_000n).toBe(true);
    }));
  });

  it('a percentage is never more than half of its last place away from the fraction', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (part, whole) => {
      const hundredths = BigInt(printPercent(part, whole).replace('.', '').replace('%', ''));
      const away = hundredths * BigInt(whole) - BigInt(part) * 10_000n;
      expect(away * 2n > -BigInt(whole) && away * 2n <= BigInt(whole)).toBe(true);
    }));
  });

  it('prints the year’s own numbers', () => {
    expect([printWan(6_960_000), printPercent(927, 1078), printPlain(1078, 'count'), printPlain(6_960_000, 'fen'), printWan(-15_000)]).toEqual(['6.96', '85.99%', '1078', '69,600.00', '-0.02']);
    expect(printPercent(1, 0)).toBe('—');
  });
});

describe('a template', () => {
  it('gives back every word outside braces', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[^{}]{0,9}$/u)), (words) => {
      const read = parseTemplate(words.join('{XX01.people}'));
      const shown = 'parts' in read ? read.parts.map((part) => (part.kind === 'text' ? part.text : '{XX01.people}')).join('') : undefined;
      expect(shown).toBe(words.join('{XX01.people}'));
    }));
  });

  it.each(['{XX01}', '{XX01.people|yuan}', '{XX01.people/XX01.money}', '{XX01.people|percent}', '{XX01.a/XX01.b|wan}', '{', 'a } b', '{}'])('“%s” is refused', (template) => {
    expect(parseTemplate(template)).toHaveProperty('problem');
  });
});

describe('a sentence', () => {
  it('has last year’s number beside the year’s, and names the figures with the items behind them', () => {
    const sums = [{ figure: 'people', year: 2021, sum: 9, items: 9 }, { figure: 'money', year: 2021, sum: 6_960_000, items: 9 }, { figure: 'people', year: 2020, sum: 7, items: 7 }];
    const parts = write('为{XX01.people}人补助{XX01.money|wan}万元，累计{XX01.people|total}名。', sums);
    expect(parts.map((part) => part.text).join('')).toBe('为9人补助6.96万元，累计16名。');
    expect(parts.flatMap((part) => (part.kind === 'number' ? [[part.lastYear, part.backed]] : []))).toEqual([['7', true], ['—', true], ['7', true]]);
    expect(parts[1]).toMatchObject({ sources: [{ programme: 'XX01', figure: 'people', title: people.title, items: 9 }] });
  });

  it('marks a number that no item stands behind', () => {
    const [, number] = write('为{XX01.people}名', [{ figure: 'people', year: 2020, sum: 7, items: 7 }]);
    expect(number).toMatchObject({ text: '0', lastYear: '7', backed: false });
  });
});

describe('loading a plugin', () => {
  const load = (report: { readonly plugin?: readonly string[]; readonly programme?: readonly string[] }) => {
    try {
      createRegistry([{ name: 'tools', title: { zh: '工具', en: 'Tools' }, version: '1.0.0', engine: 1, workflows: [], report: report.plugin ?? [], programmes: [{ code: 'XX01', title: { zh: '工具', en: 'Tools' }, workflows: [], figures, report: report.programme ?? [] }] }]);
      return 'loaded';
    } catch (error) {
      return error instanceof JinguoError ? `${error.code} ${error.text('en')}` : error;
    }
  };

  it('takes sentences whose figures are its programmes’ own', () => {
    expect(load({ plugin: ['{XX01.people}人'], programme: ['{XX01.money|wan}万元'] })).toBe('loaded');
  });

  it('refuses a figure nobody counts, money made of people and a broken brace, naming the place', () => {
    expect(load({ plugin: ['好', '{XX02.people}人'] })).toMatch(/^PLUGIN_INVALID .*wrong at report\/1: .*found XX02\.people/u);
    expect(load({ programme: ['{XX01.toString}人'] })).toMatch(/^PLUGIN_INVALID .*wrong at XX01\/report\/0: .*found XX01\.toString/u);
    expect(load({ plugin: ['{XX01.people|wan}万元'] })).toMatch(/^PLUGIN_INVALID .*sum of money/u);
    expect(load({ plugin: ['{XX01.people'] })).toMatch(/^PLUGIN_INVALID .*braces in pairs/u);
  });
});
