// A congress brought so far and then left to its town: people nominate, pause, count, leave and stop it as chance has it. A
// failure prints its seed; JINGUO_SEED walks it again, or another way each time (`any`).
import { conformanceProblems, walkSeeds, type Kit } from '@jinguo/core/testing';
import { expect, it } from 'vitest';
import { congress } from './plugin.ts';
import { adopted, candidatesListed, delegatesElected, opened, planned } from './testing/steps.ts';
import { small, townKit } from './testing/town.ts';

const legs = ['planned', 'delegates', 'candidates', 'opened', 'voting'] as const;

/** The first congress of a walk comes to a leg; others are planned beside it. */
function begin(leg: (typeof legs)[number]) {
  let begun = false;
  return async (kit: Kit): Promise<void> => {
    const walk = await planned(kit, small);
    const far = begun ? 0 : legs.indexOf(leg);
    begun = true;
    if (far === 0) return;
    const delegates = await delegatesElected(walk);
    if (far > 1) await candidatesListed(walk);
    if (far > 2) await opened(walk, delegates, 1);
    if (far > 3) await adopted(walk, delegates.length - 1);
  };
}

const walks = legs.flatMap((leg) => walkSeeds([1], process.env, 1).map((seed) => [leg, seed] as const));

it.each(walks)('keeps every promise from where it is “%s” on (seed %i)', { timeout: 600_000 }, async (leg, seed) => {
  expect(await conformanceProblems({ plugin: congress, seed, steps: 400, office: townKit, begin: begin(leg) })).toEqual([]);
});
