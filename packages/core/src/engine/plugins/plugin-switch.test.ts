// The off switch of a plugin loses nothing: items stay readable and stay where they are, what falls due meanwhile waits, and
// all of it goes on once the plugin is on again; also after a restart, and whichever process turned it.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { localDateOf } from '../../calendar/local-date.ts';
import { brokenPromises, createKit, samplePeople, type Kit } from '../../testing.ts';
import { parcelPlugin } from '../../testing/effects-plugin.ts';
import { limitsPeople, limitsPlugin } from '../../testing/limits-plugin.ts';

let rung: string[];
let kit: Kit;
beforeEach(async () => {
  rung = [];
  const ring = ({ key }: { readonly key: string }) => Promise.resolve(void rung.push(key));
  const people = [...limitsPeople, ...samplePeople([{ role: 'officer', units: ['v11'] }, { role: 'sysAdmin', units: ['d'] }])];
  kit = await createKit({ plugins: [limitsPlugin({ within: { workingDays: 3 }, expires: true }), parcelPlugin(ring)], people, engine: { webhooks: { endpoints: ['carrier'], post: () => Promise.resolve() } } });
});
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const turn = (plugin: string, on: boolean, by = 'sysAdmin.d', engine = kit.engine) => engine.switchPlugin({ kind: 'person', person: kit.as(by).person }, { plugin, on, reason: on ? '已修复' : '计算有误' });
const limited = async (of = kit) => (await of.as('lan').start('limit', { wanted: '2022-10-10' }, { unit: 'v11' })).itemId;

it('items of a plugin that is off can be read, not moved, tried or started: the refusal says who turned it off, why, and what to do', async () => {
  const id = await limited();
  await turn('limits', false);
  const item = await kit.as('clerk.d').item(id);
  expect(item).toMatchObject({ stage: 'check', closed: [{ zh: expect.stringContaining('sysAdmin@d') }] });
  expect(item.actions.map((one) => one.action)).not.toContain('approve');
  for (const attempt of [() => kit.as('clerk.d').approve(id), () => limited()]) {
    await expect(attempt()).rejects.toMatchObject({ code: 'PLUGIN_OFF', params: { plugin: { zh: '时限' }, who: { zh: 'sysAdmin@d' }, why: { zh: '计算有误' } } });
  }
  const actor = { kind: 'person', person: kit.as('clerk.d').person } as const;
  expect(await kit.engine.dryRun(actor, { itemId: id, action: 'approve', seenVersion: 1 })).toMatchObject({ ok: false, code: 'PLUGIN_OFF' });
  expect(await kit.engine.explain(actor, id)).toMatchObject({ actions: [], automatic: [], missing: [{ kind: 'paused', text: { en: expect.stringContaining('plugin is off') } }] });
  expect((await kit.engine.programmes(kit.as('lan').person)).map(({ workflow, mayStart }) => [workflow, mayStart])).toEqual([['limit', false], ['parcel', true]]);
  await expect(kit.as('clerk.d').comment(id, { opinion: '等候启用' })).resolves.toMatchObject({ stage: 'check' });
  await turn('limits', true);
  await expect(kit.as('clerk.d').approve(id)).resolves.toMatchObject({ stage: 'done' });
});

it('timers that come due while it is off wait, also over a restart, and fire once it is on; other plugins’ go on', async () => {
  const id = await limited();
  const parcel = await kit.as('lan').start('parcel', { what: '棉被' }, { unit: 'v11' });
  await turn('limits', false);
  await kit.passTo(localDateOf(new Date('2022-09-20T01:00:00Z')));
  const again = await kit.reopen();
  await again.settle();
  expect(await again.as('clerk.d').item(id)).toMatchObject({ stage: 'check', incidents: [] });
  expect(await kit.store.read.selectFrom('timer').select('item_id').distinct().where('fired_at', 'is', null).where('due_at', '<=', kit.clock.now().toISOString()).execute()).toEqual([{ item_id: id }]);
  expect(await kit.store.read.selectFrom('timer').select('name').where('item_id', '=', parcel.itemId).where('fired_at', 'is not', null).execute()).not.toEqual([]);
  await turn('limits', true, 'sysAdmin.d', again.engine);
  await kit.settle();
  expect(await kit.as('clerk.d').item(id)).toMatchObject({ stage: 'lapsed', result: 'lapsed' });
});

it('effects that wait are delivered once it is on, each once', async () => {
  const parcel = await kit.as('lan').start('parcel', { what: '棉被' }, { unit: 'v11' });
  await kit.settle();
  await kit.as('officer.v11').approve(parcel);
  await turn('parcels', false);
  await kit.settle();
  expect(rung).toEqual([]);
  await turn('parcels', true);
  await kit.settle();
  expect(rung).toHaveLength(1);
});

it('a command that was answered before answers the same while it is off', async () => {
  const command = { workflow: 'limit', form: { wanted: '2022-10-10' }, key: 'the-same-again', unit: 'v11' };
  const actor = { kind: 'person', person: kit.as('lan').person } as const;
  const first = await kit.engine.start(actor, command);
  await turn('limits', false);
  expect(await kit.engine.start(actor, command)).toEqual(first);
});

it('keeps who turned it, when and why, for good; turning it where it is changes nothing', async () => {
  await turn('limits', false);
  await turn('limits', false);
  kit.clock.advance(3_600_000);
  await turn('limits', true);
  expect(await kit.engine.pluginSwitches('limits')).toEqual([
    { plugin: 'limits', state: 'on', reason: '已修复', by: { zh: 'sysAdmin@d', en: 'sysAdmin@d' }, at: '2022-09-05T02:00:00.000Z' },
    { plugin: 'limits', state: 'off', reason: '计算有误', by: { zh: 'sysAdmin@d', en: 'sysAdmin@d' }, at: '2022-09-05T01:00:00.000Z' },
  ]);
});

it('is turned by system administrators alone, with a reason, and only where there is such a plugin', async () => {
  await expect(turn('limits', false, 'sectionHead.d')).rejects.toMatchObject({ code: 'NOT_ALLOWED', params: { who: { zh: '系统管理员' } } });
  await expect(turn('nothing', false)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(kit.engine.switchPlugin({ kind: 'person', person: kit.as('sysAdmin.d').person }, { plugin: 'limits', on: false, reason: ' ' })).rejects.toMatchObject({ code: 'OPINION_REQUIRED' });
  expect(await kit.engine.pluginSwitches()).toEqual([]);
});
