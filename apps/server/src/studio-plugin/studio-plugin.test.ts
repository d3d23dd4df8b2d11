// A changed process is published by an approval of its own: a second person agrees to that very revision, and on the chosen
// day it is what new items start on.
import { localDateOf } from '@jinguo/core/plugin';
import { brokenPromises, createKit, type Kit } from '@jinguo/core/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { deskCampaign } from '../testing/desk-campaign.ts';
import { studioPlugin } from './studio-plugin.ts';

let kit: Kit;
beforeEach(async () => {
  kit = await createKit({
    engine: { directPublishing: false },
    plugins: [deskCampaign, studioPlugin()],
    people: [
      { username: 'lead', name: '顾明', posts: [{ role: 'sectionHead', unit: 'd' }] },
      { username: 'deputy', name: '何静', posts: [{ role: 'deputyChair', unit: 'd' }] },
      { username: 'town', name: '蔡云霞', posts: [{ role: 'townHead', unit: 't1' }] },
      { username: 'both', name: '严芳', posts: [{ role: 'sectionHead', unit: 'd' }, { role: 'deputyChair', unit: 'd' }] },
    ],
  });
});
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const day = (date: string) => localDateOf(new Date(`${date}T01:00:00Z`));
const by = (username: string) => ({ kind: 'person', person: kit.as(username).person }) as const;
const inForce = () => kit.engine.registry.current('wish')?.compiled.definition.title.zh;
const code = (work: Promise<unknown>) => work.then(() => 'accepted', (error: { code?: string }) => error.code);

async function changed(title = '新心愿') {
  const draft = await kit.engine.startWorkflowDraft(by('lead'), { workflow: 'wish', number: 1 });
  return kit.engine.editWorkflowDraft(by('lead'), { id: draft.id, seenRevision: 0, edits: [{ op: 'set-title', title: { zh: title, en: title } }] });
}
const ask = (draft: { readonly id: string }, more: { readonly who?: string; readonly publishOn?: string } = {}) =>
  kit.as(more.who ?? 'lead').start('process-change', { draft: draft.id, title: '微心愿', publishOn: more.publishOn ?? '2022-09-08', reason: '办法修订' }, { unit: 'd' });
const retitle = (draft: { readonly id: string; readonly revision: number }, title: string) => kit.engine.editWorkflowDraft(by('lead'), { id: draft.id, seenRevision: draft.revision, edits: [{ op: 'set-title', title: { zh: title, en: title } }] });

it('is asked for with what it changes, agreed to by another, and in force from its day on', async () => {
  const draft = await changed();
  const item = await ask(draft);
  expect(await kit.engine.draftPublication(by('lead'), draft.id)).toMatchObject({ differences: [{ kind: 'whole' }], requests: [{ itemId: item.itemId, open: true, revision: 1, current: true, publishOn: '2022-09-08', askedBy: '顾明', problem: null }], ask: { workflow: 'process-change', unit: 'd' } });
  const detail = await kit.as('deputy').item(item);
  expect(JSON.stringify(detail.documents)).toContain('流程变更说明');
  await kit.as('deputy').approve(item);
  await kit.passTo(day('2022-09-07'));
  expect(inForce()).not.toBe('新心愿');
  await kit.passTo(day('2022-09-08'));
  expect([await kit.as('lead').item(item), await kit.engine.versions(by('lead'), 'wish')]).toMatchObject([{ result: 'published' }, [{ number: 2, current: true, origin: 'lead', publishedBy: '顾明' }, { number: 1 }]]);
  expect(inForce()).toBe('新心愿');
});

it('is not agreed to once the draft has moved on, and is asked for anew after a return', async () => {
  const draft = await changed();
  const item = await ask(draft);
  await retitle(draft, '又一版');
  expect(await kit.engine.draftPublication(by('lead'), draft.id)).toMatchObject({ requests: [{ current: false }] });
  await expect(kit.as('deputy').approve(item)).rejects.toMatchObject({ code: 'DRAFT_MOVED_SINCE', params: { revision: 1, now: 2 } });
  await kit.as('deputy').return(item, { opinion: '请按新稿重报', target: 'request' });
  await kit.as('lead').submit(item, { form: { draft: draft.id, title: '微心愿', publishOn: '2022-09-05', reason: '办法修订' } });
  await kit.as('deputy').approve(item);
  await kit.settle();
  expect(inForce()).toBe('又一版');
});

it('is not published on its day where the draft moved on after the approval: it waits as an incident that says so, and can be withdrawn', async () => {
  const draft = await changed();
  const item = await ask(draft);
  await kit.as('deputy').approve(item);
  await retitle(draft, '又一版');
  await kit.passTo(day('2022-09-08'));
  expect(inForce()).not.toBe('又一版');
  expect(await kit.engine.draftPublication(by('lead'), draft.id)).toMatchObject({ requests: [{ open: true, problem: { en: expect.stringContaining('changed after it was sent') } }] });
  await kit.as('lead').withdraw(item);
  expect(await kit.as('lead').item(item)).toMatchObject({ result: 'withdrawn' });
});

it('is agreed to by nobody who asked for it, is asked for once at a time, and not for a day that is over', async () => {
  const draft = await changed();
  const item = await ask(draft, { who: 'both' });
  expect(await code(kit.as('both').approve(item))).toBe('OWN_ITEM');
  expect(await code(ask(draft))).toBe('RULE_REFUSED');
  expect(await code(ask(await changed('别的'), { publishOn: '2022-09-04' }))).toBe('RULE_REFUSED');
  expect(await code(ask({ id: 'nothing' }))).toBe('NOT_FOUND');
  expect(await code(kit.as('deputy').start('process-change', {}, { unit: 'd' }))).toBe('NOT_ALLOWED');
});

it('is not asked for where it breaks what the district pinned', async () => {
  await kit.engine.pinMustHave(by('lead'), { workflow: 'wish', mustHave: { kind: 'notice', workingDays: 5 } });
  expect(await code(ask(await changed()))).toBe('MUST_HAVE_BROKEN');
});

it('is not offered among the programmes and not counted with them', async () => {
  await ask(await changed());
  expect((await kit.engine.programmes(kit.as('lead').person)).filter((one) => one.workflow === 'process-change')).toMatchObject([{ mayStart: false }]);
  expect(await kit.engine.overview(kit.as('lead').person, { year: 2022 })).toMatchObject({ all: { begun: 0 }, campaigns: [{ id: 'wishes' }] });
});

it('is the only way a process changes where the office has it so, for the district and for what was a town’s alone', async () => {
  const draft = await changed();
  expect(await code(kit.engine.publish(by('lead'), draft.definition))).toBe('PUBLISH_BY_APPROVAL');
  await ofTown('镇上的心愿');
  expect(await code(kit.engine.makeCurrent(by('lead'), { workflow: 'wish', number: 2 }))).toBe('PUBLISH_BY_APPROVAL');
  expect(inForce()).toBe('微心愿');
});

it('makes a town’s own version the same way, told with what the district asks for, and for that town alone', async () => {
  await kit.engine.pinMustHave(by('lead'), { workflow: 'wish', mustHave: { kind: 'no-silence' } });
  const item = await ofTown('镇上的心愿');
  const detail = await kit.as('deputy').item(item);
  expect(JSON.stringify(detail.documents)).toContain('流程变更说明');
  expect(JSON.stringify(detail)).toContain('镇上的心愿');
  const titleAt = (town: string | null) => kit.engine.registry.inForceAt('wish', town)?.definition.title.zh;
  expect([titleAt('t1'), titleAt('t2'), titleAt(null)]).toEqual(['镇上的心愿', '微心愿', '微心愿']);
  expect(await kit.engine.workflowVariants(by('lead'), 'wish')).toMatchObject({ towns: [], variants: [{ town: { id: 't1' }, publishedBy: '蔡云霞', mustHaves: [{ holds: true }] }] });
});

async function ofTown(title: string) {
  const draft = await kit.engine.startVariantDraft(by('town'), { workflow: 'wish', town: 't1' });
  await kit.engine.editWorkflowDraft(by('town'), { id: draft.id, seenRevision: 0, edits: [{ op: 'set-title', title: { zh: title, en: title } }] });
  expect(await kit.engine.draftPublication(by('town'), draft.id)).toMatchObject({ ask: { workflow: 'process-variant', unit: 't1' } });
  const item = await kit.as('town').start('process-variant', { draft: draft.id, title: '微心愿', publishOn: kit.engine.today(), reason: '本镇实际' }, { unit: 't1' });
  await kit.as('deputy').approve(item);
  await kit.settle();
  return item;
}
