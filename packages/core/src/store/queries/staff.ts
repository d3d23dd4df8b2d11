// Members of staff with their posts, for choosing one.
import type { Kysely } from 'kysely';
import type { Post } from '../../people/post.ts';
import { prepare } from '../prepared.ts';
import type { Database } from '../schema.ts';
import type { WriteTx } from '../store.ts';

const posts = prepare<{ person: string }>()((db, p) => db.selectFrom('post').select(['role', 'unit']).where('person_id', '=', p('person')).orderBy('id'));

export function postsOf(tx: Pick<WriteTx, 'run'>, person: string): Promise<readonly Post[]> {
  return tx.run(posts, { person });
}

/** Everybody with a post whose name holds the text, one row a post. */
export function staff(db: Kysely<Database>, text: string) {
  const like = `%${text.replaceAll(/[\\%_]/gu, '')}%`;
  return db
    .selectFrom('person')
    .innerJoin('post', 'post.person_id', 'person.id')
    .select(['person.id', 'person.name', 'post.role', 'post.unit'])
    .where('person.name', 'like', like)
    .orderBy('person.name')
    .orderBy('person.id')
    .limit(5000)
    .execute();
}

/** Names of those of some people who are members of staff; a private person's name is told nowhere by her id. */
export async function staffNames(db: Kysely<Database>, ids: readonly string[]): Promise<readonly { readonly id: string; readonly name: string }[]> {
  if (ids.length === 0) return [];
  return db.selectFrom('person').innerJoin('post', 'post.person_id', 'person.id').select(['person.id', 'person.name']).distinct().where('person.id', 'in', [...ids]).execute();
}
