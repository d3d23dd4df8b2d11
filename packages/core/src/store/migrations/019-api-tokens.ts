// Tokens of machine clients: each acts as an account of its own, ends by itself, and only its hash is kept.
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const apiTokens: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.createTable('api_token')
      .addColumn('token_hash', 'text', (c) => c.primaryKey())
      .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('expires_at', 'text', (c) => c.notNull())
      .addColumn('revoked_at', 'text')
      .execute();
    await schema.createIndex('api_token_person').on('api_token').columns(['person_id', 'created_at']).execute();
  },
};
