// In-app messages of one person.
import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import type { Store } from '../store.ts';
import { countCap } from './inbox.ts';

export function messagesOf(db: Kysely<Database>, person: string) {
  return db
    .selectFrom('message')
    .leftJoin('item', 'item.id', 'message.item_id')
    .select(['message.id', 'message.item_id', 'message.code', 'message.text', 'message.created_at', 'message.read_at', 'item.number'])
    .where('message.person_id', '=', person)
    .orderBy('message.created_at', 'desc')
    .orderBy('message.id', 'desc')
    .limit(100)
    .execute();
}

export async function unreadCount(db: Kysely<Database>, person: string): Promise<number> {
  const row = await db
    .selectFrom(db.selectFrom('message').select('id').where('person_id', '=', person).where('read_at', 'is', null).limit(countCap).as('capped'))
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}

export async function markRead(store: Store, person: string, ids: readonly string[], at: string): Promise<void> {
  if (ids.length === 0) return;
  await store.write((tx) => tx.db.updateTable('message').set({ read_at: at }).where('person_id', '=', person).where('id', 'in', [...ids]).where('read_at', 'is', null).execute());
}
