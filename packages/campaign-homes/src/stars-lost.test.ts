// A title whose last star two failed looks of the town took: at the look of any of its three years, and at the second look after a
// yellow card. Two failed quarters cost one star, so a title of three stars is taken away, and one of four stands with three.
import { addDays, parseLocalDate, type JsonObject, type LocalDate } from '@jinguo/core/plugin';
import { brokenPromises, createKit } from '@jinguo/core/testing';
import { expect, it } from 'vitest';
import { homes } from './index.ts';
import { criteria } from './stars.ts';

const day = (text: string): LocalDate => parseLocalDate(text) ?? expect.unreachable(text);
const staff = [['village', 'villageOfficer', 'v11'], ['officer', 'townOfficer', 't1'], ['town', 'townHead', 't1'], ['clerk', 'districtClerk', 'd'], ['head', 'sectionHead', 'd'], ['group', 'partyGroup', 'd'], ['chair', 'chair', 'd']].map(([username = '', role = '', unit = '']) => ({ username, name: `${username}员`, posts: [{ role, unit }] }));
const marks = (points: number): JsonObject => Object.fromEntries(Object.keys(criteria).map((name) => [name, points]));
type Kit = Awaited<ReturnType<typeof createKit>>;

/** Named on 2022-09-16, or eleven days after another day, with the stars that these marks make. */
async function titled(kit: Kit, of: string, points: number, { before = 0, from = day('2022-09-05') }: { readonly before?: number; readonly from?: LocalDate } = {}): Promise<string> {
  const round = await kit.as('head').start(`${of}-round`, { name: '2022年', windowFrom: addDays(from, -4), windowTo: addDays(from, 25), phone: '0573-82838888', address: '行政中心' }, { unit: 'd' });
  const { itemId } = await kit.as('village').start(of, { ...marks(points), household: '沈小兰', orgUnit: 'v11', place: '竹林浜12号', kind: 'flowers', before, publication: true, feature: '月季与桂花' }, { unit: 'v11', batchId: round.itemId });
  await kit.as('village').act('approve', itemId, { form: marks(points) });
  await kit.as('town').act('approve', itemId, { form: marks(points) });
  await kit.as('clerk').act('approve', round.itemId);
  await kit.as('group').act('approve', round.itemId, { form: { number: '〔2022〕6号', heldOn: from, attendees: ['周丽君', '沈静'], votesFor: 2, votesAgainst: 0, votesAbstained: 0 } });
  await kit.passTo(addDays(from, 11));
  await kit.as('chair').act('record', round.itemId);
  return itemId;
}

/** A few days after each look is due, a year after the one before. */
const due = (nth: number) => day(`${2022 + nth}-09-${16 + nth * 4}`);

/** Both quarters of the half-year before the look. */
async function failedTwice(kit: Kit, of: string, agos: readonly number[] = [150, 60]): Promise<void> {
  for (const ago of agos) await kit.as('officer').start(`${of}-quarterly`, { orgUnit: 'v11', lookedOn: addDays(kit.engine.today(), -ago), lookers: '2人', houses: [{ place: '竹林浜 12号', verdict: 'failed', found: '墙边堆放杂物' }] }, { unit: 'v11' });
}

async function look(kit: Kit, itemId: string, more: JsonObject = {}): Promise<string> {
  await kit.as('clerk').act('record', itemId, { form: { reviewedOn: kit.engine.today(), findings: '已查看', ...more } });
  return (await kit.as('clerk').item(itemId)).stage;
}

/** Found wanting and put right: the second look is due. */
async function yellowCard(kit: Kit, itemId: string): Promise<void> {
  await look(kit, itemId, { sampled: 'MJ01S-2022-0001', score: 70 });
  await kit.as('village').act('submit', itemId, { form: { done: '已清理', doneOn: kit.engine.today() } });
}

it.each(['courtyards', 'balconies'].flatMap((of) => [1, 2, 3].flatMap((year) => [['review', of, year], ['recheck', of, year]] as const)))('at the %s of %s in year %i a title of three stars is taken away', async (at, of, year) => {
  const kit = await createKit({ plugins: [homes], people: staff });
  const id = await titled(kit, of, 10.5);
  for (let nth = 1; nth < year; nth += 1) {
    await kit.passTo(due(nth));
    expect(await look(kit, id)).toBe(`year${nth + 1}`);
  }
  await kit.passTo(due(year));
  if (at === 'recheck') await yellowCard(kit, id);
  expect((await kit.as('clerk').item(id)).stage).toBe(`${at}${year}`);
  await failedTwice(kit, of);
  expect(await look(kit, id, at === 'recheck' ? { score: 95 } : {})).toBe('revoked');
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
}, 120_000);

it('a title of four stars stands with three, and the next year loses no star for the same two quarters', async () => {
  const kit = await createKit({ plugins: [homes], people: staff });
  const id = await titled(kit, 'courtyards', 12);
  const stars = async () => {
    const { data } = await kit.store.read.selectFrom('item').select('data').where('id', '=', id).executeTakeFirstOrThrow();
    const { rating }: { readonly rating: JsonObject } = JSON.parse(data);
    return [rating['stars'], rating['failedQuarters']];
  };
  await kit.passTo(day('2023-09-20'));
  await failedTwice(kit, 'courtyards');
  expect([await look(kit, id), await stars()]).toEqual(['year2', [3, 2]]);
  await kit.passTo(day('2024-09-24'));
  expect([await look(kit, id), await stars()]).toEqual(['year3', [3, 0]]);
  await kit.close();
}, 120_000);

/** The section’s head puts down that a star falls; refused, or where the title stands then. */
async function lower(kit: Kit, itemId: string): Promise<string> {
  const answer = await codeOf(kit.as('head').act('record', itemId, { verdict: 'lower', form: { cameUpOn: kit.engine.today(), fact: '镇季查连续两季不合格' } }));
  return answer === 'done' ? (await kit.as('clerk').item(itemId)).stage : answer;
}
const codeOf = (work: Promise<unknown>) => work.then(() => 'done', (error: { readonly code?: string }) => error.code ?? 'unknown');

/** The rating of a title, and the last entry of its log. */
async function last(kit: Kit, itemId: string) {
  const { data } = await kit.store.read.selectFrom('item').select('data').where('id', '=', itemId).executeTakeFirstOrThrow();
  const { rating }: { readonly rating: JsonObject } = JSON.parse(data);
  const entry = await kit.store.read.selectFrom('audit_entry').select(['actor_name', 'opinion']).where('item_id', '=', itemId).orderBy('seq', 'desc').executeTakeFirstOrThrow();
  return { rating, entry };
}

const stages = ['year1', 'year2', 'year3', 'term'];
it.each(['courtyards', 'balconies'].flatMap((of) => stages.map((at) => [of, at] as const)))('a star of %s falls at %s by itself when the sheet of the second failed quarter is read, whichever is read last; the last of three takes the title away', async (of, at) => {
  for (const [points, left, order] of [[12, at, [0, 1]], [10.5, 'revoked', [1, 0]]] as const) {
    const kit = await createKit({ plugins: [homes], people: staff });
    const id = await titled(kit, of, points);
    for (let nth = 1; nth <= stages.indexOf(at); nth += 1) {
      await kit.passTo(nth === 3 ? day('2025-08-25') : due(nth));
      await look(kit, id);
    }
    expect((await kit.as('clerk').item(id)).stage).toBe(at);
    await kit.passTo(addDays(kit.engine.today(), nth(at)));
    expect(await lower(kit, id)).toBe('RULE_REFUSED');
    await failedTwice(kit, of, [110]);
    if (order[0] === 0) await kit.as('clerk').act('approve', (await sheets(kit, of))[0]?.id ?? '');
    expect([(await kit.as('clerk').item(id)).stage, (await last(kit, id)).rating['lowered']]).toEqual([at, undefined]);
    await failedTwice(kit, of, [5]);
    const both = await sheets(kit, of);
    await kit.as('clerk').act('approve', both[1]?.id ?? '');
    expect((await kit.as('clerk').item(id)).stage).toBe(left);
    const { rating, entry } = await last(kit, id);
    expect(rating).toMatchObject({ stars: left === at ? 3 : 0, reward: left === at ? 20_000 : 0, lowered: kit.engine.today() });
    expect(entry).toEqual({ actor_name: '系统', opinion: `连续两季季查不合格（${both.map((one) => one.number).join('、')}），系统自动降一星` });
    const told = await kit.store.read.selectFrom('outbox').select('params').where('item_id', '=', id).where('effect', '=', 'notifyApplicant').execute();
    expect(told.filter(({ params }) => params.includes(left === at ? '已降一星' : '称号已撤销')).length).toBe(1);
    // Once from one look to the next; the other sheet of the two takes nothing more, and what was taken away has nothing left to lose.
    if (order[0] === 1) await kit.as('clerk').act('approve', both[0]?.id ?? '');
    expect(await lower(kit, id)).toBe(left === at ? 'RULE_REFUSED' : 'NOT_ALLOWED');
    expect(await brokenPromises(kit)).toEqual([]);
    await kit.close();
  }
}, 120_000);

it('the section’s head may put a star down before the sheet is read, which then takes none', async () => {
  const kit = await createKit({ plugins: [homes], people: staff });
  const id = await titled(kit, 'courtyards', 12);
  await kit.passTo(day('2023-03-20'));
  await failedTwice(kit, 'courtyards', [110, 20]);
  expect(await lower(kit, id)).toBe('year1');
  for (const sheet of await sheets(kit, 'courtyards')) await kit.as('clerk').act('approve', sheet.id);
  expect((await last(kit, id)).rating).toMatchObject({ stars: 3 });
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
}, 120_000);

/** Days after the look at which both quarters are over: at the end of the term there are fewer. */
const nth = (at: string) => (at === 'term' ? 20 : 130);
const sheets = (kit: Kit, of: string) => kit.store.read.selectFrom('item').select(['id', 'number']).where('workflow', '=', `${of}-quarterly`).orderBy('number').execute();

it('a star that fell between two looks falls at the next for no quarter of the same time, and at the one after for its own', async () => {
  const kit = await createKit({ plugins: [homes], people: staff });
  const id = await titled(kit, 'courtyards', 12);
  await kit.passTo(day('2023-03-20'));
  await failedTwice(kit, 'courtyards', [110, 20]);
  expect(await lower(kit, id)).toBe('year1');
  await kit.passTo(due(1));
  expect(await look(kit, id)).toBe('year2');
  await kit.passTo(due(2));
  await failedTwice(kit, 'courtyards', [150, 60]);
  expect(await look(kit, id)).toBe('revoked');
  await kit.close();
}, 120_000);

it('a house that is titled anew holds one title: the one before ends with its plaque wherever it stands', async () => {
  for (const at of ['year1', 'rectify1', 'review1', 'term'] as const) {
    const kit = await createKit({ plugins: [homes], people: staff });
    const old = await titled(kit, 'courtyards', 12);
    if (at === 'rectify1' || at === 'review1') await kit.passTo(due(1));
    if (at === 'rectify1') await look(kit, old, { sampled: 'MJ01S-2022-0001', score: 70 });
    for (const nth of at === 'term' ? [1, 2, 3] : []) {
      await kit.passTo(nth === 3 ? day('2025-08-25') : due(nth));
      await look(kit, old);
    }
    expect((await kit.as('clerk').item(old)).stage).toBe(at);
    const anew = await titled(kit, 'courtyards', 12.5, { before: 4, from: kit.engine.today() });
    const { number, stage } = await kit.as('clerk').item(anew);
    expect([stage, (await kit.as('clerk').item(old)).stage]).toEqual(['year1', 'terminated']);
    expect((await last(kit, old)).entry).toEqual({ actor_name: '系统', opinion: `该户经重新评定，由新称号（${number}，五星）接替，原称号和牌匾终止` });
    const counted = (await kit.engine.figures(kit.as('clerk').person, { years: [2022, 2023, 2025] })).filter((one) => one.programme === 'MJ01' && ['named', 'risen'].includes(one.figure) && one.sum > 0).map((one) => [one.figure, one.sum]);
    expect(counted.toSorted()).toEqual([['named', 1], ['risen', 1]]);
    expect(await brokenPromises(kit)).toEqual([]);
    await kit.close();
  }
}, 240_000);
