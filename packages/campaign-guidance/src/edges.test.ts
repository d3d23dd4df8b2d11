// Every edge of every workflow of the campaign, walked on the real engine.
import { walkEveryEdge } from '@jinguo/core/testing';
import { expect, it } from 'vitest';
import { guidance } from './index.ts';

it.each(guidance.programmes.map((one) => one.code))('every edge of %s is walked, and all that must hold holds', async (programme) => {
  const { walked, missed, faults } = await walkEveryEdge({ plugin: guidance, programme, forms: { 'honours-above.nomination': () => ({ of: 'person', honour: 'pacesetter', idNumber: '330402198803150000' }) } });
  expect({ missed, faults }).toEqual({ missed: [], faults: [] });
  expect(walked).toBeGreaterThan(0);
});
