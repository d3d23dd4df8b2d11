// Definitions leads are working on, with every step and what they say to each other about them.
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const studio: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.createTable('definition_draft')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('workflow', 'text', (c) => c.notNull())
      .addColumn('base_number', 'integer', (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('json', 'text', (c) => c.notNull())
      .addColumn('created_by', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('updated_by', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .execute();
    await schema.createTable('definition_edit')
      .addColumn('draft_id', 'text', (c) => c.notNull().references('definition_draft.id').onDelete('cascade'))
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('edits', 'text', (c) => c.notNull())
      .addColumn('touched', 'text', (c) => c.notNull())
      .addColumn('before', 'text', (c) => c.notNull())
      .addColumn('made_by', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('made_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('definition_edit_pk', ['draft_id', 'revision'])
      .execute();
    await schema.createTable('definition_comment')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('draft_id', 'text', (c) => c.notNull().references('definition_draft.id').onDelete('cascade'))
      .addColumn('stage', 'text')
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('made_by', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('made_at', 'text', (c) => c.notNull())
      .execute();
    await schema.createIndex('definition_comment_draft').on('definition_comment').columns(['draft_id', 'id']).execute();
  },
};
