// Loads published versions into the registry, each under the hash it was stored with, so that every item and every audit
// entry finds the version it names; and keeps up with what other processes publish.
import { definitionHash } from '../../definition/definition-hash.ts';
import { parseDefinition } from '../../definition/workflow-definition.ts';
import { JinguoError } from '../../errors.ts';
import type { Registry } from '../../plugin/registry.ts';
import { isVersionNeeded, storedBeside, versionsChanged, versionsInForce, type StoredDefinition } from '../../store/queries/definitions.ts';
import { variantsInForce } from '../../store/queries/variants.ts';
import type { Store } from '../../store/store.ts';

/** Keeps the registry as the database says. */
export interface VersionWatch {
  /** Loads what was published or chosen since the last time; one cheap read when nothing was. */
  readonly refresh: () => Promise<void>;
  /** Does some work; where it meets a version that another process has published meanwhile, loads it and does it again. */
  readonly withVersions: <T>(work: () => Promise<T>) => Promise<T>;
}

/**
 * Loads every published version. One that can no longer be read (its plugin is gone, say) is left out while nothing needs it.
 *
 * @throws JinguoError VERSION_DAMAGED; DEFINITION_INVALID or PLUGIN_INVALID for a version that is needed.
 */
export async function watchVersions(store: Store, registry: Registry): Promise<VersionWatch> {
  let seen = await versionsChanged(store);
  await load(store, registry);
  const refresh = async (): Promise<void> => {
    const now = await versionsChanged(store);
    if (now === seen) return;
    await load(store, registry);
    seen = now;
  };
  return {
    refresh,
    async withVersions(work) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof JinguoError) || error.code !== 'VERSION_UNKNOWN') throw error;
        await refresh();
        return work();
      }
    },
  };
}

async function load(store: Store, registry: Registry): Promise<void> {
  const inForce = await versionsInForce(store.read);
  const variants = await variantsInForce(store.read);
  for (const stored of await storedBeside(store.read, (hash) => registry.version(hash) !== undefined)) {
    try {
      registry.addVersion(stored.hash, parseDefinition(stored.json));
    } catch (error) {
      const isInForce = registry.current(stored.workflow) !== undefined && (inForce.get(stored.workflow)?.hash === stored.hash || variants.some((one) => one.hash === stored.hash));
      if (isInForce || (await isVersionNeeded(store.read, stored.hash))) throw error;
    }
  }
  for (const { definition, hash } of registry.workflows()) {
    const { workflow } = definition;
    const chosen = inForce.get(workflow);
    if (chosen !== undefined && chosen.hash !== hash) registry.makeCurrent(workflow, chosen.hash);
  }
  const ofTowns = Map.groupBy(variants, (one) => one.workflow);
  registry.setVariants(new Map([...ofTowns].map(([workflow, rows]) => [workflow, new Map(rows.map((row) => [row.town, row.hash]))])));
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
