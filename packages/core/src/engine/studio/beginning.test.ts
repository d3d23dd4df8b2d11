// What a draft begins as: a version, another's definition, last year's with its dates moved, a bundle; and the building blocks
// a lead puts in.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseDefinition, type WorkflowDefinition } from '../../definition/workflow-definition.ts';
import { applyEdits } from '../../definition/edits/apply.ts';
import { buildingBlocks } from '../../definition/edits/blocks.ts';
import { brokenPromises, type Kit } from '../../testing.ts';
import { codeOf, committee, nominated, stageOf } from '../../testing/committee.ts';
import { grantPlugin } from '../../testing/grant-plugin.ts';

let kit: Kit;
beforeEach(async () => {
  kit = await committee({}, [{ username: 'deputy', name: '分管副主席', posts: [{ role: 'deputyChair', unit: 'd' }] }]);
});
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const lead = () => ({ kind: 'person', person: kit.as('sectionHead.d').person }) as const;
const start = (more: Partial<Parameters<Kit['engine']['startWorkflowDraft']>[1]> = {}) => kit.engine.startWorkflowDraft(lead(), { workflow: 'prize', number: 1, ...more });
const errors = async (id: string) => (await kit.engine.checkWorkflowDraft(lead(), id)).findings.filter((one) => one.severity === 'error');
const bundle = (definition: WorkflowDefinition): Readonly<Record<string, unknown>> => ({ ...definition });

function grant(): WorkflowDefinition {
  const [first] = grantPlugin().workflows;
  if (first === undefined) throw new RangeError('grant');
  return parseDefinition(first.definition);
}

describe('a draft that takes another definition over', () => {
  it('has its stages and forms, and stays the workflow it is', async () => {
    const draft = await start({ take: { bundle: bundle(grant()) } });
    expect(draft.definition).toMatchObject({ workflow: 'prize', campaign: 'prizes', code: kit.engine.registry.current('prize')?.definition.code });
    expect(draft.definition.stages.map((one) => one.id)).toEqual(grant().stages.map((one) => one.id));
    expect(draft.definition.forms).toEqual(grant().forms);
  });

  it('leaves out what only the other programme has, and says so where both leads read it', async () => {
    const draft = await start({ take: { bundle: bundle(grant()) } });
    const named = new Set(grant().stages.flatMap((one) => [...one.checks.map(({ check }) => check), ...one.computes]));
    expect(named.size).toBeGreaterThan(0);
    expect(draft.definition.stages.flatMap((one) => [...one.checks, ...one.computes])).toEqual([]);
    const [said] = draft.comments;
    for (const name of named) expect(said?.text).toContain(name);
  });

  it('takes an exported version back as it was', async () => {
    const { definition } = await kit.engine.exportVersion(lead(), { workflow: 'prize', number: 1 });
    expect((await start({ take: { bundle: bundle(definition) } })).definition).toEqual(definition);
    expect((await start({ take: { workflow: 'prize', number: 1 } })).sketch.differences).toEqual([]);
  });

  it('moves the dates and years in words of last year, and nothing else', async () => {
    const before = (await start()).definition;
    const dated: WorkflowDefinition = { ...before, title: { zh: '2020年评选（2020年2月29日止）', en: 'Prize 2020' }, forms: { ...before.forms, nomination: { title: { zh: '提名', en: 'Nomination' }, schema: { ...before.forms['nomination']?.schema, properties: { born: { type: 'string', format: 'date', title: '日期', default: '2020-02-29', maximum: '2020' } } } } } };
    const { definition } = await start({ take: { bundle: bundle(dated) }, years: 1 });
    expect(JSON.stringify(definition.forms['nomination'])).toContain('"default":"2021-02-28","maximum":"2020"');
    expect((await start({ years: 1 })).definition).toEqual(before);
  });

  it('refuses what is no definition, what carries markup, and a version there is not', async () => {
    expect(await codeOf(start({ take: { bundle: { stages: 'all' } } }))).toBe('DEFINITION_INVALID');
    expect(await codeOf(start({ take: { bundle: bundle({ ...grant(), title: { zh: '<img src=x onerror=alert(1)>', en: 'x' } }) } }))).toBe('DEFINITION_INVALID');
    expect(await codeOf(start({ take: { workflow: 'prize', number: 7 } }))).toBe('NOT_FOUND');
    expect(await kit.engine.workflowDrafts(lead())).toEqual([]);
  });
});

describe('a building block', () => {
  it.each(buildingBlocks.filter(({ block }) => block !== 'publicNotice'))('“$block” stands between a stage and where it led, and the draft checks clean', async ({ block }) => {
    const draft = await start();
    const edited = await kit.engine.editWorkflowDraft(lead(), { id: draft.id, seenRevision: 0, edits: [{ op: 'add-block', block, after: 'check', outcome: 'approved', id: 'added' }] });
    expect(edited.sketch.differences.filter((one) => one.kind === 'stageAdded').length).toBeGreaterThan(0);
    expect(await errors(draft.id)).toEqual([]);
  });

  it('is walked by new items once it is published', async () => {
    const draft = await start();
    const { definition } = await kit.engine.editWorkflowDraft(lead(), { id: draft.id, seenRevision: 0, edits: [{ op: 'add-block', block: 'everyoneSigns', after: 'check', outcome: 'approved', id: 'added' }] });
    await kit.engine.publish(lead(), definition);
    const item = await nominated(kit, 'check');
    await kit.as('sectionHead.d').act('approve', item);
    expect(await stageOf(kit, item)).toBe('addedLeaders');
    await kit.as('deputy').act('approve', item);
    expect(await stageOf(kit, item)).toBe('addedLeaders');
    await kit.as('chair.d').act('approve', item);
    expect(await stageOf(kit, item)).toBe('jury');
  });

  it('that publishes a notice is offered only where there is a paper to publish', async () => {
    const draft = await start();
    expect(draft.sketch.blocks.map(({ block }) => block)).not.toContain('publicNotice');
    expect(await codeOf(kit.engine.editWorkflowDraft(lead(), { id: draft.id, seenRevision: 0, edits: [{ op: 'add-block', block: 'publicNotice', after: 'check', outcome: 'approved', id: 'added' }] }))).toBe('EDIT_IMPOSSIBLE');
    const { edits, definition } = { edits: [{ op: 'add-block', block: 'publicNotice', after: 'check', outcome: 'approved', id: 'added', paper: 'list' }] as const, definition: draft.definition };
    const after = applyEdits(definition, edits);
    expect(after.stages.filter((one) => one.id.startsWith('added')).map(({ id, outcomes }) => [id, Object.keys(outcomes)])).toEqual([['addedNotice', ['passed', 'objected']], ['addedIntake', ['approved', 'rejected']], ['addedInquiry', ['approved', 'rejected']]]);
    const [notice, intake, inquiry] = ['addedNotice', 'addedIntake', 'addedInquiry'].map((id) => after.stages.find((one) => one.id === id));
    const told = (state: string) => ({ effect: 'answerObjection', params: { state } });
    const back = (state: string) => [expect.objectContaining({ to: 'addedNotice', effects: [{ effect: 'resumeNotice' }, told(state)] })];
    expect([notice?.outcomes['objected'], intake?.outcomes, inquiry?.outcomes['approved']]).toEqual([{ to: 'addedIntake' }, { approved: expect.objectContaining({ to: 'addedInquiry', effects: [told('accepted')] }), rejected: back('notAccepted') }, back('notUpheld')]);
  });

  it('is refused where nothing is led yet', async () => {
    const draft = await start();
    expect(await codeOf(kit.engine.editWorkflowDraft(lead(), { id: draft.id, seenRevision: 0, edits: [{ op: 'add-block', block: 'panel', after: 'check', outcome: 'nothing', id: 'added' }] }))).toBe('EDIT_IMPOSSIBLE');
  });
});
