import { expect, it } from 'vitest';
import { tornCopies } from '../../testing/torn/torn-copies.ts';
import { runSeed } from '../../testing/run-seed.ts';

const seed = runSeed(process.env);

it.skipIf(process.platform !== 'linux')(`four hundred torn copies open as they were and hold all that was acknowledged (seed ${seed})`, { timeout: 1_800_000 }, async () => {
  expect(await tornCopies(seed, 400, 'torn')).toEqual({ faults: [], whole: 400, told: {}, besideTheLog: [] });
});

it.skipIf(process.platform !== 'linux')(`a hundred copies cut or rotten anywhere are told to be damaged, or hold all that was acknowledged (seed ${seed})`, { timeout: 1_800_000 }, async () => {
  const { faults, whole, told, besideTheLog } = await tornCopies(seed, 100, 'rotten');
  expect(faults).toEqual([]);
  const heard = Object.values(told).reduce((all, one) => all + one, 0);
  expect(heard).toBeGreaterThan(0);
  expect(whole + heard + besideTheLog.length).toBe(100);
});
