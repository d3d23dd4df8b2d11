// JH08 and JH09 (domain.md §9): a second call about a household is joined with its case, which counts it; two within 180 days are red at once.
import { addDays, parseLocalDate, type JsonObject, type OtherItem } from '@jinguo/core/plugin';
import { askRule, createKit, holds, workOut } from '@jinguo/core/testing';
import { array, assert, asyncProperty, boolean, constantFrom, integer, nat, option, record } from 'fast-check';
import { expect, it } from 'vitest';
import { disputes, policeCalls } from './disputes.ts';
import { families } from './index.ts';

const today = parseLocalDate('2022-09-05') ?? expect.unreachable();
const people = [['village', 'villageOfficer', 'v11'], ['town', 'townOfficer', 't1'], ['townHead', 'townHead', 't1'], ['clerk', 'districtClerk', 'd'], ['head', 'sectionHead', 'd'], ['deputy', 'deputyChair', 'd'], ['town2', 'townOfficer', 't2'], ['village2', 'villageOfficer', 'v21']]
  .map(([username = '', role = '', unit = '']) => ({ username, name: `${username}员`, posts: [{ role, unit }] }));
const report = { source: 'police', receivedOn: '2022-09-05', orgUnit: 'v11', parties: '甲某与乙某', facts: '夫妻争执。' };
const done = { on: '2022-09-05', what: '已联系当事人。' };
const codeOf = (work: Promise<unknown>) => work.then(() => 'accepted', (error: { readonly code?: string }) => error.code);
const second = { duplicate: true, signs: [], grade: 'green', joins: ' 案－2022－0138 ', joinedCall: true };

async function office() {
  const kit = await createKit({ plugins: [families], people });
  const row = (id: string) => kit.store.read.selectFrom('item').select(['stage', 'context']).where('id', '=', id).executeTakeFirstOrThrow();
  const stage = async (id: string) => (await row(id)).stage;
  const called = async (id: string): Promise<unknown> => JSON.parse((await row(id)).context).fields.calls;
  const begin = async (code: string, workflow = 'disputes', more: JsonObject = {}) => (await kit.as(workflow === 'disputes' ? 'village' : 'clerk').start(workflow, { ...report, code, ...more }, { unit: 'v11' })).itemId;
  return { kit, stage, called, begin };
}

it('of a yellow case that was called once a second call is joined by the code, from either source: it is red at once, told in its record, and counts both', async () => {
  for (const workflow of ['disputes', 'police-calls']) {
    const { kit, stage, called, begin } = await office();
    const first = await begin('案-2022-0138');
    await kit.as('town').act('approve', first, { form: { signs: ['violence'], grade: 'yellow', calls: [{ on: '2022-09-05' }] } });
    await kit.as('town').act('record', first, { form: done });
    const other = await begin('案-2022-0140', workflow);
    await kit.as('town').act('approve', other, { form: { ...second, grade: 'yellow' } });
    expect([await stage(other), await stage(first), await called(first)]).toEqual(['duplicate', 'contactRed', 2]);
    expect((await kit.as('clerk').item(first)).fields).toEqual(expect.arrayContaining([expect.objectContaining({ name: 'grade', value: 'red' })]));
    await kit.close();
  }
});

it('a green case that is called for the first time is yellow; one that is grave enough is contacted anew, and before its first contact no clock runs again', async () => {
  const { kit, stage, called, begin } = await office();
  const first = await begin('案-2022-0138', 'disputes', { source: 'visits' });
  await kit.as('town').act('approve', first, { form: { signs: ['quarrel'], grade: 'green' } });
  const again = async (code: string) => kit.as('town').act('approve', await begin(code), { form: second });
  await again('案-2022-0140');
  expect([await stage(first), await called(first)]).toEqual(['contactYellow', 1]);
  await again('案-2022-0141');
  expect([await stage(first), await called(first)]).toEqual(['contactRed', 2]);
  await again('案-2022-0142');
  expect(await stage(first)).toBe('contactRed');
  await kit.as('clerk').act('record', first, { form: { ...done, policeTold: true } });
  expect([await stage(first), await called(first)]).toEqual(['visitRed', 3]);
  await again('案-2022-0143');
  expect([await stage(first), await called(first)]).toEqual(['contactRed', 4]);
  await kit.as('clerk').act('record', first, { form: { ...done, policeTold: true } });
  expect(await codeOf(kit.as('clerk').act('record', first, { verdict: 'called', form: { ...done, calls: [] } }))).toBe('RULE_REFUSED');
  expect(await codeOf(kit.as('clerk').act('record', first, { form: { ...done, by: '民警沈某', escort: 'police', calls: [{ on: '2022-09-05' }] } }))).toBe('RULE_REFUSED');
  await kit.as('clerk').act('record', first, { verdict: 'called', form: { ...done, calls: [{ on: '2022-09-05' }] } });
  expect([await stage(first), await called(first)]).toEqual(['contactRed', 5]);
  await kit.close();
});

it('an earlier case is named, open and of the same town; what is no call goes up nowhere; what is not graded yet is graded with it', async () => {
  const { kit, stage, begin } = await office();
  const first = await begin('案-2022-0138');
  const other = await begin('案-2022-0140');
  const { joins: _joins, ...unnamed } = second;
  for (const form of [unnamed, { ...second, joins: '案-2022-0999' }, { ...second, joins: '案-2022-0140' }]) expect(await codeOf(kit.as('town').act('approve', other, { form }))).toBe('RULE_REFUSED');
  const strange = (await kit.as('village2').start('disputes', { ...report, code: '案-2022-0144', orgUnit: 'v21' }, { unit: 'v21' })).itemId;
  expect(await codeOf(kit.as('town2').act('approve', strange, { form: second }))).toBe('RULE_REFUSED');
  await kit.as('town').act('approve', other, { form: second });
  expect([await stage(other), await stage(first)]).toEqual(['duplicate', 'triage']);
  expect(await codeOf(kit.as('town').act('approve', first, { form: { signs: ['violence'], grade: 'yellow', calls: [{ on: '2022-08-01' }] } }))).toBe('RULE_REFUSED');
  await kit.as('town').act('approve', first, { form: { signs: ['violence'], grade: 'yellow' } });
  const plain = await begin('案-2022-0145');
  await kit.as('town').act('approve', plain, { form: { ...second, joinedCall: false } });
  expect([await stage(plain), await stage(first)]).toEqual(['duplicate', 'contactYellow']);
  await kit.close();
});

const stages = ['triage', ...['contact', 'visit', 'plan', 'watch', 'follow', 'down'].flatMap((step) => ['Red', 'Yellow', 'Green'].map((colour) => `${step}${colour}`)), 'closing', 'spotCheck'];
const before = record({ workflow: constantFrom('disputes', 'police-calls', 'mediators-service'), result: constantFrom(null, 'resolved'), town: constantFrom('t1', 't1', 't2'), stage: constantFrom(...stages), ago: array(nat(400), { maxLength: 3 }) });
const otherOf = ({ ago, ...one }: { readonly workflow: string; readonly result: string | null; readonly town: string; readonly stage: string; readonly ago: readonly number[] }): OtherItem => ({ id: 'one', number: 'JH08-2022-0001', batch: null, createdOn: today, since: today, ...one, fields: { calledOn: ago.map((days) => addDays(today, -days)).join(' ') } });
const colourOf = (stage: string) => ['Green', 'Yellow', 'Red'].findIndex((colour) => stage.endsWith(colour));

it('join, joins: the call goes up to red with another in the days a lead says, else to yellow, or is contacted anew (JH08)', holds(disputes, ['JH08.join', 'JH08.joins'], async () => {
  await assert(asyncProperty(record({ earlier: option(before, { nil: undefined }), duplicate: boolean(), joinedCall: constantFrom(true, true, false, undefined), named: constantFrom(true, true, true, false), callDays: constantFrom(30, 180, 365) }), async ({ earlier, duplicate, joinedCall, named, callDays }) => {
    const triage = { duplicate, ...(named ? { joins: '案-2022-0138' } : {}), ...(joinedCall === undefined ? {} : { joinedCall }) };
    const asked = { data: { report: { receivedOn: today }, triage }, today, number: 'JH08-2022-0002', parameters: { callDays }, held: earlier === undefined ? [] : [otherOf(earlier)] };
    const there = named && earlier !== undefined && earlier.result === null && earlier.workflow !== 'mediators-service' && earlier.town === 't1';
    const step = there ? ['contact', 'visit', 'plan', 'watch', 'follow'].find((one) => earlier.stage.startsWith(one)) : undefined;
    const least = there && earlier.ago.some((days) => days <= callDays) ? 2 : 1;
    const up = step !== undefined && there && colourOf(earlier.stage) < least;
    const verdict = up ? ['', 'toYellow', 'toRed'][least] : step === undefined || step === 'contact' ? undefined : 'called';
    const joined = workOut(disputes, 'join', asked);
    expect(joined).toEqual(duplicate && joinedCall === true && there ? { on: today, into: verdict === undefined ? [] : [{ item: 'one', verdict, form: { on: today, what: '同户再次发生家暴警情（2022年9月5日），JH08-2022-0002并入本案。', calls: [{ on: today, of: 'JH08-2022-0002' }] } }] } : {});
    const code = !duplicate ? [] : !named ? ['JOINS_MISSING'] : !there ? ['JOINS_UNKNOWN'] : joinedCall === undefined ? ['JOINED_CALL'] : joinedCall && step === undefined && earlier.stage !== 'triage' ? ['JOINS_STAGE'] : [];
    expect((await askRule(disputes, 'joins', asked)).map((one) => one.code)).toEqual(code);
  }), { numRuns: 400 });
}));

it('calls, callsFit: a call that is written down is counted once, is of a day that has come, and takes the case where it belongs (JH08)', holds(disputes, ['JH08.calls', 'JH08.callsFit'], async () => {
  const at = constantFrom('visitRed', 'watchRed', 'followRed', 'planYellow', 'watchYellow', 'contactYellow', 'contactGreen', 'visitGreen', 'watchGreen');
  await assert(asyncProperty(record({ known: array(nat(400), { maxLength: 3 }), fresh: array(integer({ min: -1, max: 200 }), { maxLength: 2 }), joined: boolean(), stage: at, verdict: constantFrom(undefined, 'called', 'toRed', 'toYellow', 'recurred') }), async ({ known, fresh, joined, stage, verdict }) => {
    const dayOf = (days: number) => addDays(today, -days);
    const rows = known.map((days) => ({ on: dayOf(days), of: '' }));
    const held: readonly OtherItem[] = joined ? [{ ...otherOf({ workflow: 'disputes', result: 'duplicate', town: 't1', stage: 'duplicate', ago: [] }), number: 'JH08-2022-0009', fields: { joinedOn: today } }] : [];
    const data = { report: { receivedOn: today }, calls: { rows }, step: { calls: fresh.map((days) => ({ on: dayOf(days) })) } };
    const calls = workOut(disputes, 'calls', { data, today, stage, held });
    expect(calls['times']).toBe(known.length + fresh.length + Number(joined));
    expect(workOut(disputes, 'calls', { data: { ...data, calls, step: {} }, today, stage, held })).toEqual(calls);
    const all = [...known, ...fresh, ...(joined ? [0] : [])];
    const least = fresh.some((one) => all.filter((days) => Math.abs(days - one) <= 180).length >= 2) ? 2 : 1;
    const way = colourOf(stage) < least ? ['', 'toYellow', 'toRed'][least] : stage.startsWith('contact') ? undefined : 'called';
    const fits = way === undefined || verdict === way || verdict === 'toRed' || (way === 'called' && verdict === 'recurred');
    const expected = fresh.length === 0 ? (verdict === 'called' ? ['CALL_MISSING'] : []) : [...fresh.flatMap((days) => (days < 0 ? ['CALL_DATES'] : [])), ...(fits ? [] : ['CALL_WAY'])];
    expect((await askRule(disputes, 'callsFit', { data: { ...data, calls }, today, stage, verdict })).map((one) => one.code)).toEqual(expected);
  }), { numRuns: 400 });
}));

it('a case that the police reported and that was graded yellow was called on the day it was received, where no day is listed', () => {
  const times = (more: JsonObject, programme = disputes) => workOut(programme, 'calls', { data: { report: { receivedOn: today, source: 'police', ...more }, triage: { grade: more['grade'] ?? 'yellow', signs: [] } }, today, stage: 'triage' });
  expect([times({}), times({ grade: 'green' }), times({ source: 'visits' }), times({}, policeCalls)]).toMatchObject([{ days: today, times: 1 }, { times: 0 }, { times: 0 }, { times: 1 }]);
});

it('alarmTold: of a child the police, civil affairs and education are told, each at its time; an alarm is described (JH08, 未保法 11)', holds(disputes, ['JH08.alarmTold'], async () => {
  const time = constantFrom(undefined, '14:05');
  await assert(asyncProperty(record({ alarm: boolean(), source: constantFrom('childrensHome', 'counsellor'), childHarmed: constantFrom(undefined, true, false), policeAt: time, civilAt: time, educationAt: time, relation: constantFrom(undefined, 'parents'), children: constantFrom(undefined, 0, 2), signs: constantFrom(undefined, [], ['weak']) }), async ({ alarm, source, ...given }) => {
    const firstStep: JsonObject = Object.fromEntries(Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, typeof value === 'object' ? [...value] : value]])));
    const child = given.childHarmed === true || (alarm && source !== 'counsellor');
    const lacks = [...(child ? (['policeAt', 'civilAt', 'educationAt'] as const) : []).filter((one) => given[one] === undefined), ...(alarm ? (['relation', 'children', 'signs'] as const) : []).filter((one) => given[one] === undefined || (one === 'signs' && given.signs?.length === 0))];
    expect((await askRule(disputes, 'alarmTold', { data: { report: { alarm, source }, firstStep }, today })).map((one) => one.path)).toEqual(lacks.map((one) => `/firstStep/${one}`));
  }), { numRuns: 300 });
}));
