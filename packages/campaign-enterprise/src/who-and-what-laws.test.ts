// Whom a loan is for, what a bank hands back, who may be a mentor and which post is fit no more (domain.md §5 FZ02, §9 FZ03 and FZ07),
// over whatever a form may say.
import { parseLocalDate } from '@jinguo/core/plugin';
import { askRule, holds, workOut } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { bankReferral } from './bank-referral.ts';
import { mentors } from './mentors-and-courses.ts';
import { modelPosts } from './named-posts.ts';

const today = parseLocalDate('2022-09-05') ?? expect.unreachable();

/** A number of §3.1: six digits of the district, the day of birth, an order code whose last digit is odd of a man and even of a woman, and the check. */
const born = fc.date({ min: new Date('1957-01-01'), max: new Date('2004-01-01'), noInvalidDate: true });
const numberOf = (on: Date, order: number) => {
  const digits = `330402${on.toISOString().slice(0, 10).replaceAll('-', '')}${String(order).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  return `${digits}${'10X98765432'[weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11] ?? ''}`;
};

it('women: the loans for women farmers and makers are for women; a titled family may send whom it will', holds(bankReferral, ['FZ02.women'], async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom('family', 'farmer', 'maker'), born, fc.nat(999), async (product, on, order) => {
    const found = await askRule(bankReferral, 'women', { data: { application: { product, idNumber: numberOf(on, order) } }, today });
    expect(found.map(({ severity, code }) => `${severity} ${code}`)).toEqual(product !== 'family' && order % 2 === 1 ? ['refuse NOT_FEMALE'] : []);
  }));
}));

it('bankSaid: of a credit the bank gives sum, rate and term, of none its reason, of one given up nothing', holds(bankReferral, ['FZ02.bankSaid'], async () => {
  const maybe = fc.constantFrom(undefined, 0, 1, 60);
  await fc.assert(fc.asyncProperty(fc.constantFrom(undefined, 'declined', 'givenUp'), fc.record({ approved: maybe, rate: maybe, months: maybe, refusal: fc.constantFrom(undefined, '', 'credit') }), async (verdict, answer) => {
    const bankResult = Object.fromEntries(Object.entries(answer).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
    const found = await askRule(bankReferral, 'bankSaid', { data: { bankResult }, today, ...(verdict === undefined ? {} : { verdict }) });
    const lacking = ['approved', 'rate', 'months'].filter((name) => (bankResult[name] ?? 0) === 0).map((name) => `/bankResult/${name}`);
    expect(found.map((one) => one.path)).toEqual(verdict === undefined ? lacking : verdict === 'declined' && answer.refusal !== 'credit' ? ['/bankResult/refusal'] : []);
  }), { numRuns: 300 });
}));

it('practice: a mentor has practised for five years, or as many as a lead says, or has a senior title', holds(mentors, ['FZ03.practice'], async () => {
  await fc.assert(fc.asyncProperty(fc.nat(12), fc.boolean(), fc.option(fc.nat(12), { nil: undefined }), async (years, senior, lead) => {
    const found = await askRule(mentors, 'practice', { data: { application: { years, senior } }, today, parameters: lead === undefined ? {} : { practice: lead } });
    expect(found.map((one) => one.code)).toEqual(senior || years >= (lead ?? 5) ? [] : ['PRACTICE']);
  }));
}));

it('unfit: a post loses its title by illegal acts, a major accident, a merger, a year without activity, or fewer than half women', holds(modelPosts, ['FZ07.unfit'], () => {
  fc.assert(fc.property(fc.constantFrom('none', 'none', 'none', 'illegal', 'accident', 'merged', 'idle'), fc.integer({ min: 1, max: 40 }), fc.nat(40), fc.option(fc.integer({ min: 30, max: 70 }), { nil: undefined }), (fact, members, women, lead) => {
    const least = lead ?? 50;
    expect(workOut(modelPosts, 'unfit', { data: { yearlyReview: { fact, members, women } }, today, parameters: lead === undefined ? {} : { leastWomen: lead } })).toEqual({ yes: fact !== 'none' || women / members < least / 100 });
  }), { examples: [['none', 10, 5, undefined], ['none', 9, 4, undefined], ['none', 40, 12, 30], ['none', 10, 3, 30], ['idle', 8, 8, undefined]] });
}));
