// Leave cover (请假代理) and declared ties (回避).
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const people: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.createTable('cover')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('cover_id', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('role', 'text')
      .addColumn('unit', 'text')
      .addColumn('workflows', 'text')
      .addColumn('from_on', 'text', (c) => c.notNull())
      .addColumn('until_on', 'text', (c) => c.notNull())
      .addColumn('set_by', 'text', (c) => c.notNull())
      .addColumn('set_at', 'text', (c) => c.notNull())
      .addColumn('ended_at', 'text')
      .execute();
    await schema.createIndex('cover_by').on('cover').columns(['cover_id', 'until_on']).where(sql.ref('ended_at'), 'is', null).execute();
    await schema.createIndex('cover_of').on('cover').columns(['person_id', 'until_on']).execute();
    await schema.createTable('tie')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('key_name', 'text', (c) => c.notNull())
      .addColumn('blinded', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('declared_at', 'text', (c) => c.notNull())
      .addColumn('ended_at', 'text')
      .execute();
    await schema.createIndex('tie_key').on('tie').columns(['key_name', 'blinded', 'person_id']).where(sql.ref('ended_at'), 'is', null).execute();
    await schema.createIndex('tie_person').on('tie').columns(['person_id']).execute();
  },
};
