// A workflow's items begun in a span of time, with the events their logs hold, a page at a time: what history is replayed from.
import type { Kysely } from 'kysely';
import type { AuditRow, ItemRow } from '../load-item.ts';
import type { Database } from '../schema.ts';
import { inArea, type Area } from './version-items.ts';

/** Few enough that an embedded database, which answers in the server's own loop, holds it for some milliseconds only. */
const pageSize = 100;

export interface YearOfItems extends Area {
  readonly workflow: string;
  /** The instant from which on, and the one before which, they were begun. */
  readonly from: string;
  readonly before: string;
}

export interface LoggedRow {
  readonly item: Pick<ItemRow, 'id' | 'number' | 'data' | 'unit' | 'created_at' | 'applied_self'>;
  readonly log: readonly Pick<AuditRow, 'item_id' | 'event' | 'from_stage' | 'to_stage' | 'at' | 'actor_role'>[];
}

/** How many there are, as far as they lie in her area. */
export async function countOfYear(db: Kysely<Database>, of: YearOfItems): Promise<number> {
  const row = await within(db, of).select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  return Number(row.count);
}

/** They, in the order of their ids. */
export async function* itemsWithLogs(db: Kysely<Database>, of: YearOfItems): AsyncGenerator<readonly LoggedRow[]> {
  let after = '';
  for (;;) {
    const items = await within(db, of).select(['id', 'number', 'data', 'unit', 'created_at', 'applied_self']).where('id', '>', after).orderBy('id').limit(pageSize).execute();
    const last = items.at(-1);
    if (last === undefined) return;
    const rows = await db
      .selectFrom('audit_entry')
      .select(['item_id', 'event', 'from_stage', 'to_stage', 'at', 'actor_role'])
      .where('item_id', 'in', items.map((item) => item.id))
      .where('event', 'is not', null)
      .orderBy('item_id')
      .orderBy('item_version')
      .orderBy('seq')
      .execute();
    const logs = Map.groupBy(rows, (row) => row.item_id);
    yield items.map((item) => ({ item, log: logs.get(item.id) ?? [] }));
    after = last.id;
  }
}

function within(db: Kysely<Database>, of: YearOfItems) {
  return db.selectFrom('item').where('workflow', '=', of.workflow).where('created_at', '>=', of.from).where('created_at', '<', of.before).where((eb) => inArea(eb, of));
}
