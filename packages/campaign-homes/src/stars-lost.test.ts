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

/** Named on 2022-09-16, with the stars that these marks make. */
async function titled(kit: Kit, of: string, points: number): Promise<string> {
  const round = await kit.as('head').start(`${of}-round`, { name: '2022年', windowFrom: '2022-09-01', windowTo: '2022-09-30', phone: '0573-82838888', address: '行政中心' }, { unit: 'd' });
  const { itemId } = await kit.as('village').start(of, { ...marks(points), household: '沈小兰', orgUnit: 'v11', place: '竹林浜12号', kind: 'flowers', before: 0, publication: true, feature: '月季与桂花' }, { unit: 'v11', batchId: round.itemId });
  await kit.as('village').act('approve', itemId, { form: marks(points) });
  await kit.as('town').act('approve', itemId, { form: marks(points) });
  await kit.as('clerk').act('approve', round.itemId);
  await kit.as('group').act('approve', round.itemId, { form: { number: '〔2022〕6号', heldOn: '2022-09-05', attendees: ['周丽君', '沈静'], votesFor: 2, votesAgainst: 0, votesAbstained: 0 } });
  await kit.passTo(day('2022-09-16'));
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
  const answer = await kit.as('head').act('record', itemId, { verdict: 'lower', form: { cameUpOn: kit.engine.today(), fact: '镇季查连续两季不合格' } }).then(() => undefined, (error: { readonly code?: string }) => error.code);
  return answer ?? (await kit.as('clerk').item(itemId)).stage;
}

const stages = ['year1', 'year2', 'year3', 'term'];
it.each(['courtyards', 'balconies'].flatMap((of) => stages.map((at) => [of, at] as const)))('a star of %s falls at %s when the second quarter is failed, and not before; the last of three takes the title away', async (of, at) => {
  for (const [points, left] of [[12, at], [10.5, 'revoked']] as const) {
    const kit = await createKit({ plugins: [homes], people: staff });
    const id = await titled(kit, of, points);
    for (let nth = 1; nth <= stages.indexOf(at); nth += 1) {
      await kit.passTo(nth === 3 ? day('2025-08-25') : due(nth));
      await look(kit, id);
    }
    expect((await kit.as('clerk').item(id)).stage).toBe(at);
    await kit.passTo(addDays(kit.engine.today(), nth(at)));
    expect(await lower(kit, id)).toBe('RULE_REFUSED');
    await failedTwice(kit, of, [110, 5]);
    const [, second] = await sheets(kit, of);
    const read = () => kit.as('clerk').act('approve', second ?? '').then(() => 'read', (error: { readonly code?: string }) => error.code);
    expect(await read()).toBe('RULE_REFUSED');
    expect(await lower(kit, id)).toBe(left);
    expect(await read()).toBe('read');
    const { data } = await kit.store.read.selectFrom('item').select('data').where('id', '=', id).executeTakeFirstOrThrow();
    const { rating }: { readonly rating: JsonObject } = JSON.parse(data);
    expect(rating).toMatchObject({ stars: left === at ? 3 : 0, reward: left === at ? 20_000 : 0, lowered: kit.engine.today() });
    // Once from one look to the next; what was taken away has nothing left to lose.
    expect(await lower(kit, id)).toBe(left === at ? 'RULE_REFUSED' : 'NOT_ALLOWED');
    expect(await brokenPromises(kit)).toEqual([]);
    await kit.close();
  }
}, 120_000);

/** Days after the look at which both quarters are over: at the end of the term there are fewer. */
const nth = (at: string) => (at === 'term' ? 20 : 130);
const sheets = async (kit: Kit, of: string) => (await kit.store.read.selectFrom('item').select('id').where('workflow', '=', `${of}-quarterly`).orderBy('number').execute()).map((one) => one.id);

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
