// Every fix that is offered, clicked: the finding is gone and nothing else went wrong.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DefinitionEdit } from '../../definition/edits/definition-edit.ts';
import { brokenPromises, type Kit } from '../../testing.ts';
import { committee } from '../../testing/committee.ts';

let kit: Kit;
beforeAll(async () => {
  kit = await committee();
});
afterAll(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const lead = () => ({ kind: 'person', person: kit.as('sectionHead.d').person }) as const;
const edited = async (edits: readonly DefinitionEdit[]) => {
  const { id } = await kit.engine.startWorkflowDraft(lead(), { workflow: 'prize', number: 1 });
  await kit.engine.editWorkflowDraft(lead(), { id, seenRevision: 0, edits });
  return (await kit.engine.checkWorkflowDraft(lead(), id)).findings;
};
const to = (stage: string, outcome: string, ...stages: readonly string[]): DefinitionEdit => ({ op: 'set-way', stage, outcome, ways: stages.map((one) => ({ to: one })) });
const loose: DefinitionEdit = { op: 'add-stage', after: 'check', id: 'lookAgain', kind: 'review', title: { zh: '复看', en: 'Second look' }, actors: [{ role: 'chair', unit: 'district' }], settings: { mayReject: false } };
const expiring: DefinitionEdit = { op: 'set-deadline', stage: 'check', deadline: { within: { workingDays: 5 }, remindAtPercent: [50, 100], expires: true } };

it.each<[string, string, readonly DefinitionEdit[]]>([
  ['definition', 'an outcome that leads nowhere', [to('check', 'approved')]],
  ['unreachable-stage', 'a stage nothing leads to', [loose, to('lookAgain', 'approved', 'jury')]],
  ['someone-can-act', 'a stage that asks nobody', [{ op: 'set-actors', stage: 'check', actors: [] }]],
  ['final-reachable', 'stages that only pass it to and fro', [to('chair', 'approved', 'check'), to('chair', 'rejected', 'check'), to('jury', 'rejected', 'chair')]],
  ['definition', 'a time that ends and leads nowhere', [expiring]],
  ['definition', 'a decision that may be taken back and now ends the item', [to('intake', 'rejected', 'refused')]],
  ['refusal-has-appeal', 'a refusal without the appeal that is asked for', [{ op: 'set-appeal', appeal: 'required' }]],
  ['field-can-be-filled', 'a required field nobody can fill', [{ op: 'set-field-access', stage: 'nomination', form: 'nomination', field: 'family', access: 'read' }]],
])('%s: %s', async (rule, _what, edits) => {
  const before = await edited(edits);
  const found = before.find((one) => one.rule === rule && one.fixes.length > 0);
  expect(found).toBeDefined();
  for (const fix of found?.fixes ?? []) {
    const after = await edited([...edits, ...fix.edits]);
    expect(after.filter((one) => one.words.en === found?.words.en && one.stage === found.stage)).toEqual([]);
    expect(after.filter((one) => one.severity === 'error' && !before.some((old) => old.words.en === one.words.en))).toEqual([]);
  }
});

it('a window that is no longer possible is taken away by one click, also where it hid another fault', async () => {
  const edits: readonly DefinitionEdit[] = [to('intake', 'rejected', 'refused'), { op: 'set-actors', stage: 'check', actors: [] }];
  const [hiding] = await edited(edits);
  expect(hiding?.fixes[0]?.edits).toEqual([{ op: 'set-grace', stage: 'intake', grace: null }]);
  expect((await edited([...edits, ...(hiding?.fixes[0]?.edits ?? [])])).map((one) => one.rule)).toContain('someone-can-act');
});
