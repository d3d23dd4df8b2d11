// Where channels reach people: a number or account a channel, as the office registered it, and what each chose.
import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import type { Store } from '../store.ts';

export interface Reach {
  readonly person: string;
  /** How she keeps her desk, as JSON; null where she never changed it. */
  readonly desk: string | null;
  readonly channels: readonly string[];
}

/** Those of some people whom any channel reaches. */
export async function reachOf(db: Kysely<Database>, people: readonly string[]): Promise<readonly Reach[]> {
  if (people.length === 0) return [];
  const rows = await db
    .selectFrom('person_channel')
    .leftJoin('desk_setting', 'desk_setting.person_id', 'person_channel.person_id')
    .select(['person_channel.person_id', 'person_channel.channel', 'desk_setting.json'])
    .where('person_channel.person_id', 'in', [...new Set(people)])
    .orderBy('person_channel.person_id')
    .execute();
  return [...Map.groupBy(rows, (row) => row.person_id)].map(([person, own]) => ({ person, desk: own[0]?.json ?? null, channels: own.map((row) => row.channel) }));
}

/** A person's addresses by channel. */
export async function channelAddresses(db: Kysely<Database>, person: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('person_channel').select(['channel', 'address']).where('person_id', '=', person).execute();
  return new Map(rows.map((row) => [row.channel, row.address]));
}

/** Where a channel reaches a person from now on; null: nowhere. */
export async function setChannelAddress(store: Store, to: { readonly person: string; readonly channel: string; readonly address: string | null }): Promise<void> {
  const { person, channel, address } = to;
  await store.write(async (tx) => {
    if (address === null) await tx.db.deleteFrom('person_channel').where('person_id', '=', person).where('channel', '=', channel).execute();
    else await tx.db.insertInto('person_channel').values({ person_id: person, channel, address }).onConflict((oc) => oc.columns(['person_id', 'channel']).doUpdateSet({ address })).execute();
  });
}
