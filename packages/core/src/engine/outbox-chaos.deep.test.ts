import { expect, it } from 'vitest';
import { outboxChaos } from '../testing/outbox-chaos.ts';

const now = Math.floor(Date.now() / 1000);

it.each(Array.from({ length: 10 }, (_, n) => now + n))('a long walk against the outbox loses nothing and doubles nothing (seed %i)', { timeout: 600_000 }, async (seed) => {
  const { faults, seen } = await outboxChaos(seed, 1500);
  expect(faults).toEqual([]);
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
});
