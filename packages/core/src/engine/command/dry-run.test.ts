// What a button would do is what it then does, and asking leaves nothing behind.
import { afterEach, describe, expect, it } from 'vitest';
import type { ActionName } from '../../definition/action.ts';
import { committee, idOf, nominated } from '../../testing/committee.ts';
import { askFor, grantKit } from '../../testing/grant-world.ts';
import { brokenPromises } from '../../testing/invariants.ts';
import type { GrantMood } from '../../testing/grant-plugin.ts';
import type { Kit } from '../../testing/kit.ts';
import type { DryRunCommand } from './dry-run.ts';

let kit: Kit;
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

async function tryOut(username: string, action: ActionName, itemId: string, more: Partial<DryRunCommand> = {}) {
  const { person } = kit.as(username);
  const before = await everything();
  const told = await kit.engine.dryRun({ kind: 'person', person }, { itemId, action, seenVersion: (await kit.as(username).item(itemId)).version, ...more });
  expect(await everything()).toEqual(before);
  return told;
}

/** Every table a command can write to. */
async function everything() {
  const { read } = kit.store;
  return Promise.all((['item', 'task', 'timer', 'outbox', 'audit_entry', 'document', 'notice', 'message', 'incident', 'number_series', 'item_key', 'attachment'] as const).map((table) => read.selectFrom(table).selectAll().execute()));
}

describe('a dry run', () => {
  it('tells where it leads, who would be asked, what would fall due, and why', async () => {
    kit = await grantKit();
    const { itemId } = await askFor(kit, { amount: 600_000 });
    expect(await tryOut('townHead.t1', 'approve', itemId)).toMatchObject({
      ok: true,
      version: 2,
      stage: 'districtReview',
      stageTitle: { zh: '区复审' },
      result: null,
      dueOn: '2022-09-13',
      dueBefore: '2022-09-08',
      moves: [{ from: 'townCheck', to: 'districtReview', title: { zh: '区复审' } }],
      tasks: [{ stage: 'districtReview', who: { zh: '南湖区chair' }, names: ['chair@d'], dueOn: '2022-09-13' }],
      hands: [],
      timers: [{ name: 'remind50', title: { zh: '办理提醒' } }, { name: 'remind100' }],
      effects: [],
      others: [],
      why: [{ text: expect.stringContaining('fields.amount > 500000'), holds: true, to: 'districtReview' }],
    });
  });

  it('tells what would be sent, in words', async () => {
    kit = await grantKit();
    const { itemId } = await askFor(kit);
    expect(await tryOut('townHead.t1', 'approve', itemId)).toMatchObject({ ok: true, stage: 'payment', effects: [{ effect: 'notifyApplicant', text: { zh: '通知申报人：已同意', en: 'Tells the applicant: Granted' } }] });
  });

  it('tells whose hands a task comes into, that a clock stops, and who is told of a note', async () => {
    kit = await committee();
    const id = await nominated(kit, 'intake');
    const to = idOf(kit, 'sectionHead.d');
    expect(await tryOut('clerk.d', 'transfer', id, { to })).toMatchObject({ ok: true, stage: 'intake', moves: [], tasks: [], hands: [{ who: { zh: '南湖区clerk' }, name: 'sectionHead@d', delegated: false }], effects: [{ effect: 'notifyAssignees' }] });
    expect(await tryOut('clerk.d', 'delegate', id, { to })).toMatchObject({ ok: true, hands: [{ name: 'sectionHead@d', delegated: true }] });
    expect(await tryOut('clerk.d', 'claim', id)).toMatchObject({ ok: true, hands: [{ name: 'clerk@d' }] });
    await kit.as('clerk.d').act('claim', id);
    expect(await tryOut('clerk.d', 'release', id)).toMatchObject({ ok: true, hands: [{ name: null }] });
    expect(await tryOut('clerk.d', 'pause', id, { opinion: '等证明' })).toMatchObject({ ok: true, moves: [], dueBefore: '2022-09-07', dueOn: null });
    expect(await tryOut('clerk.d', 'comment', id, { opinion: '请看', people: [to] })).toMatchObject({ ok: true, moves: [], hands: [], effects: [{ effect: 'notifyAssignees' }] });
    expect(await tryOut('clerk.d', 'archive', id)).toMatchObject({ ok: false, code: 'NOT_FINISHED' });
  });

  it('tells the refusal with everything that stands against it', async () => {
    kit = await grantKit();
    const { itemId } = await askFor(kit);
    expect(await tryOut('chair.d', 'approve', itemId)).toMatchObject({ ok: false, code: 'NOT_ALLOWED' });
    expect(await tryOut('townHead.t1', 'reject', itemId)).toMatchObject({ ok: false, code: 'OPINION_REQUIRED' });
    expect(await tryOut('townHead.t1', 'approve', itemId, { seenVersion: 7 })).toMatchObject({ ok: false, code: 'STALE_VERSION' });
    await kit.as('townHead.t1').act('return', itemId, { opinion: '请补正' });
    const issues = await tryOut('lan', 'submit', itemId, { form: { purpose: '缝', kind: 'wood', amount: 0 } });
    expect(issues).toMatchObject({ ok: false, code: 'FORM_INVALID', issues: [{ path: '/grant/purpose' }, { path: '/grant/kind' }, { path: '/grant/amount' }] });
    expect(await tryOut('lan', 'submit', itemId, { form: { purpose: '缝纫机', kind: 'tools', amount: 10 } })).toMatchObject({ ok: true, stage: 'townCheck' });
  });

  it('of a failing condition opens no incident', async () => {
    const mood: GrantMood = { breaks: true };
    kit = await grantKit(mood);
    const { itemId } = await askFor(kit, { kind: 'rent', amount: 100_000, holder: '沈兰' });
    expect(await tryOut('townHead.t1', 'approve', itemId)).toMatchObject({ ok: false, code: 'RULE_FAILED' });
  });

  it('of what she may not see, or of no action, is refused as the action is', async () => {
    kit = await grantKit();
    const { itemId } = await askFor(kit);
    const { person } = kit.as('townHead.t2');
    await expect(kit.engine.dryRun({ kind: 'person', person }, { itemId, action: 'approve', seenVersion: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(kit.engine.dryRun({ kind: 'person', person }, JSON.parse('{"itemId":"x","action":"constructor","seenVersion":1}'))).rejects.toMatchObject({ code: 'UNKNOWN_EVENT' });
  });

  it('tells listeners nothing', async () => {
    kit = await grantKit();
    const { itemId } = await askFor(kit);
    const told: unknown[] = [];
    kit.engine.onChange((change) => told.push(change));
    await tryOut('townHead.t1', 'approve', itemId);
    expect(told).toEqual([]);
  });
});
