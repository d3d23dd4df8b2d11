// 异议指向: which item an objection that came in names, so that a signed one holds it until it is seen to. Those from before name none.
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const namedInObjections: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.alterTable('objection').addColumn('names_item', 'text').execute();
    await schema.createIndex('objection_names').on('objection').column('names_item').execute();
  },
};
