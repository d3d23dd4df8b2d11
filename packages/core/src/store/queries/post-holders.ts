// Who holds a post.
import type { PostHolder } from '../kept.ts';
import { prepare } from '../prepared.ts';
import type { WriteTx } from '../store.ts';

const holders = prepare<{ role: string; unit: string }>()((db, p) =>
  db
    .selectFrom('post')
    .innerJoin('person', 'person.id', 'post.person_id')
    .select(['person.id', 'person.name'])
    .where('post.role', '=', p('role'))
    .where('post.unit', '=', p('unit'))
    .orderBy('person.id'),
);

/** The same as they are now, for who only reads. */
export function holdersNow(tx: Pick<WriteTx, 'run'>, post: { readonly role: string; readonly unit: string }): Promise<readonly PostHolder[]> {
  return tx.run(holders, post);
}

export async function postHolders(tx: Pick<WriteTx, 'run' | 'kept'>, post: { readonly role: string; readonly unit: string }): Promise<readonly PostHolder[]> {
  const key = `${post.role}@${post.unit}`;
  const known = tx.kept.holders.get(key);
  if (known !== undefined) return known;
  const found = await tx.run(holders, post);
  tx.kept.holders.set(key, found);
  return found;
}
