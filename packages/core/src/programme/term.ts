// A title or an appointment for years (domain.md §4 A1, A9): its last day is worked out when it is given, and its reviews stand on days
// of the term, so that none that came late lets it last longer. The last of them comes a month before its end.
import { addMonths, type LocalDate } from '../calendar/local-date.ts';
import type { WorkflowDefinitionInput } from '../definition/workflow-definition.ts';
import type { Compute, OtherItem } from '../plugin/contributions.ts';
import type { Yearly } from './blocks/yearly.ts';

/** Months before its end that the last review begins. */
const lastAhead = 1;

const reviewsOf = (years: number): readonly number[] => Array.from({ length: years }, (_, index) => index + 1);

/** Kept under `term` as it is given: its last day, and the last day before each review begins. */
export function termDays(years: number): Compute {
  return ({ today }) => ({ until: addMonths(today, 12 * years), ...Object.fromEntries(reviewsOf(years).map((nth) => [`review${nth}`, addMonths(today, 12 * nth - (nth === years ? lastAhead : 0))])) });
}

/** The declared fields of its days: `validUntil`, and one of each review. */
export function termFields(years: number): NonNullable<WorkflowDefinitionInput['fields']> {
  return {
    validUntil: { from: 'term.until', type: 'date', title: { zh: '有效期至', en: 'Valid until' }, optional: true },
    ...Object.fromEntries(reviewsOf(years).map((nth) => [`reviewDue${nth}`, { from: `term.review${nth}`, type: 'date' as const, title: { zh: `第${nth}次复核开始`, en: `Review ${nth} begins after` }, optional: true }])),
  };
}

/** What its reviews and its end go by. */
export const byItsTerm: Pick<Yearly, 'validUntil' | 'onDay'> = { validUntil: 'validUntil', onDay: (nth) => ({ opens: `reviewDue${nth}` }) };

/** Stages at which what was given stands, of what has no last day: it has no term, or is from before days were worked out. */
const standing = /^(?:(?:year|review|rectify|recheck)\d+|term)$/u;

/** Whether a title or an appointment stands on a day: it was given and not taken away, and its last day is not over. */
export function standsOn({ result, stage, fields }: OtherItem, today: LocalDate): boolean {
  const until = fields['validUntil'];
  return result === null && (typeof until === 'string' ? today <= until : standing.test(stage));
}
