// Who holds a post.
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

export function postHolders(tx: Pick<WriteTx, 'run'>, post: { readonly role: string; readonly unit: string }): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return tx.run(holders, post);
}
