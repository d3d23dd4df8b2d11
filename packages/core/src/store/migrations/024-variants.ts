// Towns' own versions of the district's workflows: drafts of them, and since when each counts.
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const variants: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.alterTable('definition_draft').addColumn('town', 'text', (c) => c.references('org_unit.id')).execute();
    await schema.createTable('variant_in_force')
      .addColumn('workflow', 'text', (c) => c.notNull())
      .addColumn('town', 'text', (c) => c.notNull().references('org_unit.id'))
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('hash', 'text', (c) => c.references('definition.hash'))
      .addColumn('base_hash', 'text', (c) => c.references('definition.hash'))
      .addColumn('edits', 'text', (c) => c.notNull())
      .addColumn('made_by', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('made_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('variant_in_force_pk', ['workflow', 'town', 'seq'])
      .execute();
  },
};
