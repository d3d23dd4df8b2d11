// The first schema. Plain SQL types that SQLite and PostgreSQL share; partial indexes hold the keys of list rows.
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const first: Migration = {
  async up(untyped: Kysely<unknown>): Promise<void> {
    const { schema } = untyped;
    await schema.createTable('definition')
      .addColumn('hash', 'text', (c) => c.primaryKey())
      .addColumn('campaign', 'text', (c) => c.notNull())
      .addColumn('workflow', 'text', (c) => c.notNull())
      .addColumn('json', 'text', (c) => c.notNull())
      .addColumn('published_at', 'text', (c) => c.notNull())
      .execute();
    await schema.createTable('org_unit')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('parent', 'text', (c) => c.references('org_unit.id'))
      .addColumn('level', 'text', (c) => c.notNull())
      .addColumn('zh', 'text', (c) => c.notNull())
      .addColumn('en', 'text', (c) => c.notNull())
      .addColumn('position', 'integer', (c) => c.notNull())
      .execute();
    await schema.createTable('person')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('name', 'text', (c) => c.notNull())
      .execute();
    await schema.createTable('post')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('unit', 'text', (c) => c.notNull().references('org_unit.id'))
      .addUniqueConstraint('post_once', ['person_id', 'role', 'unit'])
      .execute();
    await schema.createIndex('post_role_unit').on('post').columns(['role', 'unit']).execute();
    await schema.createTable('account')
      .addColumn('person_id', 'text', (c) => c.primaryKey().references('person.id'))
      .addColumn('username', 'text', (c) => c.notNull().unique())
      .addColumn('password_hash', 'text', (c) => c.notNull())
      .addColumn('failed_count', 'integer', (c) => c.notNull())
      .addColumn('locked_until', 'text')
      .execute();
    await schema.createTable('session')
      .addColumn('token_hash', 'text', (c) => c.primaryKey())
      .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('last_seen_at', 'text', (c) => c.notNull())
      .addColumn('expires_at', 'text', (c) => c.notNull())
      .execute();
    await schema.createTable('setting')
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('value', 'text', (c) => c.notNull())
      .execute();
    await schema.createTable('calendar_year')
      .addColumn('year', 'integer', (c) => c.primaryKey())
      .addColumn('json', 'text', (c) => c.notNull())
      .execute();
    await schema.createTable('number_series')
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('last', 'integer', (c) => c.notNull())
      .execute();
    await createItemTables(untyped);
    await createPaperTables(untyped);
  },
};

async function createItemTables({ schema }: Kysely<unknown>): Promise<void> {
  await schema.createTable('item')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('number', 'text', (c) => c.notNull().unique())
    .addColumn('campaign', 'text', (c) => c.notNull())
    .addColumn('workflow', 'text', (c) => c.notNull())
    .addColumn('definition_hash', 'text', (c) => c.notNull().references('definition.hash'))
    .addColumn('batch_id', 'text', (c) => c.references('item.id'))
    .addColumn('unit', 'text', (c) => c.notNull().references('org_unit.id'))
    .addColumn('district', 'text')
    .addColumn('town', 'text')
    .addColumn('village', 'text')
    .addColumn('applicant', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('applied_self', 'integer', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('stage', 'text', (c) => c.notNull())
    .addColumn('stage_entered_at', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('result', 'text')
    .addColumn('due_on', 'text')
    .addColumn('context', 'text', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .execute();
  await schema.createIndex('item_applicant').on('item').columns(['applicant', 'id']).execute();
  await schema.createIndex('item_batch').on('item').columns(['batch_id', 'id']).where(sql.ref('batch_id'), 'is not', null).execute();
  // No column that changes as an item moves: every move would write this index too.
  await schema.createIndex('item_workflow').on('item').columns(['workflow', 'id']).execute();
  await schema.createTable('item_key')
    .addColumn('item_id', 'text', (c) => c.notNull().references('item.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('blinded', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('item_key_pk', ['item_id', 'name'])
    .execute();
  await schema.createIndex('item_key_lookup').on('item_key').columns(['name', 'blinded']).execute();
  await schema.createTable('task')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('item_id', 'text', (c) => c.notNull().references('item.id'))
    .addColumn('stage', 'text', (c) => c.notNull())
    .addColumn('party', 'text', (c) => c.notNull())
    .addColumn('role', 'text')
    .addColumn('unit', 'text')
    .addColumn('person', 'text')
    .addColumn('district', 'text')
    .addColumn('town', 'text')
    .addColumn('village', 'text')
    .addColumn('workflow', 'text', (c) => c.notNull())
    .addColumn('opened_at', 'text', (c) => c.notNull())
    .addColumn('due_sort', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('closed_at', 'text')
    .addColumn('closed_by', 'text')
    .addColumn('action', 'text')
    .execute();
  const open = sql<boolean>`state = 'open'`;
  await schema.createIndex('task_post').on('task').columns(['unit', 'role', 'due_sort', 'id']).where(open).execute();
  await schema.createIndex('task_person').on('task').columns(['person', 'due_sort', 'id']).where(open).execute();
  await schema.createIndex('task_item').on('task').columns(['item_id', 'state']).execute();
  await schema.createIndex('task_closed').on('task').columns(['closed_by', 'closed_at', 'id']).where(sql.ref('closed_by'), 'is not', null).execute();
  await schema.createTable('timer')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('item_id', 'text', (c) => c.notNull().references('item.id'))
    .addColumn('stage', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('due_at', 'text', (c) => c.notNull())
    .addColumn('fired_at', 'text')
    .execute();
  await schema.createIndex('timer_due').on('timer').columns(['due_at', 'id']).where(sql.ref('fired_at'), 'is', null).execute();
  await schema.createIndex('timer_item').on('timer').columns(['item_id']).execute();
  await schema.createTable('outbox')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('item_id', 'text', (c) => c.notNull().references('item.id'))
    .addColumn('effect_key', 'text', (c) => c.notNull().unique())
    .addColumn('effect', 'text', (c) => c.notNull())
    .addColumn('params', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('next_at', 'text', (c) => c.notNull())
    .addColumn('last_error', 'text')
    .execute();
  await schema.createIndex('outbox_pending').on('outbox').columns(['next_at', 'id']).where(sql<boolean>`state = 'pending'`).execute();
  await schema.createTable('audit_entry')
    .addColumn('chain', 'text', (c) => c.notNull())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('item_id', 'text', (c) => c.notNull().references('item.id'))
    .addColumn('item_version', 'integer', (c) => c.notNull())
    .addColumn('command_key', 'text', (c) => c.unique())
    .addColumn('command_hash', 'text')
    .addColumn('actor_id', 'text')
    .addColumn('actor_name', 'text', (c) => c.notNull())
    .addColumn('actor_role', 'text')
    .addColumn('actor_unit', 'text')
    .addColumn('action', 'text', (c) => c.notNull())
    .addColumn('from_stage', 'text')
    .addColumn('to_stage', 'text', (c) => c.notNull())
    .addColumn('event', 'text')
    .addColumn('changed', 'text', (c) => c.notNull())
    .addColumn('opinion', 'text')
    .addColumn('definition', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('previous_hash', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('audit_entry_pk', ['chain', 'seq'])
    .execute();
  await schema.createIndex('audit_item').on('audit_entry').columns(['item_id', 'seq']).execute();
}

async function createPaperTables({ schema }: Kysely<unknown>): Promise<void> {
  await schema.createTable('draft')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('workflow', 'text', (c) => c.notNull())
    .addColumn('batch_id', 'text')
    .addColumn('unit', 'text')
    .addColumn('item_id', 'text')
    .addColumn('form', 'text', (c) => c.notNull())
    .addColumn('saved_at', 'text', (c) => c.notNull())
    .execute();
  await schema.createIndex('draft_person').on('draft').columns(['person_id', 'saved_at']).execute();
  await schema.createTable('notice')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('item_id', 'text', (c) => c.notNull().references('item.id'))
    .addColumn('paper', 'text', (c) => c.notNull())
    .addColumn('starts_on', 'text', (c) => c.notNull())
    .addColumn('ends_on', 'text', (c) => c.notNull())
    .addColumn('days', 'integer', (c) => c.notNull())
    .addColumn('provisional', 'integer', (c) => c.notNull())
    .addColumn('published_at', 'text', (c) => c.notNull())
    .execute();
  await schema.createIndex('notice_item').on('notice').columns(['item_id']).execute();
  await schema.createTable('document')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('item_id', 'text', (c) => c.notNull().references('item.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('readers', 'text')
    .addColumn('paper', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await schema.createIndex('document_item').on('document').columns(['item_id']).execute();
  await schema.createTable('attachment')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('item_id', 'text', (c) => c.references('item.id'))
    .addColumn('uploaded_by', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('mime', 'text', (c) => c.notNull())
    .addColumn('bytes', 'integer', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await schema.createIndex('attachment_item').on('attachment').columns(['item_id']).execute();
  await schema.createTable('message')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('item_id', 'text')
    .addColumn('code', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('effect_key', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('read_at', 'text')
    .addUniqueConstraint('message_once', ['effect_key', 'person_id'])
    .execute();
  await schema.createIndex('message_person').on('message').columns(['person_id', 'created_at']).execute();
}
