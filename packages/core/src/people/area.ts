// The part of the org tree a person looks after: the subtrees of her posts, none of them inside another.
import { placeOf, type OrgUnit, type Place } from './org-unit.ts';
import type { Post } from './post.ts';

type Units = ReadonlyMap<string, OrgUnit>;

/** A unit of the tree; partners beside it have no subtree. */
export interface AreaUnit {
  readonly level: keyof Place;
  readonly id: string;
}

/** The topmost units of a person's posts. */
export function areaOf(posts: readonly Post[], units: Units): readonly AreaUnit[] {
  const own = new Set(posts.map((post) => post.unit));
  return [...own].flatMap((id) => {
    const unit = units.get(id);
    if (unit === undefined || unit.level === 'partner' || isBelow(units, unit, own)) return [];
    return [{ level: unit.level, id }];
  });
}

/** What of an area lies in a unit's subtree: the unit itself, parts of it, or nothing. */
export function areaWithin(area: readonly AreaUnit[], units: Units, id: string): readonly AreaUnit[] {
  const unit = units.get(id);
  if (unit === undefined || unit.level === 'partner') return [];
  const place = placeOf(units, id);
  if (area.some((one) => place[one.level] === one.id)) return [{ level: unit.level, id }];
  const { level } = unit;
  return area.filter((one) => placeOf(units, one.id)[level] === id);
}

function isBelow(units: Units, unit: OrgUnit, others: ReadonlySet<string>): boolean {
  const place = placeOf(units, unit.id);
  return [place.district, place.town, place.village].some((above) => above !== null && above !== unit.id && others.has(above));
}
