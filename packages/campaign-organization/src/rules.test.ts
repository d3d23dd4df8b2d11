// Rules of women's homes and workshops, over whatever a request may say.
import { parseLocalDate, type JsonObject, type OtherItem, type Programme } from '@jinguo/core/plugin';
import { askRule } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { memberReports } from './member-duties.ts';
import { womenHomes } from './women-homes.ts';
import { workshops } from './workshops.ts';

const found = async (programme: Programme, check: string, request: JsonObject): Promise<number> => {
  const today = parseLocalDate('2022-09-05');
  return today === undefined ? -1 : (await askRule(programme, check, { data: { request }, today })).length;
};
const fiveOnes = ['sign', 'host', 'list', 'ledger', 'feature'];

it('a women’s home has all of the five ones', async () => {
  await fc.assert(fc.asyncProperty(fc.subarray(fiveOnes), async (there) => {
    expect(await found(womenHomes, 'fiveOnes', { fiveOnes: there })).toBe(there.length === 5 ? 0 : 1);
  }));
});

it('half of a workshop are women, and an entrepreneur’s gives ten jobs', async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 30 }), fc.constantFrom('committee', 'enterprise'), async (members, women, jobs, kind) => {
    expect(await found(workshops, 'women', { members, women })).toBe(women * 2 >= members && women <= members ? 0 : 1);
    expect(await found(workshops, 'jobs', { kind, jobs })).toBe(kind === 'enterprise' && jobs < 10 ? 1 : 0);
  }));
});

it('a member below 60 two years running is to be replaced, and one who was not is talked with', async () => {
  const today = parseLocalDate('2022-12-20');
  const asked = async (score: number, replaced: boolean) => {
    if (today === undefined) return [];
    const before: OtherItem = { id: 'i', number: 'QJ08-2021-0007', workflow: 'member-reports', batch: null, stage: 'closed', result: 'done', createdOn: today, fields: { year: 2021, score } };
    return (await askRule(memberReports, 'twoYears', { data: { report: { person: '沈兰', orgUnit: 'v11', year: 2022 }, talk: { replaced } }, today, others: [before] })).map((one) => one.code);
  };
  expect([await asked(59, false), await asked(59, true), await asked(60, false)]).toEqual([['TWO_YEARS'], [], []]);
});

it('a women’s home that held fewer than two activities in half a year is pointed at', async () => {
  const today = parseLocalDate('2022-09-05');
  const told = async (activities: number) => (today === undefined ? [] : (await askRule(womenHomes, 'active', { data: { yearlyReview: { activities } }, today })).map(({ severity, code }) => `${severity} ${code}`));
  expect(await Promise.all([0, 1, 2, 9].map(told))).toEqual([['warn FEW_ACTIVITIES'], ['warn FEW_ACTIVITIES'], [], []]);
});
