// Every rule and sum of every programme over any data its forms may hold: it answers, the same for the same, in both languages, and
// what it finds wrong stands at a field that the reader can find. Each rule by what it says is its campaign's own rules.test.ts.
import { chanceOf, createRegistry, isObject, type Json, type JsonObject, type LoadedWorkflow } from '@jinguo/core';
import { officialCalendar, type CheckInput, type OtherItem } from '@jinguo/core/plugin';
import { valuesOf, wordsOf } from '@jinguo/core/testing';
import { expect, it } from 'vitest';
import { campaigns } from './campaigns.ts';
import { day } from './demo/script.ts';
import { fillForm } from './demo/season/fill-form.ts';

const registry = createRegistry(campaigns);
const today = day('2022-09-05');
/** Forms are filled another way by each. */
const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
const unit = '330402103215';

const asObject = (value: unknown): JsonObject => {
  const json: Json = JSON.parse(JSON.stringify(value));
  return isObject(json) ? json : {};
};

function filled({ compiled: { definition } }: LoadedWorkflow, seed: number): JsonObject {
  const chance = chanceOf(seed);
  return Object.fromEntries(Object.entries(definition.forms).map(([name, { schema }]) => [name, fillForm(asObject(schema), { chance, today, unit, attempt: seed % 3, people: [] })]));
}

/** An item as a rule of a workflow meets it, in its batch and with two on its list. */
function asked(one: LoadedWorkflow, seed: number, others: readonly OtherItem[]): CheckInput {
  const { definition } = one.compiled;
  const [batch, entries] = [definition.batchOf, definition.entriesOf].map((name) => (name === undefined ? undefined : registry.current(name)));
  const listed = entries === undefined ? [] : [1, 2].map((n) => ({ id: `e${n}`, number: `E-${n}`, workflow: entries.definition.workflow, title: '件', stage: 'onList', unit, data: filled(entries, seed + n), fields: {} }));
  return { id: 'i', number: 'XX01-2022-0001', unit, data: filled(one, seed), batch: batch === undefined ? null : { id: 'b', stage: 'open', data: filled(batch, seed) }, entries: listed, members: [], parameters: valuesOf(definition.parameters), words: wordsOf(definition.parameters), today, calendar: officialCalendar, standing: ['a', 'b'], action: 'submit', params: {}, others: () => Promise.resolve(others), record: () => Promise.resolve(undefined) };
}

/** Whether a pointer leads to a field of the forms, as far as it goes. */
function leads(one: LoadedWorkflow, path: string): boolean {
  const [form = '', ...parts] = path.split('/').slice(1);
  const spec = one.compiled.definition.forms[form];
  let schema: JsonObject | undefined = spec && asObject(spec.schema);
  for (const part of parts) {
    const { properties, items } = schema ?? {};
    const next: Json | undefined = /^\d+$/u.test(part) ? items : isObject(properties) ? properties[part] : undefined;
    schema = isObject(next) ? next : undefined;
  }
  return path === '' || schema !== undefined;
}

const workflows = registry.workflows().filter((one) => /^(?:SY|FZ|MJ|JH|QJ)\d\d/u.test(one.definition.code)).map((one) => [one.definition.code, one] as const);

it.each(workflows)('the rules and sums of %s answer for any data its forms hold', async (_, one) => {
  const stages = one.compiled.definition.stages;
  const refs = stages.flatMap((stage) => stage.checks);
  const sums = [...new Set(stages.flatMap((stage) => stage.computes))];
  for (const seed of seeds) {
    const input = asked(one, seed, seed % 2 === 0 ? [] : [{ id: 'o', number: 'XX01-2022-0002', workflow: one.definition.workflow, batch: 'b', stage: 'done', result: null, createdOn: today, since: today, fields: {} }]);
    for (const name of sums) expect(one.compute(name)?.(input)).toEqual(one.compute(name)?.(input));
    for (const { check, params, on } of refs) {
      const ask = async () => (await one.check(check)?.({ ...input, action: on[0] ?? 'submit', params: params ?? {} })) ?? [];
      const found = await ask();
      expect(found).toEqual(await ask());
      expect(found.filter((finding) => !leads(one, finding.path) || !/\p{Script=Han}/u.test(finding.zh) || finding.en === '').map((finding) => `by seed ${seed} ${check} ${finding.path} ${finding.zh} ${finding.en}`)).toEqual([]);
    }
  }
});
