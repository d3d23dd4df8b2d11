// 换证: a certificate that was replaced holds no more; the number of the one in its place.
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const replacedCertificates: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.alterTable('certificate').addColumn('replaced_by', 'text').execute();
  },
};
