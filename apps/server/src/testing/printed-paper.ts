// The papers of a programme as they come out of their templates, of an item or a list whose every field is filled in: what
// the tests of all programmes read, and the catalogue's pages name.
import { chanceOf, isObject, type Json, type JsonObject, type LoadedWorkflow, type Registry } from '@jinguo/core';
import { officialCalendar, type ListEntry, type Paper, type PaperInput } from '@jinguo/core/plugin';
import { valuesOf, wordsOf } from '@jinguo/core/testing';
import { day } from '../demo/script.ts';
import { fillForm } from '../demo/season/fill-form.ts';

/** Every object within a value. */
export function within(value: Json | undefined): readonly Readonly<Record<string, Json>>[] {
  if (Array.isArray(value)) return value.flatMap((one: Json) => within(one));
  return isObject(value) ? [value, ...Object.values(value).flatMap((one) => within(one))] : [];
}

/** Every text within a value. */
export function textsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((one: Json) => textsIn(one));
  return isObject(value) ? Object.values(value).flatMap((one) => textsIn(one)) : [];
}

export const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value));

const asObject = (value: unknown): JsonObject => {
  const json = asJson(value);
  return isObject(json) ? json : {};
};

const today = day('2022-09-05');

/** Everything a workflow's forms may hold, filled in: names, numbers, telephones, accounts; alike in every form, or by a seed for each. */
export function filledIn({ compiled: { definition } }: LoadedWorkflow, seedOf: (form: string) => number = () => 2022): JsonObject {
  return Object.fromEntries(Object.entries(definition.forms).map(([name, { schema }]) => [name, fillForm(asObject(schema), { chance: chanceOf(seedOf(name)), today, unit: '330402103215', attempt: 0, people: [] })]));
}

/** The papers that stages of a workflow make, by their names. */
export const papersOf = ({ compiled: { definition } }: LoadedWorkflow) => [...new Set(within(asJson(definition.stages)).flatMap((one) => (typeof one['paper'] === 'string' ? [one['paper']] : [])))];

/** What came out of a count is worked out from its tally, which a form filled by chance does not hold. */
export const computed = ['tallySheet', 'resultSheet'];

/** What a paper of a programme is called; one that is worked out from a count is called after the stage that makes it. */
export function titleOfPaper(registry: Registry, programme: string, one: LoadedWorkflow, name: string): string {
  if (!computed.includes(name)) return printedPaper(registry, programme, one, name)?.title ?? name;
  return one.compiled.definition.stages.find((stage) => within(asJson(stage)).some((part) => part['paper'] === name))?.title.zh ?? name;
}

type NoticeUnit = NonNullable<PaperInput['period']>['unit'];

/** A paper as it stands before its readers: of an item, or a list of two entries, whose every field is filled in. */
export function printedPaper(registry: Registry, programme: string, one: LoadedWorkflow, name: string): Paper | undefined {
  return paperFilledBy(filledIn, { registry, programme, one, name });
}

/** The same, with forms filled in another way. */
export function paperFilledBy(fill: (of: LoadedWorkflow) => JsonObject, { registry, programme, one, name, noticeIn = 'workingDays' }: { readonly registry: Registry; readonly programme: string; readonly one: LoadedWorkflow; readonly name: string; readonly noticeIn?: NoticeUnit }): Paper | undefined {
  const { definition } = one.compiled;
  const number = `${programme}-2022-0001`;
  const entries = definition.entriesOf === undefined ? undefined : registry.current(definition.entriesOf);
  const listed: readonly ListEntry[] = entries === undefined ? [] : ['a', 'b'].map((id) => ({ id, number, workflow: entries.compiled.definition.workflow, title: entries.contribution.itemTitle(fill(entries)), stage: 'notice', unit: '330402103215', data: fill(entries), fields: {} }));
  const batch = definition.batchOf === undefined ? undefined : registry.current(definition.batchOf);
  return one.paper(name)?.({ id: 'i', number, unit: '330402103215', data: fill(one), batch: batch === undefined ? null : { id: 'b', stage: 'notice', data: fill(batch) }, entries: listed, members: [], parameters: valuesOf(definition.parameters), words: wordsOf(definition.parameters), today, calendar: officialCalendar, unitName: () => '竹林村', decisions: [], period: { startsOn: today, endsOn: today, days: 5, unit: noticeIn } });
}
