// 台账: a list as a sheet shows it, a page at a time. What is masked on the screen is masked here; who is entitled may have it
// in full for a reason, and then every item on the page is recorded as looked at before it is answered.
import type { LocalDate } from '../../calendar/local-date.ts';
import { refusal } from '../../errors.ts';
import { sees, type Person } from '../../people/post.ts';
import type { ItemRow } from '../../store/load-item.ts';
import { withdrawnOf } from '../../store/queries/consents.ts';
import { entriesPage, itemData } from '../../store/queries/register.ts';
import { requireVisible } from '../command/access.ts';
import { recordLook } from '../command/append-note.ts';
import { isMissing } from '../consents/require-consents.ts';
import { unitName, type EngineParts } from '../parts.ts';
import { find } from '../read/find.ts';
import { inbox } from '../read/inbox.ts';
import { toRow } from '../read/list-row.ts';
import { mayUnmask } from '../read/look-right.ts';
import { unreadBy } from '../read/sealed.ts';
import { veiledRows } from '../read/veil.ts';
import { items } from '../read/office-list.ts';
import { bringIn, openScene } from '../command/scene.ts';
import type { ListRow, Page } from '../views.ts';
import { placeOfItem } from '../command/work-item.ts';
import { columnsOf, type ReadColumn } from './columns.ts';
import type { RegisterColumns, RegisterList, RegisterPage, RegisterQuery } from './views.ts';

/** @throws JinguoError NOT_FOUND for a batch she does not see. */
export async function registerColumns(parts: EngineParts, person: Person, of: RegisterList): Promise<RegisterColumns> {
  const columns = await columnsFor(parts, person, of);
  return { columns: columns.map(({ read: _read, ...column }) => column), mayUnmask: mayUnmask(parts, person.posts) };
}

/** @throws JinguoError NOT_FOUND, NOT_ALLOWED when a reason is given by who is not entitled, BAD_REQUEST for a column there is not. */
export async function register(parts: EngineParts, today: LocalDate, person: Person, query: RegisterQuery): Promise<RegisterPage> {
  const all = new Map((await columnsFor(parts, person, query.of)).map((column) => [column.key, column]));
  const columns = query.columns.map((key) => {
    const column = all.get(key);
    if (column === undefined) throw refusal('BAD_REQUEST', { path: `columns/${key}` });
    return column;
  });
  const { rows, next } = await listed(parts, today, person, query);
  const found = new Map((await itemData(parts.store.read, rows.map((row) => row.itemId))).map((row) => [row.id, row]));
  const withdrawn = await withdrawnOf(parts.store.read, query.reason === undefined ? [] : [...found.keys()]);
  const hidden = columns.filter((column) => column.masked).map((column) => column.key);
  const unmasked = query.reason !== undefined && hidden.length > 0;
  // Who sees a batch sees its list; the forms of an entry are for who sees the entry.
  const isOpen = (item: ItemRow) => query.of.list !== 'entries' || item.applicant === person.id || (item.restricted === 0 && sees(person.posts, parts.units, placeOfItem(item)));
  const inFull = (item: ItemRow) => isOpen(item) && !isMissing(withdrawn.get(item.id), 'goOn');
  if (unmasked) await recordLooks(parts, person, { items: [...found.values()].filter(inFull).map((item) => item.id), what: hidden.join(' '), reason: query.reason ?? '' });
  const cells = [];
  for (const row of rows) {
    const item = found.get(row.itemId);
    if (item === undefined) continue;
    const open = isOpen(item);
    const source = { row, item, workflow: parts.registry.version(item.definition_hash), data: JSON.parse(item.data), open, unmasked: unmasked && inFull(item), language: query.language, unitName: (id: string) => unitName(parts, id), hidden: (await unreadBy(parts, { run: parts.store.readPrepared }, person, item)).fields };
    cells.push(columns.map((column) => column.read(source)));
  }
  return { rows: cells, next };
}

async function columnsFor(parts: EngineParts, person: Person, of: RegisterList): Promise<readonly ReadColumn[]> {
  if (of.list !== 'entries') return columnsOf(person, of.workflow === undefined ? undefined : parts.registry.current(of.workflow));
  const batch = (await itemData(parts.store.read, [of.batch]))[0];
  if (batch === undefined) throw refusal('NOT_FOUND', { what: of.batch });
  await requireVisible(parts, { run: parts.store.readPrepared }, person, batch);
  const entries = parts.registry.version(batch.definition_hash)?.compiled.definition.entriesOf;
  return columnsOf(person, entries === undefined ? undefined : parts.registry.current(entries));
}

async function listed(parts: EngineParts, today: LocalDate, person: Person, { of, cursor, limit }: RegisterQuery): Promise<Page<ListRow>> {
  switch (of.list) {
    case 'items':
      return items(parts, today, person, { ...of, cursor, limit });
    case 'inbox':
      return inbox(parts, today, person, { ...of, cursor, limit });
    case 'find':
      return find(parts, today, person, { ...of, cursor, limit });
    case 'entries': {
      const rows = await entriesPage(parts.store.read, { batch: of.batch, after: cursor ?? '', limit });
      return { rows: await veiledRows(parts, person, rows.map((row) => toRow(parts, today, row))), next: rows.length < limit ? null : (rows.at(-1)?.number ?? null) };
    }
  }
}

async function recordLooks(parts: EngineParts, person: Person, look: { readonly items: readonly string[]; readonly what: string; readonly reason: string }): Promise<void> {
  const action = { zh: '导出完整台账', en: 'Export a register in full' };
  if (!mayUnmask(parts, person.posts)) throw refusal('NOT_ALLOWED', { who: { zh: '部门负责人和区妇联经办', en: 'heads and the district’s clerks' }, action });
  if (look.reason.trim() === '') throw refusal('OPINION_REQUIRED', { action });
  await parts.store.write(async (tx) => {
    const scene = openScene(parts, tx);
    for (const id of look.items) {
      const work = await bringIn(scene, id);
      await requireVisible(parts, tx, person, work.row);
      await recordLook(scene, work, person, { action: 'unmask', what: look.what, reason: look.reason.trim() });
    }
  });
}
