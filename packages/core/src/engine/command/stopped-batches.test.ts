// A batch that is called off, or closes, at any moment leaves nobody behind: whoever goes along with it goes, whoever was on the
// way or paused goes when she is there again. Walked by chance; a failure prints its seed.
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { fairPlugin } from '../../testing/fair-plugin.ts';
import { brokenPromises } from '../../testing/invariants.ts';
import { createKit, type Kit } from '../../testing/kit.ts';
import { samplePeople } from '../../testing/sample-org.ts';

let kit: Kit;
beforeAll(async () => {
  kit = await createKit({ plugins: [fairPlugin()], people: samplePeople([{ role: 'clerk', units: ['d'] }]) });
});
afterAll(() => kit.close());

type Deed = { readonly do: 'invite' | 'inviteFar' | 'moveOne' | 'pauseOne' | 'resumeOne' | 'aDay' | 'moveFair' | 'callOff'; readonly which: number };
const deed: fc.Arbitrary<Deed> = fc.record({ do: fc.constantFrom('invite', 'inviteFar', 'moveOne', 'moveOne', 'pauseOne', 'resumeOne', 'aDay', 'moveFair', 'callOff'), which: fc.nat(20) });

const clerk = () => kit.as('clerk.d');
const open = (fair: string) => kit.store.read.selectFrom('item').select(['id', 'stage']).where('batch_id', '=', fair).where('status', '=', 'open').orderBy('number').execute();

const refusals = new Set<string>();

async function passDays(days: number): Promise<void> {
  kit.clock.advance(days * 86_400_000);
  await kit.settle();
}

/** Does it where it can be done; a fair that is over takes no guests, and so on. */
async function attempt(fair: string, { do: what, which }: Deed): Promise<void> {
  if (what === 'aDay') return passDays(1);
  const entries = await open(fair);
  const one = entries[which % Math.max(1, entries.length)]?.id ?? fair;
  const done = {
    invite: () => clerk().start('guest', { name: '沈兰' }, { unit: 'd', batchId: fair }),
    inviteFar: () => clerk().start('guest', { name: '陆梅', comes: 'far' }, { unit: 'd', batchId: fair }),
    moveOne: () => clerk().act('record', one),
    pauseOne: () => clerk().act('pause', one, { opinion: '待核实' }),
    resumeOne: () => clerk().act('resume', one),
    moveFair: async () => clerk().act((await clerk().item(fair)).stage === 'inviting' ? 'approve' : 'record', fair),
    callOff: () => clerk().act('terminate', fair, { opinion: '因故取消' }),
  }[what];
  await done().catch((error: { readonly code?: string }) => refusals.add(error.code ?? String(error)));
}

it('whenever a fair closes or is called off, nobody who goes along with it is left', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 12 }), async (deeds) => {
      const fair = (await clerk().start('fair', { name: '三月集', stalls: [{ name: '糕团', next: '剪纸' }] }, { unit: 'd' })).itemId;
      for (const one of deeds) await attempt(fair, one);
      await attempt(fair, { do: 'callOff', which: 0 });
      // From the last on: whoever is resumed leaves the list.
      for (let which = (await open(fair)).length - 1; which >= 0; which -= 1) await attempt(fair, { do: 'resumeOne', which });
      await passDays(3);
      expect(await open(fair)).toEqual([]);
      expect(await brokenPromises(kit)).toEqual([]);
    }),
    { numRuns: 15 },
  );
  expect([...refusals].filter((code) => !['ACTION_NOT_POSSIBLE', 'ITEM_PAUSED', 'NOT_ALLOWED', 'RULE_REFUSED'].includes(code))).toEqual([]);
});
