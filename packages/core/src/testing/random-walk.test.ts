import { expect, it } from 'vitest';
import { createRegistry } from '../plugin/registry.ts';
import { gardenWalk } from './garden-walk.ts';
import { samplePlugin } from './sample-plugin.ts';

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
