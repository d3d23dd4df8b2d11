// How long which balance stood: the loan cut at its repayments, clipped to the claim window, less overdue days.
// Days count the first and not the last (算头不算尾). domain.md §5
import { daysBetween, type LocalDate } from '@jinguo/core/plugin';

export interface Loan {
  /** fen */
  readonly principal: number;
  readonly drawdownOn: LocalDate;
  readonly maturityOn: LocalDate;
  readonly repayments: readonly { readonly date: LocalDate; readonly amount: number }[];
  /** Half-open ranges that earn nothing. */
  readonly overdue: readonly { readonly from: LocalDate; readonly to: LocalDate }[];
}

export interface BalanceSegment {
  readonly from: LocalDate;
  /** Exclusive. */
  readonly to: LocalDate;
  /** fen still owed */
  readonly balance: number;
  readonly days: number;
}

/**
 * Segments with a balance inside `[from, to)` and the loan's own term; a segment's days leave out its overdue ones. A
 * repayment lowers the balance from its day on; one dated after the term lengthens nothing.
 *
 * @example
 * ```ts
 * import { balanceSegments } from './balance-segments.ts';
 * import { parseLocalDate } from '@jinguo/core/plugin';
 * const [from, to, repaid] = [parseLocalDate('2021-01-01'), parseLocalDate('2021-01-31'), parseLocalDate('2021-01-11')];
 * if (from !== undefined && to !== undefined && repaid !== undefined) {
 *   const loan = { principal: 300, drawdownOn: from, maturityOn: to, repayments: [{ date: repaid, amount: 100 }], overdue: [] };
 *   console.assert(balanceSegments(loan, { from, to }).map((one) => `${one.balance}×${one.days}`).join() === '300×10,200×20');
 * }
 * ```
 */
export function balanceSegments(loan: Loan, window: { readonly from: LocalDate; readonly to: LocalDate }): readonly BalanceSegment[] {
  const counted = intersect(window, { from: loan.drawdownOn, to: loan.maturityOn });
  if (counted === undefined) return [];
  const cuts = [...loan.repayments].toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const segments: BalanceSegment[] = [];
  let from = loan.drawdownOn;
  let balance = loan.principal;
  for (const { date, amount } of [...cuts, { date: loan.maturityOn, amount: 0 }]) {
    const clipped = intersect({ from, to: date }, counted);
    if (clipped !== undefined && balance > 0) {
      const days = daysBetween(clipped.from, clipped.to) - overdueDays(loan.overdue, clipped);
      if (days > 0) segments.push({ ...clipped, balance, days });
    }
    from = date > from ? date : from;
    balance -= amount;
  }
  return segments;
}

interface Range {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

function intersect(a: Range, b: Range): Range | undefined {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to < b.to ? a.to : b.to;
  return from < to ? { from, to } : undefined;
}

/** Days of a range that are overdue, each counted once however often the ranges overlap. */
function overdueDays(overdue: readonly Range[], range: Range): number {
  let days = 0;
  let reached = range.from;
  for (const one of [...overdue].toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const part = intersect(one, { from: reached, to: range.to });
    if (part === undefined) continue;
    days += daysBetween(part.from, part.to);
    reached = part.to;
  }
  return days;
}
