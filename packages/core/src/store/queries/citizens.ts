// Who applied without an account.
import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import type { Store, WriteTx } from '../store.ts';

/** Puts a person and the hash of her code down, once; her name as it was said last. */
export async function putCitizen(tx: Pick<WriteTx, 'db'>, citizen: { readonly id: string; readonly name: string; readonly codeHash: string; readonly at: string }): Promise<void> {
  await tx.db.insertInto('person').values({ id: citizen.id, name: citizen.name, email: null }).onConflict((on) => on.column('id').doUpdateSet({ name: citizen.name })).execute();
  await tx.db.insertInto('citizen').values({ code_hash: citizen.codeHash, person_id: citizen.id, created_at: citizen.at }).onConflict((on) => on.doNothing()).execute();
}

/** The person a code belongs to, and her application, if there is one. */
export function citizenByCode(db: Kysely<Database>, codeHash: string): Promise<{ readonly person: string; readonly name: string; readonly item: string | null } | undefined> {
  return db.selectFrom('citizen').innerJoin('person', 'person.id', 'citizen.person_id').leftJoin('item', 'item.applicant', 'citizen.person_id')
    .select(['citizen.person_id as person', 'person.name', 'item.id as item']).where('citizen.code_hash', '=', codeHash).orderBy('item.id').limit(1).executeTakeFirst();
}

/** Forgets who began and did not apply. Files she sent are left with nobody. */
export async function removeIdleCitizens(store: Store, before: string): Promise<void> {
  await store.write(async (tx) => {
    const idle = await tx.db.selectFrom('citizen').select('person_id').where('created_at', '<', before)
      .where((eb) => eb.not(eb.exists(eb.selectFrom('item').select('item.id').whereRef('item.applicant', '=', 'citizen.person_id')))).limit(500).execute();
    const ids = idle.map((one) => one.person_id);
    if (ids.length === 0) return;
    await tx.db.deleteFrom('citizen').where('person_id', 'in', ids).execute();
    await tx.db.deleteFrom('attachment').where('uploaded_by', 'in', ids).where('item_id', 'is', null).execute();
    await tx.db.deleteFrom('person').where('id', 'in', ids).execute();
  });
}
