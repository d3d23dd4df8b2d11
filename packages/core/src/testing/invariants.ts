// What must hold after anything whatsoever happened: of the database (engine/invariants/) and of what people were answered and
// shown (invariants/). One library, used by unit tests, random walks, the model and crash tests; numbers as in the goals.
import type { Person } from '../people/post.ts';
import { allPeople } from '../store/queries/people.ts';
import { brokenInvariants } from '../engine/invariants/all.ts';
import { brokenBatches, brokenCounts } from '../engine/invariants/sums.ts';
import { brokenAcknowledgements, brokenRepeats } from './invariants/commands.ts';
import { brokenSight } from './invariants/sight.ts';
import type { Kit } from './kit.ts';

/** Commands that are sent again, and items looked at by everybody asked: enough to notice a rule that broke, few enough for every test. */
const repeated = 5;
const sampled = 4;

/**
 * All of that for a kit, and what it promised: what was acknowledged stands, what people see is theirs and adds up. `asked`:
 * whose lists are read; by default every third person, others each time.
 */
export async function brokenPromises({ engine, store, sent }: Kit, asked?: readonly Person[]): Promise<readonly string[]> {
  const all = await allPeople(store.read);
  const people = asked ?? all.filter((_, index) => index % 3 === sent.length % 3);
  const counted: string[] = [];
  for (const person of people) counted.push(...(await brokenCounts(engine, person)));
  return [
    ...(await brokenInvariants(store, engine.registry)),
    ...(await brokenAcknowledgements(store, sent)),
    ...(await brokenRepeats(engine, store, sent.slice(-repeated))),
    ...(await brokenSight(engine, store, { people, sample: sampled })),
    ...(await brokenBatches(engine, store, all)),
    ...counted,
  ];
}
