// Incidents, what the outbox needs to serve several processes and many receivers, and where to write to a person.
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const incidents: Migration = {
  async up(untyped: Kysely<unknown>): Promise<void> {
    const { schema } = untyped;
    await schema.createTable('incident')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('item_id', 'text', (c) => c.notNull().references('item.id'))
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('rule', 'text', (c) => c.notNull())
      .addColumn('found', 'text', (c) => c.notNull())
      .addColumn('detail', 'text', (c) => c.notNull())
      .addColumn('ref_id', 'text', (c) => c.notNull())
      .addColumn('times', 'integer', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('opened_at', 'text', (c) => c.notNull())
      .addColumn('last_at', 'text', (c) => c.notNull())
      .addColumn('next_at', 'text')
      .addColumn('resolved_at', 'text')
      .addColumn('resolved_by', 'text')
      .addColumn('resolution', 'text')
      .execute();
    const open = sql<boolean>`state = 'open'`;
    await schema.createIndex('incident_once').unique().on('incident').columns(['item_id', 'kind', 'rule', 'ref_id']).where(open).execute();
    await schema.createIndex('incident_ref').on('incident').columns(['ref_id']).where(open).execute();
    await schema.createIndex('incident_state').on('incident').columns(['state', 'last_at', 'id']).execute();
    // SQLite adds one column a statement.
    await schema.alterTable('outbox').addColumn('lane', 'text', (c) => c.notNull().defaultTo('')).execute();
    await schema.alterTable('outbox').addColumn('item_version', 'integer', (c) => c.notNull().defaultTo(0)).execute();
    await schema.alterTable('outbox').addColumn('locked_until', 'text').execute();
    await schema.alterTable('outbox').addColumn('locked_by', 'text').execute();
    await sql`update outbox set lane = effect`.execute(untyped);
    const pending = sql<boolean>`state = 'pending'`;
    await schema.createIndex('outbox_lane').on('outbox').columns(['lane', 'next_at', 'id']).where(pending).execute();
    await schema.createIndex('outbox_item').on('outbox').columns(['item_id', 'lane']).where(pending).execute();
    await schema.alterTable('person').addColumn('email', 'text').execute();
  },
};
