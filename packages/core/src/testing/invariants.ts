// What must hold after anything whatsoever happened. One library, used by unit tests, random walks, the model and crash tests;
// numbers as in the reliability goals, a file each in invariants/.
import type { Person } from '../people/post.ts';
import type { Registry } from '../plugin/registry.ts';
import { allPeople } from '../store/queries/people.ts';
import type { Store } from '../store/store.ts';
import { brokenChains } from './invariants/chains.ts';
import { brokenAcknowledgements, brokenRepeats, chunks } from './invariants/commands.ts';
import { brokenMessages } from './invariants/deliveries.ts';
import { evidenceOf } from './invariants/evidence.ts';
import { brokenItem } from './invariants/items.ts';
import { brokenSearch } from './invariants/search.ts';
import { brokenSight } from './invariants/sight.ts';
import { brokenSigning } from './invariants/signing.ts';
import { brokenBatches, brokenCounts, brokenLedgers, brokenNumbers } from './invariants/sums.ts';
import { brokenTimers } from './invariants/timers.ts';
import { brokenWaiting } from './invariants/waiting.ts';
import type { Kit } from './kit.ts';

/** Names every breach in a database at rest or at work; an empty list is a sound one. `only`: of some items alone. */
export async function brokenInvariants(store: Store, registry: Registry, only?: readonly string[]): Promise<readonly string[]> {
  const broken: string[] = [];
  const ids = only ?? (await store.read.selectFrom('item').select('id').orderBy('id').execute()).map((row) => row.id);
  for (const some of chunks(ids, 500)) {
    const evidence = await evidenceOf(store, some);
    for (const one of evidence) broken.push(...brokenItem(one, registry), ...brokenSigning(one, registry));
    broken.push(...(await brokenTimers(store, evidence)), ...(await brokenWaiting(store, registry, some)), ...(await brokenMessages(store, some)));
    if (only === undefined) broken.push(...(await brokenSearch(store, some)));
  }
  if (only !== undefined) return broken;
  return [...(await brokenChains(store)), ...broken, ...(await brokenNumbers(store)), ...(await brokenLedgers(store, registry))];
}

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
