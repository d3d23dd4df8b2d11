// Takes everything personal of one item out of the tables: part of the one transaction that destroys its file. What counts
// items and days stays, and so does the audit log.
import type { WriteTx } from '../store.ts';

/** Who a destroyed file belongs to: nobody any more. */
export const nobody = { id: 'destroyed', name: '（已销毁）' } as const;
const emptyPaper = JSON.stringify({ title: nobody.name, blocks: [] });

/** What the item is from now on. */
export interface Remains {
  readonly title: string;
  /** JSON. */
  readonly data: string;
  /** JSON. */
  readonly context: string;
}

/** Answers the hashes of uploaded files that nothing names any more. */
export async function eraseItem({ db }: Pick<WriteTx, 'db'>, item: { readonly id: string; readonly applicant: string }, { title, data, context }: Remains): Promise<readonly string[]> {
  const { id, applicant } = item;
  await db.insertInto('person').values({ ...nobody, email: null }).onConflict((on) => on.column('id').doNothing()).execute();
  await db.updateTable('item').set({ title, data, context, applicant: nobody.id }).where('id', '=', id).execute();
  const files = await db.selectFrom('attachment').select('sha256').where('item_id', '=', id).execute();
  await db.deleteFrom('attachment').where('item_id', '=', id).execute();
  await db.deleteFrom('item_key').where('item_id', '=', id).execute();
  await db.deleteFrom('former_form').where('item_id', '=', id).execute();
  await db.deleteFrom('document').where('item_id', '=', id).execute();
  await db.deleteFrom('draft').where('item_id', '=', id).execute();
  await db.deleteFrom('sign_up').where('item_id', '=', id).execute();
  await db.deleteFrom('consent_withdrawal').where('item_id', '=', id).execute();
  await db.updateTable('notice').set({ paper: emptyPaper, reason: null }).where('item_id', '=', id).execute();
  await db.updateTable('certificate').set({ holder: nobody.name }).where('item_id', '=', id).execute();
  await db.updateTable('objection').set({ objector: null, contact: null, about: null, facts: '', reply: null })
    .where((eb) => eb.or([eb('item_id', '=', id), eb('names_item', '=', id), eb('registered_on', '=', id)])).execute();
  await forgetCitizen({ db }, applicant);
  const left: string[] = [];
  for (const sha256 of new Set(files.map((one) => one.sha256))) {
    const other = await db.selectFrom('attachment').select('id').where('sha256', '=', sha256).executeTakeFirst();
    if (other === undefined) left.push(sha256);
  }
  return left;
}

/** Who applied without an account and has no other file is not kept either. */
async function forgetCitizen({ db }: Pick<WriteTx, 'db'>, person: string): Promise<void> {
  const other = await db.selectFrom('item').select('id').where('applicant', '=', person).limit(1).executeTakeFirst();
  if (other !== undefined) return;
  const gone = await db.deleteFrom('citizen').where('person_id', '=', person).returning('person_id').execute();
  if (gone.length > 0) await db.updateTable('person').set({ name: nobody.name, email: null }).where('id', '=', person).execute();
}
