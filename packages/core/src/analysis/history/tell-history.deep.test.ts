// Ten thousand items of chance through a version with one stage more: none is lost, and how fast it went is printed.
import { expect, it } from 'vitest';
import { parseDefinition } from '../../definition/workflow-definition.ts';
import { coreKinds } from '../../definition/stage-kinds/core-kinds.ts';
import { compile } from '../../machine/compile.ts';
import { begin, decide } from '../../machine/decide.ts';
import { eventsAt } from '../../machine/explore.ts';
import { createRegistry } from '../../plugin/registry.ts';
import { committeePlugin } from '../../testing/committee-plugin.ts';
import { chanceOf, pick } from '../../values/chance.ts';
import type { PastItem, PastStep } from './relive.ts';
import { tellHistory } from './tell-history.ts';

it('counts each of 10 000 items once, whatever they did', () => {
  const was = createRegistry([committeePlugin()]).current('prize')?.compiled;
  if (was === undefined) throw new RangeError('prize');
  const stages = was.definition.stages.flatMap((one) =>
    one.id === 'check'
      ? [{ ...one, outcomes: { ...one.outcomes, approved: { to: 'look' } } }, { ...one, id: 'look', actors: [{ role: 'deputyChair', unit: 'district' as const }], settings: {}, outcomes: { approved: { to: 'jury' }, rejected: { to: 'refused' } } }]
      : [one],
  );
  const draft = compile(parseDefinition({ ...was.definition, stages }), { kinds: coreKinds, guards: [] });
  const items = Array.from({ length: 10_000 }, (_, seed): PastItem => {
    const chance = chanceOf(seed + 1);
    const steps: PastStep[] = [];
    let { snapshot } = begin(was);
    for (let tries = 0; tries < 12; tries += 1) {
      const event = pick(eventsAt(was, snapshot.stage, snapshot.context), chance);
      const decision = event === undefined ? undefined : decide(was, snapshot, event);
      if (event === undefined || decision?.ok !== true) continue;
      steps.push({ event, from: snapshot.stage, to: decision.snapshot.stage, at: new Date(Date.UTC(2022, 0, 1 + tries)).toISOString(), role: 'clerk' });
      snapshot = decision.snapshot;
    }
    return { id: String(seed), number: String(seed), fields: {}, item: { unit: 'v11', createdOn: '2022-01-01', appliedSelf: true }, began: '2022-01-01', steps };
  });
  const begun = performance.now();
  const tally = tellHistory(was, draft);
  for (const item of items) tally.add(item);
  const report = tally.report();
  const seconds = (performance.now() - begun) / 1000;
  process.stdout.write(`history: 10 000 items, ${items.reduce((sum, one) => sum + one.steps.length, 0)} events, in ${seconds.toFixed(2)} s\n`);
  expect(report.same + report.differs + report.stuck + report.waits).toBe(10_000);
  expect(report.added.map((one) => one.stage)).toEqual(['look']);
});
