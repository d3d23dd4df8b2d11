// A home is put forward, scored, marked, countersigned, decided, published, named with a plaque, drawn and looked at; on the
// real engine.
import { parseLocalDate, type JsonObject, type OtherItem, type Programme } from '@jinguo/core/plugin';
import { asksOtherwise, askRule, brokenPromises, createKit } from '@jinguo/core/testing';
import { expect, it } from 'vitest';
import { families } from '../index.ts';
import { childrensHomes } from './index.ts';

const day = (text: string) => {
  const date = parseLocalDate(text);
  if (date === undefined) throw new RangeError(text);
  return date;
};
const issuesOf = (work: Promise<unknown>) => work.then(() => [], (error: { readonly issues?: readonly { readonly path: string }[] }) => (error.issues ?? []).map((one) => one.path));
const codeOf = (work: Promise<unknown>) => work.then(() => 'accepted', (error: { readonly code?: string }) => error.code);
const experts = ['e1', 'e2', 'e3', 'e4', 'e5'];
const staff = [['village', 'villageOfficer', 'v11'], ['village2', 'villageOfficer', 'v12'], ['town', 'townHead', 't1'], ['clerk', 'districtClerk', 'd'], ['head', 'sectionHead', 'd'], ['group', 'partyGroup', 'd'], ['chair', 'chair', 'd'], ['deputy', 'deputyChair', 'd'], ['civil', 'partnerOfficer', 'partner.civil'], ...experts.map((one) => [one, 'expert', 'd'])]
  .map(([username = '', role = '', unit = '']) => ({ username, name: `${username}员`, posts: [{ role, unit }] }));

const checked = { backgroundCheckOn: '2022-03-01', clean: true };
const home: JsonObject = {
  homeName: '竹林村儿童之家', orgUnit: 'v11', address: '新丰镇竹林村文化礼堂一楼', openedOn: '2021-06-01', director: '余美芳', indoorArea: 85.5, outdoorArea: 120, zones: ['reading', 'play', 'mind'], books: 650, fire: true, insurance: true, cctv: true, plan: true,
  weeklyDays: 5, weeklyHours: 16, holidayOpen: true, staff: [{ name: '余美芳', job: 'fullTime', ...checked }, { name: '沈兰', job: 'volunteer', ...checked }, { name: '陆梅', job: 'partTime', ...checked }],
  served: 120, hardship: 6, leftBehind: 9, activities: Array.from({ length: 12 }, (_, index) => ({ on: `2022-0${1 + (index % 8)}-15`, theme: '亲子阅读', headcount: 20, photoConsent: true })), fund: [{ source: '村集体', amount: 2_000_000 }, { source: '妇联补助', amount: 1_000_000 }], fundTotal: 3_000_000,
  noHarm: true, noFees: true, truth: true,
};
const seats = ['区妇联', '区民政局', '专家', '家长', '人大代表（政协委员）'];
const marks = (place: number, seat = 0) => ({ seat: seats[seat] ?? '', place, equipment: 18, team: 18, service: 18, management: 18 });
/** The programme with a rule that is told more: what is recorded, how many sign. */
const told = (check: string, { verdict, signers }: { readonly verdict?: string | undefined; readonly signers?: number }): Programme => ({
  ...childrensHomes, checks: { [check]: (input) => childrensHomes.checks?.[check]?.({ ...input, ...(verdict === undefined ? {} : { verdict }), ...(signers === undefined ? {} : { signers }) }) ?? [] },
});
const numbers = { civilNumber: '南民〔2022〕35号' };
const minutes = { number: '〔2022〕6号', heldOn: '2022-09-05', attendees: ['周丽君', '沈静'], votesFor: 2, votesAgainst: 0, votesAbstained: 0 };

it('a home becomes a demonstration home, and is looked at every year', async () => {
  const kit = await createKit({ plugins: [families], people: staff, partners: ['partner.civil'] });
  const stage = async (id: string) => (await kit.as('clerk').item(id)).stage;
  const { itemId: round } = await kit.as('head').start('childrens-homes-round', { name: '2022年度', windowFrom: '2022-09-01', windowTo: '2022-09-30', phone: '0573-82838888', partnerPhone: '0573-82839999', address: '行政中心', places: [{ unit: 't1', amount: 2 }] }, { unit: 'd' });
  const put = (form: JsonObject, who = 'village', unit = 'v11') => kit.as(who).start('childrens-homes', form, { unit, batchId: round });
  const old = { name: '陆梅', job: 'partTime', backgroundCheckOn: '2021-08-01', clean: true };
  expect((await issuesOf(put({ ...home, indoorArea: 59.9, zones: ['reading', 'play'], books: 199, weeklyHours: 11, cctv: false, openedOn: '2022-05-01', staff: [{ name: '余美芳', job: 'fullTime', ...checked }, old], fundTotal: 1 }))).toSorted()).toEqual([
    '/application/books', '/application/cctv', '/application/fundTotal', '/application/indoorArea', '/application/openedOn', '/application/staff', '/application/staff/1/backgroundCheckOn', '/application/weeklyHours', '/application/zones',
  ]);
  const { itemId: id } = await put(home);
  expect(await issuesOf(put({ ...home, homeName: '另一家' }))).toEqual(['/application/address']);
  const { itemId: other } = await put({ ...home, homeName: '净相村儿童之家', orgUnit: 'v12', address: '新丰镇净相村委会' }, 'village2', 'v12');
  for (const [rank, one] of [id, other].entries()) {
    await kit.as('town').act('approve', one, { form: { score: 92 - rank, rank: rank + 1, civil: true } });
    await kit.as('clerk').act('approve', one);
    for (const [seat, expert] of experts.entries()) await kit.as(expert).act('approve', one, { form: marks(one === id ? 17 : 11, seat) });
  }
  expect([await stage(id), await stage(other)]).toEqual(['countersign', 'appealPeriod']);
  await kit.as('civil').act('opine', id);
  await kit.as('clerk').act('approve', round);
  await kit.as('group').act('approve', round, { form: minutes });
  const notice = await kit.store.read.selectFrom('notice').select('paper').executeTakeFirst();
  expect(notice?.paper).toContain('0573-82838888');
  expect(notice?.paper).toContain('0573-82839999');
  await kit.passTo(day('2022-09-16'));
  await kit.as('chair').act('record', round, { form: numbers });
  const naming = await kit.store.read.selectFrom('document').select('paper').where('name', '=', 'namingDocument').executeTakeFirst();
  expect(naming?.paper).toContain('南儿家〔2022〕001');
  expect(naming?.paper).toContain('民政局');
  // The round's notice has the first number of the year.
  expect([naming?.paper.includes('南妇〔2022〕2号'), naming?.paper.includes(numbers.civilNumber)]).toEqual([true, true]);

  await kit.as('clerk').act('record', id);
  expect(await codeOf(kit.as('clerk').start('childrens-home-spot-check', { year: 2022, seed: 20_221_101, plaques: ['南儿家〔2022〕009'] }, { unit: 'd' }))).toBe('RULE_REFUSED');
  const { itemId: spot } = await kit.as('clerk').start('childrens-home-spot-check', { year: 2022, seed: 20_221_101, plaques: ['南儿家〔2022〕001'] }, { unit: 'd' });
  const record = await kit.store.read.selectFrom('document').select('paper').where('item_id', '=', spot).where('name', '=', 'drawRecord').executeTakeFirst();
  expect(record?.paper).toContain('20221101');
  await kit.as('clerk').act('record', spot, { form: { results: [{ plaque: '南儿家〔2022〕001', on: '2022-09-16', verdict: 'stands', findings: '良好' }] } });

  const kept = await kit.store.read.selectFrom('item').select('data').where('id', '=', id).executeTakeFirstOrThrow();
  expect(JSON.parse(kept.data).reviewDates).toMatchObject({ opens1: '2022-10-01', by1: '2022-11-30', by2: '2023-11-30', by3: '2024-11-30', validUntil: '2025-09-16' });
  const self = (on: string) => kit.as('town').act('record', id, { form: { checkedOn: on, checksRenewed: true, activities: 20, selfFound: '图书更新不足' } });
  const reviewed = (on: string, findings: string) => ({ form: { reviewedOn: on, findings } });
  await kit.passTo(day('2022-10-01'));
  expect(await stage(id)).toBe('year1');
  await kit.passTo(day('2022-10-02'));
  expect(await stage(id)).toBe('selfCheck1');
  await self('2022-10-10');
  expect(await kit.store.read.selectFrom('item').select('due_on').where('id', '=', id).executeTakeFirst()).toEqual({ due_on: '2022-11-30' });
  await kit.as('clerk').act('record', id, { ...reviewed('2022-10-12', '图书更新不足'), verdict: 'rectify' });
  await kit.as('village').act('submit', id, { form: { done: '新增图书200册', doneOn: '2022-10-12' } });
  await kit.as('clerk').act('record', id, reviewed('2022-10-12', '已整改'));
  expect(await stage(id)).toBe('year2');
  await kit.passTo(day('2023-10-02'));
  await self('2023-10-09');
  await kit.as('clerk').act('record', id, { ...reviewed('2023-10-10', '图书更新不足'), verdict: 'rectify' });
  expect(await stage(id)).toBe('revoked');
  const sums = Object.fromEntries((await kit.engine.figures(kit.as('clerk').person, { years: [2022] })).filter((one) => one.programme === 'JH01').map((one) => [one.figure, one.sum]));
  expect(sums).toMatchObject({ named: 1, keyBuilds: 0, cityTitles: 0, provinceTitles: 0, activities: 0, people: 0 });
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

it('key builds, activities and titles from above are counted', async () => {
  const kit = await createKit({ plugins: [families], partners: ['partner.civil'], people: [...staff, { username: 'townOfficer', name: '蔡云霞', posts: [{ role: 'townOfficer', unit: 't1' }] }] });
  const { itemId: build } = await kit.as('village').start('childrens-home-build', { homeName: '竹林村儿童之家', orgUnit: 'v11', work: '改造活动室', budget: 5_000_000, doneBy: '2022-12-01' }, { unit: 'v11' });
  await kit.as('town').act('approve', build);
  await kit.as('head').act('approve', build);
  await kit.as('clerk').act('record', build, { form: { on: '2022-11-20', findings: '合格', spent: 4_800_000 } });
  const { itemId: held } = await kit.as('village').start('childrens-home-activity', { homeName: '竹林村儿童之家', orgUnit: 'v11', on: '2022-09-03', theme: '亲子阅读', headcount: 24, photoConsent: true }, { unit: 'v11' });
  await kit.as('townOfficer').act('approve', held);
  const sums = Object.fromEntries((await kit.engine.figures(kit.as('clerk').person, { years: [2022] })).filter((one) => one.programme === 'JH01').map((one) => [one.figure, one.sum]));
  expect(sums).toMatchObject({ keyBuilds: 1, activities: 1, people: 24 });
  await kit.close();
});

it('a fact that rules it out takes the title away at once, by who keeps the programme, and a year passes before another application', async () => {
  const kit = await createKit({ plugins: [families], people: staff, partners: ['partner.civil'] });
  const { itemId: round } = await kit.as('head').start('childrens-homes-round', { name: '2022年度', windowFrom: '2022-09-01', windowTo: '2022-09-30', phone: '0573-82838888', partnerPhone: '0573-82839999', address: '行政中心', places: [{ unit: 't1', amount: 2 }] }, { unit: 'd' });
  const { itemId: id } = await kit.as('village').start('childrens-homes', home, { unit: 'v11', batchId: round });
  await kit.as('town').act('approve', id, { form: { score: 92, rank: 1, civil: true } });
  await kit.as('clerk').act('approve', id);
  for (const [seat, expert] of experts.entries()) await kit.as(expert).act('approve', id, { form: marks(17, seat) });
  await kit.as('civil').act('opine', id);
  await kit.as('clerk').act('approve', round);
  await kit.as('group').act('approve', round, { form: minutes });
  await kit.passTo(day('2022-09-16'));
  await kit.as('chair').act('record', round, { form: numbers });
  await kit.as('clerk').act('record', id);
  expect((await kit.as('clerk').item(id)).stage).toBe('year1');
  const cameUp = { form: { cameUpOn: '2022-09-16', fact: '接举报并核实：开展收费培训。' }, verdict: 'revoke' };
  expect(await codeOf(kit.as('clerk').act('record', id, cameUp))).toBe('NOT_ALLOWED');
  await kit.as('head').act('record', id, cameUp);
  expect((await kit.as('clerk').item(id)).stage).toBe('revoked');
  const again = async (today: string) => (await askRule(childrensHomes, 'barred', { data: { application: { address: '新丰镇竹林村文化礼堂一楼' } }, today: day(today), others: [{ id, number: 'JH01-2022-0001', workflow: 'childrens-homes', batch: round, stage: 'revoked', result: 'revoked', createdOn: day('2022-09-05'), since: day('2022-09-16'), fields: {} }] })).map((one) => one.code);
  expect([await again('2023-09-15'), await again('2023-09-16')]).toEqual([['BARRED'], []]);
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

it('a home is put forward to the city from what the district titled, and to the province from what the city did', async () => {
  const found = async (level: string, others: readonly OtherItem[]) => (await askRule(childrensHomes, 'titled', { data: { nomination: { plaque: '南儿家〔2022〕001', level } }, today: day('2022-09-16'), others })).map((one) => one.code);
  const one: OtherItem = { id: 'i', number: 'JH01-2022-0001', workflow: 'childrens-homes', batch: 'b', stage: 'year1', result: null, createdOn: day('2022-09-05'), since: day('2022-09-16'), fields: { plaque: '南儿家〔2022〕001' } };
  const ofTheCity: OtherItem = { ...one, workflow: 'childrens-home-upward', stage: 'closed', result: 'awarded', fields: { grade: 'city' } };
  expect([await found('city', [one]), await found('city', []), await found('province', [one]), await found('province', [one, ofTheCity])]).toEqual([[], ['NOT_TITLED'], ['NOT_OF_THE_CITY'], []]);
});

it('a review is no milder than what the spot check of the year found, and waits for it where the home was drawn', async () => {
  const plaque = '南儿家〔2022〕001';
  const dates = { opens1: '2022-10-01', by1: '2022-11-30', opens2: '2023-10-01', by2: '2023-11-30', opens3: '2024-10-01', by3: '2024-11-30' };
  const draw = (looked: string, drawn = `${plaque}、南儿家〔2022〕004`): OtherItem => ({ id: 's', number: 'JH01S-2022-0001', workflow: 'childrens-home-spot-check', batch: null, stage: 'closed', result: 'done', createdOn: day('2022-10-08'), since: day('2022-10-20'), fields: { drawn, looked } });
  const said = async (others: readonly OtherItem[], verdict?: string) => (await askRule(told('asDrawn', { verdict }), 'asDrawn', { data: { plaque: { number: plaque }, reviewDates: dates }, today: day('2022-11-10'), others })).map((one) => `${one.severity} ${one.code}`);
  expect([await said([]), await said([draw('', '南儿家〔2022〕004')]), await said([draw('')]), await said([draw(`${plaque}：stands`)])]).toEqual([['warn NOT_DRAWN_YET'], [], ['refuse NOT_LOOKED_AT'], []]);
  const strict = [draw(`${plaque}：rectify`)];
  expect([await said(strict), await said(strict, 'rectify'), await said(strict, 'revoke'), await said([draw(`${plaque}：revoke`)], 'rectify')]).toEqual([['refuse SPOT_CHECK_FOUND'], [], [], ['refuse SPOT_CHECK_FOUND']]);
});

it('a home whose background checks are not renewed does not stand, and a fact that rules it out asks for the title', async () => {
  const said = async (check: string, data: JsonObject, verdict?: string) => (await askRule(told(check, { verdict }), check, { data, today: day('2022-11-10') })).map((one) => one.code);
  expect([await said('checksRenewed', { selfCheck: { checksRenewed: false } }), await said('checksRenewed', { selfCheck: { checksRenewed: false } }, 'rectify'), await said('checksRenewed', { selfCheck: { checksRenewed: true } })]).toEqual([['CHECKS_NOT_RENEWED'], [], []]);
  expect([await said('vetoRevokes', { yearlyReview: { vetoes: ['fees'] } }, 'rectify'), await said('vetoRevokes', { yearlyReview: { vetoes: ['fees'] } }, 'revoke'), await said('vetoRevokes', { yearlyReview: {} })]).toEqual([['VETO'], [], []]);
});

it('a spot check is drawn once a year, in that year', async () => {
  const said = async (year: number, others: readonly OtherItem[] = []) => (await askRule(childrensHomes, 'ofThisYear', { data: { draw: { year } }, today: day('2022-11-10'), others })).map((one) => one.code);
  const before: OtherItem = { id: 's', number: 'JH01S-2022-0001', workflow: 'childrens-home-spot-check', batch: null, stage: 'found', result: null, createdOn: day('2022-10-08'), since: day('2022-10-08'), fields: {} };
  expect([await said(2022), await said(2021), await said(2022, [before]), await said(2022, [{ ...before, result: 'voided' }])]).toEqual([[], ['YEAR'], ['DRAWN_ALREADY'], []]);
});

it('the last judge cannot end a review without each of the five kinds, and is told which is missing; a judge of that kind is added first', async () => {
  const kit = await createKit({ plugins: [families], people: [...staff, { username: 'e6', name: '人大代表', posts: [{ role: 'townOfficer', unit: 't1' }] }], partners: ['partner.civil'] });
  const { itemId: round } = await kit.as('head').start('childrens-homes-round', { name: '2022年度', windowFrom: '2022-09-01', windowTo: '2022-09-30', phone: '0573-82838888', partnerPhone: '0573-82839999', address: '行政中心', places: [{ unit: 't1', amount: 2 }] }, { unit: 'd' });
  const { itemId: id } = await kit.as('village').start('childrens-homes', home, { unit: 'v11', batchId: round });
  await kit.as('town').act('approve', id, { form: { score: 92, rank: 1, civil: true } });
  await kit.as('clerk').act('approve', id);
  for (const [seat, expert] of ['e1', 'e2', 'e3', 'e4'].entries()) await kit.as(expert).act('approve', id, { form: marks(17, seat) });
  const refused = await kit.as('e5').act('approve', id, { form: marks(17, 2) }).then(() => [], (error: { readonly issues?: readonly { readonly code: string; readonly zh: string; readonly en: string }[] }) => error.issues ?? []);
  expect(refused.map(({ code, zh, en }) => [code, zh.includes('缺少：人大代表（政协委员）'), en.includes('Deputy or member of the CPPCC')])).toEqual([['SEAT_MISSING', true, true]]);
  expect((await kit.as('clerk').item(id)).stage).toBe('panel');
  await kit.as('e5').act('addSigner', id, { to: kit.as('e6').person.id });
  await kit.as('e5').act('approve', id, { form: marks(17, 2) });
  expect((await kit.as('clerk').item(id)).stage).toBe('panel');
  await kit.as('e6').act('approve', id, { form: marks(17, 4) });
  expect((await kit.as('clerk').item(id)).stage).toBe('countersign');
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

it('which kinds the panel holds, and how many judges, are the lead’s to set', asksOtherwise(['JH01.panelWhole'], async () => {
  const sheet = (seat: number) => [`e${seat}`, marks(17, seat)];
  const said = async (sheets: readonly number[], { signers = sheets.length, ...more }: { readonly signers?: number; readonly words?: Readonly<Record<string, readonly string[]>>; readonly parameters?: Readonly<Record<string, number>> } = {}) =>
    (await askRule(told('panelWhole', { signers }), 'panelWhole', { data: { panelSheets: Object.fromEntries(sheets.map(sheet)) }, today: day('2022-09-16'), ...more })).map((one) => one.code);
  expect([await said([0, 1, 2, 3, 4]), await said([0, 1, 2, 3]), await said([0, 1, 2, 3], { signers: 5 })]).toEqual([[], ['SEAT_MISSING', 'JUDGES'], []]);
  expect([await said([0, 1, 2, 3], { parameters: { judges: 4 }, words: { seats: seats.slice(0, 4) } }), await said([0, 1, 2, 3, 4], { words: { seats: [...seats, '学校'] } })]).toEqual([[], ['SEAT_MISSING']]);
}));
