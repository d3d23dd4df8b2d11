// At start, what the plugins bring becomes published versions: one that means the same as a stored one is that one. It is
// what new items start on, unless a lead has chosen another.
import type { Registry } from '../../plugin/registry.ts';
import { addDefinition, isPublished, noteVersionsChanged, putInForce, storedDefinitions, versionInForce } from '../../store/queries/definitions.ts';
import type { Store } from '../../store/store.ts';
import type { Clock } from '../engine.ts';
import { storedHashOf } from './load-versions.ts';

/** @throws JinguoError VERSION_DAMAGED, STORAGE_* */
export async function publishPlugins(store: Store, registry: Registry, clock: Clock): Promise<void> {
  const stored = await storedDefinitions(store.read);
  for (const { hash, compiled } of registry.workflows()) {
    const { definition } = compiled;
    const { workflow } = definition;
    const known = storedHashOf(stored.filter((one) => one.workflow === workflow), hash);
    const chosen = await versionInForce(store.read, workflow);
    if (known === undefined || chosen === undefined || (chosen.made_by === null && chosen.hash !== known)) {
      await bringIntoForce(store, { definition, hash: known ?? hash, isNew: known === undefined, at: clock.now().toISOString() });
    }
    if (known !== undefined && registry.version(known) === undefined) registry.addVersion(known, definition);
  }
}

interface Brought {
  readonly definition: Parameters<typeof addDefinition>[1]['definition'];
  readonly hash: string;
  readonly isNew: boolean;
  readonly at: string;
}

async function bringIntoForce(store: Store, { definition, hash, isNew, at }: Brought): Promise<void> {
  await store.write(async (tx) => {
    await noteVersionsChanged(tx);
    // Another process may have started with the same release a moment ago.
    if (isNew && !(await isPublished(tx.db, hash))) await addDefinition(tx, { hash, definition, origin: 'plugin', published_by: null, published_at: at });
    const chosen = await versionInForce(tx.db, definition.workflow);
    const leadChose = chosen !== undefined && chosen.made_by !== null;
    if (!leadChose && chosen?.hash !== hash) await putInForce(tx, { workflow: definition.workflow, hash, made_by: null, made_at: at });
  });
}
