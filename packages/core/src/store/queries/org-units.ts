// The org tree as stored.
import type { OrgUnit, UnitLevel } from '../../people/org-unit.ts';
import type { Store } from '../store.ts';

const levels: readonly UnitLevel[] = ['district', 'town', 'village', 'partner'];

/** Adds units that are not there yet; parents must come before children. */
export async function seedOrgUnits(store: Store, units: readonly OrgUnit[]): Promise<void> {
  await store.write(async (tx) => {
    for (const [position, unit] of units.entries()) {
      await tx.db
        .insertInto('org_unit')
        .values({ id: unit.id, parent: unit.parent, level: unit.level, zh: unit.zh, en: unit.en, position })
        .onConflict((oc) => oc.column('id').doUpdateSet({ zh: unit.zh, en: unit.en, position }))
        .execute();
    }
  });
}

export async function allOrgUnits(store: Store): Promise<ReadonlyMap<string, OrgUnit>> {
  const rows = await store.read.selectFrom('org_unit').selectAll().orderBy('position').execute();
  return new Map(rows.map((row) => [row.id, { id: row.id, parent: row.parent, level: levels.find((level) => level === row.level) ?? 'partner', zh: row.zh, en: row.en }]));
}
