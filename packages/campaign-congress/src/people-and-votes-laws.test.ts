// Rules of the congress that look at people and votes (domain.md §8), over whatever is written down of them. Both levels have the same
// rules; they are asked of the towns'.
import type { ListEntry, OtherItem } from '@jinguo/core/plugin';
import { askRule, holds, workOut } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { namesOf, townCongress } from './office.ts';
import { congress } from './plugin.ts';
import { day, planOf, small } from './testing/town.ts';

const towns = congress.programmes.find((one) => one.code === 'SY02') ?? expect.unreachable('SY02');
const names = namesOf(townCongress);
const today = day('2022-05-12');
const entry = (nth: number, more: Partial<ListEntry>): ListEntry => ({ id: `e${nth}`, number: `SY02-2022-${nth}`, workflow: names.delegates, title: `代表${nth}`, stage: 'examined', unit: 'v1', data: {}, fields: {}, ...more });
const codes = async (...[check, asked]: [string, Omit<Parameters<typeof askRule>[2], 'today'>]) => (await askRule(towns, check, { today, ...asked })).map((one) => one.code);
const count = fc.nat(20);

it('unitMajority: a unit elects by more than half of those entitled, no more voting than came', holds(towns, ['SY02.unitMajority'], () => fc.assert(fc.asyncProperty(count, count, count, fc.boolean(), async (entitled, present, votesFor, lost) => {
  expect(await codes('unitMajority', { data: { unitElection: { entitled, present, votesFor } }, ...(lost ? { verdict: 'notElected' } : {}) })).toEqual([
    ...(present > entitled ? ['PRESENT'] : []), ...(votesFor > present ? ['VOTES'] : []), ...(!lost && votesFor * 2 <= entitled ? ['NOT_CARRIED'] : []),
  ]);
}))));

it('oneSeatEach and oneCandidacyEach: in one congress a person is nominated once, and once for each body', holds(towns, ['SY02.oneSeatEach', 'SY02.oneCandidacyEach'], () => fc.assert(fc.asyncProperty(fc.constantFrom(null, 'rejected', 'withdrawn', 'terminated', 'voided', 'notElected'), fc.constantFrom('b', 'other'), fc.boolean(), async (result, batch, delegate) => {
  const before: OtherItem = { id: 'o', number: 'SY02-2022-0001', workflow: delegate ? names.delegates : names.candidates, batch, stage: 'x', result, createdOn: today, since: today, fields: {} };
  const asked = { batch: { id: 'b', stage: 'open', data: {} }, others: [before] };
  const same = result === null && batch === 'b';
  expect([
    await codes('oneSeatEach', { data: { nomination: { idNumber: '330402198803150025' } }, ...asked }), await codes('oneCandidacyEach', { data: { proposal: { body: 'executive', idNumber: '330402198803150025' } }, ...asked }),
  ]).toEqual([same && delegate ? ['ALREADY_THERE'] : [], same && !delegate ? ['ALREADY_THERE'] : []]);
}))));

it('upperHeard: a chair or deputy stands after the upper federation gave its opinion, with number and day; others are not asked', holds(towns, ['SY02.upperHeard'], () => fc.assert(fc.asyncProperty(fc.constantFrom('chair', 'deputies', 'executive'), fc.subarray(['upperNumber', 'upperWords']), fc.constantFrom(undefined, '2022-05-11', '2022-05-12', '2022-05-13'), async (body, given, upperOn) => {
  const heard = { ...Object.fromEntries(given.map((name) => [name, '同意'])), ...(upperOn === undefined ? {} : { upperOn }) };
  const missing = 2 - given.length + (upperOn === undefined ? 1 : 0);
  expect(await codes('upperHeard', { data: { proposal: { body, ...heard } } })).toEqual(body === 'executive' ? [] : [...Array.from({ length: missing }, () => 'UPPER_UNHEARD'), ...(upperOn === '2022-05-13' ? ['UPPER_LATER'] : [])]);
}))));

it('planFits: the places come to the delegates, and no other body has more seats than the committee', holds(towns, ['SY02.planFits'], () => fc.assert(fc.asyncProperty(fc.array(fc.nat(5), { minLength: 1, maxLength: 5 }), fc.constantFrom(0, 0, 1, -1), fc.record({ executive: fc.integer({ min: 1, max: 9 }), deputies: fc.integer({ min: 1, max: 9 }) }), fc.integer({ min: -2, max: 2 }), async (amounts, off, { executive, deputies }, length) => {
  const plan = { ...planOf(small), quotas: amounts.map((amount, nth) => ({ unit: `v${nth}`, amount })), delegates: amounts.reduce((all, one) => all + one, off), executive, deputies, chair: 1, standing: 0, heldFrom: '2022-05-12', heldTo: `2022-05-${12 + length}` };
  expect(await codes('planFits', { data: { plan } })).toEqual([...(off === 0 ? [] : ['QUOTAS']), ...(length < 0 ? ['DATES'] : []), ...(deputies > executive ? ['SEATS'] : [])]);
}))));

it('delegatesThrough: a list goes on when everybody who was begun is through, and somebody is', holds(towns, ['SY02.delegatesThrough'], () => fc.assert(fc.asyncProperty(fc.array(fc.constantFrom('chosen', 'nomination', 'joint'), { maxLength: 5 }), async (stages) => {
  const members = stages.map((stage, nth) => entry(nth, { stage }));
  const through = stages.filter((one) => one === 'chosen').length;
  expect(await codes('delegatesThrough', { data: {}, members })).toEqual([...(through === 0 ? ['NOBODY'] : []), ...(through < stages.length ? ['UNDER_WAY'] : [])]);
}))));

it('everybodyReviewed: whoever was sent is on the list of the review, and somebody on it is qualified', holds(towns, ['SY02.everybodyReviewed'], () => fc.assert(fc.asyncProperty(fc.array(fc.constantFrom(undefined, 'excluded'), { maxLength: 4 }), fc.nat(2), async (verdicts, missing) => {
  const entries = verdicts.map((verdict, nth) => entry(nth, verdict === undefined ? {} : { verdict }));
  const members = [...entries, ...Array.from({ length: missing }, (_, nth) => entry(10 + nth, {}))];
  expect(await codes('everybodyReviewed', { data: {}, entries, members })).toEqual([...(verdicts.includes(undefined) ? [] : ['NOBODY']), ...(missing > 0 ? ['UNDER_WAY'] : [])]);
}))));

it('register: those entitled are the delegates whom the review found qualified', holds(towns, ['SY02.register'], () => fc.assert(fc.property(fc.array(fc.record({ verdict: fc.constantFrom(undefined, 'excluded'), stage: fc.constantFrom('examined', 'chosen'), workflow: fc.constantFrom(names.delegates, names.candidates) }), { maxLength: 8 }), (list) => {
  const entries = list.map(({ verdict, ...one }, nth) => entry(nth, { ...one, ...(verdict === undefined ? {} : { verdict }) }));
  expect(workOut(towns, 'register', { data: {}, today, entries })).toEqual({ entitled: list.filter((one) => one.verdict === undefined && one.stage === 'examined' && one.workflow === names.delegates).length });
}))));

it('quorum and roll: a congress goes on while more than two thirds of those entitled are there', holds(towns, ['SY02.quorum', 'SY02.roll'], () => fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 30 }), fc.nat(30), async (entitled, present) => {
  const members = Array.from({ length: present }, (_, nth) => entry(nth, { stage: 'present' }));
  const data = { plan: planOf(small), register: { entitled } };
  expect(workOut(towns, 'roll', { data, today, members })).toEqual({ present });
  expect(await codes('quorum', { data, members })).toEqual(present * 3 > entitled * 2 ? [] : ['NO_QUORUM']);
}))));

it('committeeQuorum and assembly: the same of the committee, of whom only those in their seats count', holds(towns, ['SY02.committeeQuorum', 'SY02.assembly'], () => fc.assert(fc.asyncProperty(fc.array(fc.constantFrom('awaiting', 'present', 'ended'), { minLength: 1, maxLength: 12 }), async (stages) => {
  const members = stages.map((stage, nth) => entry(nth, { workflow: names.members, stage, data: { seat: { body: 'executive' } } }));
  const [present, entitled] = [stages.filter((one) => one === 'present').length, stages.filter((one) => one !== 'ended').length];
  const data = { plan: planOf(small) };
  expect(workOut(towns, 'assembly', { data, today, members })).toEqual({ entitled, present });
  expect(await codes('committeeQuorum', { data, members })).toEqual(present * 3 > entitled * 2 ? [] : ['NO_QUORUM']);
}))));

it('methodAdopted and committeeAdopts: more than half of those present adopt the method, no more voting than are there', holds(towns, ['SY02.methodAdopted', 'SY02.committeeAdopts'], () => fc.assert(fc.asyncProperty(count, count, fc.nat(5), fc.nat(5), async (present, votesFor, votesAgainst, votesAbstained) => {
  const votes = { votesFor, votesAgainst, votesAbstained };
  const members = Array.from({ length: present }, (_, nth) => entry(nth, { workflow: names.members, stage: 'present', data: { seat: { body: 'executive' } } }));
  const expected = [...(votesFor + votesAgainst + votesAbstained > present ? ['VOTES'] : []), ...(votesFor * 2 <= present ? ['NOT_CARRIED'] : [])];
  expect([await codes('methodAdopted', { data: { adoption: votes, roll: { present } } }), await codes('committeeAdopts', { data: { committee: votes }, members })]).toEqual([expected, expected]);
}))));

it('teamFit and committeeTeamFit: no candidate watches or counts, however the name is spaced, and the chief does not count', holds(towns, ['SY02.teamFit', 'SY02.committeeTeamFit'], () => fc.assert(fc.asyncProperty(fc.subarray(['沈兰', '陆 英', '钱敏']), fc.subarray(['沈兰', '陆英', '周丽']), fc.boolean(), async (candidates, teamNames, chiefCounts) => {
  const members = candidates.map((name, nth) => entry(nth, { workflow: names.candidates, stage: 'onBallot', data: { proposal: { name } } }));
  const team = { scrutineers: [], teamNames, chief: 'p1', tellers: chiefCounts ? ['p1', 'p2'] : ['p2', 'p3'] };
  const both = teamNames.filter((name) => candidates.some((one) => one.replace(' ', '') === name));
  const expected = [...both.map(() => 'CANDIDATE'), ...(chiefCounts ? ['CHIEF'] : [])];
  expect([await codes('teamFit', { data: { adoption: team }, members }), await codes('committeeTeamFit', { data: { committee: team }, members })]).toEqual([expected, expected]);
}))));
