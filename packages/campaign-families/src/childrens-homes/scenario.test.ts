// A home is put forward, scored, marked, countersigned, decided, published, named with a plaque, drawn and looked at; on the
// real engine.
import { parseLocalDate, type JsonObject, type OtherItem } from '@jinguo/core/plugin';
import { askRule, brokenPromises, createKit } from '@jinguo/core/testing';
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
const marks = (place: number) => ({ place, equipment: 18, team: 18, service: 18, management: 18 });
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
    for (const expert of experts) await kit.as(expert).act('approve', one, { form: marks(one === id ? 17 : 11) });
  }
  expect([await stage(id), await stage(other)]).toEqual(['countersign', 'appealPeriod']);
  await kit.as('civil').act('opine', id);
  await kit.as('clerk').act('approve', round);
  await kit.as('group').act('approve', round, { form: minutes });
  const notice = await kit.store.read.selectFrom('notice').select('paper').executeTakeFirst();
  expect(notice?.paper).toContain('0573-82838888');
  expect(notice?.paper).toContain('0573-82839999');
  await kit.passTo(day('2022-09-16'));
  await kit.as('chair').act('record', round);
  const naming = await kit.store.read.selectFrom('document').select('paper').where('name', '=', 'namingDocument').executeTakeFirst();
  expect(naming?.paper).toContain('南儿家〔2022〕001');
  expect(naming?.paper).toContain('民政局');

  await kit.as('clerk').act('record', id);
  expect(await codeOf(kit.as('clerk').start('childrens-home-spot-check', { year: 2022, seed: 20_221_101, plaques: ['南儿家〔2022〕009'] }, { unit: 'd' }))).toBe('RULE_REFUSED');
  const { itemId: spot } = await kit.as('clerk').start('childrens-home-spot-check', { year: 2022, seed: 20_221_101, plaques: ['南儿家〔2022〕001'] }, { unit: 'd' });
  const record = await kit.store.read.selectFrom('document').select('paper').where('item_id', '=', spot).where('name', '=', 'drawRecord').executeTakeFirst();
  expect(record?.paper).toContain('20221101');
  await kit.as('clerk').act('record', spot, { form: { results: [{ plaque: '南儿家〔2022〕001', on: '2022-09-16', verdict: 'stands', findings: '良好' }] } });

  const reviewed = (on: string) => ({ form: { reviewedOn: on, checksRenewed: true, activities: 20, findings: '图书更新不足' }, verdict: 'rectify' });
  await kit.passTo(day('2023-09-20'));
  await kit.as('town').act('record', id, reviewed('2023-09-20'));
  await kit.as('village').act('submit', id, { form: { done: '新增图书200册', doneOn: '2023-09-20' } });
  await kit.as('clerk').act('record', id, { form: { reviewedOn: '2023-09-20', checksRenewed: true, activities: 20, findings: '已整改' } });
  expect(await stage(id)).toBe('year2');
  await kit.passTo(day('2024-09-25'));
  await kit.as('town').act('record', id, reviewed('2024-09-25'));
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
  for (const expert of experts) await kit.as(expert).act('approve', id, { form: marks(17) });
  await kit.as('civil').act('opine', id);
  await kit.as('clerk').act('approve', round);
  await kit.as('group').act('approve', round, { form: minutes });
  await kit.passTo(day('2022-09-16'));
  await kit.as('chair').act('record', round);
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
