// What is worked out from an application and kept beside it: the day she applied, a clerk's manual change, the subsidy, the days of
// the visits.
import { addMonths, isObject, nextWorkingDay, type Compute, type ItemView } from '@jinguo/core/plugin';
import { dateAt } from '@jinguo/core/programme';
import { readApplication } from './application.ts';
import { readRound, rulesFor } from './round.ts';
import { claimedRange, computeSubsidy, type SubsidyResult } from './rules.ts';
import { shareOf } from './shares.ts';
import { readAdjustment, readCalculation } from './subsidy.ts';

/** Runs at the first submission only, so that a 补正 does not move the day. */
export const applied: Compute = ({ today }) => ({ on: today });

/**
 * The subsidy by the round's formula, or the sum a clerk put in its place. A change is made for one computed sum: when the
 * application changes and the formula gives another, it lapses, and no sum nobody looked at is ever paid. As her list goes on
 * its notice, her share of the round's budget.
 */
export const subsidy: Compute = (view) => {
  const { subsidy: before } = view.data;
  const share = shareOf(view);
  if (isObject(before) && share !== undefined) return { ...before, due: before['due'] ?? before['amount'] ?? 0, amount: share };
  const result = byFormula(view);
  if (result?.ok !== true) return {};
  const { lprPpm, usedRatePpm, days, interest, subsidy: computed } = result;
  const claimed = view.batch === null ? {} : claimedRange(readApplication(view.data), readRound(view.batch.data));
  const change = readAdjustment(view.data);
  const changed = change?.instead === computed;
  const due = changed ? change.amount : computed;
  return {
    lprPpm, usedRatePpm, days, interest, computed, ...claimed,
    due,
    amount: due,
    boundBy: changed ? 'manualChange' : result.boundBy,
  };
};

/** Binds a manual change to the computed sum it was made for, once: the same words said earlier stay bound to the earlier sum. */
export const adjustment: Compute = (view) => {
  const { adjustedAmount, adjustReason } = readCalculation(view.data);
  if (adjustedAmount === undefined || adjustReason === undefined) return {};
  const before = readAdjustment(view.data);
  if (before?.amount === adjustedAmount && before.reason === adjustReason) return before;
  const result = byFormula(view);
  return { instead: result?.ok === true ? result.subsidy : 0, amount: adjustedAmount, reason: adjustReason };
};

function byFormula({ data, batch }: ItemView): SubsidyResult | undefined {
  return batch === null ? undefined : computeSubsidy(readApplication(data), rulesFor(readApplication(data), readRound(batch.data)));
}

/** 6 and 12 months after the day on the bank's receipt; a day off moves to the next working day (domain.md §5 stage 9, 民法典 203). */
export const visits: Compute = ({ data, calendar }) => {
  const paidOn = dateAt(data, 'receipt.paidOn');
  if (paidOn === undefined) return {};
  return { after6: nextWorkingDay(calendar, addMonths(paidOn, 6)), after12: nextWorkingDay(calendar, addMonths(paidOn, 12)) };
};
