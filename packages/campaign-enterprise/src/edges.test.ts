// Every edge of every workflow of the campaign, walked on the real engine. Where a studio's own village applies, no town returns it to the
// village's check; where another does, the second walk comes by that edge.
import { addDays } from '@jinguo/core/plugin';
import { appointedBefore, projectsDue, walkEveryEdge, type FormHints } from '@jinguo/core/testing';
import { expect, it } from 'vitest';
import { enterprise } from './index.ts';
import { goodApplication, goodRound } from './interest-subsidy/testing/sample-application.ts';

/** A loan of the last months, another contract each time, under a round whose claim window ends today. */
const loans: FormHints = {
  'interest-subsidy-round.roundSettings': ({ today }) => ({ ...goodRound, windowFrom: today, windowTo: addDays(today, 30), claimFrom: addDays(today, -365), claimTo: today, budget: 10_000_000_000 }),
  'interest-subsidy.application'({ today, serial }) {
    const { idNumber: _idNumber, ...loan } = goodApplication;
    const lent = addDays(today, -200);
    return { ...loan, contractNo: `禾商借字第${serial}号`, signedOn: lent, drawdownOn: lent, maturityOn: addDays(today, 165) };
  },
  'bank-referral.bankResult': () => ({ approved: 10_000_000, rate: 38_500, months: 12, refusal: 'income' }),
  'innovation-workshops.application': () => ({ basis: 'innovation', members: 9, women: 6, results: 2 }),
  'workshop-support.application': ({ serial }) => ({ workshop: `第${serial}工作室`, person: '绣娘文化公司', payee: '绣娘文化公司', wanted: 1_000_000 }),
  newAccount: () => ({ payee: goodApplication.payee }),
};

const elsewhere: Readonly<Record<string, readonly string[]>> = { FZ05: ['workshop-support: townReview —returned→ villageCheck when targetIs {"stage":"villageCheck"}'] };
const projects = projectsDue(['lead-geese', 'womens-trades']);

it.each(enterprise.programmes.map((one) => one.code))('every edge of %s is walked, and all that must hold holds', async (programme) => {
  const { forms, given } = appointedBefore(['mentors', 'live-hosts']);
  const { walked, missed, faults, untold } = await walkEveryEdge({ plugin: enterprise, programme, comesRound: projects.comesRound, given, elsewhere: elsewhere[programme] ?? [], afterDays: projects.afterDays, forms: { ...projects.forms, ...loans, ...forms } });
  expect({ missed, faults, untold }).toEqual({ missed: [], faults: [], untold: [] });
  expect(walked).toBeGreaterThan(0);
});

it('an application of another unit than the village is returned to the village’s check by its town (FZ05)', async () => {
  const application: FormHints[string] = (look) => ({ ...loans['workshop-support.application']?.(look), body: look.serial % 2 === 0 ? 'other' : 'village' });
  const { missed } = await walkEveryEdge({ plugin: enterprise, programme: 'FZ05', elsewhere: [], forms: { ...loans, 'workshop-support.application': application } });
  expect(missed.filter((one) => elsewhere['FZ05']?.includes(one) === true)).toEqual([]);
});
