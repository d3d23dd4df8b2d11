import { expect, it } from 'vitest';
import { walkSeeds } from '../../testing/walk-seeds.ts';
import { outboxChaos } from '../../testing/outbox-chaos.ts';

it.each(walkSeeds([], process.env, 6))('a long walk against the outbox loses nothing and doubles nothing (seed %i)', { timeout: 600_000 }, async (seed) => {
  const { faults, seen } = await outboxChaos(seed, 1500);
  expect(faults).toEqual([]);
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
});
