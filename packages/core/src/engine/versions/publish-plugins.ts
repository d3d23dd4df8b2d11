// At start, what the plugins bring becomes published versions: one that means the same as a stored one is that one.
import type { Registry } from '../../plugin/registry.ts';
import { publishDefinition, storedDefinitions } from '../../store/queries/definitions.ts';
import type { Store } from '../../store/store.ts';
import type { Clock } from '../engine.ts';
import { storedHashOf } from './load-versions.ts';

/** @throws JinguoError VERSION_DAMAGED, STORAGE_* */
export async function publishPlugins(store: Store, registry: Registry, clock: Clock): Promise<void> {
  const stored = await storedDefinitions(store.read);
  for (const { hash, compiled } of registry.workflows()) {
    const { definition } = compiled;
    const known = storedHashOf(stored.filter((one) => one.workflow === definition.workflow), hash);
    if (known === undefined) {
      await publishDefinition(store, { hash, definition, at: clock.now().toISOString() });
    } else if (known !== hash) {
      registry.addVersion(known, definition);
      registry.makeCurrent(definition.workflow, known);
    }
  }
}
