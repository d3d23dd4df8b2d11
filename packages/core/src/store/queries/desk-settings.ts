// How a person keeps her desk: one row of JSON each.
import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import type { WriteTx } from '../store.ts';

export async function deskSettingOf(db: Kysely<Database>, person: string): Promise<string | undefined> {
  return (await db.selectFrom('desk_setting').select('json').where('person_id', '=', person).executeTakeFirst())?.json;
}

export async function putDeskSetting(tx: WriteTx, person: string, json: string): Promise<void> {
  await tx.db.insertInto('desk_setting').values({ person_id: person, json }).onConflict((oc) => oc.column('person_id').doUpdateSet({ json })).execute();
}
