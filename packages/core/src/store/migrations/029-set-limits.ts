// 额度由谁定: which item set a line's limit, so that the limit and what the item says of it are changed together. Of a round's lines
// it stands in their name; a year's learn it when the next limit is set.
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const setLimits: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('ledger').addColumn('set_by', 'text', (c) => c.references('item.id')).execute();
    await sql`update ledger set set_by = (select item.id from item where ledger.id like '%/' || item.id or ledger.id like '%/' || item.id || '/%' limit 1)`.execute(db);
  },
};
