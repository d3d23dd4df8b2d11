// A round voted on terminals, from the slips to the result, through the procedures of desk and terminals; and what a full dump
// of the office then tells about who voted how.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { asksOtherwise, allRows, type Kit } from '@jinguo/core/testing';
import { readArchive } from '../archive/bundle.ts';
import { recount } from '../archive/recount.ts';
import { markOf } from '../box/codes.ts';
import { ballotLine } from '../count/ballot-line.ts';
import type { Ballot } from '../count/types.ts';
import { dice } from '../testing/dice.ts';
import { adopted, candidatesListed, delegatesElected, openRound, opened, planned } from '../testing/steps.ts';
import { small, townKit } from '../testing/town.ts';
import { boxShape, type BoxView } from './box.ts';
import * as shapes from './shapes.ts';

let kit: Kit | undefined;
afterEach(async () => {
  await kit?.close();
  kit = undefined;
});

interface Vote {
  readonly kit: Kit;
  readonly congressId: string;
  readonly roundId: string;
  readonly codes: readonly string[];
  readonly round: shapes.BallotView['round'];
}

/** Seven delegates are there; the slips are drawn. */
async function atVote(): Promise<Vote> {
  const on = await townKit();
  kit = on;
  const walk = await planned(on, small, { targets: [] });
  const delegates = await delegatesElected(walk);
  await candidatesListed(walk);
  await opened(walk, delegates, 2);
  await adopted(walk, 7);
  const roundId = await openRound(walk);
  await on.as('desk').act('record', roundId, { form: { confirmed: true } });
  const { codes }: { readonly codes: readonly string[] } = Object(await on.as('desk').order('congress.openTerminals', { roundId }));
  const { round } = shapes.ballotView.parse(await on.as('v1').ask('congress.ballot', { roundId }));
  return { kit: on, congressId: walk.id, roundId, codes, round };
}

const boxOf = async ({ kit: on, roundId }: Vote, who = 'desk'): Promise<BoxView> => boxShape.parse(await on.as(who).ask('congress.box', { roundId }));
const cast = ({ kit: on, roundId }: Vote, code: string, ballot: Ballot) => on.as('v1').order('congress.cast', { roundId, code, ballot });
const publish = async (vote: Vote, ineligible: readonly string[] = []) => vote.kit.as('desk').order('congress.publishBallots', { roundId: vote.roundId, version: (await boxOf(vote)).version, key: crypto.randomUUID(), ineligible });

/** Seven ballots, all different. */
function choices({ candidates }: Vote['round']): readonly Ballot[] {
  const [a = '', b = '', c = '', d = ''] = candidates.map(({ id }) => id);
  const against = Object.fromEntries([a, b, c, d].map((id) => [id, 'against' as const]));
  return [[a, b, c], [a, b], [a, c], [b, c], [a, b, d], [a, c, d]].map((ids) => ({ marks: { ...against, ...Object.fromEntries(ids.map((id) => [id, 'for' as const])) }, writeIns: [] as string[] })).concat([{ marks: { ...against, [a]: 'for' }, writeIns: ['沈慧'] }]);
}

it('a round on terminals goes from its slips to a result that can be counted again', asksOtherwise(['SY02.boxFits'], async () => {
  const vote = await atVote();
  const { kit: on, roundId, codes, round } = vote;
  expect(await boxOf(vote)).toMatchObject({ stage: 'terminals', present: 7, box: { open: true, issued: 7, cast: 0 }, may: 'close', writtenIn: [] });
  expect(await boxOf(vote, 'head')).toMatchObject({ may: 'close' });
  expect(await boxOf(vote, 'section')).toMatchObject({ may: null });
  for (const [at, ballot] of choices(round).entries()) await expect(cast(vote, codes[at] ?? '', ballot)).resolves.toEqual({ answer: 'cast' });
  await expect(on.as('chief').order('congress.closeBox', { roundId })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  await on.as('desk').order('congress.closeBox', { roundId });
  await on.as('desk').order('congress.closeBox', { roundId });
  expect(await boxOf(vote)).toMatchObject({ box: { open: false, cast: 7 }, may: 'publish', writtenIn: ['沈慧'] });
  await expect(publish(vote)).resolves.toEqual({ stage: 'boxSigning' });
  expect(await boxOf(vote)).toMatchObject({ box: null, may: null });

  // The scrutineers find that she may not be elected: back, and published again from the record.
  await on.as('chief').act('return', roundId, { target: 'publishing', opinion: '另选人不具备资格' });
  expect(await boxOf(vote)).toMatchObject({ stage: 'publishing', may: 'publish', writtenIn: ['沈慧'] });
  await expect(publish(vote, ['沈慧'])).resolves.toEqual({ stage: 'boxSigning' });
  await on.as('chief').act('approve', roundId, { form: { signed: true } });
  await on.as('head').act('approve', roundId);
  const results = shapes.resultsView.parse(await on.as('desk').ask('congress.results', { congressId: vote.congressId })).bodies[0];
  expect(results?.rounds?.[0]).toMatchObject({ tally: { valid: 7, invalid: 0, writeIns: [] }, result: { needed: 5 } });
  expect(results?.rounds?.[0]?.result.standings.map((one) => one.for)).toEqual([6, 4, 4, 2]);
}));

const issuesOf = (work: Promise<unknown>) => work.then(() => [], (error: { readonly issues?: readonly { readonly code: string }[] }) => (error.issues ?? []).map((one) => one.code));

const boxesIn = (folder: string) => readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((one) => (one.name.endsWith('.box') ? [join(one.parentPath, one.name)] : []));

it('opening and closing the box are events of the round, and what was out and is in nobody but the box says', asksOtherwise(['SY02.boxSaysSo'], async () => {
  const vote = await atVote();
  const { kit: on, roundId, codes, round } = vote;
  const record = (form: object) => issuesOf(on.as('desk').act('record', roundId, { form: { ...form } }));
  for (const code of codes.slice(0, 5)) await cast(vote, code, choices(round)[0] ?? { marks: {}, writeIns: [] });
  expect(await record({})).toEqual(['BOX_ALONE']);
  const { data } = await on.store.read.selectFrom('item').select('data').where('id', '=', roundId).executeTakeFirstOrThrow();
  const { opening } = Object(JSON.parse(data)).issue;
  expect(await record({ opening, issued: 7, cast: 7, digest: '00', signature: '00' })).toEqual(['BOX_ALONE']);
  await on.as('desk').order('congress.closeBox', { roundId });
  expect((await on.as('desk').item(roundId)).fields.filter((one) => ['issued', 'collected'].includes(one.name)).map((one) => one.value)).toEqual([7, 5]);
  expect(await record({})).toEqual(['BALLOTS']);
  expect(await record({ ballots: Array.from({ length: 5 }, () => '++--') })).toEqual(['BALLOTS']);
  await publish(vote);
  const told = (await on.as('section').item(roundId)).timeline.filter((one) => one.action === 'record').map((one) => [one.fromStage?.zh, one.toStage.zh]);
  expect(told).toEqual(expect.arrayContaining([['发票', '终端投票'], ['终端投票', '公布电子选票'], ['公布电子选票', '总监票人签字（电子票箱）']]));
}));

it('a box in which nobody voted, or whose file is lost, is closed empty: ballots are issued anew, on paper too', asksOtherwise(['SY02.emptied'], async () => {
  const vote = await atVote();
  const { kit: on, roundId, codes } = vote;
  await on.as('desk').order('congress.closeBox', { roundId });
  expect(await boxOf(vote)).toMatchObject({ stage: 'issuing', box: null, may: 'open' });
  const again: { readonly codes: readonly string[] } = Object(await on.as('desk').order('congress.openTerminals', { roundId }));
  const [ballot = { marks: {}, writeIns: [] }] = choices(vote.round);
  await expect(cast(vote, codes[0] ?? '', ballot)).resolves.toEqual({ answer: 'unknownCode' });
  await expect(cast(vote, again.codes[0] ?? '', ballot)).resolves.toEqual({ answer: 'cast' });
  const [lost] = boxesIn(on.folder);
  rmSync(lost ?? '');
  await on.as('desk').order('congress.closeBox', { roundId });
  await on.as('desk').act('record', roundId, { form: { printed: 9, issued: 7, destroyed: 2 } });
  await on.as('desk').act('record', roundId, { form: { collected: 7 } });
  expect((await on.as('desk').item(roundId)).stage).toBe('tally');
}));

it('without a quorum no box is opened, and none is left behind', async () => {
  const vote = await atVote();
  await vote.kit.as('desk').order('congress.closeBox', { roundId: vote.roundId });
  const { groups } = shapes.attendance.parse(await vote.kit.as('desk').ask('congress.attendance', { congressId: vote.congressId }));
  const here = groups.flatMap(({ people }) => people).find((one) => one.presence === 'present');
  await vote.kit.as('desk').order('congress.setPresence', { congressId: vote.congressId, itemId: here?.itemId, to: 'away' });
  expect(await issuesOf(vote.kit.as('desk').order('congress.openTerminals', { roundId: vote.roundId }))).toEqual(['noQuorum']);
  expect(boxesIn(vote.kit.folder)).toEqual([]);
});

it('a ballot with too many marks is invalid, and the papers say so', async () => {
  const vote = await atVote();
  const { kit: on, roundId, codes, round } = vote;
  const ids = round.candidates.map(({ id }) => id);
  for (const [at, code] of codes.entries()) await cast(vote, code, { marks: Object.fromEntries(ids.map((id, place) => [id, at === 0 || place < 3 ? ('for' as const) : ('against' as const)])), writeIns: [] });
  await on.as('desk').order('congress.closeBox', { roundId });
  await publish(vote);
  await on.as('chief').act('approve', roundId, { form: { signed: true } });
  await on.as('head').act('approve', roundId);
  const { paper } = await on.store.read.selectFrom('document').select('paper').where('item_id', '=', roundId).where('name', '=', 'resultSheet').executeTakeFirstOrThrow();
  expect(paper).toContain('发出选票7张，收回7张，未收回0张；有效票6张，无效票1张');
});

it('a slip that nobody drew is destroyed by the desk alone and does not count as issued', async () => {
  const vote = await atVote();
  const destroy = (who: string) => vote.kit.as(who).order('congress.destroySlip', { roundId: vote.roundId, code: vote.codes[6] });
  await expect(destroy('chief')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  await expect(destroy('desk')).resolves.toEqual({ answer: 'destroyed' });
  expect(await boxOf(vote)).toMatchObject({ box: { issued: 6 } });
  await expect(cast(vote, vote.codes[6] ?? '', choices(vote.round)[0] ?? { marks: {}, writeIns: [] })).resolves.toEqual({ answer: 'unknownCode' });
});

/** Every byte of the office's files, database and journal included, without the box. */
function bytesBesideTheBox(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile() && !one.name.endsWith('.box'));
  return files.map((one) => readFileSync(join(one.parentPath, one.name), 'latin1')).join('\n');
}

it('while a round is open, no file of the office but the box knows of a code, its mark or a ballot', async () => {
  const vote = await atVote();
  const { codes, round, roundId, kit: on } = vote;
  const rowsBefore = JSON.stringify(await allRows(on.store));
  for (const [at, ballot] of choices(round).entries()) await cast(vote, codes[at] ?? '', ballot);
  expect(JSON.stringify(await allRows(on.store))).toBe(rowsBefore);
  const bytes = bytesBesideTheBox(on.folder);
  const traces = [...codes, ...codes.map((code) => code.replaceAll('-', '')), ...codes.map((code) => markOf(roundId, code)), ...choices(round).map((one) => ballotLine(round, one))];
  expect(bytes.length).toBeGreaterThan(100_000);
  expect(traces.filter((one) => bytes.includes(one))).toEqual([]);
});

it('once it is published, the office’s rows are the same whoever voted when and with which slip', async () => {
  const dumps: (readonly string[])[] = [];
  for (const seed of [1, 2]) {
    const vote = await atVote();
    const { shuffled } = dice(seed);
    const slips = shuffled(vote.codes);
    for (const [at, ballot] of shuffled(choices(vote.round)).entries()) await cast(vote, slips[at] ?? '', ballot);
    await vote.kit.as('desk').order('congress.closeBox', { roundId: vote.roundId });
    await publish(vote);
    // Ids, hashes, keys and certificates' codes are chance; what is left is everything else the office holds.
    const rows = Object.entries(await allRows(vote.kit.store)).flatMap(([table, of]) => of.map((row) => `${table} ${row.replaceAll(/[0-9a-f-]{16,}|(?<=code\\*":\\*")[\w-]{16}/gu, '#')}`));
    dumps.push(rows.toSorted());
    expect(bytesBesideTheBox(vote.kit.folder)).not.toContain(markOf(vote.roundId, vote.codes[0] ?? ''));
    await vote.kit.close();
    kit = undefined;
  }
  const [one = [], other = []] = dumps;
  expect(one.length).toBeGreaterThan(100);
  expect(other.filter((row) => !one.includes(row))).toEqual([]);
  expect(other.length).toBe(one.length);
});

it('its archive holds every ballot and is counted again from them', async () => {
  const vote = await atVote();
  const archived = async () => readArchive(String(Object(await vote.kit.as('desk').order('congress.archive', { congressId: vote.congressId })).text));
  expect(await archived()).toMatchObject({ ok: true, archive: { elections: [], rounds: [] } });
  // Six of seven vote for the first three, one for the first alone.
  const [all = { marks: {}, writeIns: [] }] = choices(vote.round);
  const one = choices(vote.round).at(-1) ?? all;
  for (const [at, code] of vote.codes.entries()) await cast(vote, code, at === 0 ? one : all);
  await vote.kit.as('desk').order('congress.closeBox', { roundId: vote.roundId });
  await publish(vote);
  await vote.kit.as('chief').act('approve', vote.roundId, { form: { signed: true } });
  await vote.kit.as('head').act('approve', vote.roundId);
  const read = await archived();
  expect(read).toMatchObject({ ok: true, archive: { rounds: [{ ballots: { ballots: { length: 7 } } }] } });
  expect(read.ok && recount(read.archive).every((one) => one.agrees && one.rounds.every((round) => round.fromBallots))).toBe(true);
});
