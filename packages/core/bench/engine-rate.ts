// Durable transitions a second through the engine: every check, the audit chain and the commit included.
import { randomUUID } from 'node:crypto';
import { rate, withCallers } from './timing.ts';
import { application, type World } from './world.ts';

/** Starts items, then measures their six decisions; answers transitions per second. */
export async function engineRate(world: World, callers: number, items: number): Promise<number> {
  const { engine, starter, deciders } = world;
  const started: { id: string; version: number }[] = [];
  await withCallers(callers, items, async () => {
    const answer = await engine.start({ kind: 'person', person: starter }, { workflow: 'six-stages', key: randomUUID(), unit: 'v', form: application });
    started.push({ id: answer.itemId, version: answer.version });
  });
  return rate(items * deciders.length, async () => {
    for (const person of deciders) {
      await withCallers(callers, items, async (index) => {
        const item = started[index];
        if (item === undefined) return;
        const answer = await engine.act({ kind: 'person', person }, { itemId: item.id, action: 'approve', seenVersion: item.version, key: randomUUID() });
        item.version = answer.version;
      });
    }
  });
}
