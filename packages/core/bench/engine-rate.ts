// Durable transitions a second through the engine: every check, the audit chain and the commit included.
import { randomUUID } from 'node:crypto';
import { rate, withCallers } from './timing.ts';
import { application } from '../src/testing/six-stages.ts';
import type { World } from './world.ts';

export interface Started {
  readonly id: string;
  version: number;
}

/** Starts items that stand before the first of their six decisions. */
export async function startItems(world: World, callers: number, items: number): Promise<Started[]> {
  const started: Started[] = [];
  await withCallers(callers, items, async () => {
    const answer = await world.engine.start({ kind: 'person', person: world.starter }, { workflow: 'six-stages', key: randomUUID(), unit: 'v', form: application });
    started.push({ id: answer.itemId, version: answer.version });
  });
  return started;
}

/** Takes all of them through their six decisions; answers decisions per second. */
export async function decideAll(world: World, callers: number, started: readonly Started[]): Promise<number> {
  const { engine, deciders } = world;
  return rate(started.length * deciders.length, async () => {
    for (const person of deciders) {
      await withCallers(callers, started.length, async (index) => {
        const item = started[index];
        if (item === undefined) return;
        const answer = await engine.act({ kind: 'person', person }, { itemId: item.id, action: 'approve', seenVersion: item.version, key: randomUUID() });
        item.version = answer.version;
      });
    }
  });
}

/** Milliseconds that one call with so many decisions takes. */
export async function batchTime(world: World, size: number): Promise<number> {
  const started = await startItems(world, 32, size);
  const [first] = world.deciders;
  if (first === undefined) return Number.NaN;
  const commands = started.map((item) => ({ itemId: item.id, action: 'approve' as const, seenVersion: item.version, key: randomUUID() }));
  const start = performance.now();
  const report = await world.engine.actMany({ kind: 'person', person: first }, commands);
  if (report.done !== size) throw new RangeError(`${report.refused} of ${size} were refused`);
  return performance.now() - start;
}
