// The register of document numbers 发文登记簿. Numbers drawn before this stand in their items' data: they are taken over from
// there, without the titles of their papers.
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { isObject } from '../../values/json.ts';

export const documentNumbers: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.createTable('document_number')
      .addColumn('number', 'text', (c) => c.primaryKey())
      .addColumn('series', 'text', (c) => c.notNull())
      .addColumn('year', 'integer', (c) => c.notNull())
      .addColumn('serial', 'integer', (c) => c.notNull())
      .addColumn('item_id', 'text', (c) => c.notNull().references('item.id'))
      .addColumn('taken_as', 'text', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('taken_on', 'text', (c) => c.notNull())
      .addColumn('cancelled_on', 'text')
      .addColumn('reason', 'text')
      .execute();
    await db.schema.createIndex('document_number_year').on('document_number').columns(['year', 'series', 'serial']).execute();
    await db.schema.createIndex('document_number_item').on('document_number').columns(['item_id']).execute();
    const { rows } = await sql<{ id: string; data: string }>`select id, data from item where data like ${'%〔%〕%号%'}`.execute(db);
    for (const { id, data } of rows) {
      for (const one of numbersIn(JSON.parse(data))) {
        await sql`insert into document_number (number, series, year, serial, item_id, taken_as, title, taken_on) values (${one.number}, ${one.series}, ${one.year}, ${one.serial}, ${id}, ${one.as}, ${''}, ${one.on}) on conflict (number) do nothing`.execute(db);
      }
    }
  },
};

interface Drawn {
  readonly as: string;
  readonly number: string;
  readonly series: string;
  readonly year: number;
  readonly serial: number;
  readonly on: string;
}

/** What `takeNumber` kept: a number and its day under a name, the number of a year's series of documents. */
function numbersIn(data: unknown): readonly Drawn[] {
  if (!isObject(data)) return [];
  return Object.entries(data).flatMap(([as, kept]): readonly Drawn[] => {
    if (!isObject(kept) || Object.keys(kept).toSorted().join() !== 'number,on') return [];
    const { number, on } = kept;
    const found = typeof number === 'string' ? /^(?<letters>.+)〔(?<year>\d{4})〕(?<serial>[1-9]\d*)号$/u.exec(number)?.groups : undefined;
    if (typeof number !== 'string' || typeof on !== 'string' || found === undefined) return [];
    return [{ as, number, on, series: `${found['letters'] ?? ''}〔{year}〕{serial}号`, year: Number(found['year']), serial: Number(found['serial']) }];
  });
}
