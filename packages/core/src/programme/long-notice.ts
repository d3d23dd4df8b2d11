// A sum from which on a notice stands for longer (domain.md §3.3: seven working days for money of a lead's threshold or more); below
// it the notice is as long as its stage says.
import type { NumberParameter } from '../definition/parameter.ts';
import type { WorkflowDefinitionInput } from '../definition/workflow-definition.ts';
import type { Compute, ItemView } from '../plugin/contributions.ts';
import { parameter } from './parameter.ts';
import { parameterAt } from './values.ts';

/** The sum and the days, the lead's; `from` is assumed, in fen. */
export function longNoticeParameters(from: number): { readonly longNoticeFrom: NumberParameter; readonly longNotice: NumberParameter } {
  return {
    longNoticeFrom: parameter('金额达到多少延长公示', 'So much money stands on notice for longer', from, { minimum: 1, maximum: 1_000_000_000, unit: 'fen' }),
    longNotice: parameter('延长后的公示期', 'That longer notice', 7, { minimum: 5, maximum: 60, unit: { zh: '个工作日', en: 'working days' } }),
  };
}

/** What a notice's `daysField` names; worked out by the compute `noticeLength`. */
export const longNoticeField = {
  noticeDays: { from: 'noticeLength.days', type: 'integer', title: { zh: '延长公示天数', en: 'Days of the longer notice' }, optional: true },
} as const satisfies WorkflowDefinitionInput['fields'];

/** The compute `noticeLength`, asked where the sum is decided on. */
export function noticeLengthOf(sum: (view: ItemView) => number): Compute {
  return (view) => (sum(view) >= parameterAt(view, 'longNoticeFrom') ? { days: parameterAt(view, 'longNotice') } : {});
}
