// The Word templates an office made its own, every version of them; their bytes lie in the data folder under their hash.
import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../schema.ts';
import type { PaperTemplateTable } from '../sheet-tables.ts';
import type { Store } from '../store.ts';

export type PaperTemplateRow = Selectable<PaperTemplateTable>;

/** Newest first, with who made each. */
export function paperTemplates(db: Kysely<Database>, workflow: string): Promise<readonly (PaperTemplateRow & { readonly made_by_name: string })[]> {
  return db.selectFrom('paper_template').innerJoin('person', 'person.id', 'paper_template.made_by').selectAll('paper_template').select('person.name as made_by_name').where('workflow', '=', workflow).orderBy('version', 'desc').execute();
}

/** The version that counts now. */
export function paperTemplate(db: Kysely<Database>, of: { readonly workflow: string; readonly paper: string; readonly version?: number | undefined }): Promise<PaperTemplateRow | undefined> {
  let query = db.selectFrom('paper_template').selectAll().where('workflow', '=', of.workflow).where('paper', '=', of.paper);
  if (of.version !== undefined) query = query.where('version', '=', of.version);
  return query.orderBy('version', 'desc').limit(1).executeTakeFirst();
}

/** Answers the number it got. */
export function addPaperTemplate(store: Store, row: Omit<PaperTemplateRow, 'version'>): Promise<number> {
  return store.write(async (tx) => {
    const last = await paperTemplate(tx.db, row);
    const version = (last?.version ?? 0) + 1;
    await tx.db.insertInto('paper_template').values({ ...row, version }).execute();
    return version;
  });
}

/** What the newest paper of a kind is called. */
export async function lastPaperTitle(db: Kysely<Database>, of: { readonly workflow: string; readonly paper: string }): Promise<string | null> {
  const row = await db.selectFrom('document').innerJoin('item', 'item.id', 'document.item_id').select('document.paper').where('item.workflow', '=', of.workflow).where('document.name', '=', of.paper).orderBy('document.id', 'desc').limit(1).executeTakeFirst();
  if (row === undefined) return null;
  const paper: { readonly title: string } = JSON.parse(row.paper);
  return paper.title;
}
