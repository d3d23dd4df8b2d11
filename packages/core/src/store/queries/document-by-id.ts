// One paper by its id.
import type { Kysely } from 'kysely';
import type { DocumentRow } from '../load-item.ts';
import type { Database } from '../schema.ts';

export function documentById(db: Kysely<Database>, id: string): Promise<DocumentRow | undefined> {
  return db.selectFrom('document').selectAll().where('id', '=', id).executeTakeFirst();
}
