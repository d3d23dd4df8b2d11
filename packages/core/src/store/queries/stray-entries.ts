// Open entries of a workflow in other batches than this one: candidates for being taken over.
import type { Kysely, Selectable } from 'kysely';
import type { Database, ItemTable } from '../schema.ts';

export function strayEntries(db: Kysely<Database>, query: { readonly workflow: string; readonly district: string | null; readonly except: string }): Promise<Selectable<ItemTable>[]> {
  return db
    .selectFrom('item')
    .selectAll()
    .where('workflow', '=', query.workflow)
    .where('status', '=', 'open')
    .where('district', query.district === null ? 'is' : '=', query.district)
    .where((eb) => eb.or([eb('batch_id', 'is', null), eb('batch_id', '!=', query.except)]))
    .orderBy('id')
    .execute();
}
