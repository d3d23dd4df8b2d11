// The gap table and the settings of a method, where no scenario shows them.
import type { JsonObject } from '@jinguo/core/plugin';
import { describe, expect, it } from 'vitest';
import { congress } from '../plugin.ts';
import { usualTargets } from '../forms/plan.ts';
import { day, idOf, nominationOf, planOf, worked } from '../testing/town.ts';
import { gapOf } from './makeup.ts';
import { methodOf } from './settings.ts';

const on = day('2022-05-12');
const sent = (count: number, more: JsonObject = {}) => Array.from({ length: count }, (_, index) => ({ unit: 'v1', nomination: { ...nominationOf(index, 'v1'), ...more } }));
const line = (count: number, trait: string, more: JsonObject = {}) => gapOf(planOf(worked), sent(count, more), on).targets.find((one) => one.trait === trait);

describe('the gap table', () => {
  it('counts each unit against its places', () => {
    const { places, total, missed } = gapOf(planOf(worked), sent(4), on);
    expect([places[0], places[1], total, missed]).toEqual([{ unit: 'v1', places: 13, filled: 4 }, { unit: 'v2', places: 12, filled: 0 }, { places: 61, filled: 4 }, true]);
  });

  it('holds shares against whole people: at least rounds up, at most rounds down', () => {
    expect(line(61, 'frontline', { frontline: false })).toMatchObject({ people: 0, gap: 37 });
    expect(line(61, 'womenWorker', { category: 'womenWorker' })).toMatchObject({ people: 61, gap: 37 });
    expect(line(61, 'minority', { nation: 'han' })).toMatchObject({ unit: 'people', gap: 1 });
  });

  it('counts ages on the first day of the congress: thirty-five on that day is no longer under', () => {
    const born = (date: string) => line(1, 'under35', { idNumber: idOf(0, date) })?.people;
    expect([born('19870512'), born('19870513')]).toEqual([0, 1]);
  });

  it('is met when every place is filled and every target reached', () => {
    expect(gapOf({ ...planOf({ ...worked, places: [2, 0, 0, 0, 0] }), quotas: [{ unit: 'v1', amount: 2 }], targets: usualTargets.slice(0, 1) }, sent(2, { frontline: true }), on).missed).toBe(false);
  });
});

describe('the method of a plan', () => {
  it('is the default of every rule it leaves out: 执委 with a tenth more candidates, all others as many as seats', () => {
    const data = { plan: planOf(worked) };
    expect(methodOf(data, 'executive')).toEqual({ quorum: 'overTwoThirds', differential: { kind: 'share', percent: 10, rounding: 'ceil' }, majorityOf: 'entitled', tie: 'revote', revotes: 2, openSeats: 'furtherElection', furtherElections: 1, furtherThreshold: 'majority', writeIns: true });
    expect(methodOf(data, 'chair').differential).toEqual({ kind: 'none' });
  });

  it('is what the plan sets, body by body', () => {
    const set = { quorum: 'twoThirdsOrMore', majorityOf: 'ballots', tie: 'fewerAgainst', revotes: 1, openSeats: 'vacant', furtherElections: 2, furtherThreshold: 'thirdOfBallots', writeIns: false };
    const differentials = [{ body: 'deputies', kind: 'fixed', amount: 1, rounding: 'ceil' }, { body: 'executive', kind: 'share', amount: 15, rounding: 'round' }];
    const data = { plan: planOf(worked, { ...set, differentials }) };
    expect(methodOf(data, 'deputies')).toEqual({ ...set, differential: { kind: 'fixed', more: 1 } });
    expect(methodOf(data, 'executive').differential).toEqual({ kind: 'share', percent: 15, rounding: 'round' });
  });
});

it('delegates come in by a clerk’s sheet: one column for each field of the form', () => {
  const spec = congress.programmes[1]?.imports?.[0];
  expect([spec?.workflow, spec?.unitField]).toEqual(['town-congress-delegates', 'orgUnit']);
  expect(spec?.columns.map((one) => one.header)).toEqual(expect.arrayContaining(['姓名', '身份证号', '民族', '政治面貌', '类别', '基层一线', '选举单位']));
});
