// Who applied without an account, and objections as they came in. Codes are kept as hashes: a stolen copy opens nothing.
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const open: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.createTable('citizen')
      .addColumn('code_hash', 'text', (c) => c.primaryKey())
      .addColumn('person_id', 'text', (c) => c.notNull().unique().references('person.id'))
      .addColumn('created_at', 'text', (c) => c.notNull())
      .execute();
    await schema.createTable('objection')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('code_hash', 'text', (c) => c.notNull().unique())
      .addColumn('notice_id', 'text', (c) => c.notNull().references('notice.id'))
      .addColumn('item_id', 'text', (c) => c.notNull().references('item.id'))
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('objector', 'text')
      .addColumn('contact', 'text')
      .addColumn('about', 'text')
      .addColumn('facts', 'text', (c) => c.notNull())
      .addColumn('received_at', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('reply', 'text')
      .addColumn('answered_at', 'text')
      .addColumn('answered_by', 'text')
      .execute();
    await schema.createIndex('objection_item').on('objection').columns(['item_id', 'id']).execute();
  },
};
