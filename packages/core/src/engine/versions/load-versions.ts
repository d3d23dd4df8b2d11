// Loads published versions into the registry, each under the hash it was stored with, so that every item and every audit
// entry finds the version it names.
import { definitionHash, parseDefinition } from '../../definition/workflow-definition.ts';
import type { Registry } from '../../plugin/registry.ts';
import { isVersionNeeded, storedDefinitions, type StoredDefinition } from '../../store/queries/definitions.ts';
import type { Store } from '../../store/store.ts';

/**
 * Loads every published version that is not loaded yet. One that can no longer be read (its plugin is gone, say) is left
 * out while nothing needs it.
 *
 * @throws JinguoError VERSION_DAMAGED; DEFINITION_INVALID or PLUGIN_INVALID for a version that is needed.
 */
export async function loadVersions(store: Store, registry: Registry): Promise<void> {
  for (const stored of await storedDefinitions(store.read)) {
    if (registry.version(stored.hash) !== undefined) continue;
    try {
      registry.addVersion(stored.hash, parseDefinition(stored.json));
    } catch (error) {
      if (await isVersionNeeded(store.read, stored.hash)) throw error;
    }
  }
}

/**
 * The hash a definition is stored under, if it is. A setting that came later, left at its default, makes no new version:
 * what both mean today is compared.
 */
export function storedHashOf(stored: readonly StoredDefinition[], hash: string): string | undefined {
  if (stored.some((one) => one.hash === hash)) return hash;
  return stored.findLast((one) => meansToday(one) === hash)?.hash;
}

function meansToday({ json }: StoredDefinition): string | undefined {
  try {
    return definitionHash(parseDefinition(json));
  } catch {
    return undefined;
  }
}
