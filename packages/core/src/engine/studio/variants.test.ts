// A town's own version of a district's workflow: who makes it, whom it governs, what the district sees of it, and how the
// town comes back or keeps up.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DefinitionEdit } from '../../definition/edits/definition-edit.ts';
import { definePlugin } from '../../plugin/define-plugin.ts';
import { brokenPromises, createKit, type Kit } from '../../testing.ts';
import { committeePlugin } from '../../testing/committee-plugin.ts';
import { codeOf, stageOf } from '../../testing/committee.ts';
import { samplePeople } from '../../testing/sample-org.ts';

const text = (zh: string) => ({ zh, en: zh });
/** What asks for a draft to be published, in a town and in the district. */
const door = (level: 'town' | 'district') => ({
  keys: (data: object) => ({ definitionDraft: String(Object(Object(data).request).draft) }),
  itemTitle: () => '流程变更',
  definition: {
    format: 1 as const, campaign: 'studio', programme: `${level}-change`, code: level === 'town' ? 'LC02' : 'LC01', workflow: `${level}-change`, title: text('流程变更'), form: 'item' as const, level, appeal: 'none' as const,
    startedBy: [{ role: level === 'town' ? 'townHead' : 'sectionHead' }], fields: {}, start: 'request',
    forms: { request: { title: text('申请'), schema: { type: 'object', required: ['draft'], properties: { draft: { type: 'string', title: '草稿', 'x-en': 'Draft' } } } } },
    stages: [
      { id: 'request', kind: 'fillIn', title: text('申请'), actors: [{ applicant: true as const }], form: 'request', outcomes: { submitted: { to: 'approval' } } },
      { id: 'approval', kind: 'review', title: text('审批'), actors: [{ role: 'chair', unit: 'district' as const }], onEnter: [{ effect: 'readDraft', params: { from: 'request.draft', on: 'request.day', as: 'change' } }], outcomes: { approved: { to: 'published', effects: [{ effect: 'requireDraft', params: { as: 'change' } }] }, rejected: { to: 'refused' } } },
      { id: 'published', kind: 'end', title: text('已发布'), onEnter: [{ effect: 'publishDraft', params: { as: 'change' } }], settings: { result: 'published', good: true } },
      { id: 'refused', kind: 'end', title: text('不予变更'), settings: { result: 'refused', good: false } },
    ],
  },
});
const studio = definePlugin({ name: 'studio', title: text('流程'), version: '1.0.0', engine: 1, backstage: true, workflows: [door('district'), door('town')] });

let kit: Kit;
beforeEach(async () => {
  kit = await createKit({
    plugins: [committeePlugin(), studio],
    people: [
      ...samplePeople([{ role: 'clerk', units: ['d'] }, { role: 'sectionHead', units: ['d'] }, { role: 'chair', units: ['d'] }, { role: 'townHead', units: ['t1', 't2'] }, { role: 'villageOfficer', units: ['v11'] }]),
      { username: 'lan', name: '沈兰', posts: [] },
    ],
  });
});
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const by = (username: string) => ({ kind: 'person', person: kit.as(username).person }) as const;
const [lead, ours, others] = ['sectionHead.d', 'townHead.t1', 'townHead.t2'];
const lookAgain: DefinitionEdit = { op: 'add-stage', after: 'intake', outcome: 'approved', id: 'lookAgain', kind: 'review', title: { zh: '镇街复看', en: 'Second look' }, actors: [{ role: 'townHead', unit: 'town' }] };
const renamed = (zh: string, stage = 'jury'): DefinitionEdit => ({ op: 'rename-stage', stage, title: { zh, en: zh } });
const begun = (who = ours, town = 't1') => kit.engine.startVariantDraft(by(who), { workflow: 'prize', town });
const changed = async (...edits: readonly DefinitionEdit[]) => {
  const draft = await begun();
  return kit.engine.editWorkflowDraft(by(ours), { id: draft.id, seenRevision: draft.revision, edits });
};
const ask = (draft: { readonly id: string }, { who = ours, unit = 't1', workflow = 'town-change' } = {}) => kit.as(who).start(workflow, { draft: draft.id }, { unit });
async function published(...edits: readonly DefinitionEdit[]) {
  const draft = await changed(...edits);
  const item = await ask(draft);
  await kit.as('chair.d').approve(item);
  return draft;
}
const nominated = async (unit: string) => (await kit.as('lan').start('prize', { family: '沈兰家', points: 80 }, { unit })).itemId;
const afterIntake = async (unit: string) => {
  const item = await nominated(unit);
  await kit.as('clerk.d').act('approve', item);
  return stageOf(kit, item);
};
const variants = async (who = lead) => (await kit.engine.workflowVariants(by(who), 'prize')).variants;
const newDistrictVersion = async (...edits: readonly DefinitionEdit[]) => {
  const draft = await kit.engine.startWorkflowDraft(by(lead), { workflow: 'prize', number: 1 });
  return kit.engine.publish(by(lead), (await kit.engine.editWorkflowDraft(by(lead), { id: draft.id, seenRevision: 0, edits })).definition);
};

describe('a town’s own version', () => {
  it('governs items begun in that town from then on, and neither others nor those that run', async () => {
    const before = await nominated('v11');
    await published(lookAgain);
    await kit.as('clerk.d').act('approve', before);
    expect(await stageOf(kit, before)).toBe('check');
    expect([await afterIntake('v11'), await afterIntake('v12'), await afterIntake('v21')]).toEqual(['lookAgain', 'lookAgain', 'check']);
    expect(kit.engine.registry.current('prize')?.definition.stages.some((one) => one.id === 'lookAgain')).toBe(false);
  });

  it('is told the district with its difference, its must-haves and its items, and goes on after a restart', async () => {
    await kit.engine.pinMustHave(by(lead), { workflow: 'prize', mustHave: { kind: 'role-agrees', role: 'chair' } });
    await published(lookAgain);
    await nominated('v11');
    expect(await variants()).toMatchObject([{
      town: { id: 't1', name: { zh: '新丰镇' } }, number: 2, baseNumber: 1, behind: false, publishedBy: 'townHead@t1', items: 1,
      differences: [{ words: { zh: expect.stringContaining('镇街复看') } }, {}], mustHaves: [{ holds: true }],
    }]);
    expect(await kit.engine.versions(by(lead), 'prize')).toMatchObject([{ number: 2, current: false, towns: [{ zh: '新丰镇' }] }, { number: 1, current: true, towns: [] }]);
    await kit.engine.pinMustHave(by(lead), { workflow: 'prize', mustHave: { kind: 'notice', workingDays: 5 } });
    expect(await variants()).toMatchObject([{ mustHaves: [{ holds: false }, { holds: true }] }]);
    kit = await kit.reopen();
    expect(await afterIntake('v11')).toBe('lookAgain');
  });

  it('is published only while what the district pinned holds on every way', async () => {
    await kit.engine.pinMustHave(by(lead), { workflow: 'prize', mustHave: { kind: 'role-agrees', role: 'chair' } });
    const draft = await changed({ op: 'set-way', stage: 'jury', outcome: 'approved', ways: [{ to: 'named' }] });
    expect((await kit.engine.checkWorkflowDraft(by(ours), draft.id)).findings.filter((one) => one.rule === 'must-have')).toHaveLength(1);
    expect(await codeOf(ask(draft))).toBe('MUST_HAVE_BROKEN');
  });

  it('that was pinned against between the request and the approval is not agreed to', async () => {
    const item = await ask(await changed({ op: 'set-way', stage: 'jury', outcome: 'approved', ways: [{ to: 'named' }] }));
    await kit.engine.pinMustHave(by(lead), { workflow: 'prize', mustHave: { kind: 'role-agrees', role: 'chair' } });
    expect(await codeOf(kit.as('chair.d').approve(item))).toBe('MUST_HAVE_BROKEN');
    expect(await variants()).toEqual([]);
  });

  it('is given up with one step by the town or by the district, and no other town’s changes with it', async () => {
    await published(lookAgain);
    expect(await codeOf(kit.engine.leaveVariant(by(others), { workflow: 'prize', town: 't1' }))).toBe('NOT_FOUND');
    expect(await kit.engine.leaveVariant(by(ours), { workflow: 'prize', town: 't1' })).toMatchObject({ number: 1, variants: [] });
    expect(await afterIntake('v11')).toBe('check');
    expect(await codeOf(kit.engine.leaveVariant(by(lead), { workflow: 'prize', town: 't1' }))).toBe('NOT_FOUND');
    await published(lookAgain);
    expect(await variants()).toMatchObject([{ number: 2 }]);
    await kit.engine.leaveVariant(by(lead), { workflow: 'prize', town: 't1' });
    expect(await afterIntake('v11')).toBe('check');
  });

  it('is not published again as it is, nor as what the district has', async () => {
    await published(lookAgain);
    const same = await ask(await begun());
    await expect(kit.as('chair.d').approve(same)).rejects.toMatchObject({ code: 'VERSION_UNCHANGED', params: { number: 2 } });
    const undone = await begun();
    await kit.engine.undoWorkflowDraft(by(ours), undone.id);
    await expect(kit.as('chair.d').approve(await ask(undone))).rejects.toMatchObject({ code: 'VERSION_UNCHANGED', params: { number: 1 } });
  });

  it('is behind once the district has another, and what it changed is made again on that one', async () => {
    await published(lookAgain, renamed('镇街评议'));
    await newDistrictVersion(renamed('区级审查', 'check'));
    expect(await variants()).toMatchObject([{ behind: true, baseNumber: 1 }]);
    const draft = await begun();
    expect(draft).toMatchObject({ baseNumber: 3, revision: 1, mayUndo: true, comments: [] });
    expect(draft.sketch.differences.map((one) => one.words.zh)).toEqual(expect.arrayContaining([expect.stringContaining('镇街复看'), expect.stringContaining('镇街评议')]));
    expect(draft.definition.stages.find((one) => one.id === 'check')?.title.zh).toBe('区级审查');
    await kit.as('chair.d').approve(await ask(draft));
    expect(await variants()).toMatchObject([{ behind: false, baseNumber: 3, number: 4 }]);
  });

  it('says what could not be made again on the district’s new version', async () => {
    await published(renamed('镇街评议'));
    await kit.engine.leaveVariant(by(ours), { workflow: 'prize', town: 't1' });
    await published(lookAgain, renamed('再看', 'lookAgain'));
    await newDistrictVersion({ ...lookAgain, title: { zh: '区级复看', en: 'Look again' } });
    expect(await begun()).toMatchObject({ revision: 0, baseNumber: 4, comments: [{ stage: null, text: expect.stringContaining('不能带入') }] });
  });

  it('becomes the district’s for everybody where the district publishes the same', async () => {
    await published(lookAgain);
    expect(await newDistrictVersion(lookAgain)).toMatchObject({ number: 2 });
    expect(await afterIntake('v21')).toBe('lookAgain');
  });
});

it('of a workflow whose items are the district’s there is none', async () => {
  expect(await kit.engine.workflowVariants(by(ours), 'district-change')).toMatchObject({ districtOnly: true, towns: [], variants: [] });
  expect(await codeOf(kit.engine.startVariantDraft(by(ours), { workflow: 'district-change', town: 't1' }))).toBe('EDIT_IMPOSSIBLE');
});

describe('a town’s lead', () => {
  it('sees and changes nothing outside her town', async () => {
    const district = await kit.engine.startWorkflowDraft(by(lead), { workflow: 'prize', number: 1 });
    const mine = await published(lookAgain);
    for (const id of [district.id, mine.id]) {
      expect(await codeOf(kit.engine.workflowDraft(by(others), id))).toBe('NOT_FOUND');
      expect(await codeOf(kit.engine.workflowDraftMark(by(others), id))).toBe('NOT_FOUND');
      expect(await codeOf(kit.engine.editWorkflowDraft(by(others), { id, seenRevision: 0, edits: [renamed('x')] }))).toBe('NOT_FOUND');
      expect(await codeOf(kit.engine.undoWorkflowDraft(by(others), id))).toBe('NOT_FOUND');
      expect(await codeOf(kit.engine.commentWorkflowDraft(by(others), { id, stage: null, text: '看看' }))).toBe('NOT_FOUND');
      expect(await codeOf(kit.engine.removeWorkflowDraft(by(others), id))).toBe('NOT_FOUND');
      expect(await codeOf(kit.engine.checkWorkflowDraft(by(others), id))).toBe('NOT_FOUND');
      expect(await codeOf(kit.engine.planDraftMigration(by(others), id))).toBe('NOT_FOUND');
      expect(await codeOf(kit.engine.draftPublication(by(others), id))).toBe('NOT_FOUND');
      expect(await codeOf(kit.engine.playOpening(by(others), { id }))).toBe('NOT_FOUND');
      expect(await codeOf(kit.engine.recordedPlays(by(others), id))).toBe('NOT_FOUND');
      expect(await codeOf(ask({ id }, { who: others, unit: 't2' }))).toBe('NOT_FOUND');
    }
    expect(await codeOf(begun(others, 't1'))).toBe('NOT_FOUND');
    expect(await codeOf(begun(ours, 'd'))).toBe('NOT_FOUND');
    expect([await kit.engine.workflowDrafts(by(others)), await variants(others)]).toEqual([[], []]);
    expect(await codeOf(kit.engine.exportVersion(by(others), { workflow: 'prize', number: 2 }))).toBe('NOT_FOUND');
    expect(await kit.engine.exportVersion(by(ours), { workflow: 'prize', number: 2 })).toMatchObject({ definition: { workflow: 'prize' } });
    expect(await kit.engine.exportVersion(by(others), { workflow: 'prize', number: 1 })).toMatchObject({ definition: { workflow: 'prize' } });
  });

  it('publishes, pins, migrates and chooses nothing for the district', async () => {
    const draft = await changed(lookAgain);
    expect(await codeOf(kit.engine.publish(by(ours), draft.definition))).toBe('NOT_ALLOWED');
    expect(await codeOf(kit.engine.makeCurrent(by(ours), { workflow: 'prize', number: 1 }))).toBe('NOT_ALLOWED');
    expect(await codeOf(kit.engine.startWorkflowDraft(by(ours), { workflow: 'prize', number: 1 }))).toBe('NOT_ALLOWED');
    expect(await codeOf(kit.engine.pinMustHave(by(ours), { workflow: 'prize', mustHave: { kind: 'two-posts' } }))).toBe('NOT_ALLOWED');
    expect(await codeOf(kit.engine.planMigration(by(ours), { workflow: 'prize', from: 1, to: 1 }))).toBe('NOT_ALLOWED');
    expect(await codeOf(kit.engine.recordPlay(by(ours), { id: draft.id, title: '试', play: { startsOn: kit.engine.today(), steps: [{ do: 'wait', days: 1 }] } }))).toBe('NOT_ALLOWED');
    expect(await codeOf(ask(draft, { workflow: 'district-change', unit: 'd' }))).toBe('NOT_ALLOWED');
    expect(await codeOf(begun('villageOfficer.v11'))).toBe('NOT_ALLOWED');
  });

  it('plays her draft in her own villages, and replays only her town’s items', async () => {
    await nominated('v11');
    await nominated('v21');
    const draft = await changed(lookAgain);
    expect((await kit.engine.playOpening(by(ours), { id: draft.id })).units.map((one) => one.id)).toEqual(['v11', 'v12']);
    expect(await codeOf(kit.engine.playOpening(by(ours), { id: draft.id, unit: 'v21' }))).toBe('NOT_FOUND');
    expect(await kit.engine.replayHistory(by(ours), { definition: draft.definition, year: 2022 })).toMatchObject({ items: 1 });
    expect(await kit.engine.planDraftMigration(by(lead), draft.id)).toMatchObject({ moves: 1 });
  });

  it('fills the form her town asks for', async () => {
    await published({ op: 'add-field', form: 'nomination', field: 'street', schema: { type: 'string', title: '街道', 'x-en': 'Street' }, required: false });
    const units = (await kit.engine.programmes(kit.as('lan').person)).find((one) => one.workflow === 'prize')?.units ?? [];
    expect(units.map((one) => [one.id, JSON.stringify(one.form ?? {}).includes('street')])).toEqual([['v11', true], ['v12', true], ['v21', false]]);
  });
});

it('a draft whose publishing is asked for is not removed until that is settled', async () => {
  const draft = await changed(lookAgain);
  const item = await ask(draft);
  await expect(kit.engine.removeWorkflowDraft(by(ours), draft.id)).rejects.toMatchObject({ code: 'DRAFT_ASKED_FOR', params: { number: item.number } });
  await kit.as('chair.d').approve(item);
  await kit.engine.removeWorkflowDraft(by(ours), draft.id);
});
