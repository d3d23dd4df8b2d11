// Uploaded files: their bytes lie in the data folder under their hash, their names here.
import type { Kysely, Selectable } from 'kysely';
import type { AttachmentTable, Database } from '../schema.ts';
import type { Store } from '../store.ts';

export async function addAttachment(store: Store, row: Selectable<AttachmentTable>): Promise<void> {
  await store.write((tx) => tx.db.insertInto('attachment').values(row).execute());
}

export function attachmentById(db: Kysely<Database>, id: string): Promise<Selectable<AttachmentTable> | undefined> {
  return db.selectFrom('attachment').selectAll().where('id', '=', id).executeTakeFirst();
}
