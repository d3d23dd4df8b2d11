// Invariant I4: each effect key reaches its receiver with one visible result, whatever happens on the way.
import { expect, it } from 'vitest';
import { walkSeeds } from '../../testing/walk-seeds.ts';
import { outboxChaos } from '../../testing/outbox-chaos.ts';

it.each(walkSeeds([1, 2], process.env))('receivers that fail, hang and forget, processes that die: everything arrives once in the end (seed %i)', async (seed) => {
  const { faults, seen } = await outboxChaos(seed, 250);
  expect(faults).toEqual([]);
  expect(seen.calls).toBeGreaterThan(50);
  expect(seen.repeated).toBeGreaterThan(0);
  expect(seen.died).toBeGreaterThan(0);
});
