// The outbox: committed effects that wait for delivery, lane by lane. Whoever delivers outside takes an effect on a lease
// that ends by itself, and may mark it only while the lease is still its own.
import { sql, type Kysely, type Selectable } from 'kysely';
import { prepare } from '../prepared.ts';
import type { Database, OutboxTable } from '../schema.ts';
import type { WriteTx } from '../store.ts';
import { goesOn } from './plugin-switches.ts';

export type OutboxRow = Selectable<OutboxTable>;

const pending = sql.lit<'pending'>('pending');

const markDone = prepare<{ id: string; token: string | null }>()((db, p) =>
  db
    .updateTable('outbox')
    .set({ state: 'done', locked_until: null, locked_by: null })
    .where('id', '=', p('id'))
    .where('state', '=', pending)
    .where((eb) => eb.or([eb('locked_by', 'is', null), eb('locked_by', '=', p('token'))]))
    .returning('id'),
);

/** Lanes in which something is due: one step along the index a lane, however much waits in it. */
export async function dueLanes(db: Kysely<Database>, now: string): Promise<readonly string[]> {
  const lanes: string[] = [];
  for (let last = ''; ; ) {
    const next = await db.selectFrom('outbox').select(['lane', 'next_at']).where('state', '=', pending).where('lane', '>', last).orderBy('lane').orderBy('next_at').limit(1).executeTakeFirst();
    if (next === undefined) return lanes;
    if (next.next_at <= now) lanes.push(next.lane);
    last = next.lane;
  }
}

export interface LaneQuery {
  readonly lane: string;
  readonly now: string;
  readonly limit: number;
  /** Whether an item's effects wait for its earlier ones in the lane. */
  readonly inOrder: boolean;
}

/** What is due in a lane and held by nobody. */
export function dueInLane(db: Kysely<Database>, { lane, now, limit, inOrder }: LaneQuery): Promise<OutboxRow[]> {
  return db
    .selectFrom('outbox')
    .selectAll()
    .where('state', '=', pending)
    .where('lane', '=', lane)
    .where('next_at', '<=', now)
    .where(goesOn('outbox'))
    .where((eb) => eb.or([eb('locked_until', 'is', null), eb('locked_until', '<=', now)]))
    .$if(inOrder, (query) =>
      query.where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('outbox as earlier')
              .select('earlier.id')
              .whereRef('earlier.item_id', '=', 'outbox.item_id')
              .whereRef('earlier.lane', '=', 'outbox.lane')
              .where('earlier.state', '=', pending)
              .where((on) =>
                on.or([
                  on('earlier.item_version', '<', on.ref('outbox.item_version')),
                  on.and([on('earlier.item_version', '=', on.ref('outbox.item_version')), on('earlier.id', '<', on.ref('outbox.id'))]),
                ]),
              ),
          ),
        ),
      ),
    )
    .orderBy('next_at')
    .orderBy('id')
    .limit(limit)
    .execute();
}

export interface Lease {
  readonly token: string;
  readonly until: string;
}

/** Takes the next due effect of a lane for one process alone; undefined when there is none. */
export async function takeNext(tx: WriteTx, query: Omit<LaneQuery, 'limit'>, lease: Lease): Promise<OutboxRow | undefined> {
  for (const { id } of await dueInLane(tx.db, { ...query, limit: 8 })) {
    const taken = await tx.db
      .updateTable('outbox')
      .set({ locked_until: lease.until, locked_by: lease.token })
      .where('id', '=', id)
      .where('state', '=', pending)
      // Since it was found, somebody may have tried it and put it off.
      .where('next_at', '<=', query.now)
      .where((eb) => eb.or([eb('locked_until', 'is', null), eb('locked_until', '<=', query.now)]))
      .returningAll()
      .executeTakeFirst();
    if (taken !== undefined) return taken;
  }
  return undefined;
}

/** Marks one delivered. False when it was already, or when the lease has passed to somebody else. */
export async function markDelivered(tx: WriteTx, id: string, token: string | null): Promise<boolean> {
  return (await tx.run(markDone, { id, token })).length > 0;
}

export interface FailedDelivery {
  readonly id: string;
  readonly token: string | null;
  readonly attempts: number;
  readonly state: 'pending' | 'dead';
  readonly nextAt: string;
  readonly error: string;
}

/** Puts one off, to be woken for at its next attempt, or gives it up. False when the lease has passed to somebody else. */
export async function markFailed(tx: WriteTx, failure: FailedDelivery): Promise<boolean> {
  const rows = await tx.db
    .updateTable('outbox')
    .set({ attempts: failure.attempts, state: failure.state, next_at: failure.nextAt, last_error: failure.error, locked_until: null, locked_by: null })
    .where('id', '=', failure.id)
    .where('state', '=', pending)
    .where((eb) => eb.or([eb('locked_by', 'is', null), eb('locked_by', '=', failure.token)]))
    .returning('id')
    .execute();
  if (rows.length > 0 && failure.state === 'pending') await tx.plan({ kind: 'effect', id: failure.id, at: failure.nextAt });
  return rows.length > 0;
}

/** Adds effects that another one turned out to mean, one a receiver; a key that is there already is left alone. */
export async function addEffects(tx: WriteTx, effects: readonly OutboxRow[]): Promise<void> {
  for (const effect of effects) {
    const added = await tx.db.insertInto('outbox').values(effect).onConflict((oc) => oc.column('effect_key').doNothing()).returning('id').execute();
    for (const { id } of added) await tx.plan({ kind: 'effect', id, at: effect.next_at });
  }
}

/** Takes up one that was given up, from its first attempt; one that waits for its next attempt is tried now. */
export async function reviveEffect(tx: WriteTx, id: string, at: string): Promise<boolean> {
  const revived = await change(tx, { id, at }, { state: 'pending', attempts: 0, next_at: at });
  for (const effect of revived) await tx.plan({ kind: 'effect', id: effect.id, at });
  return revived.length > 0;
}

/** Gives one up for good. False when it was delivered, or somebody is delivering it. */
export async function dropEffect(tx: WriteTx, id: string, at: string): Promise<boolean> {
  return (await change(tx, { id, at }, { state: 'dropped' })).length > 0;
}

function change(tx: WriteTx, of: { readonly id: string; readonly at: string }, values: Partial<OutboxRow>): Promise<{ id: string }[]> {
  return tx.db
    .updateTable('outbox')
    .set({ ...values, locked_until: null, locked_by: null })
    .where('id', '=', of.id)
    .where('state', 'in', ['dead', 'pending'])
    .where((eb) => eb.or([eb('locked_until', 'is', null), eb('locked_until', '<=', of.at)]))
    .returning('id')
    .execute();
}
