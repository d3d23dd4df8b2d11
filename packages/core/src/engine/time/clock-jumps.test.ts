// Goal R6: whatever the clock does, every deadline of every kind comes once, not early, and where the calendar puts it. More
// seeds in the deep run.
import { expect, it } from 'vitest';
import { clockWalk } from '../../testing/clock-walk.ts';
import { walkSeeds } from '../../testing/walk-seeds.ts';

it.each(walkSeeds([1], process.env))('a clock that jumps an hour, a day or a year, goes back or stands still fires nothing early, late or twice (seed %i)', { timeout: 300_000 }, async (seed) => {
  expect(await clockWalk(seed, 40)).toEqual([]);
});
