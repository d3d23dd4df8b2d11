// Every sentence and row of domain.md §6 held against the definition of JH01, a line a fact: what the form asks, what a home must be,
// what rules it out, who acts at which stage in how long with which paper, and how long a title stands.
import { createRegistry } from '@jinguo/core';
import { addDays, isObject, parseLocalDate, type Json, type JsonObject } from '@jinguo/core/plugin';
import { askRule, factsOf, workOut } from '@jinguo/core/testing';
import { valueAt } from '@jinguo/core/programme';
import { expect, it, test } from 'vitest';
import { families } from '../index.ts';
import { homeExample } from './example.ts';
import { childrensHomes } from './index.ts';

const registry = createRegistry([families]);
const definitionOf = (workflow: string) => registry.current(workflow)?.compiled.definition;
const stageOf = (workflow: string, id: string) => definitionOf(workflow)?.stages.find((one) => one.id === id);
const today = ((date) => { if (date === undefined) throw new RangeError('date'); return date; })(parseLocalDate('2022-09-05'));

test.each([
  ['childrens-homes', ['townReview 10wd', 'districtCheck 5wd', 'panel 15wd', 'countersign 5wd', 'partner.civil countersign', 'plaqueHandedOver 5wd', 'selfCheck1 20wd', 'year1 wait', 'year2 wait', 'year3 wait', 'term wait', 'recheck1 10wd']],
  ['childrens-homes', ['indoor 60', 'zones 3', 'books 200', 'days 4', 'hours 12', 'openedMonths 6', 'activities 12', 'helpers 2', 'checkMonths 12', 'passMark 85', 'eachPart 12', 'judges 5', 'barMonths 12', 'reviewMonth 11', 'reviewDay 30', 'validYears 3', 'seats 区妇联、区民政局、专家、家长、人大代表（政协委员）']],
  ['childrens-homes-round', ['decision 10wd', 'notice 公示5', 'confirmation 5wd']],
  ['childrens-home-upward', ['partner.civil countersign', 'notice 公示5']],
  ['childrens-home-spot-check', ['share 30']],
])('%s has the limits, departments and numbers of §6', (workflow, facts) => {
  expect(facts.filter((one) => !factsOf(registry, workflow).includes(one))).toEqual([]);
});

const field = (path: string): Json | undefined => valueAt(definitionOf('childrens-homes')?.forms['application']?.schema, path);
test.each([
  ['homeName', { type: 'string' }], ['orgUnit', { type: 'string' }], ['address', { type: 'string', 'x-mask': 'address' }], ['openedOn', { format: 'date' }], ['director', { format: 'person-name' }],
  ['indoorArea', { type: 'number', multipleOf: 0.1 }], ['outdoorArea', { type: 'number', multipleOf: 0.1 }], ['zones', { type: 'array' }], ['weeklyDays', { type: 'integer', maximum: 7 }], ['weeklyHours', { type: 'integer', maximum: 168 }], ['holidayOpen', { type: 'boolean' }],
  ['staff', { type: 'array', minItems: 1 }], ['served', { type: 'integer' }], ['hardship', { type: 'integer' }], ['leftBehind', { type: 'integer' }], ['activities', { type: 'array' }], ['books', { type: 'integer' }],
  ['fire', { type: 'boolean' }], ['insurance', { type: 'boolean' }], ['cctv', { type: 'boolean' }], ['plan', { type: 'boolean' }], ['fund', { type: 'array' }], ['fundTotal', { type: 'integer', 'x-widget': 'money' }],
  ['staff.items.properties.backgroundCheckOn', { format: 'date' }], ['activities.items.properties.on', { format: 'date' }], ['activities.items.properties.theme', { type: 'string' }], ['activities.items.properties.headcount', { type: 'integer' }], ['activities.items.properties.photoConsent', { type: 'boolean' }],
])('the application asks %s', (path, shape) => {
  expect(field(`properties.${path}`)).toMatchObject(shape);
});

it.each([['zones', ['阅读', '游戏', '学习辅导', '心理', '亲子', '手工', '户外']], ['staff', ['专职', '兼职', '志愿者', '无记录']], ['photos', ['不出现可辨认的儿童', '监护人同意']], ['noHarm', ['三年内', '侵害未成年人']], ['noFees', ['营利性']]])('the application says each word of %s', (name, words) => {
  const said = JSON.stringify(field(`properties.${name}`));
  expect(words.filter((word) => !said.includes(word))).toEqual([]);
});

it('children are counts: no form of a home asks for the name, the school or the number of a child', () => {
  const said = JSON.stringify(['childrens-homes', 'childrens-home-activity', 'childrens-home-build'].map((one) => definitionOf(one)?.forms));
  expect(['儿童姓名', '学校', 'resident-id'].filter((word) => said.includes(word))).toEqual([]);
});

const good: JsonObject = { homeName: '竹林村儿童之家', ...homeExample(today) };
const [first = {}, second = {}, third = {}] = Array.isArray(good['staff']) ? good['staff'].filter((one) => isObject(one)) : [];
const heldOn = (days: number) => Array.from({ length: 12 }, () => ({ on: addDays(today, -days), theme: '亲子阅读', headcount: 20, photoConsent: true }));
const asked = async (checks: readonly string[], change: JsonObject) => (await Promise.all(checks.map((check) => askRule(childrensHomes, check, { data: { application: { ...good, ...change } }, today })))).flat().map((one) => `${one.severity} ${one.path.replace('/application/', '')}`);

test.each<readonly [fact: string, change: JsonObject, found: readonly string[]]>([
  ['a home as §6 asks for it', {}, []],
  ['60 m² indoors', { indoorArea: 60 }, []], ['less than 60 m²', { indoorArea: 59.9 }, ['refuse indoorArea']],
  ['three zones', { zones: ['reading', 'play', 'mind'] }, []], ['two zones', { zones: ['reading', 'play'] }, ['refuse zones']],
  ['four days a week', { weeklyDays: 4 }, []], ['three days a week', { weeklyDays: 3 }, ['refuse weeklyDays']], ['twelve hours a week', { weeklyHours: 12 }, []], ['eleven hours a week', { weeklyHours: 11 }, ['refuse weeklyHours']],
  ['closed in the vacations', { holidayOpen: false }, ['refuse holidayOpen']], ['open for six months today', { openedOn: '2022-03-05' }, []], ['open for a day less', { openedOn: '2022-03-06' }, ['refuse openedOn']],
  ['200 books', { books: 200 }, []], ['199 books', { books: 199 }, ['refuse books']],
  ['no fire check', { fire: false }, ['refuse fire']], ['no insurance', { insurance: false }, ['refuse insurance']], ['no cameras', { cctv: false }, ['refuse cctv']], ['no plan', { plan: false }, ['refuse plan']],
  ['nobody full-time', { staff: [{ ...first, job: 'partTime' }, second, third] }, ['refuse staff']], ['one full-time and one other', { staff: [first, second] }, ['refuse staff']],
  ['a check twelve months old', { staff: [{ ...first, backgroundCheckOn: '2021-09-05' }, second, third] }, []], ['a check a day older', { staff: [{ ...first, backgroundCheckOn: '2021-09-04' }, second, third] }, ['refuse staff/0/backgroundCheckOn']], ['a record', { staff: [first, { ...second, clean: false }, third] }, ['refuse staff/1/clean']],
  ['eleven activities', { activities: heldOn(30).slice(1) }, ['refuse activities']], ['twelve, all more than a year ago', { activities: heldOn(400) }, ['refuse activities']],
  ['children in hardship and left behind that overlap', { served: 10, hardship: 10, leftBehind: 10 }, []], ['more in hardship than there are', { served: 5, hardship: 6, leftBehind: 0 }, ['refuse hardship']],
  ['sources that do not add up', { fundTotal: 1 }, ['refuse fundTotal']],
])('%s', async (_fact, change, found) => {
  expect(await asked(['place', 'staff', 'activities', 'fund'], change)).toEqual(found);
});

test.each([
  ['childrens-homes', 'townReview', ['townHead']], ['childrens-homes', 'districtCheck', ['districtClerk']], ['childrens-homes', 'panel', ['expert']], ['childrens-homes', 'countersign', ['partnerOfficer']], ['childrens-homes', 'plaqueHandedOver', ['districtClerk']],
  ['childrens-homes', 'selfCheck1', ['townHead']], ['childrens-homes', 'review1', ['districtClerk']], ['childrens-homes-round', 'decision', ['partyGroup']], ['childrens-homes-round', 'confirmation', ['chair']],
])('%s: %s is done by %s', (workflow, stage, roles) => {
  expect(stageOf(workflow, stage)?.actors.map((one) => ('role' in one ? one.role : 'applicant'))).toEqual(roles);
});

it('the village puts a home forward, and nobody else', () => {
  expect(definitionOf('childrens-homes')?.startedBy).toEqual([{ role: 'villageOfficer' }]);
});

it('the town scores, ranks, has the word of its civil affairs, and keeps within its places', () => {
  const schema = definitionOf('childrens-homes')?.forms['townReview']?.schema;
  expect(['score', 'rank', 'civil'].map((name) => valueAt(schema, `properties.${name}`) !== undefined)).toEqual([true, true, true]);
  expect(JSON.stringify(stageOf('childrens-homes', 'townReview')?.outcomes)).toContain('"effect":"reserve"');
  expect(valueAt(definitionOf('childrens-homes-round')?.forms['roundSettings']?.schema, 'properties.places')).toMatchObject({ type: 'array' });
});

const sheetOf = (place: number, more: JsonObject = {}): JsonObject => ({ place, equipment: 18, team: 18, service: 18, management: 18, ...more });
const scored = (sheets: readonly JsonObject[]) => workOut(childrensHomes, 'panelScore', { data: { panelSheets: Object.fromEntries(sheets.map((one, index) => [`e${index}`, one])) }, today });
test.each<readonly [fact: string, sheets: readonly JsonObject[], answer: JsonObject]>([
  ['the five parts are 20 points each; of five judges the highest and the lowest go', [20, 12, 14, 15, 16].map((place) => sheetOf(place)), { total: 8700, place: 1500, judges: 5, passed: true, enough: true }],
  ['85 pass', [13, 13, 13, 13, 13].map((place) => sheetOf(place)), { total: 8500, passed: true, enough: true }],
  ['84 do not', [12, 12, 12, 12, 12].map((place) => sheetOf(place)), { total: 8400, passed: false, enough: true }],
  ['each part has 12 at least', [11, 11, 11, 11, 11].map((place) => sheetOf(place, { equipment: 20, team: 20, service: 20, management: 20 })), { total: 9100, passed: true, enough: false }],
  ['five judges at least', [18, 18, 18, 18].map((place) => sheetOf(place)), { passed: true, enough: false }],
  ['one judge who sees a fact that rules it out is enough', [18, 18, 18, 18].map((place) => sheetOf(place)).concat(sheetOf(18, { vetoes: ['fees'] })), { passed: true, enough: false }],
])('%s', (_fact, sheets, answer) => {
  expect(scored(sheets)).toMatchObject(answer);
});

it.each(['环境更优雅', '设施更优良', '队伍更优秀', '服务更优质', '管理更有效', '查询缺失', '侵害未成年人', '消防检查不合格', '营利性', '弄虚作假', '逐项说明'])('the sheet of the panel says %s', (word) => {
  expect(JSON.stringify(definitionOf('childrens-homes')?.forms['panel'])).toContain(word);
});

test.each([
  ['childrens-homes', 'application', 'applicationForm'], ['childrens-homes', 'districtCheck', 'approvalForm'], ['childrens-homes', 'countersign', 'countersignLetter'], ['childrens-homes-round', 'decision', 'minutes'], ['childrens-homes-round', 'notice', 'publicNotice'], ['childrens-homes-round', 'confirmation', 'namingDocument'],
  ['childrens-home-spot-check', 'draw', 'drawRecord'], ['childrens-home-spot-check', 'found', 'spotCheckReport'],
])('%s: %s makes the paper %s', (workflow, stage, paper) => {
  expect(JSON.stringify(stageOf(workflow, stage))).toContain(`"${paper}"`);
  expect(Object.keys(childrensHomes.papers ?? {})).toContain(paper);
});

it('the notice has the telephone of both bodies, the naming the number of both and each plaque', () => {
  expect(valueAt(definitionOf('childrens-homes-round')?.forms['roundSettings']?.schema, 'required')).toEqual(expect.arrayContaining(['phone', 'partnerPhone']));
  expect(valueAt(definitionOf('childrens-homes-round')?.forms['confirmation']?.schema, 'required')).toEqual(['civilNumber']);
  expect(JSON.stringify(stageOf('childrens-homes-round', 'confirmation')?.outcomes)).toContain('"as":"namingNumber"');
  expect(JSON.stringify(stageOf('childrens-homes', 'confirmation')?.outcomes)).toContain('"as":"plaque"');
});

it('a review has 合格, 整改 in 30 natural days and 摘牌; two 整改 in a row, or a fact that rules it out, take the title away', () => {
  const review = stageOf('childrens-homes', 'review2');
  expect(review?.deadline?.within).toEqual({ untilField: 'reviewBy2' });
  expect(Object.keys(review?.outcomes ?? {}).toSorted()).toEqual(['recorded', 'rectify', 'revoke']);
  expect(review?.outcomes['rectify']).toMatchObject([{ to: 'revoked', when: [{ cel: 'has(fields.again) && fields.again' }] }, { to: 'rectify2' }]);
  expect(stageOf('childrens-homes', 'rectify2')?.deadline?.within).toEqual({ naturalDays: 30 });
  expect(['year1', 'year2', 'year3', 'term'].map((id) => stageOf('childrens-homes', id)?.outcomes['revoke'])).toEqual(Array.from({ length: 4 }, () => expect.objectContaining({ to: 'revoked' })));
});

it('two reviews in a row are those of one year and the next', () => {
  const reviewDates = { opens1: '2022-10-01', by1: '2022-11-30', opens2: '2023-10-01', by2: '2023-11-30', opens3: '2024-10-01', by3: '2024-11-30' };
  const said = (doneOn: string, on: string) => workOut(childrensHomes, 'again', { data: { reviewDates, rectification: { doneOn } }, today: parseLocalDate(on) ?? today })['yes'];
  expect([said('2022-10-20', '2023-10-20'), said('2022-10-20', '2024-10-20'), said('2023-12-20', '2024-10-20'), said('2022-10-20', '2022-11-01')]).toEqual([true, false, true, false]);
});

it('grades go up one by one: district, city, province', () => {
  expect(JSON.stringify(definitionOf('childrens-home-upward')?.forms['nomination'])).toMatch(/市级.*省级/u);
  expect(stageOf('childrens-home-upward', 'nomination')?.checks.map((one) => one.check)).toContain('titled');
});

it('whoever finds a child harmed has a case that is red at once, with its source and the village known', () => {
  const fields = definitionOf('disputes')?.forms['report']?.schema;
  expect([valueAt(fields, 'properties.alarm.type'), JSON.stringify(valueAt(fields, 'properties.source')).includes('儿童之家')]).toEqual(['boolean', true]);
});
