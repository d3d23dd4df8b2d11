// Votes of the public: who may be voted for, one vote put down, and what there is of them by address range.
import { sql, type Kysely, type Selectable } from 'kysely';
import type { PublicVoteTable } from '../open-tables.ts';
import type { Database } from '../schema.ts';
import type { Store, WriteTx } from '../store.ts';

/** More of one vote is not shown; what stands on no page can still be voted for by its own. */
const mostShown = 500;

export interface Candidate {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly unit: string;
  readonly workflow: string;
  readonly definition_hash: string;
  readonly stage: string;
  readonly context: string;
  readonly data: string;
  readonly batch_id: string | null;
  readonly batch_title: string | null;
}

/** Open items at some stages, of one poll where it is named; those their handlers alone may see left out. */
export async function standingAt(db: Kysely<Database>, stages: readonly { readonly workflow: string; readonly stage: string }[], poll?: string): Promise<readonly Candidate[]> {
  if (stages.length === 0) return [];
  const found = db.selectFrom('item').leftJoin('item as batch', 'batch.id', 'item.batch_id')
    .select(['item.id', 'item.number', 'item.title', 'item.unit', 'item.workflow', 'item.definition_hash', 'item.stage', 'item.context', 'item.data', 'item.batch_id', 'batch.title as batch_title'])
    .where((eb) => eb.or(stages.map((at) => eb.and([eb('item.workflow', '=', at.workflow), eb('item.stage', '=', at.stage)])))).where('item.status', '=', sql.lit('open')).where('item.restricted', '=', 0);
  const narrowed = poll === undefined ? found : found.where((eb) => eb.or([eb('item.batch_id', '=', poll), eb('item.id', '=', poll)]));
  return narrowed.orderBy('item.id').limit(mostShown * stages.length).execute();
}

/** False where the telephone or the device has voted that day already. */
export async function addVote(tx: Pick<WriteTx, 'db'>, vote: Selectable<PublicVoteTable>): Promise<boolean> {
  const added = await tx.db.insertInto('public_vote').values(vote).onConflict((on) => on.doNothing()).returning('item_id').execute();
  return added.length > 0;
}

/** Whether this very vote is there: sent again, it was counted. */
export async function hasVote(tx: Pick<WriteTx, 'db'>, { phone_hash, device_hash, item_id }: Pick<PublicVoteTable, 'phone_hash' | 'device_hash' | 'item_id'>): Promise<boolean> {
  const found = await tx.db.selectFrom('public_vote').select('item_id').where('phone_hash', '=', phone_hash).where('device_hash', '=', device_hash).where('item_id', '=', item_id).executeTakeFirst();
  return found !== undefined;
}

/** How many votes each item of a poll has of each address range. */
export async function votesByRange(db: Kysely<Database>, poll: string): Promise<ReadonlyMap<string, readonly number[]>> {
  const rows = await db.selectFrom('public_vote').select((eb) => ['item_id', 'range_hash', eb.fn.countAll<number>().as('n')]).where('poll', '=', poll).groupBy(['item_id', 'range_hash']).orderBy('item_id').orderBy('range_hash').execute();
  const found = new Map<string, number[]>();
  for (const row of rows) found.set(row.item_id, [...(found.get(row.item_id) ?? []), Number(row.n)]);
  return found;
}

/** How many votes for an item came from telephones that nobody verified. */
export async function unverifiedVotes(db: Kysely<Database>, item: string): Promise<number> {
  const { n } = await db.selectFrom('public_vote').select((eb) => eb.fn.countAll<number>().as('n')).where('item_id', '=', item).where('verified', '=', 0).executeTakeFirstOrThrow();
  return Number(n);
}

/** Forgets votes that were counted long ago, and the codes of the days before. */
export async function removeOldVotes(store: Store, before: string): Promise<void> {
  await store.write(async (tx) => {
    await tx.db.deleteFrom('public_vote').where('keep_until', '<', before).execute();
    await tx.db.deleteFrom('vote_code').where('day', '<', before).execute();
  });
}
