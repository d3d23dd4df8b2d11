// Rules of gifts, grants and counsellors, over whatever a form may say.
import { addDays, officialCalendar, parseLocalDate, type JsonObject, type ListEntry, type OtherItem, type Programme } from '@jinguo/core/plugin';
import { askRule, holds, showsBy, workOut } from '@jinguo/core/testing';
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
const title: OtherItem = { id: 'i', number: 'JH05-2022-0007', workflow: 'family-titles', batch: 'b', stage: 'year2', result: null, createdOn: day('2022-03-01'), since: day('2022-06-01'), fields: {} };
const claim = { claim: { idNumber: '330402198803150000', agreement: 'JH06-2022-0001' } };

it('a family with a valid title has its gift; one whose title was taken away has none; on paper it is checked', async () => {
  expect([await found(kindFirms, 'titled', claim, [title]), await found(kindFirms, 'titled', claim, [{ ...title, stage: 'revoked', result: 'revoked' }]), await found(kindFirms, 'titled', claim)]).toEqual([[], ['refuse TITLE_REVOKED'], ['warn TITLE_NOT_FOUND']]);
});

it('a household is put forward for one new title a year, whatever the kind, and again the year after', showsBy(familyTitles, ['JH05.onceAYear'], async () => {
  const application = { application: { idNumber: '330402198803150000', kind: 'green' } };
  expect([await found(familyTitles, 'onceAYear', application, [title]), await found(familyTitles, 'onceAYear', application, [{ ...title, fields: { namedOn: '2021-12-31' } }]), await found(familyTitles, 'onceAYear', application, [{ ...title, result: 'rejected' }])]).toEqual([['refuse ALREADY_THERE'], [], []]);
}));

it('there are twenty-one key projects, each number once', holds(keyProjects, ['JH03.oneOfEach'], async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 21 }), fc.boolean(), async (order, taken) => {
    const others = taken ? [{ ...title, workflow: 'key-projects' }] : [];
    expect((await found(keyProjects, 'oneOfEach', { charter: { order } }, others)).length).toBe(Number(taken));
  }));
}));

it('a counsellor has 200 hours of practice', async () => {
  expect(await Promise.all([199, 200].map(async (hours) => (await found(counsellors, 'practice', { application: { hours } })).length))).toEqual([1, 0]);
});

it.each([['cancers', 100_000], ['bereaved', 72_800], ['poor', 80_000], ['children', 60_000], ['newcomers', 50_000], ['insurance', 10_000], ['unknown', 0]])('the table gives for %s %i fen', (kind, amount) => {
  expect(workOut(help, 'amount', { data: { application: { kind } }, today })).toEqual({ amount });
});

/** A number of somebody born on a day. */
function idOf(born: string): string {
  const digits = `330402${born.replaceAll('-', '')}000`;
  const sum = [...digits].reduce((all, digit, index) => all + Number(digit) * (2 ** (17 - index) % 11), 0);
  return `${digits}${'10X98765432'[sum % 11] ?? ''}`;
}

it.each([['1956-09-06', []], ['1956-09-05', ['INSURED_AGE']], ['2004-09-05', []], ['2004-09-06', ['INSURED_AGE']]])('the policy takes ages 18 to 65 on the day of the application: who was born on %s is refused for %j', async (born, answer) => {
  const asked = async (application: JsonObject) => (await found(help, 'insurable', { application: { idNumber: idOf(born), ...application } })).map((one) => one.replace('refuse ', ''));
  expect(await asked({ kind: 'insurance', insuredAgrees: true })).toEqual(answer);
  expect(await asked({ kind: 'insurance' })).toEqual(['INSURED_AGREES', ...answer]);
  expect(await asked({ kind: 'poor' })).toEqual([]);
});

it('a bereaved household says its house, a guardian the number of the child', showsBy(help, ['JH15.whoIsHelped'], async () => {
  const asked = (application: JsonObject) => found(help, 'whoIsHelped', { application });
  expect(await Promise.all([asked({ kind: 'bereaved' }), asked({ kind: 'bereaved', house: '东浜16号' }), asked({ kind: 'children' }), asked({ kind: 'newcomers', childId: '330402201503150003' }), asked({ kind: 'cancers' })])).toEqual([['refuse WHO_IS_HELPED'], [], ['refuse WHO_IS_HELPED'], [], []]);
}));

it('the introduction that the page of the vote shows holds no number of a person', showsBy(familyTitles, ['JH05.introduction'], async () => {
  const said = (intro: string) => found(familyTitles, 'introduction', { application: { intro } });
  expect([await said('热心人家，电话13812345678'), await said('三代同堂，年收入120000元')]).toEqual([['refuse LEAKS'], []]);
}));

it('what the town’s board shows of a grant is a code and a sum', () => {
  const paper = help.papers?.['townBoard']?.({ id: 'i', number: 'JH15-2022-0001', unit: 'v11', batch: null, entries: [], members: [], parameters: {}, today, calendar: officialCalendar, decisions: [], unitName: () => '竹林村', data: { application: { code: '帮-2022-001', person: '沈小兰', kind: 'cancers', reason: '治疗费用高' }, amount: { amount: 100_000 } } });
  expect(JSON.stringify(paper)).toContain('帮-2022-001');
  expect(JSON.stringify(paper)).not.toMatch(/沈小兰|癌|治疗/u);
});

it('more than half of those present agree to a household, and no more than were there', holds(familyTitles, ['JH05.judged'], async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 40 }), async (present, inFavour) => {
    expect(await found(familyTitles, 'judged', { villageCheck: { present, inFavour } })).toEqual(inFavour * 2 > present && inFavour <= present ? [] : ['refuse NOT_CARRIED']);
  }));
}));

it('of each title no more are listed than the round has places, whoever is excluded or held back left out', holds(familyTitles, ['JH05.kindPlaces'], async () => {
  const kinds = ['civilised', 'finest', 'green', 'couriers'] as const;
  await fc.assert(fc.asyncProperty(fc.array(fc.record({ kind: fc.constantFrom(...kinds), verdict: fc.option(fc.constantFrom('held', 'excluded'), { nil: undefined }) }), { maxLength: 30 }), fc.nat(8), async (list, places) => {
    const entries: readonly ListEntry[] = list.map(({ kind, verdict }, index) => ({ id: `e${index}`, number: '', workflow: 'family-titles', title: '', stage: 'decision', unit: 'v11', data: {}, fields: { kind }, ...(verdict === undefined ? {} : { verdict }) }));
    const over = kinds.filter((kind) => list.filter((one) => one.kind === kind && one.verdict === undefined).length > places);
    const roundSettings = Object.fromEntries(kinds.map((kind) => [kind, places]));
    expect((await askRule(familyTitles, 'kindPlaces', { data: { roundSettings }, today, entries })).map((one) => one.code)).toEqual(over.map(() => 'KIND_PLACES'));
  }));
}));

it('a household is put forward upwards while its title stands, and not once it was taken away', async () => {
  const nomination = { nomination: { plaque: '南家〔2022〕007' } };
  expect([await found(familyTitles, 'stillTitled', nomination, [title]), await found(familyTitles, 'stillTitled', nomination, [{ ...title, stage: 'revoked', result: 'revoked' }]), await found(familyTitles, 'stillTitled', nomination), await found(familyTitles, 'stillTitled', { nomination: {} })]).toEqual([[], ['refuse TITLE_OVER'], ['warn TITLE_NOT_FOUND'], ['warn TITLE_NOT_FOUND']]);
});

it('of a gift no more are given in a year than its agreement promises, and none before it is signed or after it is over', holds(kindFirms, ['JH06.inStock'], async () => {
  const agreement: OtherItem = { ...title, number: 'JH06-2022-0001', workflow: 'kind-firms', stage: 'year1', fields: { each: 2 } };
  const claimed: OtherItem = { ...title, number: 'JH06G-2022-0001', workflow: 'gift-claims', stage: 'handedOver', createdOn: day('2022-08-01') };
  const ask = (others: readonly OtherItem[]) => found(kindFirms, 'inStock', claim, others);
  expect([await ask([]), await ask([agreement]), await ask([{ ...agreement, stage: 'review' }]), await ask([{ ...agreement, stage: 'closed', result: 'done' }])]).toEqual([['warn AGREEMENT_NOT_FOUND'], [], ['refuse AGREEMENT_NOT_IN_FORCE'], ['refuse AGREEMENT_NOT_IN_FORCE']]);
  const signed = (signedFrom: string, signedUntil: string, more: Partial<OtherItem> = {}) => ask([{ ...agreement, stage: 'renewal', ...more, fields: { each: 2, signedFrom, signedUntil } }]);
  expect([await signed('2021-09-06', today), await signed(today, today, { stage: 'closed', result: 'done' }), await signed('2021-09-06', today, { stage: 'draft' }), await signed('2021-09-06', today, { stage: 'withdrawn', result: 'withdrawn' })]).toEqual([[], [], [], []]);
  for (const over of [await signed('2021-09-05', addDays(today, -1)), await signed(addDays(today, 1), '2023-09-05'), await signed('2021-09-06', '2023-09-05', { stage: 'terminated', result: 'terminated' })]) expect(over).toEqual(['refuse AGREEMENT_NOT_IN_FORCE']);
  await fc.assert(fc.asyncProperty(fc.nat(4), fc.nat(4), async (thisYear, lastYear) => {
    const taken = [...Array.from({ length: thisYear }, () => claimed), ...Array.from({ length: lastYear }, () => ({ ...claimed, createdOn: day('2021-08-01') }))];
    const answer = await askRule(kindFirms, 'inStock', { data: claim, today, others: (key) => (key === 'firms' ? [agreement] : taken) });
    expect(answer.map((one) => one.code)).toEqual(thisYear < 2 ? [] : ['NONE_LEFT']);
  }));
}));

