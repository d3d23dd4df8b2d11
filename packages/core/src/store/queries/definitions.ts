// Every version an item or an audit entry needs stays loadable.
import { parseDefinition, type WorkflowDefinition } from '../../definition/workflow-definition.ts';
import type { Store } from '../store.ts';

export async function publishDefinition(store: Store, version: { readonly hash: string; readonly definition: WorkflowDefinition; readonly at: string }): Promise<void> {
  const { hash, definition, at } = version;
  await store.write((tx) =>
    tx.db
      .insertInto('definition')
      .values({ hash, campaign: definition.campaign, workflow: definition.workflow, json: JSON.stringify(definition), published_at: at })
      .onConflict((oc) => oc.column('hash').doNothing())
      .execute(),
  );
}

/** Versions on which items exist, other than the given ones. */
export async function usedDefinitions(store: Pick<Store, 'read'>, known: readonly string[]): Promise<readonly WorkflowDefinition[]> {
  const rows = await store.read
    .selectFrom('definition')
    .select('json')
    .where('hash', 'not in', known.length === 0 ? [''] : [...known])
    .where((eb) => eb.exists(eb.selectFrom('item').select('item.id').whereRef('item.definition_hash', '=', 'definition.hash')))
    .execute();
  return rows.map((row) => parseDefinition(JSON.parse(row.json)));
}
