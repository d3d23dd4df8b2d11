// The way of a town congress as its people walk it, for tests: each function is one leg and leaves the congress where the
// next begins.
import type { JsonObject } from '@jinguo/core/plugin';
import type { Kit } from '@jinguo/core/testing';
import { day, meeting, nominationOf, planOf, proposalOf, team, villageOf, type Size } from './town.ts';

export interface Walk {
  readonly kit: Kit;
  readonly size: Size;
  readonly id: string;
}

export const stageOf = async (kit: Kit, id: string) => (await kit.as('section').item(id)).stage;
const reply = { number: '新委〔2022〕3号', on: '2022-03-01', words: '同意。' };

/** Plan and both replies: delegates may be nominated. */
export async function planned(kit: Kit, size: Size, more: JsonObject = {}): Promise<Walk> {
  const { itemId: id } = await kit.as('desk').start('town-congress', planOf(size, more), { unit: 't' });
  await kit.as('desk').act('record', id, { form: reply });
  await kit.as('desk').act('record', id, { form: reply });
  return { kit, size, id };
}

/** One delegate, up to her notice. */
export async function nominated({ kit, size, id }: Walk, index: number): Promise<string> {
  const village = villageOf(size, index);
  const { itemId } = await kit.as(village).start('town-congress-delegates', nominationOf(index, village), { unit: village, batchId: id });
  await kit.as('head').act('approve', itemId);
  for (const partner of ['organization', 'police']) await kit.as(partner).act('opine', itemId);
  return itemId;
}

const elected = { heldOn: '2022-03-15', way: 'election', entitled: 30, present: 28, votesFor: 25 };

/** All delegates elected by their villages; the gap table closed, with a reason where it falls short. */
export async function delegatesElected(walk: Walk): Promise<readonly string[]> {
  const { kit, size, id } = walk;
  const ids: string[] = [];
  const total = size.places.reduce((sum, one) => sum + one, 0);
  for (let index = 0; index < total; index += 1) ids.push(await nominated(walk, index));
  await kit.passTo(day('2022-03-15'));
  for (const [index, one] of ids.entries()) await kit.as(villageOf(size, index)).act('record', one, { form: elected });
  await kit.as('desk').act('approve', id);
  if ((await stageOf(kit, id)) === 'gap') await kit.as('head').act('record', id, { form: { reason: '个别类别人选不足，已报批' } });
  return ids;
}

/** Candidates for every body, through notice; the list closed. */
export async function candidatesListed({ kit, size, id }: Walk): Promise<void> {
  const bodies = [...Array.from({ length: size.candidates }, () => 'executive'), 'chair', ...Array.from({ length: size.deputies }, () => 'deputies')];
  // Chair and deputies stand for the committee too: the first of its candidates.
  const standing = bodies.map((body, index) => (body === 'executive' ? { body, index } : { body, index: index - size.candidates }));
  for (const { body, index } of standing) {
    const { itemId } = await kit.as('desk').start('town-congress-candidates', proposalOf(index, body), { unit: 't', batchId: id });
    await kit.as('head').act('approve', itemId);
    for (const partner of ['organization', 'police', 'discipline', 'court', 'tax']) await kit.as(partner).act('opine', itemId);
  }
  await kit.passTo(day('2022-04-20'));
  await kit.as('desk').act('approve', id);
}

const report = { heldOn: '2022-04-20', committee: ['顾敏华', '金怡'], findings: '代表的产生符合规定程序。' };

/** E is fixed, some are there, the meetings before the first plenary are held. */
export async function opened({ kit, id }: Walk, delegates: readonly string[], absent: number): Promise<void> {
  await kit.as('head').act('approve', id, { form: report });
  for (const one of delegates.slice(absent)) await kit.as('desk').act('record', one);
  await kit.as('desk').act('record', id, { form: meeting({ agenda: true, presidium: ['顾敏华', '沈兰'], secretary: '金怡' }) });
  await kit.as('desk').act('record', id, { form: meeting({ schedule: true, draft: true, list: true }) });
}

/** The first plenary adopts the method; the first ballot is there. */
export async function adopted({ kit, id }: Walk, present: number): Promise<void> {
  await kit.as('desk').act('record', id, { form: meeting({ votesFor: present, votesAgainst: 0, votesAbstained: 0, ...team(kit) }) });
}

export interface Round {
  readonly itemId: string;
  readonly body: string;
  readonly kind: string;
  readonly stage: string;
}

/** Rounds of a congress, oldest first. */
export async function rounds({ kit, id }: Pick<Walk, 'kit' | 'id'>): Promise<readonly Round[]> {
  const rows = await kit.store.read.selectFrom('item').select(['id', 'stage', 'data']).where('batch_id', '=', id).where('workflow', '=', 'town-congress-rounds').orderBy('number').execute();
  return rows.map((row) => {
    const { ballot }: { readonly ballot: { readonly body: string; readonly kind: string } } = JSON.parse(row.data);
    return { itemId: row.id, stage: row.stage, body: ballot.body, kind: ballot.kind };
  });
}

export async function openRound(walk: Pick<Walk, 'kit' | 'id'>): Promise<string> {
  const round = (await rounds(walk)).find((one) => !['announced', 'annulled'].includes(one.stage));
  return round?.itemId ?? '';
}

/** What is on the ballot of a round, in its order. */
export async function listOf(kit: Kit, round: string): Promise<readonly string[]> {
  const row = await kit.store.read.selectFrom('item').select('data').where('id', '=', round).executeTakeFirst();
  const { ready }: { readonly ready?: { readonly candidates: readonly { readonly name: string }[] } } = JSON.parse(row?.data ?? '{}');
  return (ready?.candidates ?? []).map((one) => one.name);
}

/** List confirmed, ballots out and back. */
export async function voted(kit: Kit, round: string, ballots: { readonly issued: number; readonly collected: number }): Promise<void> {
  await kit.as('desk').act('record', round, { form: { confirmed: true } });
  await kit.as('desk').act('record', round, { form: { printed: ballots.issued + 2, issued: ballots.issued, destroyed: 2 } });
  await kit.as('desk').act('record', round, { form: { collected: ballots.collected } });
}

/** A sheet on which the candidates have so many votes for, in the order of the ballot; all others are against. */
export async function sheetOf(kit: Kit, round: string, { valid, invalid = 0, votes }: { readonly valid: number; readonly invalid?: number; readonly votes: readonly number[] }): Promise<JsonObject> {
  const list = await listOf(kit, round);
  return { valid, invalid, lines: list.map((id, index) => ({ id, for: votes[index] ?? 0, against: valid - (votes[index] ?? 0), abstain: 0 })) };
}

/** Both tellers write the same, the chief signs, the result is announced. */
export async function counted(kit: Kit, round: string, sheet: JsonObject): Promise<void> {
  await kit.as('teller1').act('approve', round, { form: sheet });
  await kit.as('teller2').act('approve', round, { form: sheet });
  await kit.as('chief').act('approve', round, { form: { signed: true } });
  await kit.as('head').act('approve', round);
}

/** Members of a body as items. */
export async function membersOf({ kit, id }: Pick<Walk, 'kit' | 'id'>, body: string): Promise<readonly { readonly id: string; readonly stage: string; readonly name: string }[]> {
  const rows = await kit.store.read.selectFrom('item').select(['id', 'stage', 'data']).where('batch_id', '=', id).where('workflow', '=', 'town-congress-members').orderBy('number').execute();
  return rows.flatMap((row) => {
    const { seat }: { readonly seat: { readonly body: string; readonly name: string } } = JSON.parse(row.data);
    return seat.body === body ? [{ id: row.id, stage: row.stage, name: seat.name }] : [];
  });
}
