// Sheets that wait to be imported, row by row, and the Word templates an office made its own.
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const sheets: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.createTable('import_sheet')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('spec', 'text', (c) => c.notNull())
      .addColumn('batch_id', 'text')
      .addColumn('file_name', 'text', (c) => c.notNull())
      .addColumn('headers', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .execute();
    await schema.createIndex('import_sheet_person').on('import_sheet').columns(['person_id', 'id']).execute();
    await schema.createTable('import_row')
      .addColumn('sheet_id', 'text', (c) => c.notNull().references('import_sheet.id').onDelete('cascade'))
      .addColumn('row', 'integer', (c) => c.notNull())
      .addColumn('cells', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('hash', 'text')
      .addColumn('nth', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('problems', 'text', (c) => c.notNull())
      .addColumn('item_id', 'text')
      .addColumn('item_number', 'text')
      .addPrimaryKeyConstraint('import_row_pk', ['sheet_id', 'row'])
      .execute();
    await schema.createIndex('import_row_state').on('import_row').columns(['sheet_id', 'state', 'row']).execute();
    await schema.createIndex('import_row_hash').on('import_row').columns(['hash', 'nth']).execute();
    await schema.createTable('paper_template')
      .addColumn('workflow', 'text', (c) => c.notNull())
      .addColumn('paper', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('file_name', 'text')
      .addColumn('sha256', 'text')
      .addColumn('made_by', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('made_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('paper_template_pk', ['workflow', 'paper', 'version'])
      .execute();
  },
};
