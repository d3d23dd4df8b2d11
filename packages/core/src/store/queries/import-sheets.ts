// Sheets on their way in: what was uploaded, what became of each row so far. A crash leaves them as they were.
import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../schema.ts';
import type { ImportRowTable, ImportSheetTable } from '../sheet-tables.ts';
import type { Store, WriteTx } from '../store.ts';

export type ImportSheetRow = Selectable<ImportSheetTable>;
export type ImportRow = Selectable<ImportRowTable>;
export type ImportRowState = ImportRow['state'];

/** Databases take only so many values in one statement. */
const rowsAtOnce = 500;
const mostSheets = 50;

export async function addImportSheet(store: Store, sheet: ImportSheetRow, rows: readonly ImportRow[]): Promise<void> {
  await store.write(async (tx) => {
    await tx.db.insertInto('import_sheet').values(sheet).execute();
    for (let at = 0; at < rows.length; at += rowsAtOnce) await tx.db.insertInto('import_row').values(rows.slice(at, at + rowsAtOnce)).execute();
  });
}

export function importSheetOf(db: Kysely<Database>, key: { readonly id: string; readonly person: string }): Promise<ImportSheetRow | undefined> {
  return db.selectFrom('import_sheet').selectAll().where('id', '=', key.id).where('person_id', '=', key.person).executeTakeFirst();
}

/** Newest first. */
export function importSheetsOf(db: Kysely<Database>, person: string): Promise<readonly ImportSheetRow[]> {
  return db.selectFrom('import_sheet').selectAll().where('person_id', '=', person).orderBy('id', 'desc').limit(mostSheets).execute();
}

/** Sheets that were being worked on, also by a server that ended. */
export function importSheetsAtWork(db: Kysely<Database>): Promise<readonly ImportSheetRow[]> {
  return db.selectFrom('import_sheet').selectAll().where('state', '!=', 'ready').execute();
}

export async function importSheetState(db: Kysely<Database>, id: string): Promise<ImportSheetRow['state'] | undefined> {
  return (await db.selectFrom('import_sheet').select('state').where('id', '=', id).executeTakeFirst())?.state;
}

/** Answers whether it was in that state. */
export async function moveImportSheet(store: Store, move: { readonly id: string; readonly from: ImportSheetRow['state']; readonly to: ImportSheetRow['state'] }): Promise<boolean> {
  const moved = await store.write((tx) => tx.db.updateTable('import_sheet').set({ state: move.to }).where('id', '=', move.id).where('state', '=', move.from).returning('id').execute());
  return moved.length > 0;
}

export async function countImportRows(db: Kysely<Database>, id: string): Promise<Readonly<Record<ImportRowState, number>>> {
  const rows = await db.selectFrom('import_row').select((eb) => ['state', eb.fn.countAll<number>().as('n')]).where('sheet_id', '=', id).groupBy('state').execute();
  const of = (state: ImportRowState) => Number(rows.find((row) => row.state === state)?.n ?? 0);
  return { unchecked: of('unchecked'), good: of('good'), bad: of('bad'), taken: of('taken') };
}

export interface ImportRowsQuery {
  readonly id: string;
  readonly state?: ImportRowState | undefined;
  /** Only rows below this one. */
  readonly after: number;
  readonly limit: number;
}

export function importRows(db: Kysely<Database>, { id, state, after, limit }: ImportRowsQuery): Promise<readonly ImportRow[]> {
  let query = db.selectFrom('import_row').selectAll().where('sheet_id', '=', id).where('row', '>', after);
  if (state !== undefined) query = query.where('state', '=', state);
  return query.orderBy('row').limit(limit).execute();
}

export function importRow(db: Kysely<Database>, key: { readonly id: string; readonly row: number }): Promise<ImportRow | undefined> {
  return db.selectFrom('import_row').selectAll().where('sheet_id', '=', key.id).where('row', '=', key.row).executeTakeFirst();
}

/** Writes rows as they are now; one that is taken stays as it is. */
export async function putImportRows(store: Store, rows: readonly ImportRow[]): Promise<void> {
  await store.write(async (tx) => {
    for (const row of rows) await putRow(tx, row);
  });
}

async function putRow(tx: WriteTx, { sheet_id, row, ...rest }: ImportRow): Promise<void> {
  await tx.db.updateTable('import_row').set(rest).where('sheet_id', '=', sheet_id).where('row', '=', row).where('state', '!=', 'taken').execute();
}

/** How many other rows of a sheet say the same, as the highest of their numbers; -1 when none does. */
export async function lastAlike(db: Kysely<Database>, row: Pick<ImportRow, 'sheet_id' | 'row'> & { readonly hash: string }): Promise<number> {
  const found = await db.selectFrom('import_row').select((eb) => eb.fn.max('nth').as('last')).where('hash', '=', row.hash).where('sheet_id', '=', row.sheet_id).where('row', '!=', row.row).executeTakeFirst();
  return Number(found?.last ?? -1);
}

/** The item that the same command made before, from whichever of her sheets. */
export function takenBefore(db: Kysely<Database>, command: { readonly person: string; readonly hash: string; readonly nth: number }): Promise<Pick<ImportRow, 'item_id' | 'item_number'> | undefined> {
  return db.selectFrom('import_row').innerJoin('import_sheet', 'import_sheet.id', 'import_row.sheet_id').select(['import_row.item_id', 'import_row.item_number'])
    .where('import_row.hash', '=', command.hash).where('import_row.nth', '=', command.nth).where('import_row.state', '=', 'taken').where('import_sheet.person_id', '=', command.person).executeTakeFirst();
}

export async function deleteImportSheet(store: Store, key: { readonly id: string; readonly person: string }): Promise<void> {
  await store.write(async (tx) => {
    const hers = await tx.db.selectFrom('import_sheet').select('id').where('id', '=', key.id).where('person_id', '=', key.person).executeTakeFirst();
    if (hers !== undefined) await removeSheet(tx, hers.id);
  });
}

/** Removes what nobody looks at any more: sheets hold people's data. */
export async function removeOldImportSheets(store: Store, before: string): Promise<void> {
  await store.write(async (tx) => {
    const old = await tx.db.selectFrom('import_sheet').select('id').where('created_at', '<', before).where('state', '=', 'ready').execute();
    for (const one of old) await removeSheet(tx, one.id);
  });
}

async function removeSheet(tx: WriteTx, id: string): Promise<void> {
  await tx.db.deleteFrom('import_row').where('sheet_id', '=', id).execute();
  await tx.db.deleteFrom('import_sheet').where('id', '=', id).execute();
}
