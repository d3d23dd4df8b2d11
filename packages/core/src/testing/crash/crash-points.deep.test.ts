import { expect, it } from 'vitest';
import { crashEverywhere } from './crash-run.ts';
import { newOffices } from './new-offices.ts';

const seed = Math.floor(Date.now() / 1000);

it(`killed eight times at every named point, it loses nothing and does nothing twice (seed ${seed})`, { timeout: 3_600_000 }, async () => {
  const offices = await newOffices(undefined);
  const { hits, faults } = await crashEverywhere(offices, seed, 8);
  expect(faults).toEqual([]);
  expect(Object.entries(hits).filter(([, times]) => times < 8)).toEqual([]);
  await offices.close();
});
