// 关联办件: other items of the same person, household, firm or contract. Found by blinded keys, so that nobody's number is
// compared in clear; only those she may see anyway.
import type { LocalDate } from '../../calendar/local-date.ts';
import { refusal } from '../../errors.ts';
import type { Person } from '../../people/post.ts';
import { itemsAmong } from '../../store/queries/list-items.ts';
import { keysOf, relatedItems } from '../../store/queries/related.ts';
import type { RelatedItem } from '../desk/desk-views.ts';
import { maySee } from '../desk/follow.ts';
import type { EngineParts } from '../parts.ts';
import { viewerOf } from './list-filter.ts';
import { toRow } from './list-row.ts';
import { veiledRows } from './veil.ts';

/** The value of a key by which rules find every item of a list, of whomever. */
const wholeList = 'all';

/** @throws JinguoError NOT_FOUND, also for what lies outside her reach. */
export async function related(parts: EngineParts, today: LocalDate, person: Person, itemId: string): Promise<readonly RelatedItem[]> {
  if (!(await maySee(parts, person, itemId))) throw refusal('NOT_FOUND', { what: itemId });
  // A key whose value was left empty says nothing of whose it is, and one of a whole list no more.
  const keys = (await keysOf(parts.store.read, itemId)).filter((key) => !['', wholeList].some((value) => key.blinded === parts.blind(key.name, value)));
  const shared = await relatedItems(parts.store.read, { item: itemId, keys });
  const items = await itemsAmong(parts.store.read, { ids: [...shared.keys()], filter: {}, viewer: await viewerOf(parts, today, person) });
  const rows = await veiledRows(parts, person, [...shared.keys()].flatMap((id) => {
    const item = items.get(id);
    return item === undefined ? [] : [toRow(parts, today, item)];
  }));
  return rows.map((row) => ({ row, shares: shared.get(row.itemId) ?? [] }));
}
