// Goal R4: a power cut takes nothing that was acknowledged, and of a disk that rots somebody is told. Hundreds of copies in the
// deep run.
import { expect, it } from 'vitest';
import { tornCopies } from '../../testing/torn/torn-copies.ts';
import { runSeed } from '../../testing/run-seed.ts';

const seed = runSeed(process.env);

it.skipIf(process.platform !== 'linux')(`copies of a working database, torn where it was not synced, open as they were and hold all that was acknowledged (seed ${seed})`, { timeout: 120_000 }, async () => {
  expect(await tornCopies(seed, 15, 'torn')).toEqual({ faults: [], whole: 15, told: {}, besideTheLog: [] });
});

it.skipIf(process.platform !== 'linux')(`copies cut or rotten anywhere are told to be damaged, or hold all that was acknowledged (seed ${seed})`, { timeout: 120_000 }, async () => {
  expect((await tornCopies(seed, 15, 'rotten')).faults).toEqual([]);
});
