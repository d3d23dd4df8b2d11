// Who applied, in bands: each person once, and no small number told, not even by what is left of the whole.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDefinition } from '../../definition/workflow-definition.ts';
import type { ApplicantRow } from '../../store/queries/applicants.ts';
import { peopleBands } from './people-bands.ts';
import { protectedCounts } from './small-numbers.ts';

const text = (zh: string) => ({ zh, en: zh });
const definition = (idNumber: object, more: object = {}) => parseDefinition({
  format: 1, campaign: 'lots', programme: 'lot', code: 'XX09', workflow: 'lot', title: text('园地'), form: 'item', startedBy: [{ applicant: true }],
  forms: { application: { title: text('申请'), schema: { type: 'object', properties: { applicant: { type: 'object', properties: { idNumber } }, trade: { type: 'string' } }, ...more } } },
  fields: { industry: { from: 'application.trade', type: 'text', title: text('行业') } },
  start: 'writing',
  stages: [
    { id: 'writing', kind: 'fillIn', title: text('填报'), actors: [{ applicant: true }], form: 'application', outcomes: { submitted: { to: 'end' } } },
    { id: 'end', kind: 'end', title: text('办结'), settings: { result: 'done', good: true } },
  ],
});
const asks = { type: 'string', 'x-widget': 'idNumber' };

const digits = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
function idNumber(year: number, order: number): string {
  const head = `330402${year}0101${String(order).padStart(3, '0')}`;
  return `${head}${'10X98765432'[digits.reduce((sum, weight, index) => sum + weight * Number(head[index]), 0) % 11] ?? ''}`;
}
const row = (year: number, order: number, trade = '缝纫'): ApplicantRow => ({ data: JSON.stringify({ application: { applicant: { idNumber: idNumber(year, order) }, trade } }), createdAt: '2022-09-05T01:00:00.000Z', place: 't1' });
const units = new Map([['t1', { id: 't1', parent: null, level: 'town' as const, zh: '新丰镇', en: 'Xinfeng' }]]);
const shown = (rows: readonly ApplicantRow[], of = definition(asks)) => Object.fromEntries(peopleBands({ units }, of, rows).map(({ by, bands }) => [by, bands.map(({ title, n }) => [title.zh, n])]));
/** Even orders are women's. */
const women = (year: number, count: number, from = 0) => Array.from({ length: count }, (_, index) => row(year, 2 * (index + from)));
const men = (year: number, count: number) => Array.from({ length: count }, (_, index) => row(year, 2 * index + 1));

it('people are counted once each, by gender, age, place and trade', () => {
  const rows = [...women(1990, 8), ...women(1990, 8), ...men(1970, 6)];
  expect(shown(rows)).toEqual({
    gender: [['女', 8], ['男', 6]],
    age: [['25 岁及以下', 0], ['26–35 岁', 8], ['36–45 岁', 0], ['46–55 岁', 6], ['56 岁及以上', 0]],
    place: [['新丰镇', 14]],
    trade: [['缝纫', 14]],
  });
});

it('fewer than five are “few”, and one that is few alone takes the next smallest with it', () => {
  expect(shown([...women(1990, 9), ...men(1970, 3), ...women(1980, 20, 100)])).toMatchObject({
    gender: [['女', 'kept'], ['男', 'few']],
    age: [['25 岁及以下', 0], ['26–35 岁', 'kept'], ['36–45 岁', 20], ['46–55 岁', 'few'], ['56 岁及以上', 0]],
    place: [['新丰镇', 32]],
  });
});

it('a form that asks no ID number, or is for some eyes only, and items without a good number tell nothing', () => {
  expect(shown(women(1990, 9), definition({ type: 'string' }))).toEqual({});
  expect(shown(women(1990, 9), definition(asks, { 'x-readers': ['sectionHead'] }))).toEqual({});
  expect(shown([{ ...row(1990, 2), data: '{"application":{"applicant":{"idNumber":"330402"}}}' }, { ...row(1990, 2), data: '{}' }])).toEqual({});
});

it('no count from one to four is ever told, nor left over from a whole that is known', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { maxLength: 8 }), (counts) => {
      const told = protectedCounts(counts);
      const hidden = counts.filter((_, index) => typeof told[index] !== 'number');
      expect(told.filter((n) => typeof n === 'number' && n > 0 && n < 5)).toEqual([]);
      expect(told.map((n, index) => (typeof n === 'number' ? n : counts[index]))).toEqual(counts);
      expect(hidden.length === 1 && counts.filter((n) => n > 0).length > 1).toBe(false);
    }),
  );
});
