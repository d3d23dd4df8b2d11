// JH08 三色 (domain.md §9): the gravest sign makes the colour; a child in danger is red at once; nobody visits red alone; up at
// once from wherever it stands, down one step only, with the head's consent.
import { addDays, daysBetween, parseLocalDate, type JsonObject } from '@jinguo/core/plugin';
import { askRule, createKit, holds, workOut } from '@jinguo/core/testing';
import { array, assert, asyncProperty, boolean, constantFrom, integer, nat, property, record, subarray } from 'fast-check';
import { expect, it } from 'vitest';
import { disputes, policeCalls } from './disputes.ts';
import { families } from './index.ts';

const signs = {
  red: ['injury', 'weapon', 'threat', 'weak', 'order', 'twoCalls'],
  yellow: ['violence', 'oneCall', 'divorce', 'addiction'],
  green: ['quarrel', 'property', 'support', 'inLaws'],
} as const;
const colours = ['red', 'yellow', 'green'] as const;

const day = (text: string) => {
  const date = parseLocalDate(text);
  if (date === undefined) throw new RangeError(text);
  return date;
};
const today = day('2022-09-05');

async function refused(data: JsonObject): Promise<boolean> {
  return (await askRule(disputes, 'gradeFitsSigns', { data, today })).length > 0;
}

it('of any signs, a colour is taken that is as grave as the gravest of them or graver, and no other', async () => {
  const anySigns = subarray(colours.flatMap((colour) => [...signs[colour]]));
  await assert(asyncProperty(anySigns, constantFrom(...colours), async (ticked, grade) => {
    const gravest = colours.findIndex((colour) => signs[colour].some((sign) => ticked.some((one) => one === sign)));
    const tooLight = gravest !== -1 && colours.indexOf(grade) > gravest;
    expect(await refused({ report: { receivedOn: today }, triage: { signs: ticked, grade } })).toBe(tooLight);
  }));
});

it('two calls within 180 days are red and one is yellow, whatever was ticked; the 181st day before no longer counts', async () => {
  await assert(asyncProperty(array(nat(400), { maxLength: 5 }), constantFrom(...colours), async (ago, grade) => {
    const calls = ago.map((days) => ({ on: addDays(today, -days) }));
    const recent = ago.filter((days) => days <= 180).length;
    const gravest = recent >= 2 ? 'red' : recent === 1 ? 'yellow' : 'green';
    expect(await refused({ report: { receivedOn: today }, triage: { signs: ['quarrel'], calls, grade } })).toBe(colours.indexOf(grade) > colours.indexOf(gravest));
  }));
});

const people = [['village', 'villageOfficer', 'v11'], ['town', 'townOfficer', 't1'], ['townHead', 'townHead', 't1'], ['clerk', 'districtClerk', 'd'], ['head', 'sectionHead', 'd'], ['deputy', 'deputyChair', 'd']]
  .map(([username = '', role = '', unit = '']) => ({ username, name: `${username}员`, posts: [{ role, unit }] }));
const report = { code: '案-2022-0138', source: 'childrensHome', receivedOn: '2022-09-05', orgUnit: 'v11', parties: '甲某与乙某', facts: '邻居反映孩子身上有伤。' };
const done = { on: '2022-09-05', what: '已联系当事人。' };
/** What a first contact writes down of an alarm. */
const alarmed = { policeTold: true, policeAt: '14:05', civilAt: '14:10', educationAt: '14:20', relation: 'couple', children: 1, signs: ['weak'] };
const codeOf = (work: Promise<unknown>) => work.then(() => 'accepted', (error: { readonly code?: string }) => error.code);

it('a child in danger is red at once: two hours to contact, the police told, and nobody visits alone', async () => {
  const kit = await createKit({ plugins: [families], people });
  const { itemId } = await kit.as('village').start('disputes', { ...report, alarm: true }, { unit: 'v11' });
  const item = await kit.as('clerk').item(itemId);
  expect(item.stage).toBe('contactRed');
  expect(await codeOf(kit.as('clerk').act('record', itemId, { form: done }))).toBe('FORM_INVALID');
  for (const field of ['civilAt', 'educationAt', 'relation', 'children', 'signs']) expect(await codeOf(kit.as('clerk').act('record', itemId, { form: Object.fromEntries(Object.entries({ ...done, ...alarmed }).filter(([name]) => name !== field)) }))).toBe('RULE_REFUSED');
  await kit.as('clerk').act('record', itemId, { form: { ...done, ...alarmed } });
  expect(await codeOf(kit.as('clerk').act('record', itemId, { form: done }))).toBe('RULE_REFUSED');
  await kit.as('clerk').act('record', itemId, { form: { ...done, by: '民警沈某', escort: 'police' } });
  expect((await kit.as('clerk').item(itemId)).stage).toBe('planRed');
  await kit.close();
});

it('while it is watched every follow-up is noted, and a graver sign takes it up at once', async () => {
  const kit = await createKit({ plugins: [families], people });
  const { itemId } = await kit.as('village').start('disputes', report, { unit: 'v11' });
  await kit.as('town').act('approve', itemId, { form: { signs: ['quarrel'], grade: 'green' } });
  for (const stage of ['contactGreen', 'visitGreen', 'planGreen']) {
    expect((await kit.as('village').item(itemId)).stage).toBe(stage);
    await kit.as('village').act('record', itemId, { form: done });
  }
  await kit.as('village').act('record', itemId, { verdict: 'recorded', form: { ...done, what: '首月回访，未复发。' } });
  expect((await kit.as('village').item(itemId)).stage).toBe('watchGreen');
  await kit.as('village').act('record', itemId, { verdict: 'toRed', form: { ...done, what: '发现持械。' } });
  expect(await kit.as('clerk').item(itemId)).toMatchObject({ stage: 'contactRed', fields: expect.arrayContaining([expect.objectContaining({ name: 'grade', value: 'red' })]) });
  await kit.close();
});

it('the grade shown is the one it is of after what is recorded: up to any graver, down one with the head’s consent, as it came back (JH08)', holds(disputes, ['JH08.now'], async () => {
  const before = constantFrom(...colours);
  const to = (colour: string | undefined, word = 'to') => (colour === undefined ? undefined : `${word}${colour.slice(0, 1).toUpperCase()}${colour.slice(1)}`);
  await assert(asyncProperty(before, constantFrom('contact', 'visit', 'plan', 'watch', 'follow'), nat(2), async (colour, step, nth) => {
    const at = colours.indexOf(colour);
    const data = { now: { grade: colour } };
    const grade = (asked: Omit<Parameters<typeof workOut>[2], 'today'>) => workOut(disputes, 'now', { today, ...asked })['grade'];
    const up = colours.slice(0, at)[nth];
    expect(grade({ data, stage: to(colour, step) ?? '', action: 'record', verdict: to(up) })).toBe(up ?? colour);
    expect(grade({ data, stage: to(colour, step) ?? '', action: 'transfer' })).toBe(colour);
    expect([grade({ data, stage: to(colour, 'down') ?? '', action: 'approve' }), grade({ data: { ...data, stays: { as: to(up) ?? '' } }, stage: to(colour, 'down') ?? '', action: 'reject' })]).toEqual([colours[at + 1] ?? 'green', up ?? colour]);
    expect([grade({ data: { ...data, closing: { outcome: to(up) ?? 'resolved' } }, stage: 'closing', action: 'record' }), grade({ data, stage: 'spotCheck', action: 'record', verdict: colour === 'green' ? 'reopened' : to(colour, 'reopened') }), grade({ data, stage: 'spotCheck', action: 'record' })]).toEqual([up ?? colour, colour, colour]);
    expect([grade({ data: { report: { alarm: true } }, stage: 'report', action: 'submit' }), grade({ data: { report: {} }, stage: 'report', action: 'submit' }), grade({ data: { triage: { grade: colour } }, stage: 'triage', action: 'approve' }), grade({ data: { triage: { grade: colour, duplicate: true } }, stage: 'triage', action: 'approve' })]).toEqual(['red', undefined, colour, undefined]);
    expect(workOut(policeCalls, 'now', { data, today, stage: 'watchGreen', action: 'record', verdict: 'recurred' })).toEqual({ grade: 'yellow' });
  }));
}));

it('what was reported is graded by five o’clock on the last working day of its week', async () => {
  const kit = await createKit({ plugins: [families], people, at: '2022-01-26T01:00:00Z' });
  const { itemId } = await kit.as('village').start('disputes', { ...report, receivedOn: '2022-01-26' }, { unit: 'v11' });
  expect(await kit.as('town').item(itemId)).toMatchObject({ stage: 'triage', dueOn: '2022-01-30' });
  await kit.close();
});

it('a follow-up falls due every three days while a case is red, the head is asked where it is late, and 30 quiet days with a second visit lead down', async () => {
  const kit = await createKit({ plugins: [families], people });
  const stageNow = async () => (await kit.as('clerk').item(itemId)).stage;
  const { itemId } = await kit.as('village').start('disputes', { ...report, alarm: true }, { unit: 'v11' });
  await kit.as('clerk').act('record', itemId, { form: { ...done, ...alarmed } });
  await kit.as('clerk').act('record', itemId, { form: { ...done, by: '民警沈某', escort: 'police' } });
  await kit.as('head').act('record', itemId, { form: done });
  expect(await stageNow()).toBe('watchRed');
  await kit.passTo(addDays(today, 2));
  expect(await stageNow()).toBe('watchRed');
  await kit.passTo(addDays(today, 4));
  expect(await stageNow()).toBe('followRed');
  expect(await codeOf(kit.as('head').act('record', itemId, { form: done }))).toBe('NOT_ALLOWED');
  await kit.passTo(addDays(today, 8));
  await kit.as('head').act('record', itemId, { form: { ...done, what: '迟到的回访，由负责人补做。' } });
  expect(await stageNow()).toBe('watchRed');
  for (let followed = 1; (await stageNow()) === 'watchRed' && followed < 20; followed += 1) {
    for (let passed = kit.engine.today(); (await stageNow()) === 'watchRed'; passed = addDays(passed, 1)) await kit.passTo(passed);
    await kit.as('clerk').act('record', itemId, { form: { ...done, what: '回访，未复发。', ...(kit.engine.today() < addDays(today, 35) ? {} : { inPerson: true, by: '义警钱某', escort: 'volunteers' }) } });
  }
  expect(await stageNow()).toBe('downRed');
  // Quiet for 30 days it is watched on, since it was visited once; a visit on the 35th day leads down.
  expect(kit.engine.today() >= addDays(today, 35)).toBe(true);
  await kit.as('head').act('approve', itemId);
  expect(await stageNow()).toBe('watchYellow');
  await kit.close();
});

it('red goes down after two visits on different days since it became red, or as many as a lead says; visits before it became red again do not count (JH08, JH09)', holds(disputes, ['JH08.visits', 'JH08.visitsShort'], async () => {
  const ago = nat(60);
  const asked = record({ visits: array(ago, { maxLength: 4 }), followed: array(ago, { maxLength: 4 }), redFor: ago, inPerson: boolean(), wanted: integer({ min: 1, max: 4 }), quietDays: ago });
  await assert(asyncProperty(asked, async ({ visits, followed, redFor, inPerson, wanted, quietDays }) => {
    const on = (days: readonly number[]) => days.map((one) => addDays(today, -one));
    const data = { began: { on: addDays(today, -redFor) }, settled: { on: addDays(today, -quietDays) }, visited: { on: on(visits) }, visits: { on: on(followed) }, step: { inPerson } };
    const counted = new Set([...visits, ...followed, ...(inPerson ? [0] : [])].filter((one) => one <= redFor));
    const enough = counted.size >= wanted;
    const parameters = { visits: wanted };
    for (const programme of [disputes, policeCalls]) {
      expect(workOut(programme, 'visits', { data, today, parameters })).toMatchObject({ times: counted.size, made: enough });
      expect((await askRule(programme, 'visitsShort', { data, today, parameters })).map((one) => `${one.severity} ${one.code}`)).toEqual(quietDays >= 30 && !enough ? ['warn VISITS_SHORT'] : []);
    }
  }));
}));

it('the day a case became red and each day it was visited are kept', holds(disputes, ['JH08.began', 'JH08.visited'], () => {
  assert(property(array(nat(400), { minLength: 1, maxLength: 5 }), (away) => {
    const days = away.map((one) => addDays(today, one));
    const visited = days.reduce<JsonObject>((data, on) => ({ visited: workOut(disputes, 'visited', { data, today: on }) }), {});
    expect(visited).toEqual({ visited: { on: days } });
    expect(workOut(disputes, 'began', { data: visited, today: days[0] ?? today })).toEqual({ on: days[0] });
  }));
}));

it('nobody visits red alone: who came along is named, police or volunteer police among them, at a follow-up that is a visit too', holds(disputes, ['JH08.notAlone', 'JH08.followedNotAlone'], async () => {
  await assert(asyncProperty(constantFrom(undefined, '', '民警沈某'), constantFrom(undefined, 'police', 'volunteers'), boolean(), async (by, escort, inPerson) => {
    const data = { step: { inPerson, ...(by === undefined ? {} : { by }), ...(escort === undefined ? {} : { escort }) } };
    const missing = [...((by ?? '') === '' ? ['/step/by'] : []), ...(escort === undefined ? ['/step/escort'] : [])];
    const paths = async (rule: string) => (await askRule(disputes, rule, { data, today })).map((one) => one.path);
    expect([await paths('notAlone'), await paths('followedNotAlone')]).toEqual([missing, inPerson ? missing : []]);
  }));
}));

it('what the police share is graded yellow at least, and closed after sixty quiet days of yellow and ninety of green (JH09)', async () => {
  const kit = await createKit({ plugins: [families], people });
  const stageNow = async () => (await kit.as('clerk').item(itemId)).stage;
  const { itemId } = await kit.as('clerk').start('police-calls', { code: '警-2022-0138', source: 'police', receivedOn: today, orgUnit: 'v11', parties: '甲某与乙某', facts: '夫妻争执，有推搡。' }, { unit: 'v11' });
  expect(await codeOf(kit.as('town').act('approve', itemId, { form: { signs: ['violence'], grade: 'green' } }))).toBe('FORM_INVALID');
  await kit.as('town').act('approve', itemId, { form: { signs: ['violence'], grade: 'yellow' } });
  for (const [stage, by] of [['contactYellow', 'town'], ['visitYellow', 'town'], ['planYellow', 'townHead']] as const) {
    expect(await stageNow()).toBe(stage);
    await kit.as(by).act('record', itemId, { form: done });
  }
  const quietUntil = async (colour: 'Yellow' | 'Green', by: string) => {
    const began = kit.engine.today();
    for (let passed = began; (await stageNow()) !== `down${colour}`; passed = addDays(passed, 1)) {
      await kit.passTo(passed);
      if ((await stageNow()) === `follow${colour}`) await kit.as(by).act('record', itemId, { form: { ...done, what: '回访，未复发。' } });
    }
    return daysBetween(began, kit.engine.today());
  };
  const yellow = await quietUntil('Yellow', 'town');
  await kit.as('townHead').act('approve', itemId);
  expect(await stageNow()).toBe('watchGreen');
  const green = await quietUntil('Green', 'village');
  expect([yellow >= 60, green >= 90]).toEqual([true, true]);
  await kit.as('deputy').act('approve', itemId);
  expect(await stageNow()).toBe('closing');
  await kit.close();
});

it.each([['JH08', 'disputes', 'village'], ['JH09', 'police-calls', 'clerk']])('%s: a warning of the police in force is copied to the village as the case is graded, which receives it and calls at the home', async (_code, workflow, who) => {
  const kit = await createKit({ plugins: [families], people });
  const { itemId } = await kit.as(who).start(workflow, { ...report, source: 'police' }, { unit: 'v11' });
  const warning = { kind: 'warning', by: 'police', urgent: false, askedOn: '2022-09-01', from: '2022-09-01', until: '2022-12-01' };
  await kit.as('town').act('approve', itemId, { form: { signs: ['order'], grade: 'red', orders: [warning, { ...warning, until: '2022-09-04' }] } });
  const tasks = (await kit.engine.inbox(kit.as('village').person, { tab: 'todo', limit: 10 })).rows.filter((one) => one.itemId !== itemId);
  expect(tasks).toHaveLength(1);
  const id = tasks[0]?.itemId ?? '';
  expect((await kit.as('village').item(id)).stage).toBe('received');
  await kit.as('village').act('record', id);
  expect(await codeOf(kit.as('village').act('record', id, { form: { on: '2022-08-31', what: '会同民警查访。' } }))).toBe('RULE_REFUSED');
  await kit.as('village').act('record', id, { form: { on: '2022-09-05', what: '会同民警查访，未再发生。' } });
  expect((await kit.as('village').item(id)).stage).toBe('closed');
  await kit.close();
});

const made = (number: string) => ({ number, from: '2022-09-01', until: '2022-12-01' });

it('a warning learnt of after the triage takes a light case up to red, is copied to the village by itself once, and of a watched red case is followed up at once (JH08)', async () => {
  const kit = await createKit({ plugins: [families], people });
  const copies = async () => (await kit.store.read.selectFrom('item').select('id').where('workflow', '=', 'warning-copies').execute()).map((one) => one.id);
  const stage = async () => (await kit.as('clerk').item(itemId)).stage;
  const { itemId } = await kit.as('village').start('disputes', report, { unit: 'v11' });
  await kit.as('town').act('approve', itemId, { form: { signs: ['quarrel'], grade: 'green' } });
  expect(await codeOf(kit.as('village').act('record', itemId, { form: { ...done, warnings: [made('告诫字1号')] } }))).toBe('RULE_REFUSED');
  await kit.as('village').act('record', itemId, { verdict: 'toRed', form: { ...done, warnings: [made('告诫字1号')] } });
  expect([await stage(), (await copies()).length]).toEqual(['contactRed', 1]);
  const [copy = ''] = await copies();
  expect(await kit.as('village').item(copy)).toMatchObject({ stage: 'received' });
  expect(await codeOf(kit.as('deputy').item(copy))).toBe('NOT_FOUND');
  const visited = { ...done, by: '民警沈某', escort: 'police' };
  await kit.as('clerk').act('record', itemId, { form: { ...done, policeTold: true } });
  expect(await codeOf(kit.as('clerk').act('record', itemId, { form: { ...visited, warnings: [made('告诫字1号')] } }))).toBe('RULE_REFUSED');
  await kit.as('clerk').act('record', itemId, { form: { ...visited, warnings: [made('告诫字2号')] } });
  await kit.as('head').act('record', itemId, { form: done });
  expect([await stage(), (await copies()).length]).toEqual(['watchRed', 2]);
  await kit.as('clerk').act('record', itemId, { verdict: 'recorded', form: done });
  expect([await stage(), (await copies()).length]).toEqual(['watchRed', 2]);
  expect(await codeOf(kit.as('clerk').act('record', itemId, { verdict: 'warned', form: done }))).toBe('RULE_REFUSED');
  for (const number of ['告诫字1号', '告诫字2号']) expect(await codeOf(kit.as('clerk').act('record', itemId, { verdict: 'warned', form: { ...done, warnings: [made(number)] } }))).toBe('RULE_REFUSED');
  await kit.as('clerk').act('record', itemId, { verdict: 'warned', form: { ...done, warnings: [made('告诫字3号')] } });
  expect([await stage(), (await copies()).length]).toEqual(['followRed', 3]);
  await kit.close();
});

it('a warning learnt of while the police’s call is followed takes it up to red, and is copied to the village (JH09)', async () => {
  const kit = await createKit({ plugins: [families], people });
  const { itemId } = await kit.as('clerk').start('police-calls', { ...report, source: 'police' }, { unit: 'v11' });
  await kit.as('town').act('approve', itemId, { form: { signs: ['violence'], grade: 'yellow' } });
  await kit.as('town').act('record', itemId, { verdict: 'toRed', form: { ...done, warnings: [made('告诫字1号')] } });
  expect((await kit.as('clerk').item(itemId)).stage).toBe('contactRed');
  expect(await kit.store.read.selectFrom('item').select(['stage', 'unit']).where('workflow', '=', 'warning-copies').execute()).toMatchObject([{ stage: 'received' }]);
  await kit.close();
});

it('laterWarnings, warningsFit: each number once, in force, and up to red where the case is lighter; a copy for each (JH08)', holds(disputes, ['JH08.laterWarnings', 'JH08.warningsFit'], async () => {
  const number = constantFrom('一号', '二号', '三号');
  const rowsOf = array(record({ number, since: integer({ min: -3, max: 1 }), left: integer({ min: -1, max: 3 }) }), { maxLength: 3 });
  const at = constantFrom('visitRed', 'planRed', 'followRed', 'watchRed', 'contactYellow', 'watchYellow', 'followGreen');
  await assert(asyncProperty(record({ rows: rowsOf, earlier: array(number, { maxLength: 2 }), atTriage: array(number, { maxLength: 1 }), stage: at, verdict: constantFrom(undefined, 'warned', 'toRed') }), async ({ rows, earlier, atTriage, stage, verdict }) => {
    const warnings = rows.map((one) => ({ number: one.number, from: addDays(today, one.since), until: addDays(today, one.left) }));
    const data = { report, triage: { orders: atTriage.map((one) => ({ kind: 'warning', number: one })) }, step: { warnings }, laterWarnings: { before: [], now: earlier } };
    const laterWarnings = workOut(disputes, 'laterWarnings', { data, today, stage });
    expect(laterWarnings).toMatchObject({ before: [...new Set(earlier)], now: rows.map((one) => one.number) });
    expect(laterWarnings['copies']).toEqual(warnings.map(({ from, until }) => ({ code: report.code, orgUnit: 'v11', warnedOn: from, until })));
    const twice = rows.some((one, index) => earlier.includes(one.number) || atTriage.includes(one.number) || rows.findIndex((other) => other.number === one.number) < index);
    const way = stage === 'watchRed' ? 'warned' : stage.endsWith('Red') ? undefined : 'toRed';
    const expected = [
      ...(twice ? ['WARNING_TWICE'] : []), ...(rows.every((one) => one.since <= 0 && one.left >= 0) ? [] : ['WARNING_DATES']),
      ...(verdict === 'warned' && rows.length === 0 ? ['WARNING_MISSING'] : []), ...(way !== undefined && verdict !== way && rows.length > 0 ? ['WARNING_WAY'] : []),
    ];
    const found = await askRule(disputes, 'warningsFit', { data: { ...data, laterWarnings }, today, stage, ...(verdict === undefined ? {} : { verdict }) });
    expect([...new Set(found.map((one) => one.code))]).toEqual(expected);
  }));
}));

it('warningCopies, visitedSince: each warning in force is copied and no order of a court; it is called at between the warning and today (JH08)', holds(disputes, ['JH08.warningCopies', 'JH08.visitedSince'], async () => {
  const order = record({ kind: constantFrom('warning', 'protection'), since: integer({ min: -40, max: 5 }), left: integer({ min: -30, max: 90 }) });
  await assert(asyncProperty(array(order, { maxLength: 4 }), integer({ min: -20, max: 20 }), integer({ min: 0, max: 20 }), async (orders, on, warned) => {
    const rows = orders.map(({ kind, since, left }) => ({ kind, from: addDays(today, since), until: addDays(today, left) }));
    const { copies } = workOut(disputes, 'warningCopies', { data: { report, triage: { orders: rows } }, today });
    expect(copies).toHaveLength(orders.filter(({ kind, since, left }) => kind === 'warning' && since <= 0 && left >= 0).length);
    const found = await askRule(disputes, 'visitedSince', { data: { copy: { warnedOn: addDays(today, -warned) }, visit: { on: addDays(today, on) } }, today });
    expect(found.length).toBe(on >= -warned && on <= 0 ? 0 : 1);
  }));
}));
