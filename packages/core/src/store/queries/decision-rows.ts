// An item's log, as far as people decided it.
import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

export function decisionRows(db: Kysely<Database>, itemId: string) {
  return db
    .selectFrom('audit_entry')
    .select(['from_stage', 'action', 'actor_name', 'actor_role', 'actor_unit', 'opinion', 'at'])
    .where('item_id', '=', itemId)
    .where('actor_id', 'is not', null)
    .where('event', 'is not', null)
    .orderBy('seq')
    .execute();
}
