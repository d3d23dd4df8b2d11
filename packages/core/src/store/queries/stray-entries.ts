// Open entries of a workflow in other batches than this one: candidates for being taken over.
import type { Kysely, Selectable } from 'kysely';
import type { Database, ItemTable } from '../schema.ts';

export function strayEntries(db: Kysely<Database>, query: { readonly workflow: string; readonly district: string | null; readonly except: string }): Promise<Selectable<ItemTable>[]> {
  return db
    .selectFrom('item')
    .selectAll()
    .where('workflow', '=', query.workflow)
    .where('status', '=', 'open')
    .where('district', 'is', query.district)
    .where('batch_id', 'is not', query.except)
    .orderBy('id')
    .execute();
}
