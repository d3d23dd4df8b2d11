// 统计区划 of an address (domain.md §3.1): a field that asks for a village or community under the item's own town or district is
// answered with one, by the units the engine holds. What the stage does not let be filled is not asked again.
import { isJsonObject, type Json, type JsonObject } from '../../definition/text.ts';
import type { Issue } from '../../errors.ts';
import { placeOf, type OrgUnit, type Place } from '../../people/org-unit.ts';

/** Where the units stand, and where the item does. */
interface Of {
  readonly units: ReadonlyMap<string, OrgUnit>;
  readonly place: Place;
}

/** What is wrong with the units a form names, rows and groups in it as well. */
export function placeIssues(of: Of, schema: JsonObject, value: Json, path = ''): readonly Issue[] {
  const { properties, items, 'x-leaf-under': under } = schema;
  if ((under === 'town' || under === 'district') && typeof value === 'string') return isLeafUnder(of, under, value) ? [] : [{ path, code: 'place', ...sentences[under] }];
  if (Array.isArray(value)) return isJsonObject(items) ? value.flatMap((one: Json, index) => placeIssues(of, items, one, `${path}/${index}`)) : [];
  if (!isJsonObject(value) || !isJsonObject(properties)) return [];
  return Object.entries(properties).flatMap(([name, part]) => {
    const filled = value[name];
    return !isJsonObject(part) || filled === undefined || part['readOnly'] === true ? [] : placeIssues(of, part, filled, `${path}/${name}`);
  });
}

function isLeafUnder(of: Of, under: 'town' | 'district', id: string): boolean {
  const place = placeOf(of.units, id);
  return place.village === id && place[under] !== null && place[under] === of.place[under];
}

const sentences = {
  town: { zh: '须为本镇（街道）的村（社区），请重新选择', en: 'must be a village or community of the item’s town; choose another' },
  district: { zh: '须为本区的村（社区），区外地址不在受理范围，请重新选择', en: 'must be a village or community of the district; one elsewhere is not taken, choose another' },
} as const;
