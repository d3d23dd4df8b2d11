// What items say of who applied: their data, when they began, and where they belong.
import type { Kysely } from 'kysely';
import { chunks } from '../../values/chunks.ts';
import type { Database } from '../schema.ts';

export interface ApplicantRow {
  readonly data: string;
  readonly createdAt: string;
  /** The town, or, asked by village, the village; null above them. */
  readonly place: string | null;
}

export async function applicantsOf(db: Kysely<Database>, ids: readonly string[], by: 'town' | 'village'): Promise<readonly ApplicantRow[]> {
  const found: ApplicantRow[] = [];
  for (const some of chunks(ids, 500)) {
    const rows = await db.selectFrom('item').select(['data', 'created_at', `${by} as place`]).where('id', 'in', some).orderBy('id').execute();
    found.push(...rows.map((row) => ({ data: row.data, createdAt: row.created_at, place: row.place })));
  }
  return found;
}
