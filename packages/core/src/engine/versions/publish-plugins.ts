// At start, what the plugins bring becomes published versions: one that means the same as a stored one is that one. It is
// what new items start on, unless a lead has chosen another.
import type { Registry } from '../../plugin/registry.ts';
import { addDefinition, isPublished, noteVersionsChanged, putInForce, versionInForce, versionsInForce, type StoredDefinition } from '../../store/queries/definitions.ts';
import type { Store, WriteTx } from '../../store/store.ts';
import { storedHashOf } from './load-versions.ts';

/** What is there before: the versions, and the instant new ones are published at. */
export interface Before {
  readonly stored: readonly StoredDefinition[];
  readonly at: string;
}

/** All in one transaction. @throws JinguoError STORAGE_* */
export async function publishPlugins(store: Store, registry: Registry, { stored, at }: Before): Promise<void> {
  const versions = Map.groupBy(stored, (one) => one.workflow);
  const inForce = await versionsInForce(store.read);
  const brought: Brought[] = [];
  for (const { hash, definition } of registry.workflows()) {
    const { workflow } = definition;
    const known = storedHashOf(versions.get(workflow) ?? [], hash);
    const chosen = inForce.get(workflow);
    if (known === undefined || chosen === undefined || (chosen.made_by === null && chosen.hash !== known)) brought.push({ definition, hash: known ?? hash, isNew: known === undefined, at });
    if (known !== undefined && registry.version(known) === undefined) registry.addVersion(known, definition);
  }
  if (brought.length === 0) return;
  await store.write(async (tx) => {
    await noteVersionsChanged(tx);
    for (const one of brought) await bringIntoForce(tx, one);
  });
}

interface Brought {
  readonly definition: Parameters<typeof addDefinition>[1]['definition'];
  readonly hash: string;
  readonly isNew: boolean;
  readonly at: string;
}

async function bringIntoForce(tx: WriteTx, { definition, hash, isNew, at }: Brought): Promise<void> {
  // Another process may have started with the same release a moment ago.
  if (isNew && !(await isPublished(tx.db, hash))) await addDefinition(tx, { hash, definition, origin: 'plugin', published_by: null, published_at: at });
  const chosen = await versionInForce(tx.db, definition.workflow);
  const leadChose = chosen !== undefined && chosen.made_by !== null;
  if (!leadChose && chosen?.hash !== hash) await putInForce(tx, { workflow: definition.workflow, hash, made_by: null, made_at: at });
}
