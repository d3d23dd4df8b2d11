// Published versions by number, who published each and from where, and since when which of them new items start on.
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const versions: Migration = {
  async up(untyped: Kysely<unknown>): Promise<void> {
    const { schema } = untyped;
    // SQLite adds one column a statement.
    await schema.alterTable('definition').addColumn('number', 'integer').execute();
    await schema.alterTable('definition').addColumn('origin', 'text', (c) => c.notNull().defaultTo('plugin')).execute();
    await schema.alterTable('definition').addColumn('published_by', 'text').execute();
    await sql`update definition set number = (select count(*) from definition as earlier where earlier.workflow = definition.workflow
      and (earlier.published_at < definition.published_at or (earlier.published_at = definition.published_at and earlier.hash <= definition.hash)))`.execute(untyped);
    await schema.createIndex('definition_number').unique().on('definition').columns(['workflow', 'number']).execute();
    await schema.createTable('version_in_force')
      .addColumn('workflow', 'text', (c) => c.notNull())
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('hash', 'text', (c) => c.notNull().references('definition.hash'))
      .addColumn('made_by', 'text')
      .addColumn('made_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('version_in_force_pk', ['workflow', 'seq'])
      .execute();
  },
};
