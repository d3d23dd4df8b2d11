// Rules of the programmes that name posts, workshops and mentors, over whatever an application may say.
import { parseLocalDate, type JsonObject, type OtherItem, type Programme } from '@jinguo/core/plugin';
import { askRule, holds, workOut, type AskedOfRule } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { bankReferral } from './bank-referral.ts';
import { interestSubsidyProgramme } from './interest-subsidy/programme.ts';
import { goodApplication } from './interest-subsidy/testing/sample-application.ts';
import { mentors } from './mentors-and-courses.ts';
import { innovationWorkshops, modelPosts } from './named-posts.ts';

const day = (text: string) => {
  const date = parseLocalDate(text);
  if (date === undefined) throw new RangeError(text);
  return date;
};
const today = day('2022-09-05');
const broken = async (programme: Programme, check: string, application: JsonObject, others: readonly OtherItem[] = []): Promise<readonly (readonly [string, string])[]> =>
  (await askRule(programme, check, { data: { application }, today, others })).map(({ severity, code }) => [severity, code] as const);
const people = fc.integer({ min: 1, max: 60 });

it('women are at least half of a team, and no more than there are in it', async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom(modelPosts, innovationWorkshops), people, people, async (programme, members, women) => {
    expect((await broken(programme, 'women', { members, women })).length).toBe(women * 2 >= members && women <= members ? 0 : 1);
  }));
});

it('a team has five members at least', holds(modelPosts, ['FZ07.fewest'], async () => {
  await fc.assert(fc.asyncProperty(people, async (members) => {
    expect((await broken(modelPosts, 'fewest', { members })).length).toBe(members >= 5 ? 0 : 1);
  }));
}));

it('a mentor has practised for five years', async () => {
  expect(await Promise.all([4, 5, 30].map(async (years) => (await broken(mentors, 'practice', { years })).length))).toEqual([1, 0, 0]);
});

it('a title as ground for a loan is valid on the day: taken away it is refused, and one the books do not hold is pointed at', async () => {
  const asked = { product: 'family', titleKind: 'finest', titleHeld: '南妇〔2021〕8号', idNumber: '330402198803150000' };
  const title: OtherItem = { id: 'i', number: 'JH05-2021-0007', workflow: 'family-titles', batch: 'b', stage: 'year1', result: null, createdOn: day('2021-03-01'), since: day('2021-06-01'), fields: { kind: 'finest' } };
  expect([
    await broken(bankReferral, 'titled', { ...asked, product: 'maker' }),
    await broken(bankReferral, 'titled', { ...asked, titleHeld: '' }),
    await broken(bankReferral, 'titled', asked, [title]),
    await broken(bankReferral, 'titled', asked, [{ ...title, stage: 'revoked', result: 'revoked' }]),
    await broken(bankReferral, 'titled', asked),
    await broken(bankReferral, 'titled', { ...asked, titleKind: 'green' }, [title]),
  ]).toEqual([[], [['refuse', 'TITLE']], [], [['refuse', 'TITLE_REVOKED']], [['warn', 'TITLE_NOT_FOUND']], [['warn', 'TITLE_OF_ANOTHER_KIND']]]);
});

it('of a round’s places three in ten, rounded up, are kept for science and new trades', holds(modelPosts, ['FZ07.newFieldsPlaces'], async () => {
  const listed = (field: string, count: number) => Array.from({ length: count }, (_, n) => ({ id: `${field}${n}`, number: `FZ07-2022-${n}`, workflow: 'model-posts', title: '岗', stage: 'decision', unit: 'v11', data: { application: { field } }, fields: {} }));
  await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 10 }), async (places, usual, fresh) => {
    const found = await askRule(modelPosts, 'newFieldsPlaces', { data: { roundSettings: { places: [{ unit: 't1', amount: places }] } }, today, entries: [...listed('usual', usual), ...listed('new', fresh)] });
    expect(found.map((one) => one.code)).toEqual(usual > places - Math.ceil((places * 3) / 10) ? ['NEW_FIELDS'] : []);
  }));
}));

it.each([['none', 10, 5, false], ['none', 10, 4, true], ['idle', 10, 10, true], ['accident', 8, 8, true]])('a post found with %s, of %i members %i women, is fit no more: %s', (fact, members, women, yes) => {
  expect(workOut(modelPosts, 'unfit', { data: { yearlyReview: { fact, members, women } }, today })).toEqual({ yes });
});

it('a workshop has a result of the last three years, or ten jobs and a record of taxes', holds(innovationWorkshops, ['FZ05.grounds'], async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom('innovation', 'business'), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 20 }), fc.boolean(), async (basis, results, jobs, taxRecord) => {
    const lacks = basis === 'innovation' ? Number(results < 1) : Number(jobs < 10) + Number(!taxRecord);
    expect((await broken(innovationWorkshops, 'grounds', { basis, results, jobs, taxRecord })).length).toBe(lacks);
  }));
}));

it('a workshop is supported up to the lead’s most, and never with more than it asked for', holds(innovationWorkshops, ['FZ05.amount'], () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 0, max: 10_000_000 }), (wanted, mostSupport) => {
    expect(workOut(innovationWorkshops, 'amount', { data: { application: { wanted } }, today, parameters: { mostSupport } })).toEqual({ amount: Math.min(wanted, mostSupport) });
  }));
}));

it('a workshop whose title was taken away is not supported', async () => {
  const title: OtherItem = { id: 'i', number: 'FZ05-2022-0001', workflow: 'innovation-workshops', batch: 'b', stage: 'year1', result: null, createdOn: today, since: today, fields: {} };
  const said = (others: readonly OtherItem[]) => broken(innovationWorkshops, 'titled', { workshop: '“绣娘”巾帼创新工作室' }, others);
  expect([await said([title]), await said([{ ...title, workflow: 'workshops' }]), await said([{ ...title, stage: 'revoked', result: 'revoked' }]), await said([])]).toEqual([[], [], [['refuse', 'TITLE_REVOKED']], [['warn', 'TITLE_NOT_FOUND']]]);
});

it('a senior title stands for years of practice', async () => {
  expect(await broken(mentors, 'practice', { years: 1, senior: true })).toEqual([]);
});

it('a starter’s mentor is in office, of her trade and of her town; who would fit is named', async () => {
  const mentor: OtherItem = { id: 'i', number: 'FZ03-2021-0001', workflow: 'mentors', batch: null, town: 't1', stage: 'year1', result: null, createdOn: day('2021-03-01'), since: day('2021-03-01'), fields: { trade: 'farm' } };
  const found = async (others: NonNullable<AskedOfRule['others']>, trade = 'farm') => askRule(mentors, 'mentorFits', { data: { application: { trade }, match: { mentor: 'FZ03聘〔2021〕001' } }, today, others });
  const said = async (...asked: Parameters<typeof found>) => (await found(...asked)).map(({ severity, code }) => [severity, code]);
  expect([await said([mentor]), await said([mentor], 'craft'), await said([{ ...mentor, town: 't2' }]), await said([{ ...mentor, town: null }]), await said([{ ...mentor, stage: 'closed', result: 'done' }]), await said([])]).toEqual([[], [['warn', 'OTHER_TRADE']], [['warn', 'OTHER_TOWN']], [], [['refuse', 'NOT_APPOINTED']], [['warn', 'APPOINTMENT_NOT_FOUND']]]);
  expect((await found([{ ...mentor, town: 't2' }, { ...mentor, number: 'FZ03-2021-0002', town: 't3' }]))[0]?.zh).not.toContain('FZ03-2021');
  const another = { ...mentor, number: 'FZ03-2021-0003', fields: { trade: 'craft' } };
  expect((await found((key) => (key === 'mentors' ? [mentor, another] : [mentor]), 'craft')).map((one) => one.zh.match(/FZ03-2021-\d+/gu))).toEqual([['FZ03-2021-0003']]);
});

it('the loans for women are for women; a titled family may send whom it will', async () => {
  const said = (product: string) => broken(bankReferral, 'women', { product, idNumber: '330402198007170019' });
  expect([await said('maker'), await said('farmer'), await said('family')]).toEqual([[['refuse', 'NOT_FEMALE']], [['refuse', 'NOT_FEMALE']], []]);
});

it('the bank gives sum, rate and term of a credit', async () => {
  const said = (bankResult: JsonObject) => askRule(bankReferral, 'bankSaid', { data: { bankResult }, today }).then((found) => found.length);
  expect([await said({ approved: 1, rate: 1, months: 1 }), await said({ approved: 1 }), await said({})]).toEqual([0, 2, 3]);
});

it('a claim of interest on a loan the federation recommended names that referral: hers, drawn, and the same loan', async () => {
  const drawn: OtherItem = { id: 'i', number: 'FZ02-2021-0003', workflow: 'bank-referral', batch: null, stage: 'closed', result: 'drawn', createdOn: day('2020-11-01'), since: day('2020-12-01'), fields: { drawn: 20_000_000, drawnOn: '2020-12-01' } };
  const said = (others: readonly OtherItem[], referralNo = 'FZ02-2021-0003') => broken(interestSubsidyProgramme, 'referral', { ...goodApplication, referralNo }, others);
  expect([await said([drawn]), await said([]), await said([drawn], 'FZ02-2021-0004'), await said([{ ...drawn, result: null, stage: 'bankResult' }]), await said([{ ...drawn, fields: { ...drawn.fields, drawn: 10_000_000 } }])]).toEqual([[], [['refuse', 'REFERRAL_NOT_HERS']], [['refuse', 'REFERRAL_NOT_HERS']], [['refuse', 'REFERRAL_NOT_DRAWN']], [['warn', 'REFERRAL_DIFFERS']]]);
  expect(await broken(interestSubsidyProgramme, 'referral', goodApplication)).toEqual([]);
});
