// Towns' own versions: which counts for which town, and since when.
import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../schema.ts';
import type { VariantInForceTable } from '../studio-tables.ts';
import type { WriteTx } from '../store.ts';

export type VariantRow = Selectable<VariantInForceTable>;
/** A town's own version that counts now. */
export type VariantInForce = VariantRow & { readonly hash: string };

/** Those that count now, of one workflow or of all. */
export async function variantsInForce(db: Kysely<Database>, workflow?: string): Promise<readonly VariantInForce[]> {
  const all = db.selectFrom('variant_in_force').selectAll().orderBy('workflow').orderBy('town').orderBy('seq');
  const rows = await (workflow === undefined ? all : all.where('workflow', '=', workflow)).execute();
  const last = new Map(rows.map((row) => [`${row.workflow} ${row.town}`, row]));
  return [...last.values()].flatMap((row) => (row.hash === null ? [] : [{ ...row, hash: row.hash }]));
}

/** Every version that ever was a town's, the newest first. */
export function variantRows(db: Kysely<Database>, workflow: string): Promise<VariantRow[]> {
  return db.selectFrom('variant_in_force').selectAll().where('workflow', '=', workflow).orderBy('seq', 'desc').execute();
}

/** Whether a version was a town's own and never the district's. */
export async function isTownsOnly(db: Kysely<Database>, { workflow, hash }: Pick<VariantInForce, 'workflow' | 'hash'>): Promise<boolean> {
  const of = await db.selectFrom('variant_in_force').select('hash').where('workflow', '=', workflow).where('hash', '=', hash).executeTakeFirst();
  return of !== undefined && (await db.selectFrom('version_in_force').select('hash').where('workflow', '=', workflow).where('hash', '=', hash).executeTakeFirst()) === undefined;
}

/** Lets new items of a town start on its own version, or with no hash on the district's again. */
export async function putVariant(tx: WriteTx, entry: Omit<VariantRow, 'seq'>): Promise<void> {
  const last = await tx.db.selectFrom('variant_in_force').select('seq').where('workflow', '=', entry.workflow).where('town', '=', entry.town).orderBy('seq', 'desc').limit(1).executeTakeFirst();
  await tx.db.insertInto('variant_in_force').values({ ...entry, seq: (last?.seq ?? 0) + 1 }).execute();
}
