// What an item counted so far, found by the item: it is taken back where it is corrected, and ends where it ends.
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const figuresOfItem: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.createIndex('figure_of_item').on('figure_entry').columns(['item_id']).execute();
  },
};
