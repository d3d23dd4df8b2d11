// The code last sent to each telephone that wants to vote: put down within what one telephone may have, and tried.
import type { VoteCodeTable } from '../open-tables.ts';
import type { WriteTx } from '../store.ts';

type Tx = Pick<WriteTx, 'db'>;

export interface NewCode extends Pick<VoteCodeTable, 'phone_hash' | 'code_hash' | 'day' | 'sent_at' | 'expires_at'> {
  /** Whoever had one after this waits. */
  readonly since: string;
  /** Codes a day. */
  readonly most: number;
}

/** Puts a new code in the place of the last one; false where the telephone had one just now, or enough of them that day. */
export async function keepCode(tx: Tx, { since, most, ...code }: NewCode): Promise<boolean> {
  const kept = await tx.db.insertInto('vote_code').values({ ...code, tries: 0, sent: 1 })
    .onConflict((on) => on.column('phone_hash')
      .doUpdateSet((eb) => ({ ...code, tries: 0, sent: eb.case().when('vote_code.day', '=', code.day).then(eb('vote_code.sent', '+', 1)).else(1).end() }))
      .where('vote_code.sent_at', '<=', since)
      .where((eb) => eb.or([eb('vote_code.day', '<>', code.day), eb('vote_code.sent', '<', most)])))
    .returning('phone_hash').execute();
  return kept.length > 0;
}

/** Counts a try; the code's hash, or undefined where there is none that is good, or it was tried too often. */
export async function countTry(tx: Tx, { phone, now, most }: { readonly phone: string; readonly now: string; readonly most: number }): Promise<string | undefined> {
  const tried = await tx.db.updateTable('vote_code').set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('phone_hash', '=', phone).where('expires_at', '>', now).where('tries', '<', most)
    .returning('code_hash').executeTakeFirst();
  return tried?.code_hash;
}

/** A code that was voted with is good for nothing more; how many were sent that day is still known. */
export async function useUpCode(tx: Tx, phone: string, now: string): Promise<void> {
  await tx.db.updateTable('vote_code').set({ expires_at: now }).where('phone_hash', '=', phone).execute();
}
