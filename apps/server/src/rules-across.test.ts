// Rules across programmes (domain.md §3, issue “All five campaigns”): nobody is paid, appointed or given twice for the same, even
// at the same instant; who pays takes it from a budget; titles and appointments are looked at every year; what is about minors
// and disputes is seen by its handlers alone. That ledgers never fall below zero is in core's programme-effects.test.ts.
import { chanceOf, createRegistry, type JsonObject, type LoadedWorkflow } from '@jinguo/core';
import { createKit, onePerPost, type Kit } from '@jinguo/core/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { campaigns } from './campaigns.ts';
import { fillForm } from './demo/season/fill-form.ts';

const registry = createRegistry(campaigns);
const items = registry.workflows().filter((one) => one.compiled.definition.form === 'item');
const nameOf = (one: LoadedWorkflow) => one.compiled.definition.workflow;
const text = (one: LoadedWorkflow) => JSON.stringify(one.compiled.definition.stages);
const stageIds = (one: LoadedWorkflow) => one.compiled.definition.stages.map((stage) => stage.id);

let kit: Kit;
beforeAll(async () => {
  kit = await createKit({ plugins: campaigns, people: onePerPost });
});
afterAll(() => kit.close());

function formOf(workflow: string, attempt: number): JsonObject {
  const definition = registry.current(workflow)?.compiled.definition;
  const first = definition?.stages.find((stage) => stage.id === definition.start)?.form ?? '';
  return fillForm(definition?.forms[first]?.schema ?? {}, { chance: chanceOf(2022 + attempt), today: kit.engine.today(), unit: 'v11', attempt, people: [] });
}

const codeOf = (work: Promise<unknown>) => work.then(() => 'accepted', (error: { readonly code?: string }) => error.code ?? 'unknown');

/** What became of two of the same, handed in at the same instant; with other data where the first are refused for what they say. */
async function twice(workflow: string, attempt = 0): Promise<readonly string[]> {
  const form = formOf(workflow, attempt);
  const send = (who: string) => codeOf(kit.as(who).start(workflow, form, { unit: 'v11' }));
  const answers = await Promise.all([send('villageOfficer'), send('villageOfficer')]);
  return answers.includes('accepted') || attempt > 20 ? answers.toSorted() : twice(workflow, attempt + 1);
}

/** Begun for themselves, not on a round's list, under a rule that says once. */
const onceOnly = items.filter(({ compiled: { definition } }) => definition.batchOf === undefined && definition.stages.some((stage) => stage.id === definition.start && stage.checks.some((one) => /once/iu.test(one.check)))).map(nameOf);

it('more than ten workflows take the same once only', () => {
  expect(onceOnly.length).toBeGreaterThan(10);
});

it.each(onceOnly)('of two applications for %s by the same at the same instant one is taken', async (workflow) => {
  expect(await twice(workflow)).toEqual(['RULE_REFUSED', 'accepted']);
});

it('whoever pays out of a budget reserves there before it is spent', () => {
  const budgeted = campaigns.flatMap((campaign) => campaign.programmes ?? []).filter((one) => Object.values(one.ledgers ?? {}).some((ledger) => ledger.unit === 'fen'));
  expect(budgeted.length).toBeGreaterThan(2);
  const paying = budgeted.map((one) => JSON.stringify(one.workflows.map(({ definition }) => definition.stages)));
  expect(paying.filter((stages) => !(stages.includes('"effect":"reserve"') && stages.includes('"effect":"spend"')))).toEqual([]);
});

it('every title with a term and every appointment is looked at again before its term is over', () => {
  // A certificate of completion says what was done; it has no term.
  const numbered = items.filter((one) => (text(one).includes('"effect":"issueCertificate"') && !text(one).includes('"each":"passed.names"')) || text(one).includes('"effect":"takeNumber"'));
  // What an election gives is good for its body's own term, and ends with the seat.
  const lasting = numbered.filter((one) => one.compiled.definition.stakes?.includes('election') !== true);
  expect(lasting.length).toBeGreaterThan(10);
  expect(lasting.filter((one) => !stageIds(one).some((id) => id.startsWith('review') || id.startsWith('year'))).map(nameOf)).toEqual([]);
});

it('what is about minors and disputes, or about health, is seen by its handlers alone', () => {
  const sealed = items.filter((one) => one.compiled.definition.visibleTo === 'handlers').map(nameOf);
  expect(sealed.toSorted()).toEqual(['disputes', 'guardian-guidance', 'help', 'help-visits', 'police-calls', 'wishes']);
});
