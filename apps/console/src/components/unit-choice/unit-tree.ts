// The units a person can narrow her lists to: those below her posts, as a tree. Empty where there is nothing to choose.
import type { Language, OrgUnit } from '@jinguo/core';

export interface UnitBranch {
  readonly value: string;
  readonly title: string;
  readonly children: UnitBranch[];
}

export function unitTree(units: readonly OrgUnit[], posts: readonly string[], language: Language): UnitBranch[] {
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const childrenOf = Map.groupBy(units, (unit) => unit.parent);
  const branch = (unit: OrgUnit): UnitBranch => ({ value: unit.id, title: unit[language], children: (childrenOf.get(unit.id) ?? []).map(branch) });
  const own = [...new Set(posts)].flatMap((id) => known.get(id) ?? []).filter((unit) => unit.level !== 'partner' && !hasAbove(unit, posts, known));
  const tree = own.map(branch);
  return tree.length > 1 || tree.some((one) => one.children.length > 0) ? tree : [];
}

/** Whether a unit lies below another of her posts, and so in its branch. */
function hasAbove(unit: OrgUnit, posts: readonly string[], known: ReadonlyMap<string, OrgUnit>): boolean {
  for (let above = unit.parent; above !== null; above = known.get(above)?.parent ?? null) if (posts.includes(above)) return true;
  return false;
}
