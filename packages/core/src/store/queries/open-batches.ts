// Batches that still take entries.
import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

export function openBatches(db: Kysely<Database>, query: { readonly workflow: string; readonly stages: readonly string[]; readonly district?: string | null }) {
  let batches = db
    .selectFrom('item')
    .select(['id', 'number', 'title'])
    .where('workflow', '=', query.workflow)
    .where('status', '=', sql.lit('open'))
    .where('stage', 'in', query.stages.length === 0 ? [''] : [...query.stages])
    .orderBy('id', 'desc')
    .limit(50);
  if (query.district !== undefined) batches = batches.where('district', query.district === null ? 'is' : '=', query.district);
  return batches.execute();
}
