// When the deadline of a whole item ends, beside that of its stage.
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const itemDeadline: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.alterTable('item').addColumn('deadline_on', 'text').execute();
  },
};
