// By which revision of the working calendar each item's deadlines were counted: what stands behind is counted anew.
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const calendarRevision: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.alterTable('item').addColumn('calendar_revision', 'integer', (c) => c.notNull().defaultTo(0)).execute();
    await schema.createIndex('item_counted').on('item').columns(['calendar_revision', 'id']).where(sql<boolean>`status = 'open'`).execute();
  },
};
