// Codes sent to telephones before they vote, as hashes that are forgotten the day after; and whether a vote's telephone was
// shown by one. Votes from before this had none.
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const voteCodes: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.alterTable('public_vote').addColumn('verified', 'integer', (c) => c.notNull().defaultTo(0)).execute();
    await schema.createTable('vote_code')
      .addColumn('phone_hash', 'text', (c) => c.primaryKey())
      .addColumn('code_hash', 'text', (c) => c.notNull())
      .addColumn('tries', 'integer', (c) => c.notNull())
      .addColumn('day', 'text', (c) => c.notNull())
      .addColumn('sent', 'integer', (c) => c.notNull())
      .addColumn('sent_at', 'text', (c) => c.notNull())
      .addColumn('expires_at', 'text', (c) => c.notNull())
      .execute();
  },
};
