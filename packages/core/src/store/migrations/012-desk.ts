// What a person's desk keeps: items she follows, who has read an item, what a form said before, how she likes her lists.
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const desk: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.createTable('item_follow')
      .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('item_id', 'text', (c) => c.notNull().references('item.id'))
      .addColumn('since', 'text', (c) => c.notNull())
      .addColumn('seen_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('item_follow_pk', ['person_id', 'item_id'])
      .execute();
    await schema.createIndex('follow_newest').on('item_follow').columns(['person_id', 'since', 'item_id']).execute();
    await schema.createTable('item_read')
      .addColumn('item_id', 'text', (c) => c.notNull().references('item.id'))
      .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('item_read_pk', ['item_id', 'person_id'])
      .execute();
    await schema.createTable('former_form')
      .addColumn('item_id', 'text', (c) => c.notNull().references('item.id'))
      .addColumn('form', 'text', (c) => c.notNull())
      .addColumn('data', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('former_form_pk', ['item_id', 'form'])
      .execute();
    await schema.createTable('desk_setting')
      .addColumn('person_id', 'text', (c) => c.primaryKey().references('person.id'))
      .addColumn('json', 'text', (c) => c.notNull())
      .execute();
    // In the order of its items, so that those of one key are found newest first.
    await schema.dropIndex('item_key_lookup').execute();
    await schema.createIndex('item_key_lookup').on('item_key').columns(['name', 'blinded', 'item_id']).execute();
    await schema.createIndex('draft_of_item').on('draft').columns(['item_id', 'saved_at']).where(sql.ref('item_id'), 'is not', null).execute();
  },
};
