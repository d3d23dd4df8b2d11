// What a round's list comes to and what each on it is paid: her subsidy, or her share of it where the budget is short and the round
// pays pro rata: floored to the fen, what is left to the largest remainders, ties to who applied earlier (domain.md §3.8).
import { payWithin, type Compute, type ItemView, type JsonObject, type ListEntry } from '@jinguo/core/plugin';
import { isTrueAt, noticeLengthOf, numberAt, textAt, valueAt } from '@jinguo/core/programme';
import { amountOf } from './papers/list.ts';
import { readRound } from './round.ts';
import { readSubsidy } from './subsidy.ts';

/** Who stays on the list, the earlier first. */
export function inOrder(entries: readonly ListEntry[]): readonly ListEntry[] {
  const by = (entry: ListEntry) => `${textAt(entry.fields, 'appliedOn')} ${entry.number}`;
  return entries.filter((entry) => entry.verdict === undefined).toSorted((a, b) => (by(a) < by(b) ? -1 : 1));
}

/** In full, whatever an earlier list paid of it; fen. */
export function claimOf(entry: Pick<ListEntry, 'data' | 'fields'>): number {
  return readSubsidy(entry.data)?.due ?? amountOf(entry);
}

/** What the list comes to, in full and as it is paid, and each one's part by her number. */
export const shares: Compute = ({ data, entries }) => {
  const { budget, whenShort } = readRound(data);
  const listed = inOrder(entries);
  const claims = listed.map(claimOf);
  const paid = whenShort === 'proRata' ? payWithin(budget, claims) : claims;
  const sum = (amounts: readonly number[]) => amounts.reduce((all, one) => all + one, 0);
  return { claimed: sum(claims), payable: sum(paid), pro: sum(paid) < sum(claims), each: Object.fromEntries(listed.map(({ number }, index) => [number, paid[index] ?? 0])) };
};

/** A list of much money stands on notice for longer (domain.md §3.3); below it the notice is as long as its stage says. */
export const noticeLength = noticeLengthOf(({ data }) => numberAt(data, 'shares.payable'));

/** What her list gives her as it goes on its notice; undefined anywhere else. Fen. */
export function shareOf({ batch, number }: Pick<ItemView, 'batch' | 'number'>): number | undefined {
  if (batch?.stage !== 'notice' || number === null) return undefined;
  const share = valueAt(batch.data, `shares.each.${number}`);
  return typeof share === 'number' ? share : undefined;
}

/** Whether a round's list was cut to its budget. */
export function isCut(data: JsonObject): boolean {
  return isTrueAt(data, 'shares.pro');
}
