// The org tree 区 → 镇街 → 村社区, and partner units beside it. A person sees her unit's subtree only (domain.md §1).
export type UnitLevel = 'district' | 'town' | 'village' | 'partner';

export interface OrgUnit {
  readonly id: string;
  readonly parent: string | null;
  readonly level: UnitLevel;
  readonly zh: string;
  readonly en: string;
}

/** Where an item belongs: one unit per level of the tree, as lists filter by them. */
export interface Place {
  readonly district: string | null;
  readonly town: string | null;
  readonly village: string | null;
}

/**
 * The units above and including one, as a place.
 *
 * @example
 * ```ts
 * import { placeOf } from './org-unit.ts';
 * const units = new Map([['d', { id: 'd', parent: null, level: 'district', zh: '区', en: 'District' }]] as const);
 * console.assert(placeOf(units, 'd').district === 'd');
 * ```
 */
export function placeOf(units: ReadonlyMap<string, OrgUnit>, id: string): Place {
  const found: Record<UnitLevel, string | null> = { district: null, town: null, village: null, partner: null };
  for (let unit = units.get(id); unit !== undefined; unit = unit.parent === null ? undefined : units.get(unit.parent)) {
    found[unit.level] = unit.id;
  }
  return { district: found.district, town: found.town, village: found.village };
}
