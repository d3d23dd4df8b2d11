// What was spent is held against the budget that was approved: more is written down with its reason, not taken silently.
import type { Check } from '../plugin/contributions.ts';
import { formatYuan } from '../values/money.ts';
import { longText, money } from './fields.ts';
import { refuse } from './finding.ts';
import { numberAt, textAt } from './values.ts';

/** Fields of a form in which something that had a budget is summed up; `overspentFor` is optional. */
export const spending = { spent: money('实际支出', 'Spent'), overspentFor: longText('超支原因（支出超过预算的填写）', 'Why it cost more than its budget', { maxLength: 300 }) };

/** `spent` of the form is within the `budget` of the plan, in fen, or `overspentFor` says why not: OVERSPENT. */
export function spentAsApproved(form: string, plan = 'plan'): Check {
  return ({ data }) => {
    const over = numberAt(data, `${form}.spent`) - numberAt(data, `${plan}.budget`);
    return over <= 0 || textAt(data, `${form}.overspentFor`) !== '' ? [] : [refuse(`/${form}/overspentFor`, 'OVERSPENT', { zh: `实际支出超过批准的预算${formatYuan(over)}，请填写超支原因`, en: `it cost ${formatYuan(over)} more than the budget that was approved; say why` })];
  };
}
