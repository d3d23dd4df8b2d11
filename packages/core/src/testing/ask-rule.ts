// A rule of a programme asked by itself, without an item: with the data, the other items and the list that it looks at.
import { officialCalendar } from '../calendar/holidays.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { JsonObject } from '../definition/text.ts';
import { refusal } from '../errors.ts';
import type { CheckInput, Finding, ListEntry, OtherItem, Programme } from '../plugin/contributions.ts';

/** What a rule is asked with in a test of its own. */
export interface AskedOfRule {
  readonly data: JsonObject;
  readonly today: LocalDate;
  /** What carries the keys the rule asks for. */
  readonly others?: readonly OtherItem[];
  readonly entries?: readonly ListEntry[];
}

/**
 * What a programme's check finds.
 *
 * @example
 * ```ts
 * const found = await askRule(gardens, 'tall', { data: { application: { height: 3 } }, today });
 * expect(found.map((one) => one.code)).toEqual(['TOO_TALL']);
 * ```
 * @throws JinguoError NOT_FOUND no such check
 */
export async function askRule(programme: Programme, check: string, { data, today, others = [], entries = [] }: AskedOfRule): Promise<readonly Finding[]> {
  const rule = programme.checks?.[check];
  if (rule === undefined) throw refusal('NOT_FOUND', { what: check });
  const input: CheckInput = { id: null, number: null, unit: 'v11', batch: null, entries, members: [], today, calendar: officialCalendar, action: 'submit', params: {}, data, others: () => Promise.resolve(others) };
  return rule(input);
}
