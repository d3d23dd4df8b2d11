// JH08 and JH09 (domain.md §9): how grave a dispute is, and when an order was asked for, made and is over, whatever is reported and as
// a lead has changed the numbers. The table of signs stands here once more, from the specification.
import { addDays, parseLocalDate, type LocalDate } from '@jinguo/core/plugin';
import { askRule, holds } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { disputes, policeCalls } from './disputes.ts';

const today = parseLocalDate('2022-09-05') ?? expect.unreachable();
const received = today;
const dayIn = 86_400_000;
const apart = (one: string, other: string) => (Date.parse(other) - Date.parse(one)) / dayIn;

const redSigns = ['injury', 'weapon', 'threat', 'weak', 'order', 'twoCalls'];
const yellowSigns = ['violence', 'oneCall', 'divorce', 'addiction'];
const greenSigns = ['quarrel', 'property', 'support', 'inLaws'];
const colours = ['red', 'yellow', 'green'];

const ago = fc.oneof(fc.nat(400), fc.constantFrom(179, 180, 181, 30, 31));
const sign = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...greenSigns) }, { weight: 2, arbitrary: fc.constantFrom(...yellowSigns) }, { weight: 1, arbitrary: fc.constantFrom(...redSigns) });
const inForce = fc.record({ kind: fc.constantFrom('warning', 'protection'), from: fc.integer({ min: -200, max: 3 }), until: fc.integer({ min: -3, max: 200 }) });

it('gradeFitsSigns: injury, weapon, threat, a weak victim, an order in force or two calls in 180 days are red; violence, one call, threats at a divorce or addiction yellow at least', holds(disputes, ['JH08.gradeFitsSigns'], async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom('JH08', 'JH08', 'JH09'), fc.array(sign, { maxLength: 3 }), fc.array(ago, { maxLength: 3 }), fc.array(inForce, { maxLength: 2 }), fc.constantFrom(...colours), fc.option(fc.constantFrom(30, 365), { nil: undefined }), async (...[code, signs, calls, orders, colour, callDays]) => {
    // What the police share is yellow at least: its form knows no green.
    const [programme, grade] = code === 'JH08' ? [disputes, colour] : [policeCalls, colour === 'green' ? 'yellow' : colour];
    const triage = { grade, signs, calls: calls.map((days) => ({ on: addDays(received, -days) })), orders: orders.map(({ kind, from, until }) => ({ kind, from: addDays(received, from), until: addDays(received, until) })) };
    const found = await askRule(programme, 'gradeFitsSigns', { data: { report: { receivedOn: received }, triage }, today, parameters: callDays === undefined ? {} : { callDays } });
    const recent = calls.filter((days) => days <= (callDays ?? 180)).length;
    const red = signs.some((one) => redSigns.includes(one)) || recent >= 2 || orders.some(({ from, until }) => from <= 0 && until >= 0);
    const yellow = signs.some((one) => yellowSigns.includes(one)) || recent === 1;
    const gravest = red ? 0 : yellow ? 1 : 2;
    expect(found.map(({ severity, code, path }) => `${severity} ${code} ${path}`)).toEqual(colours.indexOf(grade) <= gravest ? [] : ['refuse GRADE /triage/grade']);
  }), { numRuns: 500, examples: [['JH08', [], [180], [], 'green', undefined], ['JH08', [], [181], [], 'green', undefined], ['JH08', [], [180, 0], [], 'yellow', undefined], ['JH08', [], [], [{ kind: 'warning', from: 0, until: 0 }], 'yellow', undefined]] });
}));

/** The day so many months after, the last of its month where that is shorter (民法典 202). */
function monthsAfter(date: LocalDate, months: number): string {
  const [year = 0, month = 0, on = 0] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(on, last.getUTCDate()))).toISOString().slice(0, 10);
}

const order = fc.record({ kind: fc.constantFrom('protection', 'protection', 'warning'), urgent: fc.boolean(), asked: fc.integer({ min: 0, max: 300 }), took: fc.integer({ min: -1, max: 6 }), lasts: fc.oneof(fc.integer({ min: -1, max: 240 }), fc.integer({ min: 180, max: 185 })), lacks: fc.constantFrom('', '', '', 'askedOn', 'from', 'until') });

it('orderDates: a protection order is made in 72 hours, in 24 where it is urgent, and is for six months at most; the days of any order come one after another (反家暴法 28, 30)', holds(disputes, ['JH08.orderDates'], async () => {
  const lead = fc.option(fc.record({ orderMonths: fc.integer({ min: 1, max: 8 }), courtHours: fc.integer({ min: 1, max: 120 }), urgentHours: fc.integer({ min: 1, max: 72 }) }), { nil: undefined });
  await fc.assert(fc.asyncProperty(fc.array(order, { maxLength: 3 }), lead, async (list, changed) => {
    const { orderMonths, courtHours, urgentHours } = changed ?? { orderMonths: 6, courtHours: 72, urgentHours: 24 };
    const orders = list.map(({ kind, urgent, asked, took, lasts, lacks }) => {
      const askedOn = addDays(today, -asked);
      const from = addDays(askedOn, took);
      const dates = { askedOn, from, until: addDays(from, lasts) };
      return { kind, urgent, lacks, dates };
    });
    const rows = orders.map(({ kind, urgent, lacks, dates }) => ({ kind, urgent, ...Object.fromEntries(Object.entries(dates).filter(([name]) => name !== lacks)) }));
    const expected = orders.flatMap(({ kind, urgent, lacks, dates: { askedOn, from, until } }, nth) => (lacks !== '' ? [] : [
      ...(kind === 'protection' && until > monthsAfter(from, orderMonths) ? [`refuse ORDER_DATES /triage/orders/${nth}/until`] : []),
      ...(askedOn > from || from > until ? [`refuse ORDER_DATES /triage/orders/${nth}/from`] : []),
      ...(kind === 'protection' && apart(askedOn, from) * 24 > (urgent ? urgentHours : courtHours) ? [`warn COURT_LATE /triage/orders/${nth}/from`] : []),
    ]));
    const found = await askRule(disputes, 'orderDates', { data: { triage: { orders: rows } }, today, parameters: changed ?? {} });
    expect(found.map(({ severity, code, path }) => `${severity} ${code} ${path}`)).toEqual(expected);
  }), { numRuns: 500 });
}));
