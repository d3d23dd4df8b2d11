// Every edge of every workflow of the campaign, walked on the real engine.
import { walkEveryEdge } from '@jinguo/core/testing';
import { expect, it } from 'vitest';
import { homes } from './index.ts';

it.each(homes.programmes.map((one) => one.code))('every edge of %s is walked, and all that must hold holds', async (programme) => {
  const { walked, missed, faults } = await walkEveryEdge({ plugin: homes, programme });
  expect({ missed, faults }).toEqual({ missed: [], faults: [] });
  expect(walked).toBeGreaterThan(0);
});
