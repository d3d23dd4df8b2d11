// Timers whose time has come, oldest first; one that was refused is left alone until its incident's next try, one whose plugin
// is off until that is on again.
import { sql, type Kysely } from 'kysely';
import { prepare } from '../prepared.ts';
import type { Database } from '../schema.ts';
import type { WriteTx } from '../store.ts';
import { goesOn } from './plugin-switches.ts';

export interface DueTimer {
  readonly id: string;
  readonly item_id: string;
  readonly stage: string;
  readonly name: string;
  readonly due_at: string;
}

export function dueTimers(db: Kysely<Database>, query: { readonly now: string; readonly limit: number }): Promise<DueTimer[]> {
  return db
    .selectFrom('timer')
    .select(['id', 'item_id', 'stage', 'name', 'due_at'])
    .where('fired_at', 'is', null)
    .where('due_at', '<=', query.now)
    .where(goesOn('timer'))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('incident').select('incident.id').whereRef('incident.ref_id', '=', 'timer.id').where('incident.state', '=', sql.lit('open')).where('incident.next_at', '>', query.now),
        ),
      ),
    )
    .orderBy('due_at')
    .orderBy('id')
    .limit(query.limit)
    .execute();
}

/** Whether a timer is still to fire; a stage left, or a calendar counted anew, may have removed it. */
export async function isWaiting(tx: WriteTx, id: string): Promise<boolean> {
  return (await tx.db.selectFrom('timer').select('id').where('id', '=', id).where('fired_at', 'is', null).executeTakeFirst()) !== undefined;
}

const waiting = prepare<{ item: string }>()((db, p) => db.selectFrom('timer').select(['id', 'stage', 'name', 'due_at']).where('item_id', '=', p('item')).where('fired_at', 'is', null));

/** An item's timers that have not fired. */
export function waitingTimers(tx: WriteTx, item: string) {
  return tx.run(waiting, { item });
}

/** Names of a stage's timers that have fired since the item came there. */
export async function firedTimers(db: Kysely<Database>, of: { readonly item: string; readonly stage: string; readonly since: string }): Promise<readonly string[]> {
  const rows = await db.selectFrom('timer').select('name').where('item_id', '=', of.item).where('stage', '=', of.stage).where('fired_at', '>=', of.since).execute();
  return rows.map((row) => row.name);
}
