// 名额分配: how many each town may put forward in a round, typed town by town or shared out by the system: each town its least,
// the rest by largest remainder on a number the lead gives (villages, households), ties to the earlier town (domain.md §3.8).
import type { JsonObject } from '../definition/text.ts';
import type { Check, Compute } from '../plugin/contributions.ts';
import { shareQuota } from '../values/share-out.ts';
import { count, group, unit, type Section } from './fields.ts';
import { refuse } from './finding.ts';
import { numberAt, rowsAt, textAt, valueAt } from './values.ts';

const town = {
  unit: unit('镇（街道）', 'Town', { 'x-level': 'town' }),
  amount: count('名额', 'Places', { in: 'seats' }),
  weight: count('分配依据数', 'Shared out by', { in: 'pieces', maximum: 999_999, description: '如村（社区）数、户数；按总数分配时填写', 'x-help': 'E.g. villages or households; where the system shares out' }),
};

/** The section of a round's settings that says it. */
export const placesSection: Section = {
  zh: '名额分配', en: 'Places',
  fields: {
    placesInAll: count('名额总数', 'Places in all', { in: 'seats', minimum: 1, description: '填写后由系统按各镇（街道）分配依据数以最大余数法分配；不填则逐镇填写名额', 'x-help': 'If given, the system shares them out by largest remainder; else give each town its places' }),
    placesAtLeast: count('每镇（街道）至少', 'Each town at least', { in: 'seats', maximum: 99 }),
    places: { type: 'array', maxItems: 60, items: group(town, ['amount', 'weight']), title: '各镇（街道）名额', 'x-en': 'Places of the towns' },
  },
};

/** What of the section may be left out. */
export const placesOptional: readonly string[] = ['placesInAll', 'placesAtLeast'];

/** The ledger of a round's places, its limit when the round opens, and what a town takes when it agrees. */
export const places = {
  ledger: { title: { zh: '本批次名额', en: 'Places of the round' }, unit: 'count', per: 'round', by: 'town' },
  limit: { effect: 'limit', params: { ledger: 'places', from: 'townPlaces.rows' } },
  reserve: { effect: 'reserve', params: { ledger: 'places' } },
} as const;

/** Whose places are to be shared out can be: towns once each, with a place or a number to share by, and no more than there are. */
export const placesFit: Check = ({ data }) => {
  const [towns, inAll, atLeast] = [rowsAt(data, 'roundSettings.places'), valueAt(data, 'roundSettings.placesInAll'), numberAt(data, 'roundSettings.placesAtLeast')];
  const at = (index: number, field: string) => `/roundSettings/places/${index}/${field}`;
  const twice = towns.flatMap((one, index) => (towns.findIndex((other) => textAt(other, 'unit') === textAt(one, 'unit')) === index ? [] : [refuse(at(index, 'unit'), 'TOWN_TWICE', { zh: '该镇（街道）已在表中，请合并为一行', en: 'is listed already; make it one row' })]));
  if (inAll === undefined) return [...twice, ...towns.flatMap((one, index) => (one['amount'] === undefined ? [refuse(at(index, 'amount'), 'NO_PLACES', { zh: '未填写名额总数的，请逐镇（街道）填写名额', en: 'give each town its places, or give the places in all' })] : []))];
  return [
    ...twice,
    ...towns.flatMap((one, index) => (one['amount'] === undefined ? [] : [refuse(at(index, 'amount'), 'SHARED_OUT', { zh: '填写了名额总数的由系统分配，请清空此处', en: 'the places in all are shared out by the system: leave this empty' })])),
    ...towns.flatMap((one, index) => (one['weight'] === undefined ? [refuse(at(index, 'weight'), 'NO_WEIGHT', { zh: '按总数分配的，请填写分配依据数', en: 'give the number it is shared out by' })] : [])),
    ...(towns.length > 0 ? [] : [refuse('/roundSettings/places', 'NO_TOWNS', { zh: '请列出参加分配的镇（街道）', en: 'list the towns it is shared among' })]),
    ...(atLeast * towns.length <= Number(inAll) ? [] : [refuse('/roundSettings/placesAtLeast', 'PLACES_SHORT', { zh: `${towns.length}个镇（街道）各${atLeast}个已超过总数${Number(inAll)}个`, en: `${atLeast} for each of ${towns.length} towns are more than ${Number(inAll)} in all` })]),
  ];
};

/** `{ rows: [{ unit, amount }] }`: what each town has. */
export const townPlaces: Compute = ({ data }) => {
  const [towns, inAll] = [rowsAt(data, 'roundSettings.places'), valueAt(data, 'roundSettings.placesInAll')];
  const shares = typeof inAll === 'number' ? shareQuota(inAll, towns.map((one) => numberAt(one, 'weight')), numberAt(data, 'roundSettings.placesAtLeast')) : towns.map((one) => numberAt(one, 'amount'));
  return { rows: towns.map((one, index) => ({ unit: textAt(one, 'unit'), amount: shares[index] ?? 0 })) };
};

/** Each town's places of a round, as they were shared out or typed; of a round opened before there was a sharing out, as typed. */
export function placesOf(data: JsonObject): readonly JsonObject[] {
  return valueAt(data, 'townPlaces.rows') === undefined ? rowsAt(data, 'roundSettings.places') : rowsAt(data, 'townPlaces.rows');
}
