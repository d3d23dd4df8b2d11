// The reminder that an agreement ends comes 60 natural days before the day on which it does, whatever its term (domain.md §9 QJ06): by
// calculation over many terms, and on the real engine with one that is no whole number of years.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, parseLocalDate, type LocalDate } from '../../calendar/local-date.ts';
import { definePlugin } from '../../plugin/define-plugin.ts';
import { createKit } from '../../testing.ts';
import { workOut } from '../../testing/ask-rule.ts';
import { holds } from '../../testing/holds.ts';
import { reviewDaysOf } from './agreement-days.ts';
import { partnership } from './partnership.ts';

const day = (text: string): LocalDate => {
  const read = parseLocalDate(text);
  if (read === undefined) throw new Error(text);
  return read;
};
const first = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(day('2020-01-01'), days));

describe('the reviews of an agreement', () => {
  it('end with the one that begins 60 natural days before its last day, whatever its term', () => {
    fc.assert(fc.property(first, fc.integer({ min: 1, max: 1095 }), (from, term) => {
      const until = addDays(from, term);
      const days = reviewDaysOf({ from, until }, 3);
      expect(daysBetween(days.at(-1) ?? from, until)).toBe(60);
    }));
  });

  it('come 60 natural days before each full year that lies within the term, in their order and no oftener', () => {
    fc.assert(fc.property(first, fc.integer({ min: 1, max: 36 }), (from, months) => {
      const until = addMonths(from, months);
      const days = reviewDaysOf({ from, until }, 3);
      expect(days).toHaveLength(Math.ceil(months / 12));
      expect(days.toSorted()).toEqual(days);
      for (const [index, on] of days.slice(0, -1).entries()) expect(addDays(on, 60)).toBe(addMonths(from, 12 * (index + 1)));
    }));
  });
});

const pact = partnership({ campaign: 'sketches', code: 'XX11', name: 'pacts', title: { zh: '共建', en: 'Pacts' }, issuer: '街坊会', noun: '共建协议' });

it('an agreement waits until the day before its last review, and for no day after it', holds(pact, ['partnership.agreementDays'], () => {
  fc.assert(fc.property(first, fc.integer({ min: 1, max: 1095 }), (from, term) => {
    const until = addDays(from, term);
    const days = workOut(pact, 'agreementDays', { data: { draft: { from, until } }, today: from });
    const waits = ['wait1', 'wait2', 'wait3'].map((name) => String(days[name]));
    expect([waits[2], waits[Number(days['years']) - 1]]).toEqual([addDays(until, -61), addDays(until, -61)]);
  }));
}));

it('signedTerm: an agreement is in force for the days it was signed for, whatever is drafted since, until it is ended before its term', holds(pact, ['partnership.signedTerm'], () => {
  fc.assert(fc.property(fc.record({ from: first, term: fc.integer({ min: 1, max: 1095 }), stage: fc.constantFrom('signing', 'review1', 'review3'), verdict: fc.constantFrom(undefined, 'dropped', 'ended'), before: fc.boolean(), today: first }), ({ from, term, stage, verdict, before, today }) => {
    const [draft, kept] = [{ from, until: addDays(from, term) }, { from: '2019-03-01', until: '2022-02-28' }];
    const known = before ? kept : {};
    const expected = stage === 'signing' && verdict === undefined ? draft : verdict === 'ended' && before ? { ...kept, until: addDays(today, -1) } : known;
    expect(workOut(pact, 'signedTerm', { data: { draft, signedTerm: known }, today, stage, ...(verdict === undefined ? {} : { verdict }) })).toEqual(expected);
  }));
}));

const people = [['village', 'villageOfficer', 'v11'], ['clerk', 'districtClerk', 'd'], ['head', 'sectionHead', 'd'], ['deputy', 'deputyChair', 'd']].map(([username = '', role = '', unit = '']) => ({ username, name: username, posts: [{ role, unit }] }));

describe('an agreement in force', () => {
  it.each([
    ['of half a year', '2022-09-05', '2023-03-04', []],
    ['of a year and five months', '2022-09-05', '2024-02-04', ['2023-07-07']],
    ['of two years, signed long after its first day', '2022-01-10', '2024-01-09', ['2022-11-11']],
  ])('%s is reminded of 60 days before it ends, and may be renewed for a new term', async (_what, from, until, reviews) => {
    const kit = await createKit({ plugins: [definePlugin({ name: 'sketches', title: { zh: '样例', en: 'Samples' }, version: '1.0.0', engine: 1, workflows: [], programmes: [pact] })], people });
    const draft = { name: '结对共建', orgUnit: 'v11', partners: '隔壁社区', from, until, goals: '互学互访', yearly: 2 };
    const { itemId } = await kit.as('village').start('pacts', draft, { unit: 'v11' });
    const stage = async () => (await kit.as('clerk').item(itemId)).stage;
    const told = async () => (await kit.engine.messages(kit.as('village').person)).filter((one) => JSON.stringify(one).includes('60日到期')).length;
    await kit.as('head').act('approve', itemId);
    await kit.as('clerk').act('record', itemId, { form: { signedOn: '2022-09-05', signatures: [{ party: '街坊会', signer: '顾敏华', on: '2022-09-05' }, { party: '对方妇联', signer: '钱明', on: '2022-09-05' }], plan: '两场活动' } });
    const review = () => kit.as('village').act('record', itemId, { form: { held: 2, people: 60, findings: '按约开展' } });
    for (const [index, on] of reviews.entries()) {
      await kit.passTo(day(on));
      expect([await stage(), await told()]).toEqual([`review${index + 1}`, 0]);
      await review();
    }
    const last = addDays(day(until), -60);
    await kit.passTo(addDays(last, -1));
    expect(await stage()).toBe(`year${reviews.length + 1}`);
    await kit.passTo(last);
    expect([await stage(), await told()]).toEqual([`review${reviews.length + 1}`, 1]);
    await review();
    expect(await stage()).toBe('renewal');
    await kit.as('head').act('record', itemId, { verdict: 'renewed' });
    expect(await stage()).toBe('draft');
    await kit.close();
  });
});
