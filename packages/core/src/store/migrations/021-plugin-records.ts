// Records of plugins' own: what is no item, kept in the office's database, one row each, with the version it was written in.
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const pluginRecords: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.createTable('plugin_record')
      .addColumn('plugin', 'text', (c) => c.notNull())
      .addColumn('table_name', 'text', (c) => c.notNull())
      .addColumn('record_key', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('json', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('plugin_record_pk', ['plugin', 'table_name', 'record_key'])
      .execute();
  },
};
