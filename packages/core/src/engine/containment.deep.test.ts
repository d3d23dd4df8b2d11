// Goal R15's figure: commands of other campaigns are as fast beside a plugin that fails all the time as beside one that
// is well. Measured in pairs, so that a slow moment of the machine hits both.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createKit, samplePeople, type Kit } from '../testing.ts';
import { calmMood, fragilePlugin } from '../testing/fragile-plugin.ts';
import { samplePlugin } from '../testing/sample-plugin.ts';

const people = [
  ...samplePeople([
    { role: 'officer', units: ['v11'] },
    { role: 'clerk', units: ['d'] },
  ]),
  { username: 'lan', name: '沈兰', posts: [] },
];
const mood = calmMood();
const commands = 400;
const rounds = 7;

let kit: Kit;
beforeAll(async () => {
  kit = await createKit({ plugins: [fragilePlugin(mood), samplePlugin()], people });
});
afterAll(() => kit.close());

/** The slowest of a hundred host commands, milliseconds, while the other campaign's item is tried in between. */
async function hostP99(stall: string): Promise<number> {
  const took: number[] = [];
  for (let n = 0; n < commands; n += 1) {
    await kit.as('officer.v11').act('approve', stall, { form: { goods: `${n}` }, seenVersion: 1 }).catch(() => undefined);
    const began = performance.now();
    await kit.as('clerk.d').start('micro-garden-round', { note: `第${n}批` }, { unit: 'd' });
    took.push(performance.now() - began);
  }
  return took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.99)] ?? 0;
}

it.each(['throws', 'rubbish', 'rejects'] as const)('a check that %s all the time leaves others’ commands as fast', { timeout: 300_000 }, async (how) => {
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    mood.fails = undefined;
    // Approved once; from then on each try is refused for its version, which is as much work as it takes to say no.
    const well = (await kit.as('lan').start('stall', { goods: '豆腐' }, { unit: 'v11' })).itemId;
    const calm = await hostP99(well);
    const ill = (await kit.as('lan').start('stall', { goods: '豆腐' }, { unit: 'v11' })).itemId;
    mood.fails = 'check';
    mood.how = how;
    ratios.push((await hostP99(ill)) / calm);
  }
  const middle = ratios.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
  expect(middle, `ratios ${ratios.map((one) => one.toFixed(2)).join(' ')}`).toBeLessThan(1.2);
});
