// Batches and their entries name each other's stages: a migration of either leaves both true, or is refused.
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Stage } from '../../definition/stage.ts';
import { brokenPromises, createKit, samplePeople, type Kit } from '../../testing.ts';
import { randomWalk } from '../../testing/random-walk.ts';
import { samplePlugin } from '../../testing/sample-plugin.ts';

const people = [
  ...samplePeople([
    { role: 'villageOfficer', units: ['v11', 'v12', 'v21'] },
    { role: 'townHead', units: ['t1', 't2'] },
    { role: 'clerk', units: ['d'] },
    { role: 'chair', units: ['d'] },
    { role: 'sectionHead', units: ['d'] },
    { role: 'partnerOfficer', units: ['p.garden', 'p.water'] },
  ]),
  { username: 'lan', name: '沈兰', posts: [] },
];

let kit: Kit;
beforeEach(async () => {
  kit = await createKit({ plugins: [samplePlugin()], people, partners: ['p.garden', 'p.water'] });
});
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const lead = () => ({ kind: 'person', person: kit.as('sectionHead.d').person }) as const;

async function publish(workflow: string, change: (stage: Stage) => Stage): Promise<void> {
  const now = kit.engine.registry.current(workflow)?.compiled.definition;
  await kit.engine.publish(lead(), { ...now, title: { zh: '新版', en: 'New' }, stages: now?.stages.map(change) });
}
const move = (workflow: string, mapping: Readonly<Record<string, string | null>> = {}) =>
  kit.engine.migrate(lead(), { workflow, from: 1, to: 2, mapping, key: randomUUID(), reason: '三月新规' });

/** A garden that waits on the list of a round that still collects. */
async function listed(): Promise<{ readonly round: string; readonly garden: string }> {
  const round = await kit.as('clerk.d').start('micro-garden-round', { note: '第一批' }, { unit: 'd' });
  const garden = await kit.as('lan').start('micro-garden', { gardenName: '莲心园', keeper: '沈兰', area: 12 }, { unit: 'v11', batchId: round.itemId });
  await kit.as('villageOfficer.v11').act('approve', garden.itemId);
  await kit.as('townHead.t1').act('approve', garden.itemId);
  return { round: round.itemId, garden: garden.itemId };
}

it('an entry on its round’s list moves to a stage of another name, stays on the list and goes on with the round', async () => {
  const { round, garden } = await listed();
  await publish('micro-garden', (one) => JSON.parse(JSON.stringify(one).replaceAll('"id":"awaiting"', '"id":"inLine"').replaceAll('"to":"awaiting"', '"to":"inLine"')));
  expect(await move('micro-garden', { awaiting: 'inLine' })).toMatchObject({ moves: 1, lines: [{ to: 'inLine' }] });
  await kit.as('clerk.d').act('approve', round);
  expect((await kit.as('lan').item(garden)).stage).toBe('consultation');
});

it('an entry may not drop off the list it is on', async () => {
  await listed();
  await publish('micro-garden', (one) => one);
  const report = await move('micro-garden', { awaiting: 'handover' });
  expect(report).toMatchObject({ moves: 0, refused: 1 });
  expect(report.lines[0]?.reason?.en).toContain('would drop off it');
});

it('a round may move while its stages keep their names, and its entries go on with it', async () => {
  const { round, garden } = await listed();
  await publish('micro-garden-round', (one) => ({ ...one, title: { zh: `${one.title.zh}（新）`, en: `${one.title.en}, new` } }));
  expect(await move('micro-garden-round')).toMatchObject({ moves: 1 });
  await kit.as('clerk.d').act('approve', round);
  expect((await kit.as('lan').item(garden)).stage).toBe('consultation');
});

it('rounds and gardens that walked by chance move, and walk on as sound', { timeout: 600_000 }, async () => {
  expect((await randomWalk(kit, { seed: 11, steps: 150 })).faults).toEqual([]);
  await publish('micro-garden', (one) => (one.id === 'townReview' ? { ...one, deadline: { within: { workingDays: 9 }, remindAtPercent: [50, 100] } } : one));
  await publish('micro-garden-round', (one) => one);
  expect((await move('micro-garden-round')).moves + (await move('micro-garden')).moves).toBeGreaterThan(5);
  expect((await randomWalk(kit, { seed: 12, steps: 150 })).faults).toEqual([]);
});
