// When an action of a kind was last done to an item.
import { prepare } from '../prepared.ts';
import type { WriteTx } from '../store.ts';

const last = prepare<{ item: string; action: string }>()((db, p) =>
  db.selectFrom('audit_entry').select(['at', 'actor_name']).where('item_id', '=', p('item')).where('action', '=', p('action')).orderBy('seq', 'desc').limit(1),
);

export async function lastNote(tx: Pick<WriteTx, 'run'>, key: { readonly item: string; readonly action: string }): Promise<{ readonly at: string; readonly actor_name: string } | undefined> {
  return (await tx.run(last, key))[0];
}
