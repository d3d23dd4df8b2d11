// What a demonstration home must be (domain.md §6), over whatever an application may say: each rule beside the standard in
// other words, and answering both ways.
import { addDays, parseLocalDate, type JsonObject, type OtherItem } from '@jinguo/core/plugin';
import { askRule, holds } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { childrensHomes } from './index.ts';

const day = (written: string) => {
  const date = parseLocalDate(written);
  if (date === undefined) throw new RangeError(written);
  return date;
};
const today = day('2022-09-05');
const aYearAgo = '2021-09-05';
const found = async (check: string, data: JsonObject, others: readonly OtherItem[] = []) => (await askRule(childrensHomes, check, { data, today, others })).map(({ code, path }) => `${code} ${path}`);
const other = (nth: number, more: Partial<OtherItem>): OtherItem => ({ id: `h${nth}`, number: `JH01-2022-${nth}`, workflow: 'childrens-homes', batch: 'b', stage: 'year1', result: null, createdOn: day('2022-03-01'), since: day('2022-06-01'), fields: {}, ...more });

/** Days of two years back to a month ahead, those around today and a year ago more often. */
const away = fc.oneof(fc.integer({ min: -730, max: 30 }), fc.constantFrom(-366, -365, -364, -1, 0, 1));
const helper = fc.record({ job: fc.constantFrom('fullTime', 'partTime', 'volunteer'), looked: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: -365, max: 0 }) }, { weight: 1, arbitrary: away }), clean: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }) });

it('staff: one full-time and two others, the director among them, each looked up within twelve months and without a record', holds(childrensHomes, ['JH01.staff'], async () => {
  await fc.assert(fc.asyncProperty(fc.array(helper, { maxLength: 6 }), fc.integer({ min: -1, max: 6 }), async (team, runs) => {
    const rows = team.map(({ job, looked, clean }, row) => ({ name: row === runs ? '余美芳' : '沈兰', job, backgroundCheckOn: addDays(today, looked), clean }));
    const count = { fullTime: 0, partTime: 0, volunteer: 0 };
    for (const { job } of team) count[job] += 1;
    const expected = runs >= 0 && runs < team.length ? [] : ['BACKGROUND_CHECK /application/director'];
    if (count.fullTime === 0 || count.partTime + count.volunteer < 2) expected.push('STAFF /application/staff');
    for (const [row, { backgroundCheckOn, clean }] of rows.entries()) {
      if (backgroundCheckOn < aYearAgo || backgroundCheckOn > today) expected.push(`BACKGROUND_CHECK /application/staff/${row}/backgroundCheckOn`);
      if (!clean) expected.push(`BACKGROUND_CHECK /application/staff/${row}/clean`);
    }
    expect(await found('staff', { application: { director: ' 余美芳', staff: rows } })).toEqual(expected);
  }), { numRuns: 200, examples: [[[{ job: 'fullTime', looked: -365, clean: true }, { job: 'partTime', looked: 0, clean: true }, { job: 'volunteer', looked: 0, clean: true }], 0], [[{ job: 'fullTime', looked: -366, clean: true }, { job: 'fullTime', looked: 1, clean: true }], 2]] });
}));

it('activities: twelve within the twelve months before; neither kind of child more than all there are', holds(childrensHomes, ['JH01.activities'], async () => {
  await fc.assert(fc.asyncProperty(fc.array(away, { minLength: 8, maxLength: 24 }), fc.record({ served: fc.nat(60), hardship: fc.nat(60), leftBehind: fc.nat(60) }), async (days, children) => {
    const dates = days.map((days) => addDays(today, days));
    const old = dates.filter((on) => on < aYearAgo);
    const ahead = dates.filter((on) => on > today);
    expect(await found('activities', { application: { activities: dates.map((on) => ({ on })), ...children } })).toEqual([
      ...(dates.length - old.length - ahead.length < 12 ? ['ACTIVITIES /application/activities'] : []),
      ...(children.hardship > children.served ? ['COUNT /application/hardship'] : []),
      ...(children.leftBehind > children.served ? ['COUNT /application/leftBehind'] : []),
    ]);
  }), { examples: [[Array.from({ length: 12 }, () => -365), { served: 5, hardship: 5, leftBehind: 5 }], [Array.from({ length: 12 }, (_, nth) => (nth === 0 ? -366 : 0)), { served: 5, hardship: 0, leftBehind: 6 }]] });
}));

it('fund: the sources add up to the total, to the fen', holds(childrensHomes, ['JH01.fund'], async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 5_000_000 }), { maxLength: 6 }), fc.constantFrom(-100, -1, 0, 0, 0, 1, 100), async (sources, off) => {
    let fundTotal = off;
    for (const amount of sources) fundTotal += amount;
    expect(await found('fund', { application: { fund: sources.map((amount) => ({ source: 'town', amount })), fundTotal } })).toEqual(off === 0 ? [] : ['FUND /application/fundTotal']);
  }));
}));

/** How an item of this address ended, and whether the address is free again; dropped ones and those taken away are free. */
const ending = fc.constantFrom<readonly [string | null, boolean]>([null, false], ['kept', false], ['rejected', true], ['withdrawn', true], ['terminated', true], ['voided', true], ['revoked', true], ['named', true]);

it('onePlace: an address has one application under way or one valid title, by homes alone', holds(childrensHomes, ['JH01.onePlace'], async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.record({ ended: ending, workflow: fc.constantFrom('childrens-homes', 'home-builds') }), { maxLength: 3 }), async (list) => {
    const taken = list.filter(({ ended: [, free], workflow }) => workflow === 'childrens-homes' && !free);
    const others = list.map(({ ended: [result], workflow }, nth) => other(nth, { workflow, result }));
    expect(await found('onePlace', { application: { address: '竹林村文化礼堂东侧' } }, others)).toEqual(taken.map(() => 'ALREADY_THERE /application/address'));
  }));
}));

it('onePlace: an address is the same however it is spaced', () => {
  const keys = childrensHomes.workflows.find((one) => one.definition.workflow === 'childrens-homes')?.keys;
  const addressed = (address: string) => keys?.({ application: { address } })['address'];
  fc.assert(fc.property(fc.nat(3), fc.nat(3), (before, after) => {
    expect(addressed(`${' '.repeat(before)}竹林村 12号${' '.repeat(after)}`)).toBe(addressed('竹林村 12号'));
  }));
  expect(addressed('竹林村 12号')).not.toBe(addressed('竹林村 13号'));
});

it('civilAgrees: the town’s civil affairs have agreed, or the town does not', holds(childrensHomes, ['JH01.civilAgrees'], async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom(true, false, undefined), fc.string(), async (civil, opinion) => {
    expect(await found('civilAgrees', { townReview: { opinion, ...(civil === undefined ? {} : { civil }) } })).toEqual(civil === true ? [] : ['CIVIL /townReview/civil']);
  }));
}));

/** Homes of the district by their numbers: a title stands, was taken away, or was never given. */
const titles = fc.uniqueArray(fc.record({ nth: fc.integer({ min: 1, max: 20 }), state: fc.constantFrom('stands', 'revoked', 'none'), listed: fc.boolean() }), { selector: (one) => one.nth, maxLength: 12 });
const plaque = (nth: number) => `南儿家〔2022〕${String(nth).padStart(3, '0')}`;

it('wholeList: the draw is made among every valid title and no other', holds(childrensHomes, ['JH01.wholeList'], async () => {
  await fc.assert(fc.asyncProperty(titles, async (list) => {
    const others = list.map(({ nth, state }) => other(nth, { fields: state === 'none' ? {} : { plaque: plaque(nth) }, result: state === 'revoked' ? 'revoked' : null }));
    const wrong = (code: string, valid: boolean) => list.filter((one) => (one.state === 'stands') === valid && one.listed !== valid).map(() => `${code} /draw/plaques`);
    expect(await found('wholeList', { draw: { plaques: list.filter((one) => one.listed).map((one) => plaque(one.nth)) } }, others)).toEqual([...wrong('LEFT_OUT', true), ...wrong('NOT_TITLED', false)]);
  }));
}));

it('allLookedAt: what was drawn has a result, each; what was looked at beyond the draw is nobody’s harm', holds(childrensHomes, ['JH01.allLookedAt'], async () => {
  await fc.assert(fc.asyncProperty(fc.uniqueArray(fc.record({ nth: fc.integer({ min: 1, max: 20 }), drawn: fc.boolean(), looked: fc.boolean() }), { selector: (one) => one.nth, maxLength: 12 }), async (list) => {
    const of = (which: 'drawn' | 'looked') => list.filter((one) => one[which]).map((one) => plaque(one.nth));
    const missed = list.filter((one) => one.drawn && !one.looked);
    expect(await found('allLookedAt', { drawn: { plaques: of('drawn') }, found: { results: of('looked').toReversed().map((one) => ({ plaque: one, verdict: 'kept' })) } })).toEqual(missed.map(() => 'NOT_LOOKED_AT /found/results'));
  }));
}));
