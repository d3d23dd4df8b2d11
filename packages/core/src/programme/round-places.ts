// 名额分配: how many each town may put forward in a round. A town has what is typed for it; what is left of the places in all goes to
// the others, each its least and the rest by largest remainder on a number the lead gives (villages, households), ties to the
// earlier town (domain.md §3.8).
import type { JsonObject } from '../definition/text.ts';
import type { Check, Compute } from '../plugin/contributions.ts';
import { shareQuota } from '../values/share-out.ts';
import { count, group, unit, type Section } from './fields.ts';
import { refuse, warn } from './finding.ts';
import { numberAt, rowsAt, textAt, valueAt } from './values.ts';

const town = {
  unit: unit('镇（街道）', 'Town', { 'x-level': 'town' }),
  amount: count('名额', 'Places', { in: 'seats', examples: [2, 3] }),
  weight: count('分配依据数', 'Shared out by', { in: 'pieces', maximum: 999_999, examples: [6, 9], description: '未填名额的填写，如村（社区）数、户数；都不填则平均分配', 'x-help': 'E.g. villages or households, where no places are typed; none at all shares equally' }),
};

const unlimited = { description: '不设名额的不填；设名额的，未列入的镇（街道）不限', 'x-help': 'Left empty where there are no places; a town that is not listed has no limit' };

/** The section of a round's settings that says it, and what of it may be left out: all of it where a round need not have places. */
export function placesSettings({ optional = false }: { readonly optional?: boolean } = {}): { readonly section: Section; readonly optional: readonly string[] } {
  const section = {
    zh: '名额分配', en: 'Places',
    fields: {
      placesInAll: count('名额总数', 'Places in all', { in: 'seats', minimum: 1, examples: [100, 120], description: '未逐镇填写名额的，由系统按分配依据数以最大余数法分配', 'x-help': 'What is left of them goes to the towns without typed places, by largest remainder' }),
      placesAtLeast: count('每镇（街道）至少', 'Each town at least', { in: 'seats', maximum: 99, examples: [1, 2] }),
      places: { type: 'array', maxItems: 60, items: group(town, ['amount', 'weight']), title: '各镇（街道）名额', 'x-en': 'Places of the towns', ...(optional ? unlimited : {}) },
    },
  };
  return { section, optional: ['placesInAll', 'placesAtLeast', ...(optional ? ['places'] : [])] };
}

/** The ledger of a round's places, its limit when the round opens, and what a town takes when it agrees. */
export const places = {
  ledger: { title: { zh: '本批次名额', en: 'Places of the round' }, unit: 'count', per: 'round', by: 'town' },
  limit: { effect: 'limit', params: { ledger: 'places', from: 'townPlaces.rows' } },
  reserve: { effect: 'reserve', params: { ledger: 'places' } },
  reserveWhereLimited: { effect: 'reserve', params: { ledger: 'places', whereLimited: true } },
} as const;

/** Towns stand there once each; what is typed is within the places in all, and what is not typed can be shared out of the rest. */
export const placesFit: Check = ({ data }) => {
  const { towns, inAll, atLeast, free, rest } = settingsOf(data);
  const at = (index: number, field: string) => `/roundSettings/places/${index}/${field}`;
  return [
    ...towns.flatMap((one, index) => (towns.findIndex((other) => textAt(other, 'unit') === textAt(one, 'unit')) === index ? [] : [refuse(at(index, 'unit'), 'TOWN_TWICE', { zh: '该镇（街道）已在表中，请合并为一行', en: 'is listed already; make it one row' })])),
    ...towns.flatMap((one, index) => (one['amount'] !== undefined ? [] : inAll === undefined
      ? [refuse(at(index, 'amount'), 'NO_PLACES', { zh: '请填写名额；由系统分配的，请填写名额总数', en: 'give its places, or the places in all to have them shared out' })]
      : one['weight'] === undefined && free.some((other) => other['weight'] !== undefined) ? [refuse(at(index, 'weight'), 'NO_WEIGHT', { zh: '其他镇（街道）填写了分配依据数，此处也请填写', en: 'other towns have a number they are shared out by: give one here too' })] : [])),
    ...(inAll === undefined || free.length > 0 || rest <= 0 ? [] : [warn('/roundSettings/placesInAll', 'PLACES_LEFT', { zh: `列出的镇（街道）名额合计${inAll - rest}个，余${rest}个未分配`, en: `the towns listed have ${inAll - rest} together; ${rest} are left to nobody` })]),
    ...(inAll === undefined || atLeast * free.length <= rest ? [] : [refuse('/roundSettings/placesInAll', 'PLACES_SHORT', { zh: `名额总数${inAll}个，已逐镇填写${inAll - rest}个，其余${free.length}个镇（街道）每个至少${atLeast}个，不够分配`, en: `${inAll} in all, ${inAll - rest} typed, and ${free.length} more towns with at least ${atLeast} each: there are too few` })]),
  ];
};

/** `{ rows: [{ unit, amount }] }`: what each town has. */
export const townPlaces: Compute = ({ data }) => {
  const { towns, atLeast, free, rest } = settingsOf(data);
  const shares = shareQuota(Math.max(0, rest), free.map((one) => (one['weight'] === undefined ? 1 : numberAt(one, 'weight'))), atLeast);
  return { rows: towns.map((one) => ({ unit: textAt(one, 'unit'), amount: one['amount'] === undefined ? (shares[free.indexOf(one)] ?? 0) : numberAt(one, 'amount') })) };
};

function settingsOf(data: JsonObject) {
  const [towns, total] = [rowsAt(data, 'roundSettings.places'), valueAt(data, 'roundSettings.placesInAll')];
  const inAll = typeof total === 'number' ? total : undefined;
  const free = towns.filter((one) => one['amount'] === undefined);
  const typed = towns.reduce((sum, one) => sum + numberAt(one, 'amount'), 0);
  return { towns, inAll, atLeast: numberAt(data, 'roundSettings.placesAtLeast'), free, rest: (inAll ?? typed) - typed };
}

/** Each town's places of a round, as they were shared out or typed; of a round opened before there was a sharing out, as typed. */
export function placesOf(data: JsonObject): readonly JsonObject[] {
  return valueAt(data, 'townPlaces.rows') === undefined ? rowsAt(data, 'roundSettings.places') : rowsAt(data, 'townPlaces.rows');
}
