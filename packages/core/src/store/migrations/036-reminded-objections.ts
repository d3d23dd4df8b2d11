// 受理期限 of an objection from the open pages: how often somebody was told that it waits. domain.md §3.4
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const remindedObjections: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.alterTable('objection').addColumn('told', 'integer', (c) => c.notNull().defaultTo(0)).execute();
  },
};
