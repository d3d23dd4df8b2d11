// What the database says of some items, read once for all checks: their rows and their logs.
import type { AuditRow, ItemRow } from '../../store/load-item.ts';
import type { Store } from '../../store/store.ts';
import type { MachineEvent } from '../../definition/item-context.ts';

export interface LoggedEvent extends Omit<AuditRow, 'event'> {
  readonly event: MachineEvent;
}

export interface ItemEvidence {
  readonly item: ItemRow;
  /** Its accepted events in order of version; notes are left out. */
  readonly log: readonly LoggedEvent[];
}

export async function evidenceOf(store: Store, ids: readonly string[]): Promise<readonly ItemEvidence[]> {
  const items = await store.read.selectFrom('item').selectAll().where('id', 'in', ids).orderBy('id').execute();
  const rows = await store.read.selectFrom('audit_entry').selectAll().where('item_id', 'in', ids).where('event', 'is not', null).orderBy('item_id').orderBy('item_version').orderBy('seq').execute();
  const logs = Map.groupBy(rows, (row) => row.item_id);
  return items.map((item) => ({ item, log: (logs.get(item.id) ?? []).map((row) => ({ ...row, event: JSON.parse(row.event ?? '{}') })) }));
}
