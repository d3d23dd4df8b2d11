// Where 专有钉钉, 企业微信 and short messages reach a person.
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const channels: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.createTable('person_channel')
      .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('channel', 'text', (c) => c.notNull())
      .addColumn('address', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('person_channel_pk', ['person_id', 'channel'])
      .execute();
  },
};
