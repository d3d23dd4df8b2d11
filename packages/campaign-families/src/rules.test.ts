// Rules of gifts, grants and counsellors, over whatever a form may say.
import { officialCalendar, parseLocalDate, type JsonObject, type OtherItem, type Programme } from '@jinguo/core/plugin';
import { askRule } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { familyTitles } from './family-titles.ts';
import { help } from './help.ts';
import { counsellors } from './people.ts';
import { keyProjects, kindFirms } from './places-and-projects.ts';

const day = (text: string) => {
  const date = parseLocalDate(text);
  if (date === undefined) throw new RangeError(text);
  return date;
};
const today = day('2022-09-05');
const found = async (programme: Programme, check: string, data: JsonObject, others: readonly OtherItem[] = []) => (await askRule(programme, check, { data, today, others })).map(({ severity, code }) => `${severity} ${code}`);
const title: OtherItem = { id: 'i', number: 'JH05-2022-0007', workflow: 'family-titles', batch: 'b', stage: 'year2', result: null, createdOn: day('2022-03-01'), fields: {} };
const claim = { claim: { idNumber: '330402198803150000', agreement: 'JH06-2022-0001' } };

it('a family with a valid title has its gift; one whose title was taken away has none; on paper it is checked', async () => {
  expect([await found(kindFirms, 'titled', claim, [title]), await found(kindFirms, 'titled', claim, [{ ...title, stage: 'revoked', result: 'revoked' }]), await found(kindFirms, 'titled', claim)]).toEqual([[], ['refuse TITLE_REVOKED'], ['warn TITLE_NOT_FOUND']]);
});

it('a household is put forward for one new title a year, whatever the kind, and again the year after', async () => {
  const application = { application: { idNumber: '330402198803150000', kind: 'green' } };
  expect([await found(familyTitles, 'onceAYear', application, [title]), await found(familyTitles, 'onceAYear', application, [{ ...title, createdOn: day('2021-12-31') }]), await found(familyTitles, 'onceAYear', application, [{ ...title, result: 'rejected' }])]).toEqual([['refuse ALREADY_THERE'], [], []]);
});

it('there are twenty-one key projects, each number once', async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 21 }), fc.boolean(), async (order, taken) => {
    const others = taken ? [{ ...title, workflow: 'key-projects' }] : [];
    expect((await found(keyProjects, 'oneOfEach', { charter: { order } }, others)).length).toBe(Number(taken));
  }));
});

it('a counsellor has 200 hours of practice', async () => {
  expect(await Promise.all([199, 200].map(async (hours) => (await found(counsellors, 'practice', { application: { hours } })).length))).toEqual([1, 0]);
});

it.each([['cancers', 100_000], ['bereaved', 72_800], ['poor', 80_000], ['children', 60_000], ['newcomers', 50_000], ['insurance', 10_000], ['unknown', 0]])('the table gives for %s %i fen', (kind, amount) => {
  expect(help.computes?.['amount']?.({ id: null, number: null, unit: 'v11', batch: null, entries: [], members: [], today, calendar: officialCalendar, data: { application: { kind } } })).toEqual({ amount });
});
