// Moving running items to another version: what the dry run says, what the move does to tasks, timers and sign-offs, and
// what happens when it is cut off, done twice, or done while people work.
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Stage } from '../../definition/stage.ts';
import type { WorkflowDefinition } from '../../definition/workflow-definition.ts';
import { brokenPromises, type Kit } from '../../testing.ts';
import { codeOf, committee, experts, idOf, nominated, stageOf } from '../../testing/committee.ts';
import type { Store } from '../../store/store.ts';
import { refusal } from '../../errors.ts';
import { createEngine } from '../create-engine.ts';
import { committeePlugin } from '../../testing/committee-plugin.ts';
import type { MigrateCommand, MigrationRequest } from './migrate.ts';

let kit: Kit;
beforeEach(async () => {
  kit = await committee();
});
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const lead = () => ({ kind: 'person', person: kit.as('sectionHead.d').person }) as const;

/** Publishes the present definition with some stages changed. */
async function publish(change: (stage: Stage) => Stage, whole: (definition: WorkflowDefinition) => WorkflowDefinition = (one) => one): Promise<void> {
  const now = kit.engine.registry.current('prize')?.compiled.definition;
  if (now === undefined) throw new RangeError('prize');
  await kit.engine.publish(lead(), whole({ ...now, title: { zh: '新评选', en: 'New prize' }, stages: now.stages.map(change) }));
}
const renamed = (from: string, to: string) => (one: Stage): Stage => {
  const text = JSON.stringify({ ...one, id: one.id === from ? to : one.id, outcomes: one.outcomes, settings: one.settings }).replaceAll(`"to":"${from}"`, `"to":"${to}"`).replaceAll(`"${from}"`, `"${to}"`);
  return JSON.parse(text);
};
const changed = (id: string, change: Partial<Stage>) => (one: Stage): Stage => (one.id === id ? { ...one, ...change } : one);
const asked = (more: Partial<MigrationRequest> = {}): MigrationRequest => ({ workflow: 'prize', from: 1, to: 2, ...more });
const plan = (more: Partial<MigrationRequest> = {}) => kit.engine.planMigration(lead(), asked(more));
const move = (more: Partial<MigrateCommand> = {}) => kit.engine.migrate(lead(), { ...asked(), key: randomUUID(), reason: '三月新规', ...more });
const openTasks = (item: string) => kit.store.read.selectFrom('task').select(['stage', 'party', 'role', 'person', 'held_by', 'due_sort']).where('item_id', '=', item).where('state', '=', 'open').orderBy('party').execute();
const timers = (item: string) => kit.store.read.selectFrom('timer').select(['stage', 'name', 'due_at']).where('item_id', '=', item).where('fired_at', 'is', null).orderBy('due_at').execute();

describe('the dry run', () => {
  it('names every item: moves, stays or refused, with the reason, and writes nothing', async () => {
    const [intake, check, jury] = [await nominated(kit, 'intake'), await nominated(kit, 'check'), await nominated(kit, 'jury')];
    const done = await nominated(kit, 'chair');
    await kit.as('chair.d').act('approve', done);
    await publish(renamed('jury', 'panel'));
    const before = await kit.store.read.selectFrom('audit_entry').selectAll().execute();
    const all = await plan({ mapping: { check: null } });
    expect(all.lines.map(({ itemId, outcome, to }) => [itemId, outcome, to])).toEqual([[intake, 'moves', 'intake'], [check, 'stays', null], [jury, 'refused', null]]);
    expect(all.lines.flatMap((one) => one.reason?.en ?? [])).toEqual(['items of this stage shall stay', expect.stringContaining('no stage “Jury”')]);
    expect(await plan({ mapping: { jury: 'panel' }, itemIds: [jury, done] })).toMatchObject({ moves: 1, stays: 1, lines: [{ itemId: jury, to: 'panel' }, { itemId: done, reason: { en: 'the item is finished' } }] });
    expect(await kit.store.read.selectFrom('audit_entry').selectAll().execute()).toEqual(before);
  });

  it('goes through many items a page at a time', async () => {
    for (let n = 0; n < 5; n += 1) await nominated(kit, 'intake');
    await publish((one) => one);
    const seen: string[] = [];
    for (let cursor: string | undefined, next: string | null = ''; next !== null; cursor = next ?? undefined) {
      const page = await plan({ limit: 2, cursor });
      seen.push(...page.lines.map((one) => one.number));
      next = page.next;
    }
    expect(new Set(seen).size).toBe(5);
    expect(seen).toHaveLength(5);
  });

  it('refuses a mapping that names no stage, versions that are not there, and everybody but a lead', async () => {
    await publish((one) => one);
    await expect(plan({ mapping: { jury: 'nowhere' } })).rejects.toMatchObject({ code: 'MIGRATION_INVALID', params: { path: '/mapping/jury' } });
    await expect(plan({ mapping: { nowhere: 'jury' } })).rejects.toMatchObject({ code: 'MIGRATION_INVALID' });
    await expect(plan({ to: 1 })).rejects.toMatchObject({ code: 'MIGRATION_INVALID', params: { path: '/to' } });
    expect(await codeOf(plan({ to: 7 }))).toBe('NOT_FOUND');
    expect(await codeOf(kit.engine.planMigration({ kind: 'person', person: kit.as('clerk.d').person }, asked()))).toBe('NOT_ALLOWED');
    expect(await codeOf(move({ reason: ' ' }))).toBe('OPINION_REQUIRED');
  });

  it('refuses a stage of another kind', async () => {
    const check = await nominated(kit, 'check');
    await publish((one) => one);
    expect((await plan({ mapping: { check: 'nomination' } })).lines[0]).toMatchObject({ itemId: check, outcome: 'refused', reason: { en: expect.stringContaining('different kinds') } });
  });

  it('refuses an item that could not come to an end: sound for whoever applies under the new version, a trap for her', async () => {
    const [high, low, early] = [await nominated(kit, 'chair', { points: 80 }), await nominated(kit, 'chair', { points: 40 }), await nominated(kit, 'intake', { points: 80 })];
    const few = [{ cel: 'fields.points <= 50' }];
    // From now on nobody is nominated with more than fifty points, so the chair need not be able to decide on more.
    await publish(changed('chair', { outcomes: { approved: { to: 'named', when: few }, rejected: { to: 'refused', when: few } } }), (one) => {
      const text = JSON.stringify(one).replace('"required":["family"]', '"required":["family","points"]').replace('"maximum":100', '"maximum":50');
      return JSON.parse(text);
    });
    const { lines } = await plan();
    expect(lines.map(({ itemId, outcome, reason }) => [itemId, outcome, reason?.en ?? null])).toEqual([
      [high, 'refused', 'under the newer version it could not come to an end from “Decision”'],
      [low, 'moves', null],
      // The jury may still say no.
      [early, 'moves', null],
    ]);
    expect(await move()).toMatchObject({ moves: 2, refused: 1 });
    for (const id of [high, low]) await kit.as('chair.d').act('approve', id);
    expect([await stageOf(kit, high), await stageOf(kit, low)]).toEqual(['named', 'named']);
  });
});

describe('a move', () => {
  it('puts the item on the new version in one audited step, with its timeline saying so', async () => {
    const id = await nominated(kit, 'jury');
    await publish(renamed('jury', 'panel'));
    expect(await move({ mapping: { jury: 'panel' } })).toMatchObject({ moves: 1, refused: 0 });
    const item = await kit.as('clerk.d').item(id);
    expect(item).toMatchObject({ stage: 'panel' });
    const entry = await kit.store.read.selectFrom('audit_entry').selectAll().where('item_id', '=', id).where('action', '=', 'migrate').executeTakeFirstOrThrow();
    expect(entry).toMatchObject({ from_stage: 'jury', to_stage: 'panel', opinion: '三月新规', actor_role: 'sectionHead' });
    expect((await openTasks(id)).map((one) => one.stage)).toEqual(['panel', 'panel', 'panel', 'panel', 'panel']);
    for (const one of experts) await kit.as(one).act('approve', id);
    expect(await stageOf(kit, id)).toBe('chair');
  });

  it('keeps sign-offs, hands that hold a task and the roster while the same people are asked', async () => {
    const id = await nominated(kit, 'jury');
    await kit.as('e1').act('approve', id);
    await kit.as('e2').act('transfer', id, { to: idOf(kit, 'clerk2') });
    await publish(renamed('jury', 'panel'));
    await move({ mapping: { jury: 'panel' } });
    expect((await openTasks(id)).map((one) => one.held_by).filter((one) => one !== null)).toEqual([idOf(kit, 'clerk2')]);
    expect(await openTasks(id)).toHaveLength(4);
    await kit.as('clerk2').act('approve', id);
    for (const one of ['e3', 'e4', 'e5']) await kit.as(one).act('approve', id);
    expect(await stageOf(kit, id)).toBe('chair');
  });

  it('asks anew where the new version asks other people, and says so before', async () => {
    const id = await nominated(kit, 'jury');
    await kit.as('e1').act('approve', id);
    await publish(changed('jury', { actors: [{ role: 'clerk', everyone: 'district' }] }));
    expect((await plan()).lines[0]?.notes[0]?.en).toContain('1 sign-off(s) of this stage are void');
    await move();
    expect((await openTasks(id)).map((one) => one.person).toSorted()).toEqual([idOf(kit, 'clerk.d'), idOf(kit, 'clerk2')].toSorted());
    expect(await codeOf(kit.as('e2').act('approve', id))).toBe('NOT_ALLOWED');
    await kit.as('clerk.d').act('approve', id);
    await kit.as('clerk2').act('approve', id);
    expect(await stageOf(kit, id)).toBe('chair');
  });

  it('never lets sign-offs amount to a result that nobody decided', async () => {
    const id = await nominated(kit, 'jury');
    await kit.as('e1').act('approve', id);
    await kit.as('e2').act('approve', id);
    await publish(changed('jury', { settings: { returnTo: ['check', 'nomination'], sign: { mode: 'vote', carries: { count: 2 } } } }));
    await move();
    expect(await stageOf(kit, id)).toBe('jury');
    expect(await openTasks(id)).toHaveLength(5);
  });

  it('counts the time the stage has used, and rings no bell twice', async () => {
    const id = await nominated(kit, 'check'); // Monday 2022-09-05: five working days
    const before = await timers(id);
    expect(before.map((one) => one.name)).toEqual(['remind50', 'remind100', 'escalate']);
    kit.clock.set('2022-09-08T02:00:00Z');
    await kit.settle();
    expect((await timers(id)).map((one) => one.name)).toEqual(['remind100', 'escalate']);
    await publish(changed('check', { deadline: { within: { workingDays: 10 }, remindAtPercent: [50, 100] } }));
    await move();
    const item = await kit.store.read.selectFrom('item').select(['due_on', 'stage_entered_at']).where('id', '=', id).executeTakeFirstOrThrow();
    // Ten working days after Monday the 5th; Monday the 12th is Mid-Autumn.
    expect(item).toEqual({ due_on: '2022-09-20', stage_entered_at: '2022-09-05T01:00:00.000Z' });
    expect((await timers(id)).map(({ name, due_at }) => [name, due_at.slice(0, 10)])).toEqual([['remind50', '2022-09-13'], ['remind100', '2022-09-20']]);
    expect((await openTasks(id)).map((one) => one.due_sort)).toEqual(['2022-09-20']);
  });

  it('leaves a paused item paused, its clock standing', async () => {
    const id = await nominated(kit, 'check');
    await kit.as('sectionHead.d').act('pause', id, { opinion: '等材料' });
    await publish((one) => one);
    await move();
    expect(await timers(id)).toEqual([]);
    await kit.as('sectionHead.d').act('resume', id, { opinion: '材料已到' });
    expect((await timers(id)).length).toBeGreaterThan(0);
  });

  it('sets what a paused item has still to be told when it goes on, and what only the newer version tells', async () => {
    const id = await nominated(kit, 'check');
    kit.clock.set('2022-09-08T02:00:00Z');
    await kit.settle();
    await kit.as('sectionHead.d').act('pause', id, { opinion: '等材料' });
    await publish(changed('check', { deadline: { within: { workingDays: 5 }, remindAtPercent: [50, 100], remindAfter: [{ workingDays: 1 }] } }));
    await move();
    await kit.as('sectionHead.d').act('resume', id, { opinion: '材料已到' });
    expect((await timers(id)).map((one) => one.name)).toEqual(['remind100', 'remindAfter1']);
  });

  it('can be taken back by another move', async () => {
    const id = await nominated(kit, 'check');
    await publish(renamed('check', 'control'));
    await move({ mapping: { check: 'control' } });
    await kit.engine.migrate(lead(), { workflow: 'prize', from: 2, to: 1, mapping: { control: 'check' }, key: randomUUID(), reason: '退回原版' });
    expect(await stageOf(kit, id)).toBe('check');
    await kit.as('sectionHead.d').act('approve', id);
  });
});

describe('cut off, repeated, at once', () => {
  it('goes on where it was cut off, and moves nothing twice', async () => {
    for (let n = 0; n < 6; n += 1) await nominated(kit, 'intake');
    await publish((one) => one);
    let writes = 0;
    // A process that dies after the third item: its fourth write never happens.
    const dying: Store = { ...kit.store, write: (work) => (++writes > 3 ? Promise.reject(refusal('STORAGE_FAILED', { detail: 'killed' })) : kit.store.write(work)) };
    const engine = await createEngine({ store: dying, plugins: [committeePlugin()], roles: {}, clock: kit.clock, blindKey: 'test' });
    const command: MigrateCommand = { ...asked(), key: randomUUID(), reason: '三月新规' };
    await expect(engine.migrate(lead(), command)).rejects.toMatchObject({ code: 'STORAGE_FAILED' });
    const moves = () => kit.store.read.selectFrom('audit_entry').select('item_id').where('action', '=', 'migrate').execute();
    expect(await moves()).toHaveLength(3);
    expect(await brokenPromises(kit)).toEqual([]);
    expect(await kit.engine.migrate(lead(), command)).toMatchObject({ moves: 3 });
    expect(await kit.engine.migrate(lead(), command)).toMatchObject({ moves: 0, lines: [] });
    expect(new Set((await moves()).map((one) => one.item_id)).size).toBe(6);
    expect(await moves()).toHaveLength(6);
  });

  it('answers the same when it is sent again for the same items', async () => {
    const id = await nominated(kit, 'check');
    await publish(renamed('check', 'control'));
    const command: MigrateCommand = { ...asked({ itemIds: [id], mapping: { check: 'control' } }), key: randomUUID(), reason: '三月新规' };
    const first = await kit.engine.migrate(lead(), command);
    const again = await kit.engine.migrate(lead(), command);
    expect(again.lines.map(({ outcome, to }) => [outcome, to])).toEqual(first.lines.map(({ outcome, to }) => [outcome, to]));
    expect((await kit.as('clerk.d').item(id)).stage).toBe('control');
  });

  it('lets two leads move at once: each item moves once', async () => {
    for (let n = 0; n < 8; n += 1) await nominated(kit, 'intake');
    await publish((one) => one);
    const [a, b] = await Promise.all([move(), move()]);
    expect(a.moves + b.moves).toBe(8);
    expect([...a.lines, ...b.lines].filter((one) => one.outcome !== 'moves').map((one) => one.reason?.en)).toEqual(Array.from({ length: 8 }, () => 'it runs on that version already'));
  });

  it('meets people who act at the same time: each item moves once, and nobody decides on a page that is out of date', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 10; n += 1) ids.push(await nominated(kit, 'check'));
    await publish(renamed('check', 'control'));
    const versions = await Promise.all(ids.map(async (id) => (await kit.as('sectionHead.d').item(id)).version));
    const acting = ids.map((id, n) => codeOf(kit.as('sectionHead.d').act('approve', id, { seenVersion: versions[n] ?? 0 })));
    const [report, codes] = await Promise.all([move({ mapping: { check: 'control' } }), Promise.all(acting)]);
    expect(report.lines).toHaveLength(10);
    expect(codes.every((code) => code === 'accepted' || code === 'STALE_VERSION')).toBe(true);
    for (const [n, id] of ids.entries()) expect(await stageOf(kit, id)).toBe(codes[n] === 'accepted' ? 'jury' : 'control');
  });
});
