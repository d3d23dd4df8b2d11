// Figures, ledgers and certificates of programmes; items that only their handlers see.
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const programmes: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.alterTable('item').addColumn('restricted', 'integer', (c) => c.notNull().defaultTo(0)).execute();
    await schema.createTable('figure_entry')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('programme', 'text', (c) => c.notNull())
      .addColumn('figure', 'text', (c) => c.notNull())
      .addColumn('item_id', 'text', (c) => c.notNull().references('item.id'))
      .addColumn('year', 'integer', (c) => c.notNull())
      .addColumn('counted_on', 'text', (c) => c.notNull())
      .addColumn('district', 'text')
      .addColumn('town', 'text')
      .addColumn('village', 'text')
      .addColumn('amount', 'bigint', (c) => c.notNull())
      .execute();
    await schema.createIndex('figure_of_year').on('figure_entry').columns(['programme', 'figure', 'year', 'id']).execute();
    await schema.createTable('ledger')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('most', 'bigint', (c) => c.notNull())
      .addColumn('taken', 'bigint', (c) => c.notNull())
      .execute();
    await schema.createTable('ledger_entry')
      .addColumn('item_id', 'text', (c) => c.notNull().references('item.id'))
      .addColumn('ledger', 'text', (c) => c.notNull().references('ledger.id'))
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('amount', 'bigint', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('ledger_entry_pk', ['item_id', 'ledger'])
      .execute();
    await schema.createIndex('ledger_held').on('ledger_entry').columns(['ledger', 'state']).execute();
    await schema.createTable('certificate')
      .addColumn('code', 'text', (c) => c.primaryKey())
      .addColumn('number', 'text', (c) => c.notNull().unique())
      .addColumn('item_id', 'text', (c) => c.notNull().references('item.id'))
      .addColumn('holder', 'text', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('issued_on', 'text', (c) => c.notNull())
      .addColumn('valid_until', 'text')
      .addColumn('revoked_on', 'text')
      .execute();
    await schema.createIndex('certificate_item').on('certificate').columns(['item_id']).execute();
  },
};
