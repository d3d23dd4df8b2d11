// A sample drawn by a seed: as many as it says, nobody twice, and the same again for whoever has the seed and the list.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawnBySeed } from './drawn.ts';

const list = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 80 });
const sample = fc.record({ percent: fc.integer({ min: 0, max: 100 }), least: fc.nat(9) });

it('draws the part asked for, rounded up, the least where that is more, and of a short list all', () => {
  fc.assert(fc.property(fc.nat(), list, sample, (seed, all, asked) => {
    const drawn = drawnBySeed(seed, all, asked);
    expect(drawn).toHaveLength(Math.min(all.length, Math.max(asked.least, Math.ceil((all.length * asked.percent) / 100))));
    expect(new Set(drawn).size).toBe(drawn.length);
    expect(drawn.every((one) => all.includes(one))).toBe(true);
  }));
});

it('draws the same again, however the list is ordered', () => {
  fc.assert(fc.property(fc.nat(), list, sample, (seed, all, asked) => {
    expect(drawnBySeed(seed, all.toReversed(), asked)).toEqual(drawnBySeed(seed, all, asked));
  }));
});

it('leaves no place of the list out: over many seeds each comes up about as often as any other', () => {
  const all = Array.from({ length: 20 }, (_, n) => `${n}`);
  const times = new Map<string, number>();
  for (let seed = 0; seed < 2000; seed += 1) for (const one of drawnBySeed(seed, all, { percent: 10 })) times.set(one, (times.get(one) ?? 0) + 1);
  expect([...all].filter((one) => Math.abs((times.get(one) ?? 0) - 200) > 60)).toEqual([]);
});

it('draws today what it drew when it was written: a record of a draw can be checked years later', () => {
  const all = Array.from({ length: 31 }, (_, n) => `MJ01-2021-${String(n + 1).padStart(4, '0')}`);
  expect(drawnBySeed(20_221_101, all, { percent: 10, least: 3 })).toMatchInlineSnapshot(`
    [
      "MJ01-2021-0010",
      "MJ01-2021-0017",
      "MJ01-2021-0023",
      "MJ01-2021-0026",
    ]
  `);
});
