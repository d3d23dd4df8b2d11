// In-app messages as effects write them: to whom a post's task speaks, where a letter reaches her, one message a person.
import { sql } from 'kysely';
import type { LocalText } from '../../definition/text.ts';
import type { WriteTx } from '../store.ts';

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

/** A person's e-mail address, if she gave one. */
export async function emailOf(tx: WriteTx, person: string): Promise<string | null> {
  return (await tx.db.selectFrom('person').select('email').where('id', '=', person).executeTakeFirst())?.email ?? null;
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
