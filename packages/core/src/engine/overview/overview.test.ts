// What pages of figures show adds up to the items behind it, and is of nobody's but the asker's units.
import { afterEach, describe, expect, it } from 'vitest';
import type { Person } from '../../people/post.ts';
import { brokenPromises, type Kit } from '../../testing.ts';
import { askFor, grantKit } from '../../testing/grant-world.ts';
import type { ItemCounts } from './views.ts';

let kit: Kit;
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const who = (username: string): Person => kit.as(username).person;
const counts = ({ begun, open, overdue, good, other }: ItemCounts) => ({ begun, open, overdue, good, other });
const added = (rows: readonly ItemCounts[]) => rows.reduce((sum, one) => ({ begun: sum.begun + one.begun, open: sum.open + one.open, overdue: sum.overdue + one.overdue, good: sum.good + one.good, other: sum.other + one.other }), { begun: 0, open: 0, overdue: 0, good: 0, other: 0 });

/** Five applications of two villages in two towns: one paid, one withdrawn, one sent back, two waiting, one of them too long. */
async function fiveGrants(): Promise<void> {
  kit = await grantKit();
  const paid = await askFor(kit);
  const returned = await askFor(kit);
  await kit.as('townHead.t1').act('approve', paid.itemId);
  await kit.as('townHead.t1').act('return', returned.itemId, { opinion: '请补充收据' });
  await kit.as('mei').start('tool-grant', { purpose: '冰柜', kind: 'tools', amount: 20_000 }, { unit: 'v21' });
  kit.clock.advance(10 * 86_400_000);
  await kit.settle();
  const withdrawn = await askFor(kit);
  await kit.as('lan').act('withdraw', withdrawn.itemId);
  await askFor(kit);
}

describe('the figures of a year', () => {
  it('count each item once, whichever way they are added up', async () => {
    await fiveGrants();
    const seen = await kit.engine.overview(who('chair.d'), { year: 2022 });
    expect(seen.all.begun).toBe(5);
    expect(seen.all.open + seen.all.good + seen.all.other).toBe(seen.all.begun);
    for (const rows of [seen.campaigns, seen.workflows, seen.places]) expect(added(rows)).toEqual(counts(seen.all));
    expect([seen.returned, seen.returnedBefore]).toEqual([1, 0]);
    expect(seen.all.overdue).toBeGreaterThan(0);
    expect(seen.months.reduce((sum, one) => sum + one.begun, 0)).toBe(5);
    expect(seen.months.reduce((sum, one) => sum + one.ended, 0)).toBe(seen.all.good + seen.all.other);
    expect([seen.before.begun, seen.months[8]?.begun]).toEqual([0, 5]);
    expect((await kit.engine.overview(who('chair.d'), { year: 2023 })).before.begun).toBe(5);
  });

  it('are her own units’ for who looks after one town, and can be narrowed to a unit of hers', async () => {
    await fiveGrants();
    const one = await kit.engine.overview(who('townHead.t1'), { year: 2022 });
    const two = await kit.engine.overview(who('townHead.t2'), { year: 2022 });
    expect([one.all.begun, two.all.begun]).toEqual([4, 1]);
    expect(one.places.map((row) => row.id)).toEqual(['v11']);
    expect((await kit.engine.overview(who('chair.d'), { year: 2022, unit: 't1' })).all).toEqual(one.all);
    await expect(kit.engine.overview(who('townHead.t1'), { year: 2022, unit: 't2' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(kit.engine.overview(who('lan'), { year: 2022 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the figures of a workflow', () => {
  it('say how many came to each stage, how long they stayed, and why they were sent back', async () => {
    await fiveGrants();
    const seen = await kit.engine.workflowFigures(who('chair.d'), { workflow: 'tool-grant', year: 2022 });
    expect(seen.looked).toBe(5);
    expect(seen.stages.find((one) => one.stage === 'townCheck')).toMatchObject({ reached: 5, returned: 1, median: 0 });
    expect(seen.reasons).toEqual([{ text: { zh: '请补充收据', en: '请补充收据' }, n: 1 }]);
    for (const stage of seen.stages) {
      expect(Number(stage.open)).toBeLessThanOrEqual(Number(stage.reached));
      expect(Number(stage.overdue)).toBeLessThanOrEqual(Number(stage.open));
    }
    expect(seen.stages.reduce((all, one) => all + Number(one.open), 0) + seen.ends.reduce((all, one) => all + Number(one.n), 0)).toBe(5);
    await expect(kit.engine.workflowFigures(who('chair.d'), { workflow: 'nothing', year: 2022 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
