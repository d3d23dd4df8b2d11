// 答复: which item an objection that came in was registered on, so that the ruling on it answers whoever objected.
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const answeredObjections: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.alterTable('objection').addColumn('registered_on', 'text').execute();
    await schema.createIndex('objection_registered').on('objection').column('registered_on').execute();
  },
};
