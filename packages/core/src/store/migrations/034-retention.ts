// 档案鉴定: what was decided of files whose time to be kept is over; see retention_decision in archive-tables.ts.
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const retention: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.createTable('retention_decision')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('item_id', 'text', (c) => c.notNull().references('item.id'))
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('document_number', 'text')
      .addColumn('keep_until', 'text')
      .addColumn('made_by', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('made_at', 'text', (c) => c.notNull())
      .addColumn('settled_by', 'text', (c) => c.references('person.id'))
      .addColumn('settled_at', 'text')
      .addColumn('files_left', 'text')
      .execute();
    await schema.createIndex('retention_decision_item').on('retention_decision').columns(['item_id', 'state']).execute();
  },
};
