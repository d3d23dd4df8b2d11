// 协议到期提醒 (domain.md §9 QJ06): an agreement is reviewed so many natural days before each year of its term is over, the last time
// before the term itself is, whatever day that is; whether it is renewed is decided by then.
import { addDays, addMonths, type LocalDate } from '../../calendar/local-date.ts';
import type { WorkflowDefinitionInput } from '../../definition/workflow-definition.ts';
import type { Compute } from '../../plugin/contributions.ts';
import { dateAt, textAt } from '../values.ts';

/** Natural days before its end at which an agreement's expiry is reminded of. */
export const remindedBefore = 60;

/** The days on which the reviews of an agreement begin, one for each year of its term that has begun; the last is that of its end. */
export function reviewDaysOf({ from, until }: { readonly from: LocalDate; readonly until: LocalDate }, mostYears: number): readonly LocalDate[] {
  const years = Array.from({ length: mostYears }, (_, index) => addMonths(from, (index + 1) * 12));
  const whole = years.filter((end) => end < until);
  return [...whole, until].slice(0, mostYears).map((end) => addDays(end, -remindedBefore));
}

/** Asked wherever the dates are filled in. A year that the term does not reach waits for nothing beyond the last review. */
export function agreementDays(mostYears: number): Compute {
  return ({ data }) => {
    const [from, until] = [dateAt(data, 'draft.from'), dateAt(data, 'draft.until')];
    if (from === undefined || until === undefined) return {};
    const days = reviewDaysOf({ from, until }, mostYears);
    // It waits until 24:00 of the day before.
    const waits = Array.from({ length: mostYears }, (_, index) => [`wait${index + 1}`, addDays(days[index] ?? days.at(-1) ?? until, -1)]);
    return { years: days.length, ...Object.fromEntries(waits) };
  };
}

/**
 * The days for which it is signed: kept while a renewal is drafted and signed anew, and cut short where it is ended before its term. A
 * renewal that is given up leaves them as they were.
 */
export const signedTerm: Compute = ({ data, stage, verdict, today }) => {
  const [signed, ended] = [stage === 'signing' && verdict === undefined, verdict === 'ended'];
  const [from, until] = [textAt(data, signed ? 'draft.from' : 'signedTerm.from'), signed ? textAt(data, 'draft.until') : ended ? addDays(today, -1) : textAt(data, 'signedTerm.until')];
  return from === '' || until === '' ? {} : { from, until };
};

/** The declared fields that the waits and the ways on go by. */
export function agreementFields(mostYears: number): NonNullable<WorkflowDefinitionInput['fields']> {
  return {
    years: { from: 'agreementDays.years', type: 'integer', title: { zh: '协议年数', en: 'Years of the agreement' }, optional: true },
    ...Object.fromEntries(Array.from({ length: mostYears }, (_, index) => index + 1).map((nth) => [`wait${nth}`, { from: `agreementDays.wait${nth}`, type: 'date' as const, title: { zh: `第${nth}年实施至`, en: `Year ${nth} goes on until` }, optional: true as const }])),
    signedFrom: { from: 'signedTerm.from', type: 'date', title: { zh: '协议生效日', en: 'In force from' }, optional: true },
    signedUntil: { from: 'signedTerm.until', type: 'date', title: { zh: '协议期满日', en: 'In force until' }, optional: true },
  };
}
