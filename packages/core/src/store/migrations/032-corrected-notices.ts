// 更正公告: a notice that corrects another, with the reason, and the one that corrected it. A notice itself is never edited. domain.md §3.4
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const correctedNotices: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.alterTable('notice').addColumn('corrects', 'text', (c) => c.references('notice.id')).execute();
    await schema.alterTable('notice').addColumn('reason', 'text').execute();
    await schema.createIndex('notice_corrects').on('notice').column('corrects').execute();
  },
};
