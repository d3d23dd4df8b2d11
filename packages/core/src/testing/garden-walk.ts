// The walk of core's own tests: gardens and their rounds, for a number of steps from a seed.
import { createKit } from './kit.ts';
import { randomWalk, type WalkReport } from './random-walk.ts';
import { samplePeople } from './sample-org.ts';
import { samplePlugin } from './sample-plugin.ts';

const staff = samplePeople([
  { role: 'villageOfficer', units: ['v11', 'v12', 'v21'] },
  { role: 'townHead', units: ['t1', 't2'] },
  { role: 'clerk', units: ['d'] },
  { role: 'chair', units: ['d'] },
  { role: 'partnerOfficer', units: ['p.garden', 'p.water'] },
]);

export async function gardenWalk(seed: number, steps: number): Promise<WalkReport> {
  const people = [
    ...staff,
    { username: 'lan', name: '沈兰', posts: [] },
    { username: 'mei', name: '陆梅', posts: [] },
    // Two levels in one hand, so that nobody may sign twice in a row, and an officer who applies for a garden of her own.
    { username: 'both', name: '兼任人', posts: [{ role: 'villageOfficer', unit: 'v11' }, { role: 'townHead', unit: 't1' }] },
  ];
  const kit = await createKit({ plugins: [samplePlugin()], partners: ['p.garden', 'p.water'], people });
  try {
    return await randomWalk(kit, { seed, steps });
  } finally {
    await kit.close();
  }
}
