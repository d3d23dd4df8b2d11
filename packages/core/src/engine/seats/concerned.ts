// Whom an item concerns herself, so that she decides nothing about it (回避): who declared a tie to its applicant or to the item; of
// a list, to anybody who stands on it now, and whoever applied for herself and stands there. domain.md §1
import type { ItemRow } from '../../store/load-item.ts';
import { tiedPeople, tiedToBatch } from '../../store/queries/ties.ts';
import type { WriteTx } from '../../store/store.ts';
import type { EngineParts } from '../parts.ts';

/** People by id; the applicant of the item itself is not among them unless she declared so. */
export async function concernedBy({ registry }: Pick<EngineParts, 'registry'>, tx: Pick<WriteTx, 'run'>, row: Pick<ItemRow, 'id' | 'stage' | 'definition_hash'>): Promise<readonly string[]> {
  const tied = await tiedPeople(tx, { item: row.id });
  if (registry.version(row.definition_hash)?.definition.form !== 'batch') return tied;
  const entries = await tiedToBatch(tx, row.id);
  return [...tied, ...entries.flatMap((one) => (registry.version(one.version)?.compiled.readings.get(one.stage)?.listing?.during === row.stage ? [one.person] : []))];
}
