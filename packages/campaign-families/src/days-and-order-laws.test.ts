// Rules of homes, instructors, cases and wishes that look at a day, an order or a single answer, over whatever may be written down.
import { addDays, addMonths, ageOn, countWorkingDays, isWorkingDay, officialCalendar, parseIdNumber, parseLocalDate, type JsonObject, type OtherItem } from '@jinguo/core/plugin';
import { askRule, holds, workOut } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { criteria } from './childrens-homes/forms.ts';
import { childrensHomes } from './childrens-homes/index.ts';
import { disputes } from './disputes.ts';
import { familyTitles } from './family-titles.ts';
import { help } from './help.ts';
import { instructors } from './instructors/index.ts';
import { counsellors } from './people.ts';
import { planAssessments } from './plan-assessments.ts';
import { kindFirms } from './places-and-projects.ts';
import { wishes } from './wishes.ts';

const day = (written: string) => {
  const date = parseLocalDate(written);
  if (date === undefined) throw new RangeError(written);
  return date;
};
const today = day('2022-09-05');
const away = fc.oneof(fc.integer({ min: -800, max: 60 }), fc.constantFrom(-366, -365, -364, -1, 0, 1));
const other = (nth: number, more: Partial<OtherItem>): OtherItem => ({ id: `o${nth}`, number: `JH-2022-${nth}`, workflow: 'childrens-homes', batch: 'b', stage: 'year1', result: null, createdOn: day('2022-03-01'), since: day('2022-06-01'), fields: {}, ...more });
const dropped = ['rejected', 'withdrawn', 'terminated', 'voided'];
const results = fc.constantFrom(null, 'done', ...dropped);
type Stands = readonly [stage: string, result: string | null];
const onTheRoster: readonly Stands[] = [['year1', null], ['year3', null], ['renewal', null], ['renewalConfirmation', null]];
const offTheRoster: readonly Stands[] = [['left', 'left'], ['removed', 'removed'], ['closed', 'notRenewed'], ['year2Removal', null], ['suspended1RemovalReview', null], ['voided', 'voided']];
const suspended: readonly Stands[] = [['suspended1', null], ['suspended3', null], ['roster', null]];
/** Words without a number of a person, and with one. */
const words = fc.constantFrom(['谢谢大家的关心', false], ['共3件，收到了', false], ['电话13812345678', true], ['330402198803150025的家长', true]) satisfies fc.Arbitrary<(string | boolean)[]>;
const numberOf = (year: number, order: string) => {
  const digits = `330402${year}0905${order}`;
  const sum = [...digits].reduce((all, digit, index) => all + Number(digit) * (2 ** (17 - index) % 11), 0);
  return `${digits}${'10X98765432'[sum % 11] ?? ''}`;
};
const idNumbers = fc.integer({ min: 1940, max: 2015 }).map((year) => numberOf(year, '002'));
const ageOf = (idNumber: string) => {
  const read = parseIdNumber(idNumber, today);
  return read.ok ? ageOn(read.value.birthDate, today) : expect.unreachable(idNumber);
};

it('held: an activity of a home is written down on its day or after it (JH01)', holds(childrensHomes, ['JH01.held'], () => fc.assert(fc.asyncProperty(away, async (days) => {
  expect((await askRule(childrensHomes, 'held', { data: { log: { on: addDays(today, days) } }, today })).length).toBe(days > 0 ? 1 : 0);
}))));

it('barred: an address whose title was taken away waits as many months as a lead says, to the day (JH01)', holds(childrensHomes, ['JH01.barred'], () => fc.assert(fc.asyncProperty(away, fc.constantFrom('revoked', 'closed'), async (days, result) => {
  const taken = other(1, { since: addDays(today, days), stage: result, result });
  const found = await askRule(childrensHomes, 'barred', { data: { application: { address: '竹林村1号' } }, today, others: [taken] });
  expect(found.length).toBe(result === 'revoked' && addDays(today, days) > '2021-09-05' ? 1 : 0);
}))));

it('checksRenewed: no home stands whose background checks of the year are not renewed (JH01)', holds(childrensHomes, ['JH01.checksRenewed'], () => fc.assert(fc.asyncProperty(fc.constantFrom(true, false, undefined), fc.constantFrom(undefined, 'rectify', 'revoke'), async (renewed, verdict) => {
  const found = await askRule(childrensHomes, 'checksRenewed', { data: { selfCheck: renewed === undefined ? {} : { checksRenewed: renewed } }, today, ...(verdict === undefined ? {} : { verdict }) });
  expect(found.length).toBe(verdict === undefined && renewed !== true ? 1 : 0);
}))));

it('vetoRevokes: a fact that rules a home out takes its title, and no milder word will do (JH01)', holds(childrensHomes, ['JH01.vetoRevokes'], () => fc.assert(fc.asyncProperty(fc.subarray(['fees', 'harm', 'accident']), fc.constantFrom(undefined, 'rectify', 'revoke'), async (vetoes, verdict) => {
  const found = await askRule(childrensHomes, 'vetoRevokes', { data: { yearlyReview: { vetoes } }, today, ...(verdict === undefined ? {} : { verdict }) });
  expect(found.length).toBe(vetoes.length > 0 && verdict !== 'revoke' ? 1 : 0);
}))));

it('asDrawn: a review is no milder than what the spot check of the year found (JH01)', holds(childrensHomes, ['JH01.asDrawn'], () => fc.assert(fc.asyncProperty(fc.constantFrom('stands', 'rectify', 'revoke', 'notYet'), fc.boolean(), fc.constantFrom(undefined, 'rectify', 'revoke'), async (found, drawn, verdict) => {
  const number = '南儿家〔2022〕001';
  const draw = other(1, { workflow: 'childrens-home-spot-check', fields: { drawn: drawn ? number : '南儿家〔2022〕004', looked: found === 'notYet' ? '' : `${number}：${found}` } });
  const data = { plaque: { number }, reviewDates: { opens1: '2022-09-01', by1: '2022-11-30' } };
  const said = (await askRule(childrensHomes, 'asDrawn', { data, today, others: [draw], ...(verdict === undefined ? {} : { verdict }) })).map((one) => one.code);
  const order = ['stands', 'rectify', 'revoke'];
  const milder = order.indexOf(verdict ?? 'stands') < order.indexOf(found);
  expect(said).toEqual(!drawn || verdict === 'revoke' ? [] : found === 'notYet' ? ['NOT_LOOKED_AT'] : milder ? ['SPOT_CHECK_FOUND'] : []);
}))));

it('again: what was put right in the year before counts, and nothing older (JH01)', holds(childrensHomes, ['JH01.again'], () => fc.assert(fc.property(fc.integer({ min: -200, max: 700 }), (days) => {
  const reviewDates = { opens1: '2022-10-01', by1: '2022-11-30', opens2: '2023-10-01', by2: '2023-11-30', opens3: '2024-10-01', by3: '2024-11-30' };
  const doneOn = addDays(day('2023-10-01'), days);
  expect(workOut(childrensHomes, 'again', { data: { reviewDates, rectification: { doneOn } }, today: day('2024-10-20') })).toEqual({ yes: days > 0 });
}))));

it('reviewDates: three reviews in three years running, each after it opens, and a title as long as a lead says (JH01)', holds(childrensHomes, ['JH01.reviewDates'], () => fc.assert(fc.property(fc.nat(700), fc.integer({ min: 3, max: 10 }), (days, validYears) => {
  const on = addDays(day('2022-01-01'), days);
  const dates = workOut(childrensHomes, 'reviewDates', { data: { plaque: { on } }, today: on, parameters: { validYears } });
  const years = [1, 2, 3].map((nth) => Number(String(dates[`by${nth}`]).slice(0, 4)));
  expect(years.map((year) => year - (years[0] ?? 0))).toEqual([0, 1, 2]);
  for (const nth of [1, 2, 3]) expect([String(dates[`opens${nth}`]) >= on, String(dates[`opens${nth}`]) < String(dates[`by${nth}`]), String(dates[`by${nth}`]).slice(5)]).toEqual([true, true, '11-30']);
  expect(Number(String(dates['validUntil']).slice(0, 4))).toBe(Number(on.slice(0, 4)) + validYears);
}))));

it('drawn: so many in a hundred of the list, rounded up, none twice and none that is not on it (JH01)', holds(childrensHomes, ['JH01.drawn'], () => fc.assert(fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 100 }), fc.nat(99_999), (count, share, seed) => {
  const plaques = Array.from({ length: count }, (_, nth) => `南儿家〔2022〕${nth}`);
  const answer = workOut(childrensHomes, 'drawn', { data: { draw: { seed, plaques } }, today, parameters: { share } });
  const drawn = Array.isArray(answer['plaques']) ? answer['plaques'].map(String) : [];
  expect([drawn.length, new Set(drawn).size, drawn.every((one) => plaques.includes(one)), answer['list']]).toEqual([Math.ceil((count * share) / 100), drawn.length, true, drawn.join('、')]);
}))));

it('looked: what was found of each stands in the list of it, in its order (JH01)', holds(childrensHomes, ['JH01.looked'], () => fc.assert(fc.property(fc.array(fc.record({ plaque: fc.nat(99).map((nth) => `南儿家〔2022〕${nth}`), verdict: fc.constantFrom('stands', 'rectify', 'revoke') }), { maxLength: 5 }), (results) => {
  const { list } = workOut(childrensHomes, 'looked', { data: { found: { results } }, today });
  expect(String(list).split('、').filter((one) => one !== '').map((one) => one.split('：'))).toEqual(results.map((one) => [one.plaque, one.verdict]));
}))));

it('qualified: an instructor is as old as a lead says, and of college or long enough in the field (JH02)', holds(instructors, ['JH02.qualified'], () => fc.assert(fc.asyncProperty(idNumbers, fc.constantFrom('college', 'other'), fc.constantFrom('none', 'education'), fc.nat(6), async (idNumber, education, field, years) => {
  const age = ageOf(idNumber);
  const found = (await askRule(instructors, 'qualified', { data: { application: { idNumber, education, field, years } }, today })).map((one) => one.code);
  expect(found).toEqual([...(age >= 22 && age <= 65 ? [] : ['AGE']), ...(education === 'college' || (field === 'education' && years >= 3) ? [] : ['QUALIFICATION'])]);
}))));

it('cleanRecord: nobody passes without a clean record, looked up within twelve months or as many as a lead says (JH02)', holds(instructors, ['JH02.cleanRecord'], () => fc.assert(fc.asyncProperty(fc.constantFrom(true, false, undefined), fc.integer({ min: -800, max: 5 }), fc.integer({ min: 1, max: 24 }), async (cleanRecord, away, recordMonths) => {
  const on = addDays(today, away);
  const inTime = away <= 0 && addMonths(on, recordMonths) >= today;
  expect((await askRule(instructors, 'cleanRecord', { data: { districtCheck: { recordCheckedOn: on, ...(cleanRecord === undefined ? {} : { cleanRecord }) } }, today, parameters: { recordMonths } })).map((one) => one.code)).toEqual([...(cleanRecord === true ? [] : ['RECORD']), ...(inTime ? [] : ['RECORD_DAY'])]);
}))));

it('resitInTime, practiceResitInTime: the part that was failed is taken again by the day it was to be, thirty days after or as many as a lead says; no mark of a later one counts, in theory or in practice (JH02)', holds(instructors, ['JH02.resitInTime', 'JH02.practiceResitInTime', 'JH02.resitBy'], () => fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 60 }), async (after, resitDays) => {
  const resitBy = workOut(instructors, 'resitBy', { data: {}, today, parameters: { resitDays } });
  expect(resitBy).toEqual({ on: addDays(today, resitDays) });
  const [first = 0] = after;
  const sheets = Object.fromEntries(after.map((days, nth) => [`e${nth}`, { on: addDays(today, days), analysis: 30, talk: 20, plan: 20 }]));
  const asked = async (rule: string, data: JsonObject) => (await askRule(instructors, rule, { data: { resitBy, ...data }, today: addDays(today, 90) })).map(({ code, path }) => `${code} ${path}`);
  expect(await asked('resitInTime', { theoryResit: { on: addDays(today, first), mark: 70 } })).toEqual(first <= resitDays ? [] : ['RESIT_LATE /theoryResit/on']);
  expect(await asked('practiceResitInTime', { practiceResitSheets: sheets })).toEqual(after.every((days) => days <= resitDays) ? [] : ['RESIT_LATE /practiceResit/on']);
}))));

it('recommendBy: village and town have three working days together, or as many as a lead says (JH02)', holds(instructors, ['JH02.recommendBy'], () => fc.assert(fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 20 }), (after, recommendDays) => {
  const on = addDays(today, -after);
  const by = day(String(workOut(instructors, 'recommendBy', { data: {}, today: on, parameters: { recommendDays } })['on']));
  expect(countWorkingDays(officialCalendar, addDays(on, 1), by)).toBe(recommendDays);
  expect(isWorkingDay(officialCalendar, by)).toBe(true);
}))));

it('removalGround: nobody is taken off the roster without one of the three grounds (JH02)', holds(instructors, ['JH02.removalGround'], () => fc.assert(fc.asyncProperty(fc.constantFrom('year1', 'suspended2', 'renewal'), fc.constantFrom(undefined, 'removed', 'notRenewed'), fc.constantFrom(undefined, 'referrals', 'harm', 'falsePapers'), async (stage, verdict, removedFor) => {
  const form = stage === 'renewal' ? 'renewal' : 'registration';
  const found = await askRule(instructors, 'removalGround', { data: { [form]: removedFor === undefined ? {} : { removedFor } }, today, stage, ...(verdict === undefined ? {} : { verdict }) });
  expect(found.map(({ severity, path }) => `${severity} ${path}`)).toEqual(verdict === 'removed' && removedFor === undefined ? [`refuse /${form}/removedFor`] : verdict !== 'removed' && removedFor !== undefined ? [`warn /${form}/removedFor`] : []);
}))));

it('letterAttached, villageSigned: a school or a unit gives its letter, a village its word before the town (JH02)', holds(instructors, ['JH02.letterAttached', 'JH02.villageSigned'], () => fc.assert(fc.asyncProperty(fc.constantFrom('village', 'school', 'unit'), fc.constantFrom(undefined, [], ['letter'], ['letter', 'second']), fc.boolean(), async (recommendedBy, recommendationLetter, signed) => {
  const data = { application: { recommendedBy, ...(recommendationLetter === undefined ? {} : { recommendationLetter }) }, ...(signed ? { villageRecommendation: { recommended: true } } : {}) };
  const asked = async (rule: string) => (await askRule(instructors, rule, { data, today })).map((one) => one.code);
  const brought = (recommendationLetter ?? []).length > 0;
  expect([await asked('letterAttached'), await asked('villageSigned')]).toEqual([recommendedBy === 'village' || brought ? [] : ['LETTER'], recommendedBy !== 'village' || signed ? [] : ['VILLAGE_FIRST']]);
}))));

it('onRoster: whom a station names is on the roster; whose certificate is over is not sent, of others the clerk looks (JH02)', holds(instructors, ['JH02.onRoster'], () => fc.assert(fc.asyncProperty(fc.constantFrom('instructor-training', 'instructor-training', 'counsellors'), fc.constantFrom(...onTheRoster, ...offTheRoster, ...suspended), fc.constantFrom('provider', 'formerly', 'nobody'), async (workflow, [stage, result], by) => {
  const held = other(1, { workflow, stage, result });
  const found = await askRule(instructors, 'onRoster', { data: { request: { provider: '南妇证〔2022〕001' } }, today, others: (key) => (key === by ? [held] : []) });
  const known = workflow === 'instructor-training' && by !== 'nobody' ? stage : undefined;
  const among = (list: readonly (readonly [string, string | null])[]) => list.some(([one]) => one === known);
  expect(found.map((one) => `${one.severity} ${one.code}`)).toEqual(among(onTheRoster) ? [] : among(offTheRoster) ? ['refuse CERTIFICATE_OVER'] : ['warn NOT_ON_ROSTER']);
}), { numRuns: 300 })));

it('registered: a year counts with its hours and its services, both (JH02)', holds(instructors, ['JH02.registered'], () => fc.assert(fc.property(fc.nat(32), fc.nat(8), (hours, services) => {
  expect(workOut(instructors, 'registered', { data: { registration: { hours, services } }, today })).toEqual({ ok: hours >= 16 && services >= 4 });
}))));

it('registerBy: by the end of the year, and no later than the certificate is valid (JH02)', holds(instructors, ['JH02.registerBy'], () => fc.assert(fc.property(fc.integer({ min: 1, max: 300 }), (days) => {
  const validUntil = addDays(today, days);
  expect(workOut(instructors, 'registerBy', { data: { certificate: { validUntil } }, today: day('2022-03-05') })).toEqual({ on: validUntil < '2022-12-31' ? validUntil : '2022-12-31' });
}))));

it('quotas: all places to recommend for are given, each town has one, and more villages never have fewer (JH02)', holds(instructors, ['JH02.quotas'], () => fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 11 }), fc.nat(40), (villages, more) => {
  const nominations = villages.length + more;
  const rows = workOut(instructors, 'quotas', { data: { roundSettings: { nominations, towns: villages.map((count, nth) => ({ unit: `t${nth}`, villages: count })) } }, today })['rows'];
  const amounts = Array.isArray(rows) ? rows.map((row) => (row !== null && typeof row === 'object' && 'amount' in row ? Number(row['amount']) : -1)) : [];
  expect([amounts.reduce((all, one) => all + one, 0), amounts.every((one) => one >= 1)]).toEqual([nominations, true]);
  expect(villages.some((count, one) => villages.some((fewer, two) => count > fewer && (amounts[one] ?? 0) < (amounts[two] ?? 0)))).toBe(false);
}))));

it('tierFits: an expert has a senior title or the years, and the mark (JH02)', holds(instructors, ['JH02.tierFits'], () => fc.assert(fc.asyncProperty(fc.constantFrom('expert', 'senior', 'usual'), fc.constantFrom('senior', 'none'), fc.nat(10), fc.integer({ min: 80, max: 100 }), async (tier, rank, years, mark) => {
  const found = await askRule(instructors, 'tierFits', { data: { roster: { tier }, application: { rank, years }, marks: { total: mark * 100 } }, today });
  expect(found.length).toBe(tier === 'expert' && !((rank === 'senior' || years >= 5) && mark >= 90) ? 1 : 0);
}))));

it('reached: as many indicators are reached as are ticked, of as many as there are (JH03)', holds(planAssessments, ['JH03.reached'], () => fc.assert(fc.property(fc.array(fc.constantFrom(true, false, undefined), { maxLength: 12 }), (list) => {
  const indicators = list.map((reached) => (reached === undefined ? {} : { reached }));
  expect(workOut(planAssessments, 'reached', { data: { assessment: { indicators } }, today })).toEqual({ all: list.length, reached: list.filter((one) => one === true).length });
}))));

it('introduction: what the page of the vote shows holds no number of a person (JH05)', holds(familyTitles, ['JH05.introduction'], () => fc.assert(fc.asyncProperty(words, async ([intro = '', tells]) => {
  expect((await askRule(familyTitles, 'introduction', { data: { application: { intro } }, today })).length > 0).toBe(tells);
}))));

it('giftOnce: of one agreement a family has its gift once, ever (JH06)', holds(kindFirms, ['JH06.giftOnce'], () => fc.assert(fc.asyncProperty(results, away, async (result, days) => {
  const before = other(1, { workflow: 'gift-claims', result, createdOn: addDays(today, days) });
  expect((await askRule(kindFirms, 'giftOnce', { data: { claim: { idNumber: '330402198803150025', agreement: 'JH06-2022-0001' } }, today, others: [before] })).length).toBe(result !== null && dropped.includes(result) ? 0 : 1);
}))));

it('notAlone: nobody visits a red case alone (JH08)', holds(disputes, ['JH08.notAlone'], () => fc.assert(fc.asyncProperty(fc.constantFrom(undefined, '', '民警王某', '义警两人'), async (by) => {
  expect((await askRule(disputes, 'notAlone', { data: { step: { escort: 'police', ...(by === undefined ? {} : { by }) } }, today })).length).toBe((by ?? '') === '' ? 1 : 0);
}))));

it('settled and quiet: a case is as many days quiet as went by since it was settled (JH08)', holds(disputes, ['JH08.settled', 'JH08.quiet'], () => fc.assert(fc.property(fc.nat(400), (days) => {
  const settled = workOut(disputes, 'settled', { data: {}, today: addDays(today, -days) });
  expect([settled, workOut(disputes, 'quiet', { data: { settled }, today })]).toEqual([{ on: addDays(today, -days) }, { days }]);
}))));

it('confirmedInTime: an agreement is confirmed together within thirty days of it (JH08)', holds(disputes, ['JH08.confirmedInTime'], () => fc.assert(fc.asyncProperty(fc.integer({ min: -5, max: 60 }), async (days) => {
  const closing: JsonObject = { agreedOn: '2022-07-01', confirmationAskedOn: addDays(day('2022-07-01'), days) };
  expect((await askRule(disputes, 'confirmedInTime', { data: { closing }, today })).length > 0).toBe(days < 0 || days > 30);
}))));

it('practice: a counsellor has as many hours of practice as a lead says (JH11)', holds(counsellors, ['JH11.practice'], () => fc.assert(fc.asyncProperty(fc.nat(400), fc.integer({ min: 50, max: 300 }), async (hours, practiceHours) => {
  const found = await askRule(counsellors, 'practice', { data: { application: { hours } }, today, parameters: { practiceHours } });
  expect(found.length).toBe(hours < practiceHours ? 1 : 0);
}))));

it('wishNoFacts: what a child wishes for holds no number of a person, where it is written and where it is amended (JH14)', holds(wishes, ['JH14.wishNoFacts'], () => fc.assert(fc.asyncProperty(words, async ([wish = '', tells]) => {
  expect((await askRule(wishes, 'wishNoFacts', { data: { wish: { wish } }, today })).map((one) => one.path)).toEqual(tells === true ? ['/wish/wish'] : []);
}))));

it('noFacts: the thanks of a child hold no number of a person (JH14)', holds(wishes, ['JH14.noFacts'], () => fc.assert(fc.asyncProperty(words, async ([thanks = '', tells]) => {
  expect((await askRule(wishes, 'noFacts', { data: { receipt: { thanks } }, today })).length > 0).toBe(tells);
}))));

it('onceAYear: a child has one wish in a calendar year (JH14)', holds(wishes, ['JH14.onceAYear'], () => fc.assert(fc.asyncProperty(results, away, async (result, days) => {
  const before = other(1, { workflow: 'wishes', result, createdOn: addDays(today, days) });
  const sameYear = addDays(today, days).startsWith('2022');
  expect((await askRule(wishes, 'onceAYear', { data: { wish: { code: '童-2022-061' } }, today, others: [before] })).length).toBe(sameYear && (result === null || !dropped.includes(result)) ? 1 : 0);
}))));

it('insurable: the policy takes ages 18 to 65, where the insured agrees; other help asks neither (JH15)', holds(help, ['JH15.insurable'], () => fc.assert(fc.asyncProperty(idNumbers, fc.constantFrom('insurance', 'poor'), fc.boolean(), async (idNumber, kind, insuredAgrees) => {
  const age = ageOf(idNumber);
  const found = (await askRule(help, 'insurable', { data: { application: { idNumber, kind, insuredAgrees } }, today })).map((one) => one.code);
  expect(found).toEqual(kind === 'poor' ? [] : [...(insuredAgrees ? [] : ['INSURED_AGREES']), ...(age >= 18 && age <= 65 ? [] : ['INSURED_AGE'])]);
}))));

it('women: mothers, women with cancers and the insured are women; a household, or a child’s guardian, may be anybody (JH15)', holds(help, ['JH15.women'], () => fc.assert(fc.asyncProperty(fc.constantFrom('cancers', 'poor', 'insurance', 'bereaved', 'children', 'newcomers'), fc.boolean(), async (kind, man) => {
  const idNumber = numberOf(1980, man ? '001' : '002');
  expect((await askRule(help, 'women', { data: { application: { kind, idNumber } }, today })).map((one) => one.code)).toEqual(man && ['cancers', 'poor', 'insurance'].includes(kind) ? ['NOT_FEMALE'] : []);
}))));

it('whoIsHelped: a bereaved household says its house, a guardian the child (JH15)', holds(help, ['JH15.whoIsHelped'], () => fc.assert(fc.asyncProperty(fc.constantFrom('bereaved', 'children', 'newcomers', 'cancers', 'poor'), fc.boolean(), fc.boolean(), async (kind, house, child) => {
  const data = { application: { kind, ...(house ? { house: '东浜16号' } : {}), ...(child ? { childId: '330402201503150003' } : {}) } };
  const lacks = (kind === 'bereaved' && !house) || (['children', 'newcomers'].includes(kind) && !child);
  expect((await askRule(help, 'whoIsHelped', { data, today })).length).toBe(lacks ? 1 : 0);
}))));

it('worth: a wish and its goods cost as much as a lead says, at most (JH14)', holds(wishes, ['JH14.worth'], () => fc.assert(fc.asyncProperty(fc.nat(60_000), fc.integer({ min: 1, max: 60_000 }), async (value, most) => {
  const found = await askRule(wishes, 'worth', { data: { wish: { value } }, today, parameters: { most } });
  expect(found.length).toBe(value > most ? 1 : 0);
}))));

it('hours: of lessons those attended count, online ones no more than 24, leave never (JH02)', holds(instructors, ['JH02.hours'], () => fc.assert(fc.property(fc.array(fc.record({ mode: fc.constantFrom('online', 'offline'), hours: fc.integer({ min: 1, max: 8 }), presence: fc.constantFrom('present', 'leave', 'absent') }), { maxLength: 10 }), (sessions) => {
  const sum = (mode: string) => sessions.reduce((all, one) => all + (one.mode === mode && one.presence === 'present' ? one.hours : 0), 0);
  const answer = workOut(instructors, 'hours', { data: { attendance: { sessions } }, today, batch: { id: 'b', stage: 'teaching', data: { roundSettings: { hours: 40 } } } });
  expect(answer['counted']).toBe(sum('offline') + Math.min(24, sum('online')));
}))));

it('attendance: each session stands once, with the latest word on it, in order (JH02)', holds(instructors, ['JH02.attendance'], () => fc.assert(fc.property(fc.array(fc.record({ session: fc.integer({ min: 1, max: 5 }), presence: fc.constantFrom('present', 'leave', 'absent') }), { maxLength: 8 }), (rows) => {
  const batch = { id: 'b', stage: 'teaching', data: { roundSettings: { sessions: Array.from({ length: 4 }, () => ({ on: today, mode: 'offline', hours: 8 })) } } };
  const answer = workOut(instructors, 'attendance', { data: { signIn: { rows } }, today, batch });
  const latest = new Map(rows.filter((one) => one.session <= 4).map((one) => [one.session, one.presence]));
  const known = [...latest].toSorted(([one], [other_]) => one - other_).map(([session, presence]) => expect.objectContaining({ session, presence, hours: 8 }));
  expect(answer).toEqual({ sessions: known, complete: latest.size === 4 });
}))));

it('panelScore: a home passes its panel where the judges are enough, no part falls short and nobody found what rules it out (JH01)', holds(childrensHomes, ['JH01.panelScore'], () => fc.assert(fc.property(fc.array(fc.record({ each: fc.integer({ min: 10, max: 20 }), vetoed: fc.constantFrom(false, false, false, true) }), { maxLength: 7 }), (judges) => {
  const panelSheets = Object.fromEntries(judges.map(({ each, vetoed }, nth) => [`e${nth}`, { ...Object.fromEntries(criteria.map((name) => [name, each])), vetoes: vetoed ? ['fees'] : [] }]));
  const answer = workOut(childrensHomes, 'panelScore', { data: { panelSheets }, today });
  const counted = judges.length < 5 ? judges : judges.toSorted((one, two) => one.each - two.each).slice(1, -1);
  const mean = counted.reduce((sum, one) => sum + one.each, 0) / Math.max(1, counted.length);
  expect([answer['judges'], answer['enough']]).toEqual([judges.length, judges.length >= 5 && mean >= 12 - 1e-9 && !judges.some((one) => one.vetoed)]);
}))));
