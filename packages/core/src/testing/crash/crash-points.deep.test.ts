import { expect, it } from 'vitest';
import { crashEverywhere } from './crash-run.ts';
import { newOffices } from './new-offices.ts';
import { runSeed } from '../run-seed.ts';

const seed = runSeed(process.env);
// Twenty beside the one of every run. JINGUO_CRASHES asks for another number, for a soak 100.
const times = Number(process.env['JINGUO_CRASHES'] ?? 20);

it(`killed ${times} times at every named point, it loses nothing and does nothing twice (seed ${seed})`, { timeout: 24 * 3_600_000 }, async () => {
  const offices = await newOffices(undefined);
  const { hits, faults } = await crashEverywhere(offices, seed, times);
  expect(faults).toEqual([]);
  expect(Object.entries(hits).filter(([, hit]) => hit < times)).toEqual([]);
  await offices.close();
});
