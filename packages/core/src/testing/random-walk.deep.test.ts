import { expect, it } from 'vitest';
import { actionName } from '../definition/action.ts';
import { committee } from './committee.ts';
import { gardenWalk } from './garden-walk.ts';
import { randomWalk } from './random-walk.ts';
import { walkSeeds } from './walk-seeds.ts';

// JINGUO_SEED walks the way of a failure again, from the seed that it named.
it.each(walkSeeds([1], process.env))('a long walk by chance meets nothing that should not be (seed %i)', { timeout: 900_000 }, async (seed) => {
  expect((await gardenWalk(seed, 3000)).faults).toEqual([]);
});

// Every sign mode, pools, second thoughts, pauses and ends by hand; the committee's people click whatever they are offered.
it('a committee walks by chance as sound, however it signs, and takes up every verb', { timeout: 900_000 }, async () => {
  const accepted = new Set<string>();
  const inAll = { within: { workingDays: 8 }, remindBefore: [{ workingDays: 2 }], escalate: { afterWorkingDays: 1, to: { role: 'chair', unit: 'district' as const } } };
  for (const mode of ['any', 'all', 'inOrder', 'vote'] as const) {
    const kit = await committee({ sign: { mode, keepUnless: mode === 'all' ? ['points'] : null }, pool: mode === 'any' ? 'claim' : 'open', takesIn: true, inAll });
    const report = await randomWalk(kit, { seed: 2022, steps: 400 });
    await kit.close();
    expect(report.faults).toEqual([]);
    for (const action of Object.keys(report.accepted)) accepted.add(action);
  }
  expect(actionName.options.filter((action) => !accepted.has(action) && !['record', 'object', 'correct', 'appeal', 'opine', 'delegate', 'takeBack', 'removeSigner', 'reopen', 'archive', 'release'].includes(action))).toEqual([]);
});
