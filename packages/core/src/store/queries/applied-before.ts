// What somebody applied for or entered before, newest first: of one person, told by her blinded ID number, or of herself.
import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** Older ones say little of how things are now. */
const most = 10;

export interface AppliedBefore {
  readonly workflow: string;
  readonly data: string;
  readonly created_at: string;
}

export async function appliedBefore(db: Kysely<Database>, asked: { readonly account: string; readonly key?: { readonly name: string; readonly blinded: string } | undefined }): Promise<readonly AppliedBefore[]> {
  let query = db.selectFrom('item').select(['item.workflow', 'item.data', 'item.created_at']).where('item.applicant', '=', asked.account).where('item.restricted', '=', 0);
  const { key } = asked;
  query = key === undefined
    ? query.where('item.applied_self', '=', 1)
    : query.where(({ exists, selectFrom }) => exists(selectFrom('item_key').select('item_key.item_id').whereRef('item_key.item_id', '=', 'item.id').where('item_key.name', '=', key.name).where('item_key.blinded', '=', key.blinded)));
  return query.orderBy('item.created_at', 'desc').orderBy('item.id', 'desc').limit(most).execute();
}
