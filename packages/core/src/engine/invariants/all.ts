// What must hold in a database after anything whatsoever happened, at every item and in all sums. Tests ask it after each
// run, and `jinguo audit verify --items` asks it of an office's own.
import type { Registry } from '../../plugin/registry.ts';
import type { Store } from '../../store/store.ts';
import { chunks } from '../../values/chunks.ts';
import { brokenChains } from './chains.ts';
import { evidenceOf } from './evidence.ts';
import { brokenItem } from './items.ts';
import { brokenMessages } from './messages.ts';
import { brokenSearch } from './search.ts';
import { brokenSigning } from './signing.ts';
import { brokenLedgers, brokenNumbers, brokenRegister } from './sums.ts';
import { brokenTimers } from './timers.ts';
import { brokenWaiting } from './waiting.ts';

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
  return [...(await brokenChains(store)), ...broken, ...(await brokenSums(store, registry))];
}

/** Names every series, quota and budget that does not add up to its items. */
export async function brokenSums(store: Store, registry: Registry): Promise<readonly string[]> {
  return [...(await brokenNumbers(store)), ...(await brokenRegister(store)), ...(await brokenLedgers(store, registry))];
}
