// A made-up neighbourhood's book of points: sweeping brings three a time and six a day at most, a talk ten; a mug costs ten.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, parseLocalDate } from '../../calendar/local-date.ts';
import type { JsonObject } from '../../definition/text.ts';
import { definePlugin } from '../../plugin/define-plugin.ts';
import type { OtherItem } from '../../plugin/contributions.ts';
import { createKit } from '../../testing.ts';
import { askRule, workOut } from '../../testing/ask-rule.ts';
import { holds } from '../../testing/holds.ts';
import { text } from '../fields.ts';
import { parameter, percentage } from '../parameter.ts';
import { numberAt, textAt } from '../values.ts';
import { pointsBook } from './points-book.ts';
import { balanceOf, carriedOver, levelOf, pointsFor } from './points-sums.ts';

const worth = (value: number) => parameter('分值', 'Points', value);
const tidy = pointsBook({
  campaign: 'sketches', code: 'XX14', codes: { reversal: 'XX14C', redemption: 'XX14D' }, name: 'tidy', title: { zh: '整洁积分', en: 'Tidy points' }, noun: { zh: '整洁积分', en: 'Tidy points' }, issuer: '街坊会',
  account: { name: 'house', label: '门牌', holder: '该户', field: text('门牌', 'House') },
  sources: [{ value: 'sweep', zh: '清扫', en: 'Sweeping', each: worth(3), aDay: worth(6) }, { value: 'talk', zh: '讲解', en: 'Talk', each: worth(10) }],
  units: { in: { zh: '次', en: 'times' }, maximum: 9 }, event: {},
  carry: percentage('结转', 'Carried', 50), levels: [worth(20), worth(50)],
  gifts: [{ value: 'mug', zh: '杯子', en: 'Mug', price: worth(10) }],
  redemption: { gift: { zh: '奖品', en: 'Gift' }, handing: { zh: '发放', en: 'Handed over' }, most: 5, words: '谢谢。' },
});
const day = (said: string) => parseLocalDate(said) ?? expect.unreachable(said);
const today = day('2022-09-05');
const house = { house: '竹林8号', orgUnit: 'v11' };

/** What the stages ask before an item of each kind is in the book. */
const asks = { event: ['dailyCap', 'onceHeld', 'onceTold'], reversal: ['entryThere', 'neverBelowZero'], redemption: ['neverBelowZero'] } as const;
type Kind = keyof typeof asks;
const workflows: Readonly<Record<Kind, string>> = { event: 'tidy', reversal: 'tidy-reversal', redemption: 'tidy-redemption' };
const declared = (kind: Kind, form: JsonObject) => (kind === 'event' ? { source: textAt(form, 'source'), on: textAt(form, 'on') } : kind === 'reversal' ? { reverses: textAt(form, 'number') } : {});

/** Puts a form into the book, where nothing refuses it; says what did. */
async function enter(book: OtherItem[], kind: Kind, form: JsonObject, { result = null, createdOn = today }: { readonly result?: string | null; readonly createdOn?: typeof today } = {}): Promise<readonly string[]> {
  const data = { [kind]: { ...house, ...form } };
  const codes: string[] = [];
  for (const check of asks[kind]) codes.push(...(await askRule(tidy, check, { data, today, others: book })).map((one) => one.code));
  const number = `XX14-2022-${String(book.length + 1).padStart(4, '0')}`;
  if (codes.length === 0) book.push({ id: number, number, workflow: workflows[kind], batch: null, stage: 'x', result, createdOn, since: createdOn, fields: { ...workOut(tidy, 'entry', { data, today }), ...declared(kind, form) } });
  return codes;
}
const dropped = ['rejected', 'withdrawn', 'terminated', 'voided'];
const pointsIn = (lines: readonly OtherItem[]) => lines.reduce((all, one) => all + numberAt(one.fields, 'points'), 0);

describe('whatever is entered, approved, dropped, taken back and redeemed, in whatever order', () => {
  const on = fc.constantFrom('2022-09-01', '2022-09-02', '2022-09-03', '2022-09-04');
  const nth = fc.nat(30);
  const deed = fc.oneof(
    fc.record({ kind: fc.constant('event' as const), source: fc.constantFrom('sweep', 'talk'), on, units: fc.integer({ min: 1, max: 9 }) }),
    fc.record({ kind: fc.constant('reversal' as const), nth, points: fc.integer({ min: 1, max: 40 }) }),
    fc.record({ kind: fc.constant('redemption' as const), quantity: fc.integer({ min: 1, max: 5 }) }),
    fc.record({ kind: fc.constantFrom('done', 'done', 'done', 'rejected', 'withdrawn', 'terminated', 'voided'), nth }),
  );

  it('the book is never below zero, no entry is taken back twice, and no day brings more than its cap', holds(tidy, ['points.dailyCap', 'points.onceTold', 'points.entryThere', 'points.neverBelowZero', 'points.entry', 'points.book'], async () => {
    let [redeemed, reversed] = [0, 0];
    await fc.assert(fc.asyncProperty(fc.array(deed, { minLength: 10, maxLength: 60 }), async (deeds) => {
      const book: OtherItem[] = [];
      for (const one of deeds) {
        if (one.kind === 'event' && 'source' in one) await enter(book, 'event', { source: one.source, on: one.on, units: one.units });
        else if (one.kind === 'reversal' && 'points' in one) await enter(book, 'reversal', { number: book[one.nth % Math.max(1, book.length)]?.number ?? '', points: one.points });
        else if (one.kind === 'redemption' && 'quantity' in one) await enter(book, 'redemption', { gift: 'mug', quantity: one.quantity });
        else if ('nth' in one) {
          const [at, open] = [one.nth % Math.max(1, book.length), book[one.nth % Math.max(1, book.length)]];
          if (open?.result === null) book[at] = { ...open, result: one.kind };
        }
        const stands = book.filter((line) => !dropped.includes(line.result ?? ''));
        expect(pointsIn(stands.filter((line) => line.result !== null || numberAt(line.fields, 'points') < 0))).toBeGreaterThanOrEqual(0);
        for (const line of stands.filter((each) => each.workflow === 'tidy')) expect(-pointsIn(stands.filter((each) => each.fields['reverses'] === line.number))).toBeLessThanOrEqual(numberAt(line.fields, 'points'));
        for (const date of ['2022-09-01', '2022-09-02']) expect(pointsIn(stands.filter((line) => line.fields['source'] === 'sweep' && line.fields['on'] === date))).toBeLessThanOrEqual(6);
        const [left, spent] = [pointsIn(stands.filter((line) => line.result !== null || numberAt(line.fields, 'points') < 0)), { redemption: { ...house, gift: 'mug', quantity: 1 } }];
        expect(workOut(tidy, 'book', { data: spent, today, held: book })).toEqual({ balance: left - 10, level: left < 30 ? 0 : left < 60 ? 1 : 2 });
        redeemed += stands.filter((line) => line.workflow === 'tidy-redemption').length;
        reversed += stands.filter((line) => line.workflow === 'tidy-reversal').length;
      }
    }), { numRuns: 60 });
    expect([redeemed > 0, reversed > 0]).toEqual([true, true]);
  }));

  it('a reversal names an entry that is in the book, and two of it take back no more than it brought', async () => {
    const book: OtherItem[] = [];
    await enter(book, 'event', { source: 'talk', on: '2022-09-01', units: 2 });
    expect(await enter(book, 'reversal', { number: 'XX14-2022-0001', points: 1 })).toContain('NO_ENTRY');
    book.splice(0, 1, ...book.slice(0, 1).map((one) => ({ ...one, result: 'done' })));
    await enter(book, 'event', { source: 'talk', on: '2022-09-02', units: 3 }, { result: 'done' });
    expect(await enter(book, 'reversal', { number: 'XX14-2022-0009', points: 1 })).toEqual(['NO_ENTRY']);
    expect([await enter(book, 'reversal', { number: 'XX14-2022-0001', points: 15 }), await enter(book, 'reversal', { number: 'XX14-2022-0001', points: 6 }), await enter(book, 'reversal', { number: 'XX14-2022-0001', points: 5 })]).toEqual([[], ['TOO_MUCH'], []]);
  });

  it('what another year left is spent by the part that is carried over', async () => {
    const book: OtherItem[] = [];
    await enter(book, 'event', { source: 'talk', on: '2021-09-01', units: 4 }, { result: 'done', createdOn: day('2021-09-01') });
    expect([await enter(book, 'redemption', { gift: 'mug', quantity: 3 }), await enter(book, 'redemption', { gift: 'mug', quantity: 2 })]).toEqual([['POINTS_SHORT'], []]);
  });
});

it('what brings points is written down on its day or after it', holds(tidy, ['points.onceHeld'], () => fc.assert(fc.asyncProperty(fc.integer({ min: -30, max: 30 }), async (days) => {
  expect((await askRule(tidy, 'onceHeld', { data: { event: { ...house, on: addDays(today, days) } }, today })).length).toBe(days > 0 ? 1 : 0);
}))));

it('of redemptions at the same instant only as many are taken as the book has points for', async () => {
  const people = [['ann', 'villageOfficer', 'v11'], ['ben', 'villageOfficer', 'v11'], ['cai', 'townOfficer', 't1']].map(([username = '', role = '', unit = '']) => ({ username, name: username, posts: [{ role, unit }] }));
  const kit = await createKit({ plugins: [definePlugin({ name: 'sketches', title: { zh: '样例', en: 'Samples' }, version: '1.0.0', engine: 1, workflows: [], programmes: [tidy] })], people });
  const { itemId } = await kit.as('ann').start('tidy', { ...house, source: 'talk', on: '2022-09-01', units: 2 }, { unit: 'v11' });
  const redeem = (who: string) => kit.as(who).start('tidy-redemption', { ...house, gift: 'mug', quantity: 1 }, { unit: 'v11' }).then(() => 'accepted', (error: { readonly code?: string }) => error.code);
  expect(await redeem('ann')).toBe('RULE_REFUSED');
  await kit.as('cai').act('approve', itemId);
  const said = await Promise.all(['ann', 'ben', 'cai', 'ben', 'ann'].map(redeem));
  expect(said.toSorted()).toEqual(['RULE_REFUSED', 'RULE_REFUSED', 'RULE_REFUSED', 'accepted', 'accepted']);
  await kit.close();
});

it('an entry that was spent is not voided by its keepers, nor taken back beyond what is left of the book', async () => {
  const people = [['ann', 'villageOfficer', 'v11'], ['cai', 'townOfficer', 't1'], ['dee', 'districtClerk', 'd'], ['eve', 'sectionHead', 'd']].map(([username = '', role = '', unit = '']) => ({ username, name: username, posts: [{ role, unit }] }));
  const kit = await createKit({ plugins: [definePlugin({ name: 'sketches', title: { zh: '样例', en: 'Samples' }, version: '1.0.0', engine: 1, workflows: [], programmes: [tidy] })], people });
  const codeOf = (work: Promise<unknown>) => work.then(() => 'accepted', (error: { readonly code?: string }) => error.code);
  const { itemId } = await kit.as('ann').start('tidy', { ...house, source: 'talk', on: '2022-09-01', units: 2 }, { unit: 'v11' });
  const { number } = await kit.as('cai').item(itemId);
  await kit.as('cai').act('approve', itemId);
  const redeem = () => kit.as('ann').start('tidy-redemption', { ...house, gift: 'mug', quantity: 1 }, { unit: 'v11' });
  const takeBack = (points: number) => codeOf(kit.as('ann').start('tidy-reversal', { ...house, number, points, reason: '重复登记' }, { unit: 'v11' }));
  const spent = await redeem();
  const byKeeper = (action: 'void' | 'terminate', id: string) => codeOf(kit.as('eve').act(action, id, { opinion: '登记有误' }));
  expect([await byKeeper('void', itemId), await byKeeper('terminate', itemId), await takeBack(11)]).toEqual(['ACTION_NOT_POSSIBLE', 'ACTION_NOT_POSSIBLE', 'RULE_REFUSED']);
  expect([await byKeeper('void', spent.itemId), await takeBack(20), await codeOf(redeem())]).toEqual(['accepted', 'accepted', 'RULE_REFUSED']);
  await kit.close();
});

it('an entry says how its account stands with it, of its own year, and the receipt prints it', async () => {
  const [old, late] = [day('2021-12-30'), { event: { ...house, source: 'talk', on: '2021-12-30', units: 3 }, entry: { points: 30, year: 2021 } }];
  const before = { id: 'a', number: 'XX14-2021-0001', workflow: 'tidy', batch: null, stage: 'x', result: 'done', createdOn: old, since: old, fields: { points: 10 } };
  expect([workOut(tidy, 'book', { data: late, today: old, held: [before] }), workOut(tidy, 'book', { data: late, today, held: [before] })]).toEqual([{ balance: 40, level: 1 }, { balance: 20, level: 1 }]);
  const people = [['ann', 'villageOfficer', 'v11'], ['cai', 'townOfficer', 't1']].map(([username = '', role = '', unit = '']) => ({ username, name: username, posts: [{ role, unit }] }));
  const kit = await createKit({ plugins: [definePlugin({ name: 'sketches', title: { zh: '样例', en: 'Samples' }, version: '1.0.0', engine: 1, workflows: [], programmes: [tidy] })], people });
  const stand = async (id: string) => { const { fields } = await kit.as('cai').item(id); return ['balance', 'level'].map((name) => fields.find((one) => one.name === name)?.value); };
  const { itemId: talk } = await kit.as('ann').start('tidy', { ...house, source: 'talk', on: '2022-09-01', units: 4 }, { unit: 'v11' });
  await kit.as('cai').act('approve', talk);
  const { itemId: mug } = await kit.as('ann').start('tidy-redemption', { ...house, gift: 'mug', quantity: 2 }, { unit: 'v11' });
  expect([await stand(talk), await stand(mug)]).toEqual([[40, 1], [20, 1]]);
  await kit.as('cai').act('approve', mug);
  await kit.as('ann').act('record', mug);
  expect(JSON.stringify((await kit.as('cai').item(mug)).documents)).toContain('兑换后余额：20分（1级）');
  await kit.close();
});

describe('the sums', () => {
  const line = fc.record({ points: fc.integer({ min: -50, max: 50 }), year: fc.integer({ min: 2020, max: 2024 }) });
  const half = (year: number) => ({ year, carry: 50 });

  it('an event brings so much a unit, and of a capped source no more than a day may', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9 }), fc.option(fc.nat(40), { nil: undefined }), fc.array(fc.nat(20), { maxLength: 20 }), (each, most, events) => {
      const sum = events.reduce((before, units) => before + pointsFor(units, { each, most, before }), 0);
      expect(sum).toBe(Math.min(most ?? Infinity, events.reduce((all, units) => all + units, 0) * each));
    }));
  });

  it('what a year leaves is carried over by its part, and never what the year at hand has', () => {
    expect([balanceOf([{ points: 101, year: 2021 }], half(2021)), balanceOf([{ points: 101, year: 2021 }], half(2022)), balanceOf([{ points: 101, year: 2021 }, { points: 10, year: 2022 }], half(2023)), balanceOf([{ points: 101, year: 2021 }], { year: 2022, carry: 100 })]).toEqual([101, 50, 30, 101]);
    fc.assert(fc.property(fc.array(line), fc.nat(100), (lines, carry) => {
      const before = balanceOf(lines.filter((one) => one.year < 2024), { year: 2023, carry });
      expect(balanceOf(lines, { year: 2024, carry })).toBe(carriedOver(before, carry) + lines.filter((one) => one.year === 2024).reduce((all, one) => all + one.points, 0));
    }));
  });

  it('does not hang on the order of the lines, and a line with its reversal in the same year leaves it as it was', () => {
    fc.assert(fc.property(fc.array(line), line, (lines, one) => {
      expect(balanceOf(lines.toReversed(), half(2024))).toBe(balanceOf(lines, half(2024)));
      expect(balanceOf([...lines, one, { ...one, points: -one.points }], half(2024))).toBe(balanceOf(lines, half(2024)));
    }));
  });

  it('a level begins with its points', () => {
    expect([0, 19, 20, 49, 50].map((balance) => levelOf(balance, [20, 50]))).toEqual([0, 0, 1, 1, 2]);
  });
});
