// Which daily letters were sent, so that each is sent once whoever sends it.
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const digest: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.createTable('digest')
      .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('on_date', 'text', (c) => c.notNull())
      .addColumn('attempts', 'integer', (c) => c.notNull())
      .addColumn('next_at', 'text')
      .addPrimaryKeyConstraint('digest_pk', ['person_id', 'on_date'])
      .execute();
  },
};
