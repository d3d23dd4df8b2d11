// The working calendar as the office keeps it: one announced year a row, editable. Every change raises the calendar's
// revision in the same transaction, so that whatever was counted before it is known to be.
import { refusal } from '../../errors.ts';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import type { Store, WriteTx } from '../store.ts';
import { putSetting } from './settings.ts';

export interface CalendarYear {
  readonly year: number;
  readonly off: readonly string[];
  readonly workdays: readonly string[];
}

const revisionSetting = 'calendarRevision';

/** Adds years that are not on record yet, as a release brings them; the others stay as the office put them. */
export async function addCalendarYears(store: Store, years: readonly CalendarYear[]): Promise<void> {
  await store.write(async (tx) => {
    const added = await tx.db.insertInto('calendar_year').values(years.map(toRow)).onConflict((oc) => oc.column('year').doNothing()).returning('year').execute();
    if (added.length === 0) return;
    const open = await tx.db.selectFrom('item').select('id').where('status', '=', sql.lit('open')).limit(1).executeTakeFirst();
    if (open !== undefined) await raiseRevision(tx);
  });
}

/** Puts years in, in place of those on record. */
export async function putCalendarYears(tx: WriteTx, years: readonly CalendarYear[]): Promise<void> {
  for (const year of years) {
    const row = toRow(year);
    await tx.db.insertInto('calendar_year').values(row).onConflict((oc) => oc.column('year').doUpdateSet({ json: row.json })).execute();
  }
  await raiseRevision(tx);
}

export async function calendarYears(store: Store): Promise<readonly CalendarYear[]> {
  const rows = await store.read.selectFrom('calendar_year').selectAll().orderBy('year').execute();
  return rows.map((row) => {
    const year: { off: string[]; workdays: string[] } | null = JSON.parse(row.json);
    if (year === null) throw refusal('STORAGE_FAILED', { detail: `calendar_year ${row.year}` });
    const { off, workdays } = year;
    return { year: row.year, off, workdays };
  });
}

/** How often the calendar was changed. */
export async function calendarRevision(db: Kysely<Database>): Promise<number> {
  return Number((await db.selectFrom('setting').select('value').where('name', '=', revisionSetting).executeTakeFirst())?.value ?? 0);
}

async function raiseRevision(tx: WriteTx): Promise<void> {
  await putSetting(tx, revisionSetting, String((await calendarRevision(tx.db)) + 1));
}

function toRow({ year, off, workdays }: CalendarYear) {
  return { year, json: JSON.stringify({ off, workdays }) };
}
