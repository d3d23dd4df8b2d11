// A workflow's items begun in a span of time, with the events their logs hold, a page at a time: what history is replayed from.
import type { Kysely } from 'kysely';
import type { AuditRow, ItemRow } from '../load-item.ts';
import type { Database } from '../schema.ts';
import { inArea, type Area } from './version-items.ts';

const pageSize = 400;

export interface LoggedRow {
  readonly item: ItemRow;
  readonly log: readonly Pick<AuditRow, 'item_id' | 'event' | 'from_stage' | 'to_stage' | 'at' | 'actor_role'>[];
}

/** Items created from one instant to before another, in the order of their ids, as far as they lie in her area. */
export async function* itemsWithLogs(db: Kysely<Database>, of: Area & { readonly workflow: string; readonly from: string; readonly before: string }): AsyncGenerator<readonly LoggedRow[]> {
  let after = '';
  for (;;) {
    const items = await db.selectFrom('item').selectAll().where('workflow', '=', of.workflow).where('id', '>', after).where('created_at', '>=', of.from).where('created_at', '<', of.before).where((eb) => inArea(eb, of)).orderBy('id').limit(pageSize).execute();
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
