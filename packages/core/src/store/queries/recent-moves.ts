// How items of a workflow went on lately: each entry of the log that took one to another stage, item by item, in order.
import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

export interface Move {
  readonly item_id: string;
  readonly action: string;
  /** Null: it was started. */
  readonly from_stage: string | null;
  readonly to_stage: string;
  /** Instant, UTC. */
  readonly at: string;
}

/** Of the items begun last, at most so many, whatever version they ran. */
export async function recentMoves(db: Kysely<Database>, workflow: string, items: number): Promise<readonly Move[]> {
  const ids = await db.selectFrom('item').select('id').where('workflow', '=', workflow).orderBy('id', 'desc').limit(items).execute();
  if (ids.length === 0) return [];
  return db
    .selectFrom('audit_entry')
    .select(['item_id', 'action', 'from_stage', 'to_stage', 'at'])
    .where('item_id', 'in', ids.map((one) => one.id))
    .where((eb) => eb.or([eb('from_stage', 'is', null), eb('from_stage', '!=', eb.ref('to_stage'))]))
    .orderBy('item_id')
    .orderBy('seq')
    .execute();
}
