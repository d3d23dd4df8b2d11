// The outbox: committed effects that wait for delivery, and the messages people get from them.
import { sql, type Kysely, type Selectable } from 'kysely';
import type { LocalText } from '../../definition/text.ts';
import { prepare } from '../prepared.ts';
import type { Database, OutboxTable } from '../schema.ts';
import type { WriteTx } from '../store.ts';

export type PendingEffect = Selectable<OutboxTable>;

const markDone = prepare<{ id: string }>()((db, p) =>
  db.updateTable('outbox').set({ state: 'done' }).where('id', '=', p('id')).where('state', '=', sql.lit('pending')).returning('id'),
);

export function pendingEffects(db: Kysely<Database>, query: { readonly now: string; readonly limit: number }): Promise<PendingEffect[]> {
  return db
    .selectFrom('outbox')
    .selectAll()
    .where('state', '=', sql.lit('pending'))
    .where('next_at', '<=', query.now)
    .orderBy('next_at')
    .orderBy('id')
    .limit(query.limit)
    .execute();
}

/** False when it was delivered already. */
export async function markDelivered(tx: WriteTx, id: string): Promise<boolean> {
  return (await tx.run(markDone, { id })).length > 0;
}

export async function markFailed(tx: WriteTx, failure: { readonly id: string; readonly attempts: number; readonly state: 'pending' | 'dead'; readonly nextAt: string; readonly error: string }): Promise<void> {
  await tx.db
    .updateTable('outbox')
    .set({ attempts: failure.attempts, state: failure.state, next_at: failure.nextAt, last_error: failure.error })
    .where('id', '=', failure.id)
    .execute();
}

/** A post or person a task waits for. */
export interface Waiting {
  readonly role: string | null;
  readonly unit: string | null;
  readonly person: string | null;
}

/** The people behind the given posts; with none given, behind the item's open tasks. */
export async function peopleFor(tx: WriteTx, itemId: string, given: readonly Waiting[]): Promise<readonly string[]> {
  const waiting = given.length > 0 ? given : await tx.db.selectFrom('task').select(['role', 'unit', 'person']).where('item_id', '=', itemId).where('state', '=', sql.lit('open')).execute();
  const people = new Set<string>();
  for (const task of waiting) {
    if (task.person !== null) people.add(task.person);
    if (task.role === null || task.unit === null) continue;
    const posts = await tx.db.selectFrom('post').select('person_id').where('role', '=', task.role).where('unit', '=', task.unit).execute();
    for (const post of posts) people.add(post.person_id);
  }
  return [...people];
}

export interface NewMessages {
  readonly people: readonly string[];
  readonly itemId: string;
  readonly code: string;
  readonly text: LocalText;
  readonly effectKey: string;
  readonly at: string;
  readonly ids: () => string;
}

/** One message a person and effect, however often it is delivered. */
export async function giveMessages(tx: WriteTx, messages: NewMessages): Promise<void> {
  for (const person of messages.people) {
    await tx.db
      .insertInto('message')
      .values({
        id: messages.ids(),
        person_id: person,
        item_id: messages.itemId,
        code: messages.code,
        text: JSON.stringify(messages.text),
        effect_key: messages.effectKey,
        created_at: messages.at,
        read_at: null,
      })
      .onConflict((oc) => oc.columns(['effect_key', 'person_id']).doNothing())
      .execute();
  }
}
