// Whether what stands in the tables is what the log says: every item against its own entries, its tasks, timers and messages,
// and all numbers and sums. Finds what the chain cannot: a row that was changed or damaged outside the log.
import type { Registry } from '../../plugin/registry.ts';
import type { Store } from '../../store/store.ts';
import { chunks } from '../../values/chunks.ts';
import { brokenInvariants, brokenSums } from '../invariants/all.ts';

export interface ItemsReport {
  readonly ok: boolean;
  /** Items looked at. */
  readonly items: number;
  /** A sentence each, in English, with the item's number. */
  readonly faults: readonly string[];
}

const atOnce = 500;

/**
 * `onSome` is told how many items were looked at, of how many. Beside people at work: an item that seems wrong is looked at once more,
 * because it may have moved between two reads.
 */
export async function verifyItems(store: Store, registry: Registry, onSome: (done: number, all: number) => void = () => undefined): Promise<ItemsReport> {
  const ids = (await store.read.selectFrom('item').select('id').orderBy('id').execute()).map((row) => row.id);
  const faults: string[] = [];
  let items = 0;
  for (const some of chunks(ids, atOnce)) {
    faults.push(...(await twice(() => lookAt(store, registry, some))));
    items += some.length;
    onSome(items, ids.length);
  }
  faults.push(...(await twice(() => brokenSums(store, registry))));
  return { ok: faults.length === 0, items, faults };
}

/** One row that cannot be read keeps no other from being looked at. */
async function lookAt(store: Store, registry: Registry, ids: readonly string[]): Promise<readonly string[]> {
  try {
    return await brokenInvariants(store, registry, ids);
  } catch (error) {
    const [only, ...others] = ids;
    if (only === undefined) return [];
    if (others.length === 0) return [`item ${only} cannot be read: ${error instanceof Error ? error.message : String(error)}`];
    const found: string[] = [];
    for (const id of ids) found.push(...(await lookAt(store, registry, [id])));
    return found;
  }
}

/** What is found both times. */
async function twice(look: () => Promise<readonly string[]>): Promise<readonly string[]> {
  const first = await look();
  if (first.length === 0) return first;
  const second = new Set(await look());
  return first.filter((one) => second.has(one));
}
