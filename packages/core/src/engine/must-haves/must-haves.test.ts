// Must-haves of a workflow: who pins them, what they keep from being published, and what a lead is told of the way round.
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { MustHave } from '../../analysis/must-haves/must-have.ts';
import { brokenPromises, type Kit } from '../../testing.ts';
import { codeOf, committee } from '../../testing/committee.ts';

let kit: Kit;
beforeEach(async () => {
  kit = await committee({}, [{ username: 'townLead', name: '镇主席', posts: [{ role: 'townHead', unit: 't1' }] }]);
});
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const by = (username: string) => ({ kind: 'person', person: kit.as(username).person }) as const;
const lead = () => by('sectionHead.d');
const pin = (mustHave: MustHave, who = lead()) => kit.engine.pinMustHave(who, { workflow: 'prize', mustHave });
const chairAgrees: MustHave = { kind: 'role-agrees', role: 'chair' };
const withoutChair = async () => {
  const draft = await kit.engine.startWorkflowDraft(lead(), { workflow: 'prize', number: 1 });
  return kit.engine.editWorkflowDraft(lead(), { id: draft.id, seenRevision: 0, edits: [{ op: 'set-way', stage: 'jury', outcome: 'approved', ways: [{ to: 'named' }] }] });
};

it('is pinned once, is taken off, and both stay to be seen with who did it', async () => {
  await pin(chairAgrees);
  const [pinned, another] = await pin(chairAgrees);
  expect([pinned, another]).toMatchObject([{ mustHave: chairAgrees, pinnedBy: 'sectionHead@d', takenOff: null, holdsInForce: true }, undefined]);
  expect(await kit.engine.unpinMustHave(lead(), { workflow: 'prize', id: pinned?.id ?? '' })).toMatchObject([{ mustHave: chairAgrees, takenOff: { by: 'sectionHead@d' } }]);
  expect(await codeOf(kit.engine.unpinMustHave(lead(), { workflow: 'prize', id: pinned?.id ?? '' }))).toBe('NOT_FOUND');
  expect(await pin({ kind: 'notice', workingDays: 5 })).toMatchObject([{ holdsInForce: false }, { mustHave: chairAgrees }]);
});

it('is the district’s to pin: a town’s lead sees it, and nobody else does', async () => {
  const [pinned] = await pin(chairAgrees);
  expect(await kit.engine.mustHaves(by('townLead'), 'prize')).toHaveLength(1);
  expect(await codeOf(pin({ kind: 'two-posts' }, by('townLead')))).toBe('NOT_ALLOWED');
  expect(await codeOf(kit.engine.unpinMustHave(by('townLead'), { workflow: 'prize', id: pinned?.id ?? '' }))).toBe('NOT_ALLOWED');
  expect(await codeOf(kit.engine.mustHaves(by('clerk.d'), 'prize'))).toBe('NOT_ALLOWED');
  expect(await codeOf(kit.engine.pinMustHave(lead(), { workflow: 'nothing', mustHave: chairAgrees }))).toBe('NOT_FOUND');
});

it('keeps a version that breaks it from being published, and tells the way round it', async () => {
  await pin(chairAgrees);
  const draft = await withoutChair();
  const { findings } = await kit.engine.checkWorkflowDraft(lead(), draft.id);
  const [found] = findings.filter((one) => one.rule === 'must-have');
  expect(found).toMatchObject({ severity: 'error', stage: 'jury' });
  expect(found?.story.at(-1)?.en).toMatch(/^At “Jury”: Approve; it goes on to /u);
  expect((await kit.engine.checkDraft(lead(), { definition: draft.definition })).issues).toMatchObject([{ code: 'must-have' }]);
  await expect(kit.engine.publish(lead(), draft.definition)).rejects.toMatchObject({ code: 'MUST_HAVE_BROKEN', issues: [{ code: 'must-have', path: expect.stringMatching(/^\/stages\/\d+$/u) }] });
});

it('that was pinned since keeps an earlier version from coming back, until it is taken off', async () => {
  const draft = await withoutChair();
  await kit.engine.publish(lead(), draft.definition);
  await kit.engine.makeCurrent(lead(), { workflow: 'prize', number: 1 });
  const [pinned] = await pin(chairAgrees);
  expect(await codeOf(kit.engine.makeCurrent(lead(), { workflow: 'prize', number: 2 }))).toBe('MUST_HAVE_BROKEN');
  await kit.engine.unpinMustHave(lead(), { workflow: 'prize', id: pinned?.id ?? '' });
  expect(await kit.engine.makeCurrent(lead(), { workflow: 'prize', number: 2 })).toMatchObject({ number: 2 });
});
