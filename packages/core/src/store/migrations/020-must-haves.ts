// What the district asks of a workflow whatever its leads change, with who pinned it and who took it off.
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const mustHaves: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.createTable('must_have')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('workflow', 'text', (c) => c.notNull())
      .addColumn('json', 'text', (c) => c.notNull())
      .addColumn('pinned_by', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('pinned_at', 'text', (c) => c.notNull())
      .addColumn('taken_off_by', 'text', (c) => c.references('person.id'))
      .addColumn('taken_off_at', 'text')
      .execute();
    await schema.createIndex('must_have_workflow').on('must_have').columns(['workflow', 'id']).execute();
  },
};
