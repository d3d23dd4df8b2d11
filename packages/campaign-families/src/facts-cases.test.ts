// What JH04, JH08 to JH15 and JH21 ask (domain.md §9): every number of the rows that is more than a limit, as the district has set it and
// as a lead has changed it.
import { addDays, officialCalendar, type JsonObject, type OtherItem } from '@jinguo/core/plugin';
import { askRule, holds, showsBy, workOut } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { disputes } from './disputes.ts';
import { guardianGuidance } from './guardian-guidance.ts';
import { help } from './help.ts';
import { counsellors, mediators } from './people.ts';
import { mothersSchool } from './places-and-projects.ts';
import { parentPoints } from './points/index.ts';
import { wishes } from './wishes.ts';
import { day } from './instructors/testing.ts';
import { today, definitionOf, stageOf, wrongIn, codes } from './testing-facts.ts';

const entered = (fields: OtherItem['fields'], createdOn = day('2022-09-01')): OtherItem => ({ id: 'i', number: 'JH04-2022-0001', workflow: 'parent-points', batch: null, stage: 'closed', result: 'done', createdOn, since: createdOn, fields });

it.each([['course', 3, {}, 6], ['meeting', 1, {}, 10], ['session', 1, {}, 10], ['reading', 1, {}, 1], ['volunteer', 2, {}, 10], ['course', 2, { course: 3 }, 6], ['volunteer', 2, { volunteer: 8 }, 16]] as const)('JH04: %s, %i of it under %o, brings %i', (source, units, parameters, points) => {
  expect(workOut(parentPoints, 'entry', { data: { event: { source, units } }, today, parameters })).toMatchObject({ points });
});

it('JH04: of lessons six points a day count, of reading one, or what a lead says', async () => {
  const asked = (source: string, units: number, parameters = {}) => codes(parentPoints, 'dailyCap', { event: { pair: '家-2022-0138', source, units, on: '2022-09-01' } }, { parameters });
  expect([await asked('course', 3), await asked('course', 4), await asked('course', 4, { courseDay: 8 }), await asked('reading', 1), await asked('reading', 2), await asked('reading', 2, { readingDay: 2 })]).toEqual([[], ['DAILY_CAP'], [], [], ['DAILY_CAP'], []]);
});

it('JH04: half of what a year leaves is carried over, or what a lead says, and a gift costs what she says', async () => {
  const asked = (parameters = {}) => codes(parentPoints, 'neverBelowZero', { redemption: { pair: '家-2022-0138', gift: 'ticket', quantity: 1 } }, { parameters, others: [entered({ points: 190 }, day('2021-06-01'))] });
  expect([await asked(), await asked({ carry: 60 }), await asked({ ticket: 95 })]).toEqual([['POINTS_SHORT'], [], []]);
});

it.each([['red', 3, 30], ['yellow', 7, 60], ['green', 30, 90]] as const)('JH08: %s is followed up every %i days and goes down or is closed after %i quiet ones, with the consent of the head above', (colour, every, quiet) => {
  const of = (step: string) => `${step}${colour.slice(0, 1).toUpperCase()}${colour.slice(1)}`;
  expect(stageOf('disputes', of('watch'))?.settings).toMatchObject({ until: { naturalDays: every } });
  expect(JSON.stringify(stageOf('disputes', of('follow'))?.outcomes['recorded'])).toContain(`fields.quiet >= ${quiet}`);
  expect(stageOf('disputes', of('down'))?.kind).toBe('review');
});

it('JH08: a step goes down one colour alone, and up at once from wherever it stands', () => {
  const to = (id: string, outcome: string) => stageOf('disputes', id)?.outcomes[outcome];
  expect([to('downRed', 'approved'), to('downYellow', 'approved'), to('downGreen', 'approved')]).toEqual(['watchYellow', 'watchGreen', 'closing'].map((one) => expect.objectContaining({ to: one })));
  const steps = ['contact', 'visit', 'plan', 'watch', 'follow'];
  const up = (colour: string, outcome: string) => steps.map((step) => to(`${step}${colour}`, outcome));
  const all = (stage: string) => steps.map(() => expect.objectContaining({ to: stage }));
  expect([up('Green', 'toYellow'), up('Green', 'toRed'), up('Yellow', 'toRed'), up('Red', 'toRed')]).toEqual([all('contactYellow'), all('contactRed'), all('contactRed'), steps.map(() => undefined)]);
  const ways = (id: string, outcome: string) => [to(id, outcome) ?? []].flat().map((one) => one.to);
  expect([ways('downYellow', 'rejected'), ways('downGreen', 'rejected'), ways('closing', 'recorded').slice(0, 2)]).toEqual([['contactRed', 'watchYellow'], ['contactRed', 'contactYellow', 'watchGreen'], ['contactRed', 'contactYellow']]);
  expect(['reopened', 'reopenedYellow', 'reopenedRed'].flatMap((one) => ways('spotCheck', one))).toEqual(['visitGreen', 'contactYellow', 'contactRed']);
});

it('JH08: calls are counted over 180 days, or over as many as a lead says', async () => {
  const asked = (ago: number, parameters = {}) => codes(disputes, 'gradeFitsSigns', { report: { receivedOn: today }, triage: { grade: 'green', signs: [], calls: [{ on: addDays(today, -ago) }] } }, { parameters });
  expect([await asked(180), await asked(181), await asked(181, { callDays: 365 }), await asked(180, { callDays: 90 })]).toEqual([['GRADE'], [], ['GRADE'], []]);
});

it('JH08: the court has 72 hours, 24 where it is urgent, or what a lead says', async () => {
  const asked = (from: string, urgent: boolean, parameters = {}) => codes(disputes, 'orderDates', { triage: { orders: [{ kind: 'protection', by: 'federation', urgent, askedOn: '2022-08-01', from, until: '2022-12-01' }] } }, { parameters });
  expect([await asked('2022-08-04', false), await asked('2022-08-05', false), await asked('2022-08-02', true), await asked('2022-08-03', true), await asked('2022-08-05', false, { courtHours: 96 }), await asked('2022-08-03', true, { urgentHours: 48 })]).toEqual([[], ['COURT_LATE'], [], ['COURT_LATE'], [], []]);
});

it('JH08: whoever refuses mediation ends it, and who helped is written down', () => {
  const closed = { on: '2022-09-05', outcome: 'refused', summary: '当事人明确拒绝。' };
  expect([wrongIn('disputes', 'closing', closed), wrongIn('disputes', 'closing', { ...closed, helped: ['police', 'procuratorate', 'court', 'justice', 'civil', 'lawyers', 'psychologists', 'uncles'] }), wrongIn('disputes', 'closing', { ...closed, helped: ['strangers'] })]).toEqual([[], [], ['helped']]);
});

it('JH10: a mediation is voluntary and free, and known by the code of its case', () => {
  const asked = { name: '家事调解', orgUnit: 'v11', wantedOn: '2022-09-05', provider: 'JH10聘〔2022〕001', need: '请派调解员', caseCode: '案-2022-0138' };
  const done = { servedOn: '2022-09-05', people: 2, content: '调解', voluntary: true, outcome: 'refused' };
  expect([wrongIn('mediators-service', 'request', asked), wrongIn('mediators-service', 'request', { ...asked, ownRequest: true })]).toEqual([[], []]);
  expect([wrongIn('mediators-service', 'service', done), wrongIn('mediators-service', 'service', { ...done, voluntary: false }), wrongIn('mediators-service', 'service', { ...done, outcome: 'forced' })]).toEqual([[], ['voluntary'], ['outcome']]);
});

it('JH10: a clear refusal ends mediation, whoever wrote it down; the party may ask for it anew', holds(mediators, ['JH10.notRefused'], () => fc.assert(fc.asyncProperty(fc.array(fc.record({ workflow: fc.constantFrom('mediators-service', 'disputes', 'police-calls'), outcome: fc.constantFrom('agreed', 'goesOn', 'resolved', 'refused', undefined) }), { maxLength: 3 }), fc.constantFrom('案-2022-0138', ' 案－2022－0138 ', '案-2022-0139'), fc.constantFrom(true, false, undefined), async (before, caseCode, ownRequest) => {
  const told = before.map(({ workflow, outcome }, nth): OtherItem => ({ id: `i${nth}`, number: `X-${nth}`, workflow, batch: null, stage: 'closed', result: 'done', createdOn: today, since: today, fields: outcome === undefined ? {} : { outcome } }));
  const found = await askRule(mediators, 'notRefused', { data: { request: { caseCode, ...(ownRequest === undefined ? {} : { ownRequest }) } }, today, others: (key, value) => (key === 'case' && value === '案-2022-0138' ? told : []) });
  const refused = caseCode !== '案-2022-0139' && before.some((one) => one.outcome === 'refused');
  expect(found.map((one) => one.code)).toEqual(refused && ownRequest !== true ? ['MEDIATION_REFUSED'] : []);
}))));

it.each([['JH10', mediators, 4], ['JH11', counsellors, 6]] as const)('%s: who serves less than the row asks, or than a lead asks, or is rated below 3.5, is not appointed again', (_code, programme, services) => {
  const short = (year: JsonObject, parameters = {}) => workOut(programme, 'standing', { data: { yearlyReview: year }, today, parameters })['short'];
  expect([short({ services, rating: 35 }), short({ services: services - 1, rating: 50 }), short({ services, rating: 34 }), short({ services, rating: 35 }, { services: services + 1 }), short({ services, rating: 39 }, { leastRating: 40 })]).toEqual([false, true, true, true, true]);
});

it('JH11: a counsellor has 200 hours of practice, or as many as a lead says, a certificate and a supervisor', showsBy(counsellors, ['JH11.practice'], async () => {
  const asked = (hours: number, parameters = {}) => codes(counsellors, 'practice', { application: { hours } }, { parameters });
  expect([await asked(200), await asked(199), await asked(200, { practiceHours: 300 }), await asked(150, { practiceHours: 150 })]).toEqual([[], ['PRACTICE'], ['PRACTICE'], []]);
  expect(definitionOf('counsellors')?.forms['application']?.schema['required']).toEqual(expect.arrayContaining(['certificate', 'hours', 'supervisor']));
}));

it('JH11: nobody is sent without the client’s consent; of a session the books hold date, length and risk, and no notes', () => {
  const request = { name: '心理支持', orgUnit: 'v11', wantedOn: '2022-09-05', provider: 'JH11聘〔2022〕001', need: '情绪疏导' };
  expect([wrongIn('counsellors-service', 'request', { ...request, consent: true }), wrongIn('counsellors-service', 'request', { ...request, consent: false }), wrongIn('counsellors-service', 'request', request)]).toEqual([[], ['consent'], ['consent']]);
  const record = definitionOf('counsellors-service')?.forms['service']?.schema['properties'];
  expect(Object.keys(record ?? {})).toEqual(['servedOn', 'people', 'minutes', 'atRisk', 'riskCode']);
});

it('JH11: a high risk is a case of its own that is red at once; without one there is none', () => {
  expect(workOut(counsellors, 'risk', { data: { service: { atRisk: true, riskCode: '案-2022-0311' } }, today })).toMatchObject({ report: { code: '案-2022-0311', source: 'counsellor', alarm: true } });
  expect(workOut(counsellors, 'risk', { data: { service: { atRisk: false } }, today })).toEqual({});
});

it('JH12: after two absences the ordering body is told, or after as many as a lead says, and again after as many more', () => {
  const rows = (missed: number) => Array.from({ length: missed }, (_, nth) => ({ on: `2022-08-0${nth + 1}`, topic: '亲子沟通', attended: false }));
  const told = (missed: number, parameters = {}, more: JsonObject = {}) => workOut(guardianGuidance, 'tally', { data: { plan: { sessions: 6 }, tally: { sessions: rows(missed) }, sessions: { on: '2022-09-01', topic: '亲子沟通', attended: true }, ...more }, today, parameters });
  expect([told(1)['tooOften'], told(2)['tooOften'], told(2, { absences: 3 })['tooOften'], told(1, { absences: 1 })['tooOften'], told(2)['held']]).toEqual([false, true, false, true, 1]);
  expect([told(3, {}, { told: { missed: 2 } })['tooOften'], told(4, {}, { told: { missed: 2 } })['tooOften']]).toEqual([false, true]);
  expect(stageOf('guardian-guidance', 'sessions')?.outcomes['recorded']).toEqual([expect.objectContaining({ to: 'report' }), expect.objectContaining({ to: 'sessions' }), expect.objectContaining({ to: 'notice' })]);
  expect(stageOf('guardian-guidance', 'notice')?.outcomes).toMatchObject({ recorded: [{ to: 'sessions' }], stopped: { to: 'report' } });
});

it('JH12: the report to the ordering body says what was held and missed, and what came of it', () => {
  const rows = [{ on: '2022-09-01', topic: '亲子沟通', attended: true }, { on: '2022-09-08', topic: '家庭规则', attended: false }];
  const data = { order: { code: '导-2022-003' }, plan: { sessions: 6 }, tally: { sessions: rows, held: 1, missed: 1 }, report: { result: '沟通方式有改善。' } };
  const paper = guardianGuidance.papers?.['reportPaper']?.({ id: 'i', number: 'JH12-2022-0001', unit: 'v11', data, batch: null, entries: [], members: [], parameters: {}, today, calendar: officialCalendar, unitName: () => '竹林村', decisions: [] });
  expect(paper?.blocks.slice(0, 4)).toEqual([
    { kind: 'paragraph', text: '编号：导-2022-003' }, { kind: 'paragraph', text: '方案计划指导6次，监护人到场1次，缺席1次。' }, { kind: 'paragraph', text: '指导效果：沟通方式有改善。' },
    { kind: 'table', head: ['日期', '主题', '监护人'], rows: [['2022年9月1日', '亲子沟通', '到场'], ['2022年9月8日', '家庭规则', '缺席']] },
  ]);
});

it('JH12: no session tells facts of the case by a number of a person, and each was held', async () => {
  const asked = (one: JsonObject) => codes(guardianGuidance, 'sessionHeld', { sessions: { on: '2022-09-05', topic: '亲子沟通', attended: true, ...one } });
  expect([await asked({}), await asked({ on: '2022-09-06' }), await asked({ topic: '电话13812345678' })]).toEqual([[], ['NOT_HELD_YET'], ['NOT_ANONYMOUS']]);
});

const wish = { code: '童-2022-061', orgUnit: 'v11', age: 'to10', gender: 'girl', wish: '一盏护眼台灯', value: 20_000, guardianConsent: true, consentOn: '2022-09-01' };
it.each<[string, JsonObject, readonly string[]]>([['whole', {}, []], ['with a name for a code', { code: '沈小小' }, ['code']], ['without the guardian’s consent', { guardianConsent: false }, ['guardianConsent']], ['of a child of fourteen', { age: 'to18' }, ['age']]])('JH14: a wish %s', (_what, more, wrong) => {
  expect(wrongIn('wishes', 'wish', { ...wish, ...more })).toEqual(wrong);
});

it('JH14: the village verifies that she is under 14 and in hardship and that the wish names nobody, and the receipt’s photo may be left out', () => {
  const verified = { visitedOn: '2022-09-05', under14: true, hardship: true, anonymous: true };
  expect([wrongIn('wishes', 'verified', verified), wrongIn('wishes', 'verified', { ...verified, under14: false }), wrongIn('wishes', 'verified', { ...verified, hardship: false }), wrongIn('wishes', 'verified', { ...verified, anonymous: false }), wrongIn('wishes', 'receipt', { deliveredOn: '2022-09-07', guardianSigned: true })]).toEqual([[], ['under14'], ['hardship'], ['anonymous'], []]);
});

it('JH14: a wish and its goods are worth 300 yuan at most, or what a lead says', showsBy(wishes, ['JH14.worth'], async () => {
  const asked = (value: number, worth: number, parameters = {}) => codes(wishes, 'worth', { wish: { value }, goods: { worth } }, { parameters });
  expect([await asked(30_000, 30_000), await asked(30_001, 1), await asked(1, 30_001), await asked(50_000, 50_000, { most: 50_000 }), await asked(20_001, 1, { most: 20_000 })]).toEqual([[], ['WORTH'], ['WORTH'], [], ['WORTH']]);
}));

it('JH14: unclaimed for fifteen days, or as many as a lead says, and the federation may do it', showsBy(wishes, ['JH14.poolOver'], async () => {
  const asked = (visitedOn: string, parameters = {}) => codes(wishes, 'poolOver', { verified: { visitedOn } }, { parameters });
  expect([await asked('2022-08-21'), await asked('2022-08-22'), await asked('2022-08-22', { poolDays: 14 }), await asked('2022-08-21', { poolDays: 30 })]).toEqual([[], ['POOL_OPEN'], [], ['POOL_OPEN']]);
  expect(stageOf('wishes', 'pool')?.deadline?.within).toEqual({ naturalDays: 15 });
}));

it('JH14: whoever claims has 48 hours, and no cash is taken', async () => {
  expect(stageOf('wishes', 'claimed')?.settings).toMatchObject({ until: { hours: 48 } });
  expect([await codes(wishes, 'noCash', { wish: { wish: '一盏台灯' } }), await codes(wishes, 'noCash', { wish: { wish: '现金200元' } }), await codes(wishes, 'noCash', { goods: { goods: '购物卡' } })]).toEqual([[], ['NO_CASH'], ['NO_CASH']]);
});

it.each(['cancers', 'bereaved', 'poor', 'children', 'newcomers', 'insurance'])('JH15: the sum for %s is what a lead says, and has its figure', showsBy(help, ['JH15.amount'], (kind) => {
  expect(workOut(help, 'amount', { data: { application: { kind } }, today, parameters: { [kind]: 12_345 } })).toEqual({ amount: 12_345 });
  expect(Object.keys(help.figures ?? {})).toContain(kind);
}));

it('JH15: the policy takes the ages a lead says', showsBy(help, ['JH15.insurable'], async () => {
  const asked = (parameters = {}) => codes(help, 'insurable', { application: { kind: 'insurance', insuredAgrees: true, idNumber: '330402198803150000' } }, { parameters });
  expect([await asked(), await asked({ insuredTo: 30 }), await asked({ insuredFrom: 40 })]).toEqual([[], ['INSURED_AGE'], ['INSURED_AGE']]);
}));

it('JH15: what is given is signed for, and kept from notices', () => {
  expect(wrongIn('help', 'visit', { visitedOn: '2022-09-05', used: '用于治疗', signed: false })).toEqual(['signed']);
  expect(definitionOf('help')?.stages.some((one) => one.kind === 'notice')).toBe(false);
});

it('JH21: who came to 90 % of the lessons has finished, or to what a lead says', () => {
  const passed = (hours: number, parameters = {}) => workOut(mothersSchool, 'passed', { data: { plan: { hours: 10 }, attendance: { trainees: [{ name: '沈兰', hours }] } }, today, parameters })['passed'];
  expect([passed(9), passed(8), passed(8, { attendance: 80 })]).toEqual([1, 0, 1]);
});
