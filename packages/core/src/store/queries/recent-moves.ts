// How items went on: each entry of the log that took one to another stage, item by item, in order.
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

/** Of a workflow's items begun last, at most so many, whatever version they ran. */
export async function recentMoves(db: Kysely<Database>, workflow: string, items: number): Promise<readonly Move[]> {
  const ids = await db.selectFrom('item').select('id').where('workflow', '=', workflow).orderBy('id', 'desc').limit(items).execute();
  return movesOf(db, ids.map((one) => one.id));
}

/** Of some items. */
export async function movesOf(db: Kysely<Database>, ids: readonly string[]): Promise<readonly Move[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('audit_entry')
    .select(['item_id', 'action', 'from_stage', 'to_stage', 'at'])
    .where('item_id', 'in', [...ids])
    .where((eb) => eb.or([eb('from_stage', 'is', null), eb('from_stage', '!=', eb.ref('to_stage'))]))
    .orderBy('item_id')
    .orderBy('seq')
    .execute();
}
