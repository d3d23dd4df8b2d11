// The functions every workflow's conditions have: dates, which are texts there.
import { addDays, addMonths, daysBetween, isLocalDate, type LocalDate } from '../calendar/local-date.ts';
import type { ConditionFunction, Value } from '../definition/condition/vocabulary.ts';

export const coreFunctions: Readonly<Record<string, ConditionFunction>> = {
  /** Calendar days from the first date to the second; negative when it is earlier. */
  daysBetween: { params: ['date', 'date'], returns: 'integer', call: (from, to) => daysBetween(date(from), date(to)) },
  addDays: { params: ['date', 'integer'], returns: 'date', call: (from, days) => addDays(date(from), whole(days)) },
  /** The same day some months later; the month's last day where it has no such day. */
  addMonths: { params: ['date', 'integer'], returns: 'date', call: (from, months) => addMonths(date(from), whole(months)) },
};

function date(value: Value | undefined): LocalDate {
  if (typeof value === 'string' && isLocalDate(value)) return value;
  throw new RangeError(`${JSON.stringify(value)} is not a date`);
}

/** A thousand years either way: what lies further is a slip. */
function whole(value: Value | undefined): number {
  if (typeof value === 'number' && Math.abs(value) <= 400_000) return value;
  throw new RangeError(`${JSON.stringify(value)} is out of range`);
}
