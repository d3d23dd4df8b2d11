// Who comes before whom on a list: the total, the criteria in their order, then a vote of the panel that the minutes hold.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isLocalDate, type LocalDate } from '../calendar/local-date.ts';
import type { JsonObject } from '../definition/text.ts';
import type { ListEntry } from '../plugin/contributions.ts';
import { askRule } from '../testing/ask-rule.ts';
import { holds } from '../testing/holds.ts';
import { formSpec, points, text, unit } from './fields.ts';
import { selection } from './archetypes/selection.ts';
import { compareMarks } from './ranking.ts';

const day = (words: string): LocalDate => {
  if (!isLocalDate(words)) throw new RangeError(words);
  return words;
};
const today = day('2022-09-05');
const application = formSpec({ zh: '申报表', en: 'Application' }, [{ zh: '花园', en: 'Garden', fields: { name: text('名称', 'Name'), orgUnit: unit() } }]);
const sheet = formSpec({ zh: '评分表', en: 'Sheet' }, [{ zh: '评分', en: 'Marks', fields: { beauty: points('美观', 'Beauty', 60), care: points('养护', 'Care', 40) } }]);
const gardens = selection({
  campaign: 'sketches', code: 'XX01', name: 'finest', title: { zh: '最美花园', en: 'Finest gardens' }, award: '最美花园', issuer: '街坊会', application, unitField: 'orgUnit', years: 0, itemTitle: () => '花园',
  panel: { members: [{ role: 'expert', everyone: 'district' }], days: 15, sheet, criteria: ['beauty', 'care'] },
});

interface Marked {
  readonly total: number;
  readonly beauty: number;
  readonly out: boolean;
}

const entry = ({ total, beauty, out }: Marked, nth: number): ListEntry => ({ id: `e${nth}`, number: `XX01-2022-000${nth}`, workflow: 'finest', title: `花园${nth}`, stage: 'decision', unit: 'v11', data: { panelScore: { total, beauty, care: total - beauty } }, fields: { score: total }, ...(out ? { verdict: 'excluded' } : {}) });
const asked = async (list: readonly Marked[], minutes: JsonObject = {}) => (await askRule(gardens, 'inRank', { data: { minutes }, today, entries: list.map(entry) })).map((one) => `${one.severity} ${one.code}`);
const votes = (...given: readonly number[]): JsonObject => ({ ties: given.map((count, nth) => ({ number: `XX01-2022-000${nth}`, votes: count })) });

it('of equal totals the higher mark on the first criterion comes first, then on the next', () => {
  expect([compareMarks([8700, 5000, 3700], [8600, 6000, 2600]) > 0, compareMarks([8700, 5000, 3700], [8700, 5200, 3500]) < 0, compareMarks([8700, 5000, 3000], [8700, 5000, 3700]) < 0, compareMarks([8700, 5000], [8700, 5000])]).toEqual([true, true, true, 0]);
});

it('the order of two is the other one turned round, and of three it does not go in a circle', () => {
  const marks = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 });
  fc.assert(fc.property(marks, marks, marks, (a, b, c) => {
    expect(Math.sign(compareMarks(a, b)) + Math.sign(compareMarks(b, a))).toBe(0);
    const circle = compareMarks(a, b) >= 0 && compareMarks(b, c) >= 0 && compareMarks(a, c) < 0;
    expect(circle).toBe(false);
  }));
});

it('a meeting is told of who is left out before somebody behind her, and may have its reasons', async () => {
  expect(await asked([{ total: 9000, beauty: 5000, out: true }, { total: 8900, beauty: 5000, out: false }])).toEqual(['warn OUT_OF_RANK']);
  expect(await asked([{ total: 8900, beauty: 5000, out: true }, { total: 9000, beauty: 5000, out: false }])).toEqual([]);
  expect(await asked([{ total: 9000, beauty: 5000, out: true }, { total: 9000, beauty: 4900, out: false }])).toEqual(['warn OUT_OF_RANK']);
});

it('who is equal in all is left out by a vote of the panel that the minutes hold, and by no other', async () => {
  const level = [{ total: 9000, beauty: 5000, out: true }, { total: 9000, beauty: 5000, out: false }];
  expect(await asked(level)).toEqual(['refuse TIE']);
  expect(await asked(level, votes(2))).toEqual(['refuse TIE']);
  expect(await asked(level, votes(2, 2))).toEqual(['refuse TIE']);
  expect(await asked(level, votes(2, 3))).toEqual([]);
  expect(await asked(level, votes(3, 2))).toEqual(['refuse TIE_ORDER']);
});

it('inRank: a list in the order of its marks passes, and one that is not is told or refused', holds(gardens, ['selection.inRank'], () => fc.assert(fc.asyncProperty(fc.array(fc.record({ total: fc.integer({ min: 80, max: 83 }), beauty: fc.integer({ min: 40, max: 42 }), out: fc.boolean() }), { minLength: 1, maxLength: 6 }), async (list) => {
  const before = (a: Marked, b: Marked) => a.total > b.total || (a.total === b.total && a.beauty > b.beauty);
  const [kept, left] = [list.filter((one) => !one.out), list.filter((one) => one.out)];
  const told = left.flatMap((one) => [...(kept.some((other) => before(one, other)) ? ['warn OUT_OF_RANK'] : []), ...(kept.some((other) => one.total === other.total && one.beauty === other.beauty) ? ['refuse TIE'] : [])]);
  expect(await asked(list)).toEqual(told);
}))));

it('who is held back is left out of nothing: she comes to the next list', async () => {
  const held = { ...entry({ total: 9000, beauty: 5000, out: false }, 0), verdict: 'held' };
  expect(await askRule(gardens, 'inRank', { data: { minutes: {} }, today, entries: [held, entry({ total: 9000, beauty: 5000, out: false }, 1)] })).toEqual([]);
});
