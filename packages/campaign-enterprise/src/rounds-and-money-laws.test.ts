// Rules of rounds and money of 扶智助创, over whatever may be written down: FZ01 has its own, with its interest in them.
import { addDays, addMonths, parseLocalDate } from '@jinguo/core/plugin';
import { askRule, holds, workOut } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { interestSubsidyProgramme } from './interest-subsidy/programme.ts';
import { goodRound } from './interest-subsidy/testing/sample-application.ts';
import { innovationWorkshops } from './named-posts.ts';

const day = (text: string) => {
  const date = parseLocalDate(text);
  if (date === undefined) throw new RangeError(text);
  return date;
};
const today = day('2021-09-15');
const away = fc.integer({ min: -60, max: 60 });
const FZ01 = interestSubsidyProgramme;

it('roundDates: a round takes applications forwards, and its interest counts forwards and no longer than a lead says (FZ01)', holds(FZ01, ['FZ01.roundDates'], () => fc.assert(fc.asyncProperty(away, fc.integer({ min: -30, max: 500 }), fc.integer({ min: 6, max: 24 }), async (open, counts, longestClaim) => {
  const [claimFrom, claimTo] = [today, addDays(today, counts)];
  const found = await askRule(FZ01, 'roundDates', { data: { roundSettings: { ...goodRound, windowFrom: today, windowTo: addDays(today, open), claimFrom, claimTo } }, today, parameters: { longestClaim } });
  expect(found.map((one) => one.code)).toEqual([...(open < 0 ? ['WINDOW'] : []), ...(counts <= 0 ? ['CLAIM_WINDOW'] : []), ...(claimTo > addMonths(claimFrom, longestClaim) ? ['CLAIM_TOO_LONG'] : [])]);
}))));

it('applicationWindow: she applies between the first and the last day, both included (FZ01)', holds(FZ01, ['FZ01.applicationWindow'], () => fc.assert(fc.asyncProperty(away, away, async (first, last) => {
  const batch = { id: 'b', stage: 'collecting', data: { roundSettings: { ...goodRound, windowFrom: addDays(today, first), windowTo: addDays(today, last) } } };
  expect((await askRule(FZ01, 'applicationWindow', { data: {}, today, batch })).length).toBe(first <= 0 && last >= 0 ? 0 : 1);
}), { examples: [[0, 0], [1, 2], [-2, -1]] })));

it('listNotEmpty: a list without anybody on it is not closed (FZ01)', holds(FZ01, ['FZ01.listNotEmpty'], () => fc.assert(fc.asyncProperty(fc.nat(3), async (count) => {
  const entries = Array.from({ length: count }, (_, nth) => ({ id: `e${nth}`, number: '', workflow: 'interest-subsidy', title: '', stage: 'listed', unit: 'v11', data: {}, fields: {} }));
  expect((await askRule(FZ01, 'listNotEmpty', { data: {}, today, entries })).length).toBe(count === 0 ? 1 : 0);
}))));

it('votes: more than half of those present agree, and no more vote than are there (FZ01)', holds(FZ01, ['FZ01.votes'], () => fc.assert(fc.asyncProperty(fc.nat(9), fc.nat(9), fc.nat(3), fc.nat(3), async (present, votesFor, votesAgainst, votesAbstained) => {
  const minutes = { number: '〔2021〕6号', heldOn: today, attendees: Array.from({ length: present }, (_, nth) => `参会${nth}`), votesFor, votesAgainst, votesAbstained };
  expect((await askRule(FZ01, 'votes', { data: { minutes }, today })).map((one) => one.code)).toEqual([...(votesFor + votesAgainst + votesAbstained > present ? ['VOTES'] : []), ...(votesFor * 2 > present ? [] : ['NOT_CARRIED'])]);
}))));

it('applied: the day of applying is the day it is submitted (FZ01)', holds(FZ01, ['FZ01.applied'], () => fc.assert(fc.property(away, (days) => {
  expect(workOut(FZ01, 'applied', { data: {}, today: addDays(today, days) })).toEqual({ on: addDays(today, days) });
}))));

it('noticeLength: as much money as a lead says stands on notice as long as she says, and less as long as ever (FZ05)', holds(innovationWorkshops, ['FZ05.noticeLength'], () => fc.assert(fc.property(fc.nat(10_000), fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 5, max: 60 }), (amount, longNoticeFrom, longNotice) => {
  expect(workOut(innovationWorkshops, 'noticeLength', { data: { amount: { amount } }, today, parameters: { longNoticeFrom, longNotice } })).toEqual(amount >= longNoticeFrom ? { days: longNotice } : {});
}))));

it('women: as many of a team are women as a lead says, and no more than there are in it (FZ05)', holds(innovationWorkshops, ['FZ05.women'], () => fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 60 }), fc.nat(60), fc.nat(100), async (members, women, leastWomen) => {
  expect((await askRule(innovationWorkshops, 'women', { data: { application: { members, women } }, today, parameters: { leastWomen } })).length).toBe(women * 100 >= members * leastWomen && women <= members ? 0 : 1);
}))));

it('villageAside: the village’s own application is not returned to its village check; another’s is, and any to the applicant (FZ05)', holds(innovationWorkshops, ['FZ05.villageAside'], () => fc.assert(fc.asyncProperty(fc.constantFrom('village', 'other'), fc.constantFrom('villageCheck', 'townReview', 'supplement', undefined), async (body, target) => {
  const found = await askRule(innovationWorkshops, 'villageAside', { data: { application: { body } }, today, action: 'return', ...(target === undefined ? {} : { target }) });
  expect(found.map((one) => one.code)).toEqual(body === 'village' && target === 'villageCheck' ? ['VILLAGE_ASIDE'] : []);
}))));
