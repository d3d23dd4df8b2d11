// The lead's studio without its screens: what edits do to a draft, what two leads at once keep, what the check says of it
// and what its fixes mend, and that edits by chance never leave more than a fault with a name.
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyEdits } from '../../definition/edits/apply.ts';
import type { DefinitionEdit } from '../../definition/edits/definition-edit.ts';
import { JinguoError } from '../../errors.ts';
import { brokenPromises, type Kit } from '../../testing.ts';
import { checkWorkflow } from '../../analysis/check.ts';
import { parseDefinition } from '../../definition/workflow-definition.ts';
import { chanceOf } from '../../values/chance.ts';
import { anyEdit } from '../../testing/any-edit.ts';
import { codeOf, committee, nominated, stageOf } from '../../testing/committee.ts';
import { sampleUnits } from '../../testing/sample-org.ts';
import { somewhere, walkToEnd } from '../../testing/walk-to-end.ts';
import { unlessRefused } from '../../testing/unless-refused.ts';

const second = { username: 'lead2', name: '第二科长', posts: [{ role: 'sectionHead', unit: 'd' }] };

let kit: Kit;
beforeEach(async () => {
  kit = await committee({}, [second]);
});
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const by = (username: string) => ({ kind: 'person', person: kit.as(username).person }) as const;
const lead = () => by('sectionHead.d');
const begin = () => kit.engine.startWorkflowDraft(lead(), { workflow: 'prize', number: 1 });
const edit = (who: string, draft: { readonly id: string; readonly revision: number }, ...edits: readonly DefinitionEdit[]) => kit.engine.editWorkflowDraft(by(who), { id: draft.id, seenRevision: draft.revision, edits });
const inserted: DefinitionEdit = { op: 'add-stage', after: 'check', outcome: 'approved', id: 'lookAgain', kind: 'review', title: { zh: '复看', en: 'Second look' }, actors: [{ role: 'chair', unit: 'district' }] };
const title = (zh: string): DefinitionEdit => ({ op: 'set-title', title: { zh, en: zh } });
const renamed = (stage: string, zh: string): DefinitionEdit => ({ op: 'rename-stage', stage, title: { zh, en: zh } });
const errors = async (id: string) => (await kit.engine.checkWorkflowDraft(lead(), id)).findings.filter((one) => one.severity === 'error');

describe('a draft', () => {
  it('begins as a published version is, and every edit is kept', async () => {
    const draft = await begin();
    expect(draft.definition).toEqual(kit.engine.registry.current('prize')?.compiled.definition);
    await edit('sectionHead.d', draft, title('新评选'), inserted);
    const now = await kit.engine.workflowDraft(lead(), draft.id);
    expect(now).toMatchObject({ revision: 1, updatedBy: 'sectionHead@d', definition: { title: { zh: '新评选' } }, steps: [{ kind: 'edit', touched: ['set-title', 'stage/lookAgain', 'stage/check/way/approved'] }] });
    expect(await kit.engine.workflowDrafts(lead())).toMatchObject([{ id: draft.id, workflow: 'prize', baseNumber: 1, revision: 1 }]);
  });

  it('with a stage put in between checks clean, is published, and new items walk through the stage', async () => {
    const draft = await edit('sectionHead.d', await begin(), inserted);
    expect(draft.sketch.differences.map((one) => one.words.zh)).toEqual(['“审查”的去向：“同意”改为通往“复看”，原通往“评议”', '新增环节“复看”']);
    expect(await errors(draft.id)).toEqual([]);
    await kit.engine.publish(lead(), draft.definition);
    const item = await nominated(kit, 'check');
    await kit.as('sectionHead.d').act('approve', item);
    expect(await stageOf(kit, item)).toBe('lookAgain');
    await kit.as('chair.d').act('approve', item);
    expect(await stageOf(kit, item)).toBe('jury');
  });

  it('says what would become of the open items, were it published', async () => {
    const item = await nominated(kit, 'check');
    const draft = await edit('sectionHead.d', await begin(), inserted);
    expect(await kit.engine.planDraftMigration(lead(), draft.id)).toMatchObject({ moves: 1, stays: 0, refused: 0, lines: [{ itemId: item, to: 'check' }] });
    expect(await stageOf(kit, item)).toBe('check');
  });

  it('is for leads only, and gone when it is removed', async () => {
    const draft = await begin();
    expect(await codeOf(kit.engine.workflowDraft(by('clerk.d'), draft.id))).toBe('NOT_ALLOWED');
    expect(await codeOf(kit.engine.editWorkflowDraft(by('clerk.d'), { id: draft.id, seenRevision: 0, edits: [title('x')] }))).toBe('NOT_ALLOWED');
    await kit.engine.commentWorkflowDraft(by('lead2'), { id: draft.id, stage: 'check', text: '这里再议' });
    expect((await kit.engine.workflowDraft(lead(), draft.id)).comments).toMatchObject([{ stage: 'check', text: '这里再议', by: '第二科长' }]);
    await kit.engine.removeWorkflowDraft(lead(), draft.id);
    expect(await codeOf(kit.engine.workflowDraft(lead(), draft.id))).toBe('NOT_FOUND');
  });

  it('refuses an edit of what is not there and one that spoils the shape, and stays as it was', async () => {
    const draft = await begin();
    expect(await codeOf(edit('sectionHead.d', draft, renamed('constructor', 'x')))).toBe('EDIT_IMPOSSIBLE');
    expect(await codeOf(edit('sectionHead.d', draft, { op: 'add-field', form: 'toString', field: 'a', schema: {}, required: false }))).toBe('EDIT_IMPOSSIBLE');
    expect(await codeOf(edit('sectionHead.d', draft, ...draft.definition.stages.slice(1).map((one): DefinitionEdit => ({ op: 'remove-stage', stage: one.id, leadsTo: draft.definition.stages[0]?.id ?? '' }))))).toBe('DEFINITION_INVALID');
    expect((await kit.engine.workflowDraft(lead(), draft.id)).revision).toBe(0);
  });
});

describe('two leads at once', () => {
  it('keep both their edits where they touch different things', async () => {
    const draft = await begin();
    await edit('sectionHead.d', draft, renamed('check', '初核'));
    const both = await edit('lead2', draft, renamed('jury', '评审'));
    expect(both.definition.stages.flatMap((one) => (['check', 'jury'].includes(one.id) ? [one.title.zh] : []))).toEqual(['初核', '评审']);
  });

  it('cannot overwrite each other: who comes second is told who was first', async () => {
    const draft = await begin();
    await edit('sectionHead.d', draft, renamed('check', '初核'));
    await expect(edit('lead2', draft, renamed('check', '复核'))).rejects.toMatchObject({ code: 'DRAFT_MOVED_ON', params: { who: { zh: 'sectionHead@d' } } });
    await expect(edit('lead2', draft, { op: 'remove-stage', stage: 'check', leadsTo: 'jury' })).rejects.toMatchObject({ code: 'DRAFT_MOVED_ON' });
  });

  it('of many edits at the same moment every one is kept or refused, none lost', async () => {
    const draft = await begin();
    const ids = draft.definition.stages.map((one) => one.id);
    const answers = await Promise.allSettled(ids.map((id, n) => edit(n % 2 === 0 ? 'lead2' : 'sectionHead.d', draft, renamed(id, `新${id}`))));
    const kept = ids.filter((_, n) => answers[n]?.status === 'fulfilled');
    const now = await kit.engine.workflowDraft(lead(), draft.id);
    expect(now.definition.stages.filter((one) => one.title.zh === `新${one.id}`).map((one) => one.id)).toEqual(kept);
    expect(now.steps).toHaveLength(kept.length);
  });
});

describe('undo and redo', () => {
  it('go back and forth through one’s own steps, and a new edit forgets what was undone', async () => {
    const draft = await begin();
    const [one, two] = [await edit('sectionHead.d', draft, title('甲')), await edit('sectionHead.d', draft, title('乙'))];
    expect((await kit.engine.undoWorkflowDraft(lead(), draft.id)).definition).toEqual(one.definition);
    expect((await kit.engine.undoWorkflowDraft(lead(), draft.id)).definition).toEqual(draft.definition);
    expect(await codeOf(kit.engine.undoWorkflowDraft(lead(), draft.id))).toBe('EDIT_IMPOSSIBLE');
    await kit.engine.redoWorkflowDraft(lead(), draft.id);
    expect(await kit.engine.redoWorkflowDraft(lead(), draft.id)).toMatchObject({ definition: two.definition, mayUndo: true, mayRedo: false, revision: 6 });
    await kit.engine.undoWorkflowDraft(lead(), draft.id);
    await edit('sectionHead.d', { ...draft, revision: 7 }, title('丙'));
    expect(await codeOf(kit.engine.redoWorkflowDraft(lead(), draft.id))).toBe('EDIT_IMPOSSIBLE');
  });

  it('never take back what the other did', async () => {
    const draft = await begin();
    await edit('sectionHead.d', draft, title('甲'));
    expect((await edit('lead2', draft, renamed('check', '初核'))).mayUndo).toBe(true);
    await expect(kit.engine.undoWorkflowDraft(lead(), draft.id)).rejects.toMatchObject({ code: 'DRAFT_MOVED_ON', params: { who: { zh: '第二科长' } } });
    await kit.engine.undoWorkflowDraft(by('lead2'), draft.id);
    expect((await kit.engine.undoWorkflowDraft(lead(), draft.id)).definition).toEqual(draft.definition);
  });
});

describe('the check', () => {
  it('names a dead end and offers what mends it: one click later it is gone', async () => {
    const draft = await edit('sectionHead.d', await begin(), { op: 'set-way', stage: 'check', outcome: 'approved', ways: [] });
    const [dead] = await errors(draft.id);
    // Of the stages it could lead to, only one keeps the rest of the process alive: the others are not offered.
    expect(dead).toMatchObject({ rule: 'definition', stage: 'check', fixes: [{ title: { en: 'Lead “Check” to “Jury”' } }, { title: { en: 'Remove the stage “Check”' } }] });
    const mended = await edit('sectionHead.d', draft, ...(dead?.fixes[0]?.edits ?? []));
    expect(await errors(mended.id)).toEqual([]);
  });

  it('tells the shortest way to a stage nobody acts in as a story, and offers who could', async () => {
    const other = await edit('sectionHead.d', await begin(), { op: 'set-actors', stage: 'check', actors: [{ role: 'chair', unit: 'district' }] });
    // A post is told by its level in words, whatever the office calls the role.
    expect(other.sketch.differences.map((one) => one.words.zh)).toEqual(['“审查”的办理人由区sectionHead改为区chair']);
    const draft = await edit('sectionHead.d', await begin(), { op: 'set-actors', stage: 'check', actors: [] });
    const found = (await errors(draft.id)).find((one) => one.rule === 'someone-can-act');
    expect(found?.stage).toBe('check');
    expect(found?.fixes.map((one) => one.title.zh)).toContainEqual(expect.stringContaining('同样的岗位办理'));
  });

  it('finds a required field that is closed wherever it is asked, and opens it', async () => {
    const draft = await edit('sectionHead.d', await begin(), { op: 'set-field-access', stage: 'nomination', form: 'nomination', field: 'family', access: 'read' });
    const found = (await errors(draft.id)).find((one) => one.rule === 'field-can-be-filled');
    expect(found).toMatchObject({ stage: 'nomination', words: { zh: expect.stringContaining('“家庭”必须填写') }, fixes: [{ title: { zh: '在“推荐”开放填写“家庭”' } }] });
    expect(await errors((await edit('sectionHead.d', draft, ...(found?.fixes[0]?.edits ?? []))).id)).toEqual([]);
  });

  it('finds a stage nothing leads to, which leaving out or leading to mends', async () => {
    const { outcome: _outcome, ...loose } = { ...inserted };
    const draft = await edit('sectionHead.d', await begin(), loose, { op: 'set-way', stage: 'lookAgain', outcome: 'approved', ways: [{ to: 'jury' }] });
    const found = (await kit.engine.checkWorkflowDraft(lead(), draft.id)).findings.find((one) => one.rule === 'unreachable-stage');
    expect(found).toMatchObject({ stage: 'lookAgain' });
    expect(found?.fixes.map((one) => one.edits.map((step) => step.op))).toEqual([['remove-stage'], ['set-way']]);
  });
});

it('edits by chance leave a definition that is sound or whose faults are named, or are refused in our words', async () => {
  const draft = await begin();
  const start = draft.definition;
  await fc.assert(
    fc.asyncProperty(fc.array(anyEdit(start), { minLength: 1, maxLength: 4 }), async (edits) => {
      const edited = unlessRefused(() => applyEdits(start, edits));
      if (edited === undefined) return;
      const { revision } = await kit.engine.workflowDraft(lead(), draft.id);
      await edit('sectionHead.d', { id: draft.id, revision }, ...edits);
      const { findings } = await kit.engine.checkWorkflowDraft(lead(), draft.id);
      const published = await kit.engine.publish(lead(), edited).then(() => 'published', (error: unknown) => (error instanceof JinguoError ? error.code : error));
      // What the check calls sound may be published; what it does not, may not.
      const faulty = findings.some((one) => one.severity === 'error');
      expect(faulty ? ['DEFINITION_INVALID'] : ['published', 'VERSION_UNCHANGED']).toContain(published);
      expect(findings.every((one) => one.words.zh !== '' && one.words.en !== '')).toBe(true);
      await kit.engine.undoWorkflowDraft(lead(), draft.id);
    }),
    { numRuns: 25, seed: 7 },
  );
});

it('of edits by chance every one that checks clean lets an item that stands anywhere come to an end', () => {
  const { registry } = kit.engine;
  const start = registry.current('prize')?.definition;
  if (start === undefined) throw new RangeError('prize');
  let clean = 0;
  fc.assert(
    fc.property(fc.array(anyEdit(start), { minLength: 1, maxLength: 3 }), fc.nat(), (edits, seed) => {
      const edited = unlessRefused(() => registry.vet(parseDefinition(applyEdits(start, edits))));
      if (edited === undefined || checkWorkflow(edited, { units: sampleUnits, related: () => undefined }).some((one) => one.severity === 'error')) return;
      clean += 1;
      expect(walkToEnd(edited)(somewhere(edited, chanceOf(seed)))).toBe(true);
    }),
    { numRuns: 150, seed: 11 },
  );
  expect(clean).toBeGreaterThan(15);
});
