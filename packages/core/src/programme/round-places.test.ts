// 名额分配 of a round: towns get what was typed, or their share by largest remainder (domain.md §3.8), and what cannot be shared is said.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseLocalDate } from '../calendar/local-date.ts';
import type { JsonObject } from '../definition/text.ts';
import { askRule, workOut } from '../testing/ask-rule.ts';
import { holds } from '../testing/holds.ts';
import { createKit } from '../testing/kit.ts';
import { definePlugin } from '../plugin/define-plugin.ts';
import { selection } from './archetypes/selection.ts';
import { formSpec, text, unit } from './fields.ts';
import { placesOf } from './round-places.ts';

const today = parseLocalDate('2022-09-05') ?? (() => { throw new RangeError('date'); })();
const application = formSpec({ zh: '申报表', en: 'Application' }, [{ zh: '花园', en: 'Garden', fields: { name: text('名称', 'Name'), orgUnit: unit() } }]);
const prize = selection({
  campaign: 'sketches', code: 'XX01', name: 'prize', title: { zh: '最美花园', en: 'Finest gardens' }, issuer: '街坊会', award: '最美花园', application, unitField: 'orgUnit', years: 0, quota: {}, itemTitle: () => '花园',
});

const refused = async (settings: JsonObject) => (await askRule(prize, 'placesFit', { data: { roundSettings: settings }, today })).map(({ code, path }) => `${code} ${path}`);
const amount = fc.option(fc.nat(9), { nil: undefined });
const town = fc.record({ unit: fc.constantFrom('t1', 't2', 't3', 't4', 't5'), amount, weight: amount });
const withoutUndefined = (of: Readonly<Record<string, string | number | undefined>>): JsonObject => Object.fromEntries(Object.entries(of).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));

it('placesFit: each town stands there once, with its places, or with what the rest of them is shared out by and no more than there are; what is left to nobody is told (A1)', holds(prize, ['places.placesFit'], async () => {
  await fc.assert(fc.asyncProperty(fc.array(town, { maxLength: 5 }), fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }), fc.nat(3), async (towns, inAll, atLeast) => {
    const at = (index: number, field: string) => `/roundSettings/places/${index}/${field}`;
    const seen = new Set<string>();
    const twice = towns.flatMap((one, index) => {
      const again = seen.has(one.unit);
      seen.add(one.unit);
      return again ? [`TOWN_TWICE ${at(index, 'unit')}`] : [];
    });
    const free = towns.filter((one) => one.amount === undefined);
    const typed = towns.reduce((sum, one) => sum + (one.amount ?? 0), 0);
    const untyped = towns.flatMap((one, index) => (one.amount !== undefined ? [] : inAll === undefined ? [`NO_PLACES ${at(index, 'amount')}`] : one.weight === undefined && free.some((other) => other.weight !== undefined) ? [`NO_WEIGHT ${at(index, 'weight')}`] : []));
    const expected = [...twice, ...untyped, ...(inAll !== undefined && free.length === 0 && typed < inAll ? ['PLACES_LEFT /roundSettings/placesInAll'] : []), ...(inAll !== undefined && atLeast * free.length > inAll - typed ? ['PLACES_SHORT /roundSettings/placesInAll'] : [])];
    expect(await refused({ places: towns.map(withoutUndefined), placesAtLeast: atLeast, ...(inAll === undefined ? {} : { placesInAll: inAll }) })).toEqual(expected);
  }), { numRuns: 300 });
}));

it('townPlaces: all places are given, each town its least, and beyond it within one of its exact share; typed ones stay as typed (A1)', holds(prize, ['places.townPlaces'], () => {
  const worked = (settings: JsonObject) => placesOf({ townPlaces: workOut(prize, 'townPlaces', { data: { roundSettings: settings }, today }) }).map((one) => Number(one['amount']));
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 13 }), fc.nat(3), fc.nat(60), (weights, atLeast, more) => {
    expect(worked({ places: weights.map((weight, index) => ({ unit: `t${index}`, amount: weight })) })).toEqual(weights);
    // One typed, the others share what it leaves.
    expect(worked({ placesInAll: 5 + atLeast * weights.length + more, placesAtLeast: atLeast, places: [{ unit: 'typed', amount: 5 }, ...weights.map((weight, index) => ({ unit: `t${index}`, weight }))] })).toEqual([5, ...worked({ placesInAll: atLeast * weights.length + more, placesAtLeast: atLeast, places: weights.map((weight, index) => ({ unit: `t${index}`, weight })) })]);
    const got = worked({ placesInAll: atLeast * weights.length + more, placesAtLeast: atLeast, places: weights.map((weight, index) => ({ unit: `t${index}`, weight })) });
    expect(got.reduce((sum, one) => sum + one, 0)).toBe(atLeast * weights.length + more);
    const all = weights.reduce((sum, one) => sum + one, 0);
    for (const [index, weight] of weights.entries()) expect(Math.abs((got[index] ?? 0) - atLeast - (more * weight) / all)).toBeLessThan(1);
  }));
}));

it('a round with ten places for two towns is opened, and what each has is in the notice and in its ledger', async () => {
  const plugin = definePlugin({ name: 'sketches', title: { zh: '样例', en: 'Sketches' }, version: '1.0.0', engine: 1, workflows: [], programmes: [prize] });
  const kit = await createKit({ plugins: [plugin], people: [{ username: 'head', name: '顾敏华', posts: [{ role: 'sectionHead', unit: 'd' }] }] });
  const settings = { name: '2022年度', windowFrom: '2022-09-01', windowTo: '2022-09-30', phone: '0573-82838888', address: '行政中心', placesInAll: 10, placesAtLeast: 1 };
  await expect(kit.as('head').start('prize-round', { ...settings, places: [{ unit: 't1', amount: 10 }, { unit: 't2', weight: 2 }] }, { unit: 'd' })).rejects.toMatchObject({ code: 'RULE_REFUSED' });
  await kit.as('head').start('prize-round', { ...settings, places: [{ unit: 't1', weight: 7 }, { unit: 't2', weight: 2 }] }, { unit: 'd' });
  expect((await kit.engine.ledgers(kit.as('head').person, { programme: 'XX01' })).map((one) => [one.unitName?.zh, one.most])).toEqual([['新丰镇', 7], ['凤桥镇', 3]]);
  const opening = await kit.store.read.selectFrom('document').select('paper').where('name', '=', 'openingNotice').executeTakeFirst();
  expect(opening?.paper).toContain('["新丰镇","7"]');
  expect(opening?.paper).toContain('共10个');
});
