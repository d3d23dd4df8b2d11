// A round voted on terminals: its ballots come out of the box into the record, and need no tellers.
import { randomBytes } from 'node:crypto';
import { afterEach, expect, it } from 'vitest';
import type { Kit } from '@jinguo/core/testing';
import { openBox } from './box/box.ts';
import { ballotLine } from './count/ballot-line.ts';
import type { Ballot, Round } from './count/types.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';
import { adopted, candidatesListed, delegatesElected, listOf, membersOf, openRound, opened, planned, stageOf } from './testing/steps.ts';
import { small, townKit } from './testing/town.ts';

let kit: Kit | undefined;
afterEach(async () => {
  await kit?.close();
  kit = undefined;
});

const issuesOf = (work: Promise<unknown>) => work.then(() => [], (error: { readonly issues?: readonly { readonly code: string }[] }) => (error.issues ?? []).map((one) => one.code));

/** A congress whose first round has its ballots out, eight of nine present, and the round as the box takes it. */
async function atVote() {
  kit = await townKit();
  const walk = await planned(kit, small, { targets: [] });
  await opened(walk, await delegatesElected(walk).then(async (delegates) => (await candidatesListed(walk), delegates)), 1);
  await adopted(walk, 8);
  const id = await openRound(walk);
  await kit.as('desk').act('record', id, { form: { confirmed: true } });
  await kit.as('desk').act('record', id, { form: { issued: 8, spare: 0 } });
  const round: Round = { kind: 'first', seats: 3, candidates: (await listOf(kit, id)).map((name) => ({ id: name, name })), threshold: 'majority', seated: [] };
  return { kit, walk, id, round };
}

/** Marks for the first ones of the list, against all others. */
const ballotFor = ({ candidates }: Round, count: number): Ballot => ({ marks: Object.fromEntries(candidates.map(({ id }, at) => [id, at < count ? ('for' as const) : ('against' as const)])), writeIns: [] });

it('goes from the box to the signature, is counted from its ballots, and elects', async () => {
  const { kit: on, walk, id, round } = await atVote();
  await using folder = await temporaryFolder();
  const box = openBox(folder.path, { random: randomBytes });
  const codes = (await box.prepare(id, round, 8)) ?? [];
  // One of them marks all four: invalid. Two write somebody in who may not be elected.
  for (const [at, code] of codes.entries()) await box.cast(id, code, at === 0 ? ballotFor(round, 4) : at < 3 ? { ...ballotFor(round, 2), writeIns: ['外人'] } : ballotFor(round, 3));
  const closed = await box.close(id);
  const ballots = (closed?.ballots ?? []).map((one) => ballotLine(round, one));
  const record = (form: object) => on.as('desk').act('record', id, { form: { collected: 8, ballots, ineligible: ['外人'], ...form } });
  expect(await issuesOf(record({ collected: 7 }))).toEqual(['BALLOTS']);
  expect(await issuesOf(record({ ballots: [...ballots.slice(1), '+++'] }))).toEqual(['BALLOTS']);
  await record({});
  expect(await stageOf(on, id)).toBe('signing');
  await on.as('chief').act('approve', id, { form: { signed: true } });
  await on.as('head').act('approve', id);
  const names = round.candidates.map(({ name }) => name);
  expect((await membersOf(walk, 'executive')).map((one) => one.name).toSorted()).toEqual(names.slice(0, 3).toSorted());
  const { paper } = await on.store.read.selectFrom('document').select('paper').where('item_id', '=', id).where('name', '=', 'resultSheet').executeTakeFirstOrThrow();
  expect(paper).toContain('有效票7张，无效票1张');
});
