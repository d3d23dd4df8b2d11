// Goal R15's figure: commands of other campaigns are as fast beside a plugin that fails all the time as beside one that is
// well. Measured in pairs, so that a slow moment of the machine hits both.
import { createKit, samplePeople } from '../src/testing.ts';
import { calmMood, fragilePlugin } from '../src/testing/fragile-plugin.ts';
import { samplePlugin } from '../src/testing/sample-plugin.ts';
import { fixed, type Part } from './part.ts';
import { median, quantiles } from './timing.ts';

const people = [
  ...samplePeople([
    { role: 'officer', units: ['v11'] },
    { role: 'clerk', units: ['d'] },
  ]),
  { username: 'lan', name: '沈兰', posts: [] },
];
const ways = ['throws', 'rubbish', 'rejects'] as const;

export const illPlugin: Part = async ({ quick, print }) => {
  const mood = calmMood();
  const kit = await createKit({ plugins: [fragilePlugin(mood), samplePlugin()], people });
  /** The slowest of a hundred host commands, milliseconds, while the other campaign's item is tried in between. */
  async function p99(): Promise<number> {
    const stall = (await kit.as('lan').start('stall', { goods: '豆腐' }, { unit: 'v11' })).itemId;
    const took: number[] = [];
    for (let n = 0; n < (quick ? 100 : 400); n += 1) {
      // Beside a healthy check: approved once, then refused for its version. Beside an ill one: refused for the check.
      await kit.as('officer.v11').act('approve', stall, { form: { goods: `${n}` }, seenVersion: 1 }).catch(() => undefined);
      const began = performance.now();
      await kit.as('clerk.d').start('micro-garden-round', { note: `第${n}批` }, { unit: 'd' });
      took.push(performance.now() - began);
    }
    return quantiles(took).p99;
  }
  const ratios: Record<string, number> = {};
  for (const how of ways) {
    const each: number[] = [];
    for (let round = 0; round < (quick ? 1 : 7); round += 1) {
      mood.fails = undefined;
      const well = await p99();
      mood.fails = 'check';
      mood.how = how;
      each.push((await p99()) / well);
    }
    ratios[how] = median(each);
  }
  await kit.close();
  const worst = Math.max(...Object.values(ratios));
  print(`others’ commands beside a plugin whose check fails all the time, p99 ÷ p99 beside a healthy one: ${Object.entries(ratios).map(([how, ratio]) => `${how} ${fixed(ratio)}`).join('   ')} (goal R15 ≤ 1.2)`);
  return { R15: worst };
};
