// Our own engine in the comparison: called in the process, as its peers that are libraries are, and through its server.
import { z } from 'zod';
import { application, levels } from '../../src/testing/six-stages.ts';
import { decideAll, startItems } from '../engine-rate.ts';
import { serve } from '../served.ts';
import { rate, withCallers } from '../timing.ts';
import { createWorld } from '../world.ts';
import type { Contestant } from './contestant.ts';

/** Items decided before the measurement. */
const warming = 20;
const answer = z.object({ itemId: z.string(), version: z.number() });

export const engine: Contestant = {
  name: 'engine',
  async open() {
    const world = await createWorld();
    return {
      async rate(callers, items) {
        await decideAll(world, callers, await startItems(world, callers, warming));
        return decideAll(world, callers, await startItems(world, callers, items));
      },
      close: world.close,
    };
  },
};

export const server: Contestant = {
  name: 'engine through HTTP/tRPC',
  async open() {
    const world = await createWorld();
    await world.store.close();
    const served = await serve(world.folder, [world.starter, ...world.deciders].map((one) => one.id), 32);
    const decide = async (callers: number, items: number) => {
      const at: z.infer<typeof answer>[] = [];
      await withCallers(callers, items, async () => void at.push(answer.parse(await served.mutate(world.starter.id, 'item.start', { workflow: 'six-stages', key: crypto.randomUUID(), unit: 'v', form: application }))));
      return rate(items * levels.length, async () => {
        for (const person of world.deciders) {
          await withCallers(callers, items, async (index) => {
            const item = at[index];
            if (item === undefined) return;
            at[index] = answer.parse(await served.mutate(person.id, 'item.act', { itemId: item.itemId, action: 'approve', seenVersion: item.version, key: crypto.randomUUID() }));
          });
        }
      });
    };
    return {
      async rate(callers, items) {
        await decide(callers, warming);
        return decide(callers, items);
      },
      async close() {
        await served.stop();
        await world.close();
      },
    };
  },
};
