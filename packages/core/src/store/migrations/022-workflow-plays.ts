// Plays that leads recorded as what every later version of a workflow must still come to.
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const workflowPlays: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.createTable('workflow_play')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('workflow', 'text', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('json', 'text', (c) => c.notNull())
      .addColumn('recorded_by', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('recorded_at', 'text', (c) => c.notNull())
      .addColumn('retired_by', 'text', (c) => c.references('person.id'))
      .addColumn('retired_at', 'text')
      .execute();
    await schema.createIndex('workflow_play_workflow').on('workflow_play').columns(['workflow', 'id']).execute();
  },
};
