// The working calendar as the office keeps it: one announced year a row, editable.
import type { Store, WriteTx } from '../store.ts';

export interface CalendarYear {
  readonly year: number;
  readonly off: readonly string[];
  readonly workdays: readonly string[];
}

/** Adds or replaces years. */
export async function putCalendarYears(store: Store, years: readonly CalendarYear[], how: 'replace' | 'keepExisting'): Promise<void> {
  await store.write(async (tx) => {
    for (const { year, off, workdays } of years) {
      const json = JSON.stringify({ off, workdays });
      await tx.db
        .insertInto('calendar_year')
        .values({ year, json })
        .onConflict((oc) => (how === 'replace' ? oc.column('year').doUpdateSet({ json }) : oc.column('year').doNothing()))
        .execute();
    }
  });
}

/** Replaces years in an open transaction. */
export async function putYearsIn(tx: WriteTx, years: readonly CalendarYear[]): Promise<void> {
  for (const { year, off, workdays } of years) {
    const json = JSON.stringify({ off, workdays });
    await tx.db.insertInto('calendar_year').values({ year, json }).onConflict((oc) => oc.column('year').doUpdateSet({ json })).execute();
  }
}

export async function calendarYears(store: Store): Promise<readonly CalendarYear[]> {
  const rows = await store.read.selectFrom('calendar_year').selectAll().orderBy('year').execute();
  return rows.map((row) => {
    const { off, workdays }: { off: string[]; workdays: string[] } = JSON.parse(row.json);
    return { year: row.year, off, workdays };
  });
}
