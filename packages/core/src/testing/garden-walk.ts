// The walk of core's own tests: gardens and their rounds, for a number of steps from a seed.
import { createKit } from './kit.ts';
import { brokenInvariants } from './invariants.ts';
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

export async function gardenWalk(seed: number, steps: number): Promise<WalkReport & { readonly broken: readonly string[] }> {
  const people = [...staff, { username: 'lan', name: '沈兰', posts: [] }, { username: 'mei', name: '陆梅', posts: [] }];
  const kit = await createKit({ plugins: [samplePlugin()], partners: ['p.garden', 'p.water'], people });
  try {
    let round = (await kit.as('clerk.d').start('micro-garden-round', { note: '首批' }, { unit: 'd' })).itemId;
    const report = await randomWalk(kit, {
      seed,
      steps,
      people: people.map((one) => one.username),
      async begin(_kit, serial) {
        if (serial % 9 === 0) round = (await kit.as('clerk.d').start('micro-garden-round', { note: `批次${serial}` }, { unit: 'd' })).itemId;
        const unit = ['v11', 'v12', 'v21'][serial % 3] ?? 'v11';
        await kit.as(serial % 2 === 0 ? 'lan' : 'mei').start('micro-garden', { gardenName: `园${serial}`, keeper: '沈兰', area: 1 + (serial % 90) }, { unit, batchId: round });
      },
    });
    return { ...report, broken: await brokenInvariants(kit.store, kit.engine.registry) };
  } finally {
    await kit.close();
  }
}
