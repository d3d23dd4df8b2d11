// What a page of figures tells beside a sum: means, parts, days, and small numbers kept.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDefinition } from '../../definition/workflow-definition.ts';
import type { CountedEntry } from '../../store/queries/figures.ts';
import { countedFigures } from './counted-figures.ts';

const text = { zh: '字', en: 'Text' };
const definition = parseDefinition({
  format: 1, campaign: 'notes', programme: 'note', code: 'XX09', workflow: 'note', title: text, form: 'item', startedBy: [{ applicant: true }], start: 'fill',
  fields: { bank: { from: 'note.bank', type: 'text', title: { zh: '银行', en: 'Bank' } } },
  forms: { note: { title: text, schema: { type: 'object', properties: { bank: { type: 'string' } } } } },
  stages: [{ id: 'fill', kind: 'fillIn', title: text, actors: [{ applicant: true }], form: 'note', outcomes: { submitted: { to: 'done' } } }, { id: 'done', kind: 'end', title: text, settings: { result: 'done', good: true } }],
});
const figures = {
  asked: { title: text, unit: text },
  people: { title: text, unit: text, outOf: 'asked', by: ['place', 'bank'] },
  money: { title: text, unit: 'fen' as const, mean: 'people', by: ['bank'] },
};
const units = new Map();
const entry = (figure: string, item: number, amount: number, { bank = '农行', days = 0 } = {}): CountedEntry => ({
  figure, itemId: `i${item}`, amount, countedOn: `2022-03-${String(1 + days).padStart(2, '0')}`, createdAt: '2022-03-01T01:00:00.000Z', place: null, data: JSON.stringify({ note: { bank } }),
});
const told = (entries: readonly CountedEntry[]) => new Map(countedFigures({ units }, definition, { figures }, entries).map((one) => [one.figure, one]));

it('a mean is the sum over the other figure, half-up; a part is in hundredths of a percent; days are told once for each item', () => {
  const some = told([...[1, 2, 3].map((item) => entry('asked', item, 1)), entry('people', 1, 1, { days: 2 }), entry('people', 2, 1, { days: 9 }), entry('money', 1, 100, { days: 2 }), entry('money', 2, 101, { days: 9 }), entry('money', 2, 0, { days: 20 })]);
  expect(some.get('money')).toMatchObject({ sum: 201, items: 2, mean: { value: 101 }, part: null, days: { median: 2, ninth: 9, mean: 6 } });
  expect(some.get('people')).toMatchObject({ sum: 2, part: { value: '66.67%' }, mean: null });
  expect(some.get('asked')).toMatchObject({ sum: 3, mean: null, groups: [] });
});

it('by a field, what is of fewer than five is never told, nor what would tell it', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ bank: fc.constantFrom('农行', '工行', '建行', '中行'), amount: fc.integer({ min: 1, max: 1_000_000 }) }), { minLength: 1, maxLength: 40 }), (sums) => {
      const some = told(sums.flatMap(({ bank, amount }, item) => [entry('people', item, 1, { bank }), entry('money', item, amount, { bank })]));
      expect(some.get('money')?.sum).toBe(sums.reduce((all, one) => all + one.amount, 0));
      for (const figure of ['people', 'money']) {
        const rows = some.get(figure)?.groups.flatMap((group) => group.rows) ?? [];
        expect(rows.filter(({ title, n }) => typeof n === 'number' && sums.filter((one) => one.bank === title.zh).length < 5)).toEqual([]);
        // One that is kept alone would be the whole without the others.
        expect(rows.filter(({ n }) => typeof n !== 'number').length === 1 && rows.length > 1).toBe(false);
      }
    }),
  );
});

it('what was counted and taken back is no part, no mean and no time', () => {
  const some = told([entry('people', 1, 1), entry('people', 1, -1), entry('money', 1, 500), entry('money', 1, -500)]);
  expect(some.get('money')).toMatchObject({ sum: 0, mean: null });
  expect(told([entry('people', 1, -1)]).get('people')?.days).toBeNull();
});
