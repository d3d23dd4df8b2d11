// 撤回同意: which consent of which item was withdrawn, once each; see consent_withdrawal in consent-tables.ts. domain.md §3.7
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const withdrawnConsents: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.createTable('consent_withdrawal')
      .addColumn('item_id', 'text', (c) => c.notNull().references('item.id'))
      .addColumn('consent', 'text', (c) => c.notNull())
      .addColumn('consented_to', 'text', (c) => c.notNull())
      .addColumn('words', 'text', (c) => c.notNull())
      .addColumn('said_by', 'text', (c) => c.notNull())
      .addColumn('said_on', 'text', (c) => c.notNull())
      .addColumn('how', 'text', (c) => c.notNull())
      .addColumn('recorded_at', 'text', (c) => c.notNull())
      .addColumn('recorded_by', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('consent_withdrawal_once', ['item_id', 'consent'])
      .execute();
  },
};
