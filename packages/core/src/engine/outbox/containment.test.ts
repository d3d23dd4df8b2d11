// Goal R15: whatever a plugin's contribution does (throw, answer rubbish, never answer), only its own item is stopped, as
// an incident that names the plugin, the rule and the value; it moves on once the plugin is repaired.
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brokenPromises, createKit, samplePeople, type Kit } from '../../testing.ts';
import { calmMood, faults, fragilePlugin, hooks, type Hook, type Mood } from '../../testing/fragile-plugin.ts';
import { samplePlugin } from '../../testing/sample-plugin.ts';
import { createEngine } from '../create-engine.ts';
import type { Engine } from '../engine.ts';

const limits = { checkMs: 60, effectMs: 60, restMs: 1 };
const people = [
  ...samplePeople([
    { role: 'officer', units: ['v11'] },
    { role: 'clerk', units: ['d'] },
  ]),
  { username: 'lan', name: '沈兰', posts: [] },
];

let mood: Mood;
let kit: Kit;
beforeEach(async () => {
  mood = calmMood();
  kit = await createKit({ plugins: [fragilePlugin(mood), samplePlugin()], people, engine: { limits } });
});
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const apply = async () => (await kit.as('lan').start('stall', { goods: '豆腐' }, { unit: 'v11' })).itemId;
const approve = (id: string) => kit.as('officer.v11').act('approve', id, { form: { goods: '豆腐干' } });
const incidents = () => kit.store.read.selectFrom('incident').selectAll().orderBy('opened_at').execute();

const inCommand: readonly Hook[] = hooks.filter((hook) => hook !== 'effect');

describe.each(inCommand)('a %s', (hook) => {
  it.each(faults)('that %s stops its item, and nobody else’s, until the plugin is repaired', async (how) => {
    const id = await apply();
    mood.fails = hook;
    mood.how = how;
    await expect(approve(id)).rejects.toMatchObject({ code: 'RULE_FAILED' });
    await expect(approve(id)).rejects.toMatchObject({ code: 'RULE_FAILED' });
    expect((await kit.as('lan').item(id)).version).toBe(1);
    expect(await incidents()).toMatchObject([{ item_id: id, kind: 'guard', rule: expect.stringContaining(hook), ref_id: 'review.approve', detail: 'plugin fragile', state: 'open', times: 2 }]);
    await expect(kit.as('clerk.d').start('micro-garden-round', { note: '第一批' }, { unit: 'd' })).resolves.toMatchObject({ stage: 'collecting' });
    mood.fails = undefined;
    await expect(approve(id)).resolves.toMatchObject({ stage: 'kept' });
    expect(await incidents()).toMatchObject([{ state: 'resolved', resolution: 'moved on' }]);
  });
});

it.each(['itemTitle', 'keys'] as const)('a %s that fails while somebody applies makes no item, so no incident', async (hook) => {
  mood.fails = hook;
  await expect(apply()).rejects.toMatchObject({ code: 'RULE_FAILED' });
  expect(await incidents()).toEqual([]);
});

describe('a check that did not answer three times in a row', () => {
  const fallSilent = async (engine: Engine): Promise<string> => {
    const id = await apply();
    mood.fails = 'check';
    mood.how = 'slow';
    for (let n = 0; n < 3; n += 1) await expect(approveBy(engine, id)).rejects.toMatchObject({ code: 'RULE_FAILED' });
    expect(mood.asked).toBe(3);
    return id;
  };
  const approveBy = (engine: Engine, itemId: string) =>
    engine.act({ kind: 'person', person: kit.as('officer.v11').person }, { itemId, action: 'approve', seenVersion: 1, key: randomUUID(), form: { goods: '豆腐干' } });

  it('is not asked while it rests, so nobody waits for it: the incident says so', async () => {
    const patient = await createEngine({ store: kit.store, plugins: [fragilePlugin(mood)], roles: {}, clock: kit.clock, blindKey: 'test', limits: { ...limits, restMs: 3_600_000 } });
    const id = await fallSilent(patient);
    await expect(approveBy(patient, id)).rejects.toMatchObject({ code: 'RULE_FAILED' });
    expect(mood.asked).toBe(3);
    expect((await incidents())[0]?.found).toContain('not asked');
  });

  it('is asked again once it has rested', async () => {
    const id = await fallSilent(kit.engine);
    mood.fails = undefined;
    await expect.poll(() => approveBy(kit.engine, id).then(({ stage }) => stage, () => 'refused')).toBe('kept');
  });
});

it('what a rule says of a person’s numbers is not kept', async () => {
  const id = await apply();
  mood.fails = 'check';
  mood.says = '13812345678 and 330402199001011225';
  await expect(approve(id)).rejects.toMatchObject({ code: 'RULE_FAILED' });
  const [incident] = await incidents();
  expect(incident?.found).toContain('RangeError');
  expect(JSON.stringify(incident)).not.toMatch(/13812345678|330402199001011225/);
});

it('says how each plugin does', async () => {
  const id = await apply();
  mood.fails = 'guard';
  await expect(approve(id)).rejects.toMatchObject({ code: 'RULE_FAILED' });
  const fragile = kit.engine.pluginHealth().find((one) => one.plugin === 'fragile');
  expect(fragile?.failures).toBeGreaterThanOrEqual(1);
  expect(fragile?.contributions.find((one) => one.rule === 'check tidy')).toMatchObject({ calls: 1, failures: 0 });
  expect(fragile?.contributions.find((one) => one.rule === 'guard dry')?.failures).toBeGreaterThanOrEqual(1);
  expect(kit.engine.pluginHealth().find((one) => one.plugin === 'gardens')?.failures).toBe(0);
});
