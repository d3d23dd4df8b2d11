// Money that falls short (domain.md §3.8): shares add up to the budget to the fen, nobody gets more than is due to her, and a list
// of much money stands on notice for longer (§3.3).
import type { ItemView, JsonObject, ListEntry } from '@jinguo/core/plugin';
import * as fc from 'fast-check';
import { asksOtherwise } from '@jinguo/core/testing';
import { expect, it } from 'vitest';
import { subsidy } from './computes.ts';
import { budget } from './round-checks.ts';
import { noticeLength, shares } from './shares.ts';
import { goodApplication, goodRound, viewOf } from './testing/sample-application.ts';

const number = (index: number) => `FZ01-2021-${String(index + 1).padStart(4, '0')}`;
const entry = (amount: number, index: number): ListEntry => ({ id: `i${index}`, number: number(index), workflow: 'interest-subsidy', title: '', stage: 'decision', unit: 'v11', data: {}, fields: { amount, appliedOn: '2021-09-10' } });
const round = (settings: JsonObject, amounts: readonly number[], verdicts: readonly (string | undefined)[] = []): ItemView => ({
  ...viewOf({}), batch: null, data: { roundSettings: { ...goodRound, ...settings } },
  entries: amounts.map((amount, index) => ({ ...entry(amount, index), ...(verdicts[index] === undefined ? {} : { verdict: verdicts[index] }) })),
});
const said = async (view: ItemView) => (await budget({ ...view, action: 'approve', params: {}, others: () => Promise.resolve([]), record: () => Promise.resolve(undefined) })).map(({ severity, code, zh }) => ({ severity, code, zh }));
const fen = fc.integer({ min: 1, max: 1_000_000 });

it('of any list and any budget, shares are due to the fen: the whole budget where it is short, all that is due where it is not, to nobody more than is due to her', asksOtherwise(['FZ01.shares'], () => {
  fc.assert(fc.property(fc.array(fen, { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 12_000_000 }), (amounts, available) => {
    const { claimed, payable, each } = shares(round({ budget: available, whenShort: 'proRata' }, amounts));
    const due = amounts.reduce((sum, one) => sum + one, 0);
    const paid = amounts.map((_, index) => Number(Object(each)[number(index)]));
    expect([claimed, payable, paid.reduce((sum, one) => sum + one, 0)]).toEqual([due, Math.min(due, available), Math.min(due, available)]);
    expect(paid.filter((one, index) => !Number.isInteger(one) || one < 0 || one > (amounts[index] ?? 0))).toEqual([]);
  }));
}));

it('whoever the meeting takes off the list has no share, and the others’ grow by it', () => {
  expect(shares(round({ budget: 1000, whenShort: 'proRata' }, [1000, 1000, 1000]))).toMatchObject({ payable: 1000, pro: true, each: { [number(0)]: 334, [number(1)]: 333, [number(2)]: 333 } });
  expect(shares(round({ budget: 1000, whenShort: 'proRata' }, [1000, 1000, 1000], [undefined, 'held']))).toMatchObject({ each: { [number(0)]: 500, [number(2)]: 500 } });
});

it('a round that pays pro rata warns the meeting, one that goes by who came first names the late ones, and the others ask for somebody to be held back', asksOtherwise(['FZ01.budget'], async () => {
  const short = { budget: 1_000_000 };
  expect(await said(round({ ...short, whenShort: 'proRata' }, [800_000, 800_000]))).toEqual([{ severity: 'warn', code: 'PRO_RATA', zh: '名单应补合计16,000.00元，预算10,000.00元，将按比例拨付，约为应补的62%' }]);
  expect(await said(round({ ...short, whenShort: 'firstCome' }, [800_000, 300_000, 200_000]))).toEqual([{ severity: 'refuse', code: 'BUDGET_SHORT', zh: '名单合计13,000.00元，超出预算10,000.00元共3,000.00元，请将后到的FZ01-2021-0002暂缓或不予列入' }]);
  expect((await said(round(short, [800_000, 300_000]))).map((one) => one.code)).toEqual(['BUDGET_SHORT']);
  expect((await said(round({ budget: 2, whenShort: 'proRata' }, [10, 10, 10]))).map((one) => one.severity)).toEqual(['refuse']);
}));

it('a list of as much money as the lead says stands on notice for as long as she says', () => {
  const length = (payable: number, parameters: Readonly<Record<string, number>> = {}) => noticeLength({ ...viewOf({}), data: { shares: { payable } }, parameters: { longNoticeFrom: 20_000_000, longNotice: 7, ...parameters } });
  expect([length(19_999_999), length(20_000_000), length(5_000_000, { longNoticeFrom: 5_000_000, longNotice: 10 })]).toEqual([{}, { days: 7 }, { days: 10 }]);
});

it('she is paid her share as her list goes on its notice; of a later list the whole is due again', () => {
  const full = subsidy(viewOf(goodApplication));
  const onNotice = viewOf(goodApplication, { data: { subsidy: full }, batch: { id: 'b1', stage: 'notice', data: { roundSettings: goodRound, shares: { each: { 'FZ01-2021-0001': 400_000 } } } } });
  const cut = subsidy(onNotice);
  expect(cut).toMatchObject({ due: 650_222, amount: 400_000, from: '2020-12-01', to: '2021-10-01' });
  const next = { ...onNotice, data: { ...onNotice.data, subsidy: cut }, batch: { id: 'b2', stage: 'notice', data: { roundSettings: goodRound, shares: { each: { 'FZ01-2021-0001': 650_222 } } } } };
  expect(subsidy(next)).toMatchObject({ due: 650_222, amount: 650_222 });
});
