// Turning a plugin off and on: who did it, when and why, kept for good; and which workflows stand still because of it.
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const pluginSwitches: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.createTable('plugin_switch')
      .addColumn('seq', 'integer', (c) => c.primaryKey())
      .addColumn('plugin', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('made_by', 'text', (c) => c.references('person.id'))
      .addColumn('made_by_name', 'text', (c) => c.notNull())
      .addColumn('made_at', 'text', (c) => c.notNull())
      .execute();
    await schema.createTable('stopped_workflow')
      .addColumn('workflow', 'text', (c) => c.primaryKey())
      .addColumn('plugin', 'text', (c) => c.notNull())
      .execute();
  },
};
