// What a claim rests on is looked up in the books, whatever they hold (domain.md §5 FZ02, §9 FZ03 and FZ05): a title that stands, one
// that was taken away, one that is over or not given yet, another's, or none.
import { parseLocalDate, type JsonObject, type OtherItem, type Programme } from '@jinguo/core/plugin';
import { askRule, holds } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { bankReferral } from './bank-referral.ts';
import { interestSubsidyProgramme } from './interest-subsidy/programme.ts';
import { goodApplication } from './interest-subsidy/testing/sample-application.ts';
import { mentors } from './mentors-and-courses.ts';
import { innovationWorkshops } from './named-posts.ts';

const today = parseLocalDate('2022-09-05') ?? expect.unreachable();
const runs = { numRuns: 300 };

/** One line of the books: what it is, how it stands, and under which key it is found. */
interface Held { readonly workflow: string; readonly stands: keyof typeof stages; readonly under: string; readonly town?: string | null; readonly fields?: OtherItem['fields'] }

/** Stages of a thing that is named or appointed for years, by what they say of it. */
const stages = { stands: ['year1', null], looked: ['review2', null], putRight: ['rectify1', null], again: ['recheck3', null], notYet: ['decision', null], takenAway: ['revoked', 'revoked'], dissolved: ['dissolved', 'dissolved'], toRenew: ['renewal', null], over: ['closed', 'done'], refused: ['rejected', 'rejected'] } as const;
const inForce = ({ stands }: Held) => ['stands', 'looked', 'putRight', 'again'].includes(stands);
const takenAway = ({ stands }: Held) => stands === 'takenAway' || stands === 'dissolved';

const held = (workflows: readonly string[], under: readonly string[]) => fc.record({ workflow: fc.constantFrom(...workflows), stands: fc.constantFrom(...Object.keys(stages) as (keyof typeof stages)[]), under: fc.constantFrom(...under) });
const books = (list: readonly Held[]) => (key: string, value: string): readonly OtherItem[] =>
  list.flatMap(({ workflow, stands, under, town = null, fields = {} }, nth) => (under === `${key} ${value}` ? [{ id: `i${nth}`, number: `JH-2021-${nth}`, workflow, batch: null, town, stage: stages[stands][0], result: stages[stands][1], createdOn: today, since: today, fields }] : []));
const said = async (programme: Programme, check: string, data: JsonObject, list: readonly Held[]) => (await askRule(programme, check, { data, today, others: books(list) })).map(({ severity, code }) => `${severity} ${code}`);

const hers = '330402198803150000';

it('titled: the loan for titled families asks for a title of the kind she gives, of hers or of a household that names her, valid on the day; one taken away is no ground, one the books do not hold is looked at', holds(bankReferral, ['FZ02.titled'], async () => {
  const product = fc.constantFrom('family', 'family', 'farmer', 'maker');
  const titled = fc.tuple(held(['family-titles', 'family-titles', 'courtyards'], [`household ${hers}`, `adult1 ${hers}`, `adult8 ${hers}`, 'household 330402199202290002']), fc.constantFrom('finest', 'finest', 'couriers', 'civilised'), fc.constantFrom('2022-09-04', '2022-09-05', undefined)).map(([one, kind, validUntil]) => ({ ...one, fields: { kind, ...(validUntil === undefined ? {} : { validUntil }) } }));
  await fc.assert(fc.asyncProperty(product, fc.constantFrom('finest', 'finest', 'civil', 'other', ''), fc.constantFrom('南妇〔2021〕8号', '南妇〔2021〕8号', ''), fc.array(titled, { maxLength: 3 }), async (chosen, titleKind, titleHeld, list) => {
    const titles = list.filter((one) => one.workflow === 'family-titles' && one.under.endsWith(hers));
    const its = titles.filter(({ fields: { kind } }) => titleKind === 'other' || (titleKind === 'civil' ? kind === 'civilised' : kind !== 'civilised'));
    const valid = (one: (typeof titles)[number]) => (one.fields.validUntil === undefined ? inForce(one) : stages[one.stands][1] === null && one.fields.validUntil === today);
    const onItsTitle = its.some(valid) ? [] : its.some((one) => one.stands === 'takenAway') ? ['refuse TITLE_REVOKED'] : [titles.some(valid) ? 'warn TITLE_OF_ANOTHER_KIND' : 'warn TITLE_NOT_FOUND'];
    const named = titleKind !== '' && titleHeld !== '';
    expect(await said(bankReferral, 'titled', { application: { product: chosen, titleKind, titleHeld, idNumber: hers } }, list)).toEqual(chosen !== 'family' ? [] : named ? onItsTitle : ['refuse TITLE']);
  }), runs);
}));

it('titled: a workshop is supported while its title stands, to its last day, be it of 巾帼创新 or of 优秀创业女性; one taken away or over is not, be it closed or not yet', holds(innovationWorkshops, ['FZ05.titled'], async () => {
  const name = '“绣娘”巾帼创新工作室';
  const one = fc.tuple(held(['innovation-workshops', 'workshops', 'women-homes'], [`workshop ${name}`, 'workshop “芯动力”巾帼创新工作室']), fc.constantFrom('2022-09-04', '2022-09-05', undefined)).map(([line, validUntil]) => ({ ...line, fields: validUntil === undefined ? {} : { validUntil } }));
  await fc.assert(fc.asyncProperty(fc.array(one, { maxLength: 3 }), async (list) => {
    const its = list.filter(({ workflow, under }) => workflow !== 'women-homes' && under.endsWith(name));
    const valid = (line: (typeof its)[number]) => (line.fields.validUntil === undefined ? inForce(line) : stages[line.stands][1] === null && line.fields.validUntil === today);
    const over = (line: (typeof its)[number]) => line.stands === 'over' || (stages[line.stands][1] === null && line.fields.validUntil !== undefined);
    const expected = its.some(valid) ? [] : its.some(takenAway) ? ['refuse TITLE_REVOKED'] : its.some(over) ? ['refuse TITLE_OVER'] : ['warn TITLE_NOT_FOUND'];
    expect(await said(innovationWorkshops, 'titled', { application: { workshop: name } }, list)).toEqual(expected);
  }), runs);
}));

it('a workshop whose title ended since it applied is neither decided on nor paid', () => {
  const stages = innovationWorkshops.workflows.find((one) => one.definition.workflow === 'workshop-support')?.definition.stages ?? [];
  const asking = stages.filter((one) => one.checks?.some(({ check }) => check === 'titled')).map((one) => one.id);
  expect(asking).toEqual(['application', 'decision', 'payment', 'supplement']);
});

it('mentorFits: a starter’s mentor is in office, of her trade and of her town, and who would fit is named', holds(mentors, ['FZ03.mentorFits'], async () => {
  const number = 'FZ03聘〔2021〕001';
  const appointment = fc.record({ workflow: fc.constantFrom('mentors', 'mentors', 'lecturers'), stands: fc.constantFrom<Held['stands']>('stands', 'looked', 'toRenew', 'over', 'takenAway'), under: fc.constantFrom(`appointed ${number}`, 'appointed FZ03聘〔2021〕002'), town: fc.constantFrom('t1', 't2', null), fields: fc.record({ trade: fc.constantFrom('farm', 'craft') }) });
  await fc.assert(fc.asyncProperty(fc.array(appointment, { maxLength: 3 }), async (list) => {
    const data = { application: { trade: 'farm' }, match: { mentor: number } };
    const every = [...list, ...list.map((one) => ({ ...one, under: 'mentors all' }))];
    const known = list.filter((one) => one.workflow === 'mentors' && one.under.endsWith(number));
    const serving = known.filter(inForce);
    const other = [...(serving.some((one) => one.fields.trade === 'farm') ? [] : ['warn OTHER_TRADE']), ...(serving.some((one) => one.town !== 't2') ? [] : ['warn OTHER_TOWN'])];
    const expected = known.length === 0 ? ['warn APPOINTMENT_NOT_FOUND'] : serving.length === 0 ? ['refuse NOT_APPOINTED'] : other;
    expect(await said(mentors, 'mentorFits', data, every)).toEqual(expected);
    const wouldFit = list.flatMap((one, nth) => (one.workflow === 'mentors' && inForce(one) && one.fields.trade === 'farm' && one.town === 't1' ? [`JH-2021-${list.length + nth}`] : []));
    for (const finding of await askRule(mentors, 'mentorFits', { data, today, others: books(every) })) expect(finding.zh.match(/JH-2021-\d+/gu) ?? []).toEqual(wouldFit);
  }), runs);
}));

it('referral: a claim of interest names a referral of hers that was drawn, and the same loan, or names none', holds(interestSubsidyProgramme, ['FZ01.referral'], async () => {
  const { idNumber, principal, drawdownOn } = goodApplication;
  const one = fc.record({
    workflow: fc.constantFrom('bank-referral', 'bank-referral', 'interest-subsidy'), whose: fc.constantFrom(idNumber, idNumber, hers), number: fc.constantFrom('FZ02-2021-0003', 'FZ02-2021-0003', 'FZ02-2021-0004'),
    result: fc.constantFrom('drawn', 'drawn', null, 'concluded', 'rejected'), drawn: fc.constantFrom(principal, principal, principal - 1), drawnOn: fc.constantFrom<string>(drawdownOn, drawdownOn, '2020-12-02'),
  });
  await fc.assert(fc.asyncProperty(fc.constantFrom('FZ02-2021-0003', 'FZ02-2021-0003', undefined), one, async (referralNo, { workflow, whose, number, result, drawn, drawnOn }) => {
    const item: OtherItem = { id: 'i', number, workflow, batch: null, stage: result ?? 'bankResult', result, createdOn: today, since: today, fields: { drawn, drawnOn } };
    const found = await askRule(interestSubsidyProgramme, 'referral', { data: { application: { ...goodApplication, ...(referralNo === undefined ? {} : { referralNo }) } }, today, others: (key, value) => (key === 'applicant' && value === whose ? [item] : []) });
    const isHers = workflow === 'bank-referral' && whose === idNumber && number === referralNo;
    const same = drawn === principal && drawnOn === drawdownOn;
    expect(found.map(({ severity, code }) => `${severity} ${code}`)).toEqual(referralNo === undefined ? [] : !isHers ? ['refuse REFERRAL_NOT_HERS'] : result !== 'drawn' ? ['refuse REFERRAL_NOT_DRAWN'] : same ? [] : ['warn REFERRAL_DIFFERS']);
  }), { numRuns: 500 });
}));
