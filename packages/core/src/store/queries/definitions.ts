// Published definitions as they were stored. The hash a version was stored with is its name for ever: it is compared with
// the stored text, never computed anew from what today's schema makes of it.
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { canonicalJson, type WorkflowDefinition } from '../../definition/workflow-definition.ts';
import { refusal } from '../../errors.ts';
import type { Database } from '../schema.ts';
import type { Store } from '../store.ts';

/** A published version, its definition still raw: older ones lack settings that came later. */
export interface StoredDefinition {
  readonly hash: string;
  readonly workflow: string;
  readonly json: unknown;
}

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

/**
 * Every published version, oldest first; none is ever deleted.
 *
 * @throws JinguoError VERSION_DAMAGED when a stored definition is not the one its hash names.
 */
export async function storedDefinitions(db: Kysely<Database>): Promise<readonly StoredDefinition[]> {
  const rows = await db.selectFrom('definition').select(['hash', 'workflow', 'json']).orderBy('published_at').orderBy('hash').execute();
  return rows.map(untampered);
}

/** Whether an item runs on a version, or an audit entry names it. */
export async function isVersionNeeded(db: Kysely<Database>, hash: string): Promise<boolean> {
  const item = await db.selectFrom('item').select('id').where('definition_hash', '=', hash).limit(1).executeTakeFirst();
  if (item !== undefined) return true;
  return (await db.selectFrom('audit_entry').select('seq').where('definition', '=', hash).limit(1).executeTakeFirst()) !== undefined;
}

function untampered({ hash, workflow, json }: { readonly hash: string; readonly workflow: string; readonly json: string }): StoredDefinition {
  const damaged = (cause?: unknown) => refusal('VERSION_DAMAGED', { workflow, version: hash.slice(0, 12) }, { cause });
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch (error) {
    throw damaged(error);
  }
  if (createHash('sha256').update(canonicalJson(raw)).digest('hex') !== hash) throw damaged();
  return { hash, workflow, json: raw };
}
