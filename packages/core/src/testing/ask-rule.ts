// A rule of a programme asked by itself, without an item: with the data, the other items and the list that it looks at.
import { officialCalendar } from '../calendar/holidays.ts';
import type { ActionName } from '../definition/action.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { valuesOf, wordsOf } from '../definition/parameter.ts';
import type { Json, JsonObject } from '../definition/text.ts';
import { refusal } from '../errors.ts';
import type { CheckInput, Finding, ItemView, ListEntry, OtherItem, Programme } from '../plugin/contributions.ts';
import { noteAnswer } from './holds.ts';

/** What a rule is asked with in a test of its own. */
export interface AskedOfRule {
  readonly data: JsonObject;
  readonly today: LocalDate;
  /** The stage it stands at. */
  readonly stage?: string;
  /** Its own number. */
  readonly number?: string | null;
  /** What carries the keys the rule asks for; another list for each key where it is a function. */
  readonly others?: readonly OtherItem[] | ((key: string, value: string) => readonly OtherItem[]) | undefined;
  /** Records of the plugin’s own tables, by their keys. */
  readonly records?: Readonly<Record<string, Json>>;
  /** The batch it stands in. */
  readonly batch?: ItemView['batch'];
  readonly entries?: readonly ListEntry[];
  /** What goes along with it: the items of its batch. */
  readonly members?: readonly ListEntry[];
  /** What is done: of a check to submit, if it is not said. */
  readonly action?: ActionName;
  /** With what it is decided, and what the stage passes to the rule. */
  readonly verdict?: string | undefined;
  readonly params?: JsonObject;
  /** The stage a return is to send it to. */
  readonly target?: string;
  /** What a stage with `looksUp` sees: the stage each of the numbers stands at. */
  readonly standsAt?: Readonly<Record<string, string>> | undefined;
  /** What a stage that counts sign-ups of the public sees. */
  readonly signUps?: NonNullable<ItemView['signUps']>;
  /** What its workflow reads of other items. */
  readonly held?: readonly OtherItem[] | undefined;
  /** As a lead has changed them; the others are the programme's own. */
  readonly parameters?: Readonly<Record<string, number>> | undefined;
  readonly words?: Readonly<Record<string, readonly string[]>> | undefined;
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
export async function askRule(programme: Programme, check: string, { others = [], records = {}, params = {}, target, ...asked }: AskedOfRule): Promise<readonly Finding[]> {
  const rule = programme.checks?.[check];
  if (rule === undefined) throw refusal('NOT_FOUND', { what: check });
  const input: CheckInput = { action: 'submit', ...viewFor(programme, asked), params, ...(target === undefined ? {} : { target }), others: (key, value) => Promise.resolve(typeof others === 'function' ? others(key, value) : others), record: (table, key) => Promise.resolve(key in records ? table.shape.parse(records[key]) : undefined) };
  const found = await rule(input);
  noteAnswer(programme, check, found);
  return found;
}

/**
 * What a programme's compute works out.
 *
 * @example
 * ```ts
 * expect(workOut(gardens, 'fee', { data: { application: { area: 12 } }, today })).toEqual({ amount: 2400 });
 * ```
 * @throws JinguoError NOT_FOUND no such compute
 */
export function workOut(programme: Programme, compute: string, asked: Omit<AskedOfRule, 'others' | 'records' | 'params' | 'target'>): JsonObject {
  const rule = programme.computes?.[compute];
  if (rule === undefined) throw refusal('NOT_FOUND', { what: compute });
  const answer = rule(viewFor(programme, asked));
  noteAnswer(programme, compute, answer);
  return answer;
}

/** With the numbers of all its workflows, as they are without a lead's changes. */
function viewFor(programme: Programme, { data, today, action, verdict, stage, number = null, batch = null, entries = [], members = [], standsAt, held, signUps, parameters, words }: Omit<AskedOfRule, 'others' | 'records' | 'params' | 'target'>): ItemView {
  const own: Readonly<Record<string, number>> = Object.assign({}, ...programme.workflows.map(({ definition }) => valuesOf(definition.parameters)));
  const lists: Readonly<Record<string, readonly string[]>> = Object.assign({}, ...programme.workflows.map(({ definition }) => wordsOf(definition.parameters)));
  return { id: null, number, words: { ...lists, ...words }, unit: 'v11', town: 't1', batch, entries, members, today, calendar: officialCalendar, data, parameters: { ...own, ...parameters }, ...(stage === undefined ? {} : { stage }), ...(action === undefined ? {} : { action }), ...(verdict === undefined ? {} : { verdict }), ...(held === undefined ? {} : { held }), ...(signUps === undefined ? {} : { signUps }), ...(standsAt === undefined ? {} : { standing: Object.keys(standsAt).toSorted(), standsAt }) };
}
