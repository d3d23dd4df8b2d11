// A congress that is stopped leaves nobody waiting for it: whatever stage it is stopped at, and whether its people hear of it
// where they are, were paused, or come late.
import { brokenPromises, type Kit } from '@jinguo/core/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { adopted, candidatesListed, delegatesElected, nominated, opened, openRound, planned, type Walk } from './testing/steps.ts';
import { small, townKit } from './testing/town.ts';

let kit: Kit;
beforeEach(async () => {
  kit = await townKit();
});
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const stop = (walk: Walk) => kit.as('section').act('terminate', walk.id, { opinion: '因疫情延期，另行筹备' });
const left = ({ id }: Walk) => kit.store.read.selectFrom('item').select(['workflow', 'stage', 'status']).where('batch_id', '=', id).where('status', '=', 'open').execute();
const endsOf = async ({ id }: Walk) => [...new Set((await kit.store.read.selectFrom('item').select('stage').where('batch_id', '=', id).execute()).map((one) => one.stage))].toSorted();

it('while delegates are nominated: each nomination under way ends with it', async () => {
  const walk = await planned(kit, small);
  await nominated(walk, 0);
  await stop(walk);
  expect([await left(walk), await endsOf(walk)]).toEqual([[], ['ended']]);
});

it('not while delegates stand on the list of the review; after it, a paused candidate ends as soon as she is resumed', async () => {
  const walk = await planned(kit, small);
  const delegates = await delegatesElected(walk);
  await candidatesListed(walk);
  await expect(stop(walk)).rejects.toThrow('entries are left on the list');
  const [paused] = await kit.store.read.selectFrom('item').select('id').where('batch_id', '=', walk.id).where('stage', '=', 'onBallot').execute();
  await kit.as('section').act('pause', paused?.id ?? '', { opinion: '有举报待核' });
  await opened(walk, delegates, 0);
  await stop(walk);
  expect(await left(walk)).toMatchObject([{ stage: 'onBallot' }]);
  await kit.as('section').act('resume', paused?.id ?? '');
  expect(await left(walk)).toEqual([]);
});

it('in the middle of a ballot: the round is void, and a delegate’s card is worth nothing', async () => {
  const walk = await planned(kit, small);
  const delegates = await delegatesElected(walk);
  await candidatesListed(walk);
  await opened(walk, delegates, 1);
  await adopted(walk, delegates.length - 1);
  const round = await openRound(walk);
  await kit.as('desk').act('record', round, { form: { confirmed: true } });
  await stop(walk);
  expect([await left(walk), await endsOf(walk)]).toEqual([[], ['ended', 'void']]);
  const cards = await kit.store.read.selectFrom('certificate').select('revoked_on').execute();
  expect(cards.length).toBe(delegates.length);
  expect(cards.filter((one) => one.revoked_on === null)).toEqual([]);
});
