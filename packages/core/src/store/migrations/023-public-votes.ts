// Votes of the public. Who voted stands here as two hashes that differ from day to day and from vote to vote: enough to count
// nobody twice, and not enough to follow anybody.
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const publicVotes: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.createTable('public_vote')
      .addColumn('phone_hash', 'text', (c) => c.primaryKey())
      .addColumn('device_hash', 'text', (c) => c.notNull().unique())
      .addColumn('poll', 'text', (c) => c.notNull().references('item.id'))
      .addColumn('item_id', 'text', (c) => c.notNull().references('item.id'))
      .addColumn('range_hash', 'text', (c) => c.notNull())
      .addColumn('keep_until', 'text', (c) => c.notNull())
      .execute();
    await schema.createIndex('public_vote_counted').on('public_vote').columns(['poll', 'item_id', 'range_hash']).execute();
    await schema.createIndex('public_vote_kept').on('public_vote').columns(['keep_until']).execute();
  },
};
