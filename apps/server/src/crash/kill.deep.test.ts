import { expect, it } from 'vitest';
import { killCycles } from './kill-cycles.ts';

// Fifty-six with the four of every run. JINGUO_KILLS asks for another number, e.g. 500 for a soak.
const kills = Number(process.env['JINGUO_KILLS'] ?? 52);

it(`a server killed ${kills} times under thirty-two clients loses nothing, does nothing twice and leaves no timer behind`, { timeout: kills * 20_000 }, async () => {
  const report = await killCycles(kills, 32);
  expect(report).toEqual({ ...report, lost: [], effects: [], broken: [], refused: [] });
});
