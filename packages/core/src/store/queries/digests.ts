// Daily letters: who has an address and had none today, and taking one on so that no other process writes it too.
import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import type { WriteTx } from '../store.ts';

export interface DigestCandidate {
  readonly personId: string;
  readonly email: string;
  /** How she keeps her desk, as JSON; null where she never changed it. */
  readonly desk: string | null;
  readonly attempts: number;
}

/** People with an address whose letter of a date was not begun, or failed and is due again. */
export async function digestCandidates(db: Kysely<Database>, { on, now }: { readonly on: string; readonly now: string }): Promise<readonly DigestCandidate[]> {
  const rows = await db
    .selectFrom('person')
    .innerJoin('account', 'account.person_id', 'person.id')
    .leftJoin('desk_setting', 'desk_setting.person_id', 'person.id')
    .leftJoin('digest', (join) => join.onRef('digest.person_id', '=', 'person.id').on('digest.on_date', '=', on))
    .select(['person.id', 'person.email', 'desk_setting.json', 'digest.attempts', 'digest.next_at'])
    .where('person.email', 'is not', null)
    .where((eb) => eb.or([eb('digest.on_date', 'is', null), eb('digest.next_at', '<=', now)]))
    .orderBy('person.id')
    .execute();
  return rows.map((row) => ({ personId: row.id, email: row.email ?? '', desk: row.json, attempts: row.attempts ?? 0 }));
}

/** Takes a letter on until an instant; false when another process has it. */
export async function takeDigest(tx: WriteTx, { person, on, attempts, until }: { readonly person: string; readonly on: string; readonly attempts: number; readonly until: string }): Promise<boolean> {
  const values = { person_id: person, on_date: on, attempts: attempts + 1, next_at: until };
  if (attempts === 0) {
    const { numInsertedOrUpdatedRows } = await tx.db.insertInto('digest').values(values).onConflict((on_) => on_.doNothing()).executeTakeFirstOrThrow();
    return Number(numInsertedOrUpdatedRows ?? 0) === 1;
  }
  const { numUpdatedRows } = await tx.db.updateTable('digest').set(values).where('person_id', '=', person).where('on_date', '=', on).where('attempts', '=', attempts).executeTakeFirstOrThrow();
  return Number(numUpdatedRows) === 1;
}

/** When it is tried again; null: it is done with. */
export async function settleDigest(tx: WriteTx, { person, on, nextAt }: { readonly person: string; readonly on: string; readonly nextAt: string | null }): Promise<void> {
  await tx.db.updateTable('digest').set({ next_at: nextAt }).where('person_id', '=', person).where('on_date', '=', on).execute();
}
