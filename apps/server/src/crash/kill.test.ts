// Standing promise 1: what was acknowledged survives kill -9, once, and its effects happen once.
import { expect, it } from 'vitest';
import { killCycles } from './kill-cycles.ts';

it('a server killed four times under thirty-two clients loses nothing, doubles nothing and keeps its chain', { timeout: 240_000 }, async () => {
  const report = await killCycles(4, 32);
  expect(report.acknowledged).toBeGreaterThan(40);
  expect(report).toEqual({ ...report, lost: [], effects: [], broken: [], refused: [] });
});
