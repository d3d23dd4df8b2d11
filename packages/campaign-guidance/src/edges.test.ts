// Every edge of every workflow of the campaign, walked on the real engine.
import { projectsDue, walkEveryEdge } from '@jinguo/core/testing';
import { expect, it } from 'vitest';
import { guidance } from './index.ts';

const projects = projectsDue(['promises', 'prosperity-plan']);

it.each(guidance.programmes.map((one) => one.code))('every edge of %s is walked, and all that must hold holds', async (programme) => {
  const { walked, missed, faults, untold } = await walkEveryEdge({ plugin: guidance, programme, comesRound: projects.comesRound, afterDays: projects.afterDays, forms: { ...projects.forms, 'honours-above.nomination': () => ({ of: 'person', honour: 'pacesetter', idNumber: '330402198803150000' }) } });
  expect({ missed, faults, untold }).toEqual({ missed: [], faults: [], untold: [] });
  expect(walked).toBeGreaterThan(0);
});
