// 公示期满后的投诉: what came in after the end of its notice is kept as a complaint, and is no objection. domain.md §3.4
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const lateObjections: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.alterTable('objection').addColumn('late', 'integer', (c) => c.notNull().defaultTo(0)).execute();
  },
};
