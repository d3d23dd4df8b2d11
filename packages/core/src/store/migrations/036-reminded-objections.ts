// 受理期限 of an objection from the open pages: how often somebody was told that it waits. domain.md §3.4
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const remindedObjections: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('objection').addColumn('told', 'integer', (c) => c.notNull().defaultTo(0)).execute();
    // Of those that came before there were reminders nobody is told years later.
    await sql`update objection set told = 3`.execute(db);
  },
};
