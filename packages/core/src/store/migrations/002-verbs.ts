// What the verbs keep: who holds a task, decisions that may still be taken back, copies, archived items.
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const verbs: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.alterTable('task').addColumn('held_by', 'text').execute();
    await schema.alterTable('task').addColumn('returns_to', 'text').execute();
    await schema.alterTable('task').addColumn('arriving_until', 'text').execute();
    await schema.createIndex('task_held').on('task').columns(['held_by', 'due_sort', 'id']).where(sql<boolean>`held_by is not null and state = 'open'`).execute();
    await schema.alterTable('item').addColumn('archived_at', 'text').execute();
    await schema.createTable('item_copy')
      .addColumn('item_id', 'text', (c) => c.notNull().references('item.id'))
      .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('sent_by', 'text', (c) => c.notNull())
      .addColumn('sent_at', 'text', (c) => c.notNull())
      .addColumn('read_at', 'text')
      .addPrimaryKeyConstraint('item_copy_pk', ['item_id', 'person_id'])
      .execute();
    await schema.createIndex('item_copy_person').on('item_copy').columns(['person_id', 'sent_at', 'item_id']).execute();
  },
};
