import { asksOtherwise } from '@jinguo/core/testing';
import { describe, expect, test } from 'vitest';
import type { ItemView, JsonObject } from '@jinguo/core/plugin';
import { adjustment, applied, subsidy, visits } from './computes.ts';
import { day, goodApplication, goodRound, viewOf, workedRound } from './testing/sample-application.ts';

/** What a stage with these computes leaves behind. */
function run(view: ItemView, ...names: readonly ('adjustment' | 'subsidy')[]): ItemView {
  const computes = { adjustment, subsidy };
  return names.reduce<ItemView>((now, name) => ({ ...now, data: { ...now.data, [name]: computes[name](now) } }), view);
}
const amountOf = (view: ItemView) => view.data['subsidy'];
const changed = (view: ItemView, calculation: JsonObject): ItemView => ({ ...view, data: { ...view.data, calculation } });

describe('the worked round of domain.md §5', () => {
  test.each(workedRound.map((row, index) => [index + 1, row] as const))('pays loan %i what the table says', (_number, { expected, ...loan }) => {
    expect(subsidy(viewOf({ ...goodApplication, ...loan }))).toMatchObject({ amount: expected, computed: expected });
  });

  test('adds up to 69,600.00 yuan', () => {
    const sums = workedRound.map(({ expected: _expected, ...loan }) => Number(subsidy(viewOf({ ...goodApplication, ...loan }))['amount']));
    expect(sums.reduce((sum, one) => sum + one, 0)).toBe(6_960_000);
  });
});

describe('the subsidy', () => {
  test('says which limit bound it', () => {
    expect(subsidy(viewOf(goodApplication))).toEqual({ lprPpm: 38_500, usedRatePpm: 38_500, days: 304, interest: 650_222, computed: 650_222, due: 650_222, amount: 650_222, boundBy: 'interest', from: '2020-12-01', to: '2021-10-01' });
    expect(subsidy(viewOf({ ...goodApplication, interestPaid: 600_000 }))).toMatchObject({ amount: 600_000, boundBy: 'interestPaid' });
    expect(subsidy(viewOf({ ...goodApplication, drawdownOn: '2020-10-16', signedOn: '2020-10-16', principal: 90_000_000, interestPaid: 9_000_000 }))).toMatchObject({ amount: 1_000_000, boundBy: 'perPersonCap' });
  });

  test('is nothing where the loan’s figures allow none', () => {
    expect(subsidy(viewOf({ ...goodApplication, signedOn: '2019-01-01' }))).toEqual({});
    expect(subsidy(viewOf(goodApplication, { batch: null }))).toEqual({});
  });
});

describe('a manual change', () => {
  const calculation = { adjustedAmount: 600_000, adjustReason: '付息清单有一笔罚息，应予扣除' };
  const made = run(changed(run(viewOf(goodApplication), 'subsidy'), calculation), 'adjustment', 'subsidy');

  test('takes the place of the computed sum', () => {
    expect(amountOf(made)).toMatchObject({ computed: 650_222, amount: 600_000, boundBy: 'manualChange' });
  });

  test('stays while the application changes in what the sum does not depend on', () => {
    const view = { ...made, data: { ...made.data, application: { ...goodApplication, phone: '13800002199' } } };
    expect(amountOf(run(view, 'subsidy'))).toMatchObject({ amount: 600_000 });
  });

  test('lapses when the formula gives another sum, also if its words are left standing', asksOtherwise(['FZ01.adjustment'], () => {
    const view = { ...made, data: { ...made.data, application: { ...goodApplication, principal: 10_000_000 } } };
    expect(amountOf(run(view, 'subsidy'))).toMatchObject({ computed: 325_111, amount: 325_111, boundBy: 'interest' });
    expect(amountOf(run(view, 'subsidy', 'adjustment', 'subsidy'))).toMatchObject({ amount: 325_111 });
  }));

  test('can be made again for the new sum, with a reason of its own', () => {
    const view = changed({ ...made, data: { ...made.data, application: { ...goodApplication, principal: 10_000_000 } } }, { adjustedAmount: 300_000, adjustReason: '本金变更后重新核减' });
    expect(amountOf(run(view, 'adjustment', 'subsidy'))).toMatchObject({ computed: 325_111, amount: 300_000 });
  });

  test('is gone once the clerk leaves the field empty', () => {
    expect(amountOf(run(changed(made, {}), 'adjustment', 'subsidy'))).toMatchObject({ amount: 650_222 });
  });
});

test('both visits are counted from the day on the receipt, whenever it is written down, and moved off a day off', asksOtherwise(['FZ01.visits'], () => {
  const paid = (paidOn: string, today: string) => visits({ ...viewOf(goodApplication, { today: day(today) }), data: { receipt: { paidOn } } });
  expect(['2021-10-25', '2021-12-31'].map((today) => paid('2021-10-25', today))).toEqual([{ after6: '2022-04-25', after12: '2022-10-25' }, { after6: '2022-04-25', after12: '2022-10-25' }]);
  expect(paid('2021-08-31', '2021-09-01')).toEqual({ after6: '2022-02-28', after12: '2022-08-31' });
  expect(paid('2021-10-01', '2021-10-08')).toEqual({ after6: '2022-04-01', after12: '2022-10-08' });
  expect(visits(viewOf(goodApplication))).toEqual({});
}));

test('the day of applying is the day of the first submission', () => {
  expect(applied(viewOf(goodApplication, { today: day('2021-09-15') }))).toEqual({ on: '2021-09-15' });
});

test('a 重点人群 of the guaranteed scheme is subsidised in full, and a rate published later counts from its day', () => {
  const put = (more: JsonObject, round: JsonObject) => subsidy(viewOf({ ...goodApplication, ...more }, { batch: { id: 'b1', stage: 'collecting', data: { roundSettings: { ...goodRound, ...round } } } }));
  const guaranteed = (priorityGroup: string) => put({ priorityGroup }, { scheme: 'guaranteed' })['usedRatePpm'];
  expect([guaranteed('none'), guaranteed('veteran')]).toEqual([20_000, 43_500]);
  const lpr = [{ from: '2023-06-20', rate: 35_500 }, { from: '2020-12-01', rate: 1 }];
  const late = { signedOn: '2023-07-01', drawdownOn: '2023-07-01', maturityOn: '2024-07-01' };
  expect([put(late, { claimFrom: '2023-07-01', claimTo: '2024-07-01', lpr }), put({}, { lpr })].map((one) => one['lprPpm'])).toEqual([35_500, 38_500]);
});
