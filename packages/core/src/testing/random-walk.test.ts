import { expect, it } from 'vitest';
import { actionName } from '../definition/action.ts';
import { committee } from './committee.ts';
import { createRegistry } from '../plugin/registry.ts';
import { gardenWalk } from './garden-walk.ts';
import { randomWalk } from './random-walk.ts';
import { samplePlugin } from './sample-plugin.ts';
import { walkSeeds } from './walk-seeds.ts';

const allStages = createRegistry([samplePlugin()])
  .workflows()
  .flatMap(({ compiled }) => [...compiled.stages.keys()].map((stage) => `${compiled.definition.workflow}/${stage}`));

/** Only ends what hangs: on PostgreSQL, beside much other work, a walk takes minutes. */
const timeout = 600_000;

it('a walk by chance comes nearly everywhere, keeps the database sound, and meets no button that lies', { timeout }, async () => {
  const report = await gardenWalk(2022, 1200);
  expect(report.faults).toEqual([]);
  expect(allStages.filter((stage) => !report.stages.includes(stage)).length).toBeLessThan(4);
  expect(Object.keys(report.accepted)).toEqual(expect.arrayContaining(['appeal', 'approve', 'object', 'opine', 'record', 'reject', 'return', 'start', 'submit', 'withdraw', 'claim', 'transfer', 'delegate', 'addSigner', 'pause', 'comment', 'copy', 'urge']));
  expect(Object.keys(report.refused)).toEqual(expect.arrayContaining(['ENTRY_INVALID', 'KEY_REUSED', 'NOT_ALLOWED', 'NOT_FOUND', 'STALE_VERSION', 'UNKNOWN_EVENT']));
});

// A fault names its seed: JINGUO_SEED walks the same way again.
it.each(walkSeeds([1], process.env))('a walk from another seed is as sound (seed %i)', { timeout }, async (seed) => {
  expect((await gardenWalk(seed, 400)).faults).toEqual([]);
});

// Every sign mode, pools, second thoughts, pauses and ends by hand; the committee's people click whatever they are offered.
it('a committee walks by chance as sound, however it signs, and takes up every verb', { timeout }, async () => {
  const accepted = new Set<string>();
  const inAll = { within: { workingDays: 8 }, remindBefore: [{ workingDays: 2 }], escalate: { afterWorkingDays: 1, to: { role: 'chair', unit: 'district' as const } } };
  for (const mode of ['any', 'all', 'inOrder', 'vote'] as const) {
    const kit = await committee({ sign: { mode, keepUnless: mode === 'all' ? ['points'] : null }, pool: mode === 'any' ? 'claim' : 'open', inAll });
    const report = await randomWalk(kit, { seed: 2022, steps: 400 });
    await kit.close();
    expect(report.faults).toEqual([]);
    for (const action of Object.keys(report.accepted)) accepted.add(action);
  }
  expect(actionName.options.filter((action) => !accepted.has(action) && !['record', 'object', 'appeal', 'opine', 'delegate', 'takeBack', 'removeSigner', 'reopen', 'archive', 'release'].includes(action))).toEqual([]);
});
