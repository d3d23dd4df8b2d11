// Rules of women's homes and workshops, over whatever a request may say.
import { parseLocalDate, type JsonObject, type LocalDate, type OtherItem, type Programme } from '@jinguo/core/plugin';
import { askRule, holds, workOut } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { memberReports } from './member-duties.ts';
import { newFields } from './new-fields.ts';
import { womenHomes } from './women-homes.ts';
import { workshops } from './workshops.ts';

const found = async (programme: Programme, check: string, request: JsonObject): Promise<number> => {
  const today = parseLocalDate('2022-09-05');
  return today === undefined ? -1 : (await askRule(programme, check, { data: { request }, today })).length;
};
it('half of a workshop are women, and an entrepreneur’s gives ten jobs and has a tax record', holds(workshops, ['QJ02.women', 'QJ02.entrepreneur'], async () => {
  await fc.assert(fc.asyncProperty(fc.record({ members: fc.integer({ min: 1, max: 40 }), women: fc.integer({ min: 0, max: 40 }), jobs: fc.integer({ min: 0, max: 30 }), kind: fc.constantFrom('committee', 'enterprise'), taxed: fc.boolean() }), async ({ members, women, jobs, kind, taxed }) => {
    expect(await found(workshops, 'women', { members, women })).toBe(women * 2 >= members && women <= members ? 0 : 1);
    expect(await found(workshops, 'entrepreneur', { kind, jobs, taxed })).toBe(kind === 'enterprise' ? Number(jobs < 10) + Number(!taxed) : 0);
  }));
}));

it('a member below 60 two years running is to be replaced, and one who was not is talked with', async () => {
  const today = parseLocalDate('2022-12-20');
  const asked = async (score: number, replaced: boolean) => {
    if (today === undefined) return [];
    const before: OtherItem = { id: 'i', number: 'QJ08-2021-0007', workflow: 'member-reports', batch: null, stage: 'closed', result: 'done', createdOn: today, since: today, fields: { year: 2021, score } };
    return (await askRule(memberReports, 'twoYears', { data: { report: { person: '沈兰', orgUnit: 'v11', year: 2022 }, talk: { replaced } }, today, others: [before] })).map((one) => one.code);
  };
  expect([await asked(59, false), await asked(59, true), await asked(60, false)]).toEqual([['TWO_YEARS'], [], []]);
});

it('a women’s home that held fewer than two activities in half a year is pointed at', async () => {
  const today = parseLocalDate('2022-09-05');
  const told = async (activities: number) => (today === undefined ? [] : (await askRule(womenHomes, 'active', { data: { yearlyReview: { activities } }, today })).map(({ severity, code }) => `${severity} ${code}`));
  expect(await Promise.all([0, 1, 2, 9].map(told))).toEqual([['warn FEW_ACTIVITIES'], ['warn FEW_ACTIVITIES'], [], []]);
});

it('a committee is elected by more than half of those entitled, of whom more than two thirds came', holds(newFields, ['QJ04.assembly'], async () => {
  const today = parseLocalDate('2022-09-05');
  const codes = async (opening: JsonObject) => (today === undefined ? [] : (await askRule(newFields, 'assembly', { data: { opening }, today })).map((one) => one.code));
  await fc.assert(fc.asyncProperty(fc.integer({ min: 5, max: 60 }), fc.integer({ min: 0, max: 60 }), fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 5, maxLength: 8 }), async (entitled, present, votes) => {
    const quorum = present * 3 > entitled * 2 && present <= entitled;
    const carried = votes.filter((one) => one * 2 > entitled && one <= present).length;
    expect(await codes({ entitled, present, committee: votes.map((one) => ({ name: '沈兰', post: '执委', votes: one })) })).toEqual([...(quorum ? [] : ['QUORUM']), ...Array.from({ length: votes.length - carried }, () => 'MAJORITY')]);
  }));
}));

it('a women’s home idle for half a year is reminded, and for twelve months dissolved; whatever it did counts from that day', () => {
  const idleAt = (today: LocalDate, data: JsonObject) => workOut(womenHomes, 'idle', { data, today });
  const filed = { filing: { filedOn: '2022-01-10' } };
  const day = (text: string) => {
    const date = parseLocalDate(text);
    if (date === undefined) throw new RangeError(text);
    return date;
  };
  expect([idleAt(day('2022-07-12'), { ...filed, yearlyReview: { activities: 0 } }), idleAt(day('2023-01-12'), { ...filed, yearlyReview: { activities: 0 } }), idleAt(day('2023-01-12'), { ...filed, idle: { activeOn: '2022-07-12' }, yearlyReview: { activities: 0 } })]).toEqual([
    { activeOn: '2022-01-10', tooLong: false }, { activeOn: '2022-01-10', tooLong: true }, { activeOn: '2022-07-12', tooLong: false },
  ]);
});
