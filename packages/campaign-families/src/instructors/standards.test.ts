// Every number of JH02 (domain.md §7), as the district has set it and as a lead has changed it: the changed one governs.
import { createRegistry } from '@jinguo/core';
import { parseLocalDate, type JsonObject } from '@jinguo/core/plugin';
import { askRule, showsBy, workOut } from '@jinguo/core/testing';
import { expect, it } from 'vitest';
import { families } from '../index.ts';
import { instructors } from './index.ts';

const day = (text: string) => {
  const date = parseLocalDate(text);
  if (date === undefined) throw new RangeError(text);
  return date;
};
const today = day('2022-09-05');
const refused = async (check: string, data: JsonObject, more: { readonly parameters?: Readonly<Record<string, number>> } = {}) => (await askRule(instructors, check, { data, today, ...more })).map((one) => one.code);
const registry = createRegistry([families]);
const stageOf = (workflow: string, id: string) => registry.current(workflow)?.compiled.definition.stages.find((one) => one.id === id);

/** The number of a woman born on a day. */
function idOf(born: string): string {
  const digits = `330402${born.replaceAll('-', '')}000`;
  const sum = [...digits].reduce((all, digit, index) => all + Number(digit) * (2 ** (17 - index) % 11), 0);
  return `${digits}${'10X98765432'[sum % 11] ?? ''}`;
}
const applying = (more: JsonObject) => ({ application: { idNumber: idOf('1990-01-01'), education: 'college', field: 'none', years: 0, ...more } });

it.each([['2000-09-05', []], ['2000-09-06', ['AGE']], ['1956-09-06', []], ['1956-09-05', ['AGE']]])('who is 22 to 65 may apply: born on %s is refused for %j', showsBy(instructors, ['JH02.qualified'], async (born, answer) => {
  expect(await refused('qualified', applying({ idNumber: idOf(born) }))).toEqual(answer);
}));

it('and where a lead has said 25 to 60, who is 25 to 60', async () => {
  const parameters = { youngest: 25, oldest: 60 };
  const asked = (born: string) => refused('qualified', applying({ idNumber: idOf(born) }), { parameters });
  expect([await asked('1997-09-05'), await asked('1997-09-06'), await asked('1961-09-06'), await asked('1961-09-05')]).toEqual([[], ['AGE'], [], ['AGE']]);
});

it.each([['college', 'none', 0, []], ['other', 'education', 3, []], ['other', 'social', 3, []], ['other', 'psychology', 3, []], ['other', 'federation', 3, []], ['other', 'education', 2, ['QUALIFICATION']], ['other', 'none', 30, ['QUALIFICATION']]])('%s with %s for %i years is refused for %j: college, or three years in one of the four fields', async (education, field, years, answer) => {
  expect(await refused('qualified', applying({ education, field, years }))).toEqual(answer);
});

it('the years asked of who has no college are the lead’s', async () => {
  expect(await refused('qualified', applying({ education: 'other', field: 'social', years: 3 }), { parameters: { experience: 4 } })).toEqual(['QUALIFICATION']);
});

it('nobody passes the district’s check without a clean record', showsBy(instructors, ['JH02.cleanRecord'], async () => {
  expect([await refused('cleanRecord', { districtCheck: { cleanRecord: true } }), await refused('cleanRecord', { districtCheck: { cleanRecord: false } }), await refused('cleanRecord', {})]).toEqual([[], ['RECORD'], ['RECORD']]);
}));

it.each([[{ unit: 't1', villages: 6 }, 6], [{ unit: 't2', villages: 3 }, 4], [{ unit: 't3', villages: 1 }, 2]])('of twelve places to recommend for, one for each town and the rest by largest remainder on its villages, %o has %i', showsBy(instructors, ['JH02.quotas'], (town, amount) => {
  const towns = [{ unit: 't1', villages: 6 }, { unit: 't2', villages: 3 }, { unit: 't3', villages: 1 }];
  const found = workOut(instructors, 'quotas', { data: { roundSettings: { nominations: 12, towns } }, today });
  expect(found['rows']).toContainEqual({ unit: town.unit, amount });
}));

it('a class has forty hours at least, or as many as a lead says', async () => {
  const plan = (hours: number) => ({ roundSettings: { windowTo: '2022-09-30', from: '2022-10-10', until: '2022-10-28', nominations: 4, towns: [{ unit: 't1', villages: 2 }], hours } });
  expect([await refused('classDates', plan(40)), await refused('classDates', plan(39)), await refused('classDates', plan(40), { parameters: { hours: 48 } })]).toEqual([[], ['HOURS'], ['HOURS']]);
});

it.each([
  ['60 and 77, 70.2 in all', [60, 77], {}, true], ['59 in theory', [59, 100], {}, false], ['59 in practice', [100, 59], {}, false], ['60 and 76, 69.6 in all', [60, 76], {}, false],
  ['60 and 76 where a lead asks 69', [60, 76], { total: 69 }, true], ['60 and 77 where she asks 65 of each', [60, 77], { part: 65 }, false], ['60 and 77 where theory weighs 50', [60, 77], { theory: 50 }, false],
])('theory for 40 % and practice for 60 %, each 60 and 70 in all: %s', (_what, [mark = 0, practice = 0], parameters, passed) => {
  const sheet = { analysis: 40, talk: 0, plan: practice - 40 };
  expect(workOut(instructors, 'marks', { data: { theory: { mark }, practiceSheets: { a: sheet, b: sheet, c: sheet } }, today, parameters })['passed']).toBe(passed);
});

it('two assessors are not enough: with fewer than three there is no mark for the practice', () => {
  const sheet = { analysis: 40, talk: 30, plan: 30 };
  const marked = (sheets: JsonObject) => workOut(instructors, 'marks', { data: { theory: { mark: 90 }, practiceSheets: sheets }, today })['passed'];
  expect([marked({ a: sheet, b: sheet }), marked({ a: sheet, b: sheet, c: sheet })]).toEqual([false, true]);
});

it('a resit counts at most 70, or what a lead says', () => {
  const sheet = { analysis: 30, talk: 25, plan: 25 };
  const data = { theory: { mark: 50 }, practiceSheets: { a: sheet, b: sheet, c: sheet }, theoryResit: { mark: 95 } };
  expect([workOut(instructors, 'marks', { data, today })['theory'], workOut(instructors, 'marks', { data, today, parameters: { resit: 75 } })['theory']]).toEqual([7000, 7500]);
});

it('both resits are due within thirty natural days of the examination that was failed', () => {
  expect(['theoryResit', 'practiceResit'].map((id) => stageOf('instructor-training', id)?.deadline?.within)).toEqual([{ untilField: 'resitBy' }, { untilField: 'resitBy' }]);
  expect(workOut(instructors, 'resitBy', { data: {}, today: day('2022-10-28') })).toEqual({ on: '2022-11-27' });
});

it.each([
  ['a senior title and 90', { rank: 'senior', years: 0, total: 9000 }, {}, []], ['five years and 90', { rank: 'none', years: 5, total: 9000 }, {}, []], ['four years', { rank: 'none', years: 4, total: 9900 }, {}, ['TIER']], ['a senior title and 89.99', { rank: 'senior', years: 9, total: 8999 }, {}, ['TIER']],
  ['five years where a lead asks eight', { rank: 'none', years: 5, total: 9000 }, { expertYears: 8 }, ['TIER']], ['90 where she asks 92', { rank: 'senior', years: 0, total: 9000 }, { expertTotal: 92 }, ['TIER']],
])('an expert has a senior title or five years, and 90 in all: %s', showsBy(instructors, ['JH02.tierFits'], async (_what, { total, ...application }, parameters, answer) => {
  const asked = (tier: string) => refused('tierFits', { roster: { tier }, application, marks: { total } }, { parameters });
  expect([await asked('expert'), await asked('instructor'), await asked('volunteer')]).toEqual([answer, [], []]);
}));

it('a year is registered with sixteen hours and four services, or with what a lead asks', showsBy(instructors, ['JH02.registered'], () => {
  const year = (hours: number, services: number, parameters = {}) => workOut(instructors, 'registered', { data: { registration: { hours, services } }, today, parameters })['ok'];
  expect([year(16, 4), year(15, 4), year(16, 3), year(16, 4, { yearHours: 20 }), year(16, 4, { yearServices: 6 })]).toEqual([true, false, false, false, false]);
}));

it('by the end of December, or of the month a lead says, and no later than the certificate is valid', showsBy(instructors, ['JH02.registerBy'], () => {
  const by = (certificate: JsonObject, parameters = {}) => workOut(instructors, 'registerBy', { data: { certificate }, today: day('2022-11-07'), parameters })['on'];
  expect([by({ validUntil: '2025-11-07' }), by({ validUntil: '2025-11-07' }, { registerMonth: 6 }), by({ validUntil: '2023-03-01' })]).toEqual(['2023-12-31', '2023-06-30', '2023-03-01']);
}));

it('two years short in a row, and she is off the roster; a certificate is valid for three years', () => {
  const ways = (stage: string) => JSON.stringify(stageOf('instructor-training', stage)?.outcomes['recorded']);
  expect(ways('year1')).toContain('"to":"suspended2"');
  expect(ways('suspended2')).toContain('"to":"left"');
  expect(JSON.stringify(stageOf('instructor-training', 'confirmation')?.outcomes)).toContain('"validYears":3');
  expect(['year1', 'year2', 'year3', 'year4'].map((id) => stageOf('instructor-training', id) !== undefined)).toEqual([true, true, true, false]);
});

it('a score for admission is 20, 40, 20 and 20, or as a lead weighs them', () => {
  const score = (parameters = {}) => workOut(instructors, 'admissionScore', { data: { application: { education: 'master', field: 'education', years: 10, services: 5 }, districtCheck: { there: 0 } }, today, parameters })['score'];
  expect([score(), score({ education: 0 }), score({ work: 0 }), score({ pledge: 0 }), score({ balance: 0 }), score({ work: 50, balance: 10 })]).toEqual([100, 80, 60, 80, 80, 100]);
});
