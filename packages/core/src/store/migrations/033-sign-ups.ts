// 公开报名: who signed up for an item without an account, one telephone once; see sign_up in open-tables.ts.
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const signUps: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.createTable('sign_up')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('code_hash', 'text', (c) => c.notNull().unique())
      .addColumn('item_id', 'text', (c) => c.notNull().references('item.id'))
      .addColumn('phone_hash', 'text', (c) => c.unique())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('phone', 'text', (c) => c.notNull())
      .addColumn('people', 'integer', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('consent', 'text', (c) => c.notNull())
      .addColumn('signed_up_at', 'text', (c) => c.notNull())
      .addColumn('moved_up_at', 'text')
      .addColumn('cancelled_at', 'text')
      .addColumn('came_at', 'text')
      .addColumn('came_by', 'text')
      .addColumn('keep_until', 'text', (c) => c.notNull())
      .execute();
    await schema.createIndex('sign_up_of_item').on('sign_up').columns(['item_id', 'id']).execute();
    await schema.createIndex('sign_up_kept').on('sign_up').columns(['keep_until']).execute();
  },
};
