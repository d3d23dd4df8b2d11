// A9 (domain.md §4, §9 FZ03): who is sent is in her term, and what is said of her year is held against the services in the books,
// whatever the books hold.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, addMonths, isLocalDate, type LocalDate } from '../../calendar/local-date.ts';
import type { OtherItem } from '../../plugin/contributions.ts';
import { askRule, workOut } from '../../testing/ask-rule.ts';
import { holds } from '../../testing/holds.ts';
import { appointment } from './appointment.ts';

const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new RangeError(text);
  return text;
};
const today = day('2022-09-05');
const mentor = appointment({ campaign: 'sketches', code: 'XX09', name: 'sketch-9', title: { zh: '样例', en: 'Sample' }, issuer: '街坊会', post: '导师', term: 2, services: 6, application: [] });
const [number, earlier, anothers] = ['XX09聘〔2022〕001', 'XX09聘〔2020〕004', 'XX09聘〔2022〕002'];

const inTerm = ['year1', 'review1', 'rectify1', 'recheck1', 'year2', 'review2', 'rectify2', 'recheck2'];
/** As it was before the last day was kept, on the last day, and on the day after. */
const until = fc.constantFrom(undefined, today, addDays(today, -1));
const stages = [...inTerm.map((stage) => [stage, null] as const), ['renewal', null], ['closed', 'done'], ['dismissed', 'dismissed'], ['terminated', 'terminated']] as const;

it('inForce: whoever is sent is in her term: the books hold her, and she was not dismissed and her term is not at its end', holds(mentor, ['appointment.inForce'], async () => {
  const held = fc.record({ workflow: fc.constantFrom('sketch-9', 'sketch-9', 'sketch-8'), at: fc.constantFrom(...stages), whose: fc.constantFrom(number, number, anothers), validUntil: until });
  await fc.assert(fc.asyncProperty(fc.constantFrom(number, number, ''), fc.array(held, { maxLength: 3 }), async (provider, list) => {
    const others = (key: string, value: string): readonly OtherItem[] => list.flatMap(({ workflow, at: [stage, result], whose, validUntil }, nth) => (key === 'appointed' && value === whose ? [{ id: `a${nth}`, number: `XX09-2022-${nth}`, workflow, batch: null, stage, result, createdOn: today, since: today, fields: validUntil === undefined ? {} : { validUntil } }] : []));
    const hers = list.filter((one) => one.workflow === 'sketch-9' && one.whose === provider);
    const expected = provider === '' || hers.some(({ at: [stage, result], validUntil }) => (validUntil === undefined ? inTerm.includes(stage) : result === null && validUntil === today)) ? [] : [hers.length === 0 ? 'refuse NOT_APPOINTED' : 'refuse NOT_IN_FORCE'];
    const found = await askRule(mentor, 'inForce', { data: { request: { provider } }, today, others });
    expect(found.map(({ severity, code }) => `${severity} ${code}`)).toEqual(expected);
  }), { numRuns: 300 });
}));

it('asInTheBooks: an assessment that tells other services or another rating than she had in the past year, under her letter or one it replaced, needs a reason; with one, or where none were ever written down, it is pointed at with what the books hold', holds(mentor, ['appointment.asInTheBooks'], async () => {
  const service = fc.record({ workflow: fc.constantFrom('sketch-9-service', 'sketch-9-service', 'sketch-9'), result: fc.constantFrom('done', 'done', 'done', 'terminated', null), daysAgo: fc.oneof(fc.nat(500), fc.constantFrom(364, 365, 366)), whose: fc.constantFrom(number, number, earlier, anothers), rating: fc.integer({ min: 1, max: 5 }) });
  await fc.assert(fc.asyncProperty(fc.array(service, { maxLength: 6 }), fc.record({ services: fc.nat(6), renewed: fc.boolean(), explained: fc.boolean(), typed: fc.option(fc.integer({ min: 10, max: 50 }), { nil: undefined }) }), async (list, { services, renewed, explained, typed }) => {
    const others = (key: string, value: string): readonly OtherItem[] => list.flatMap(({ workflow, result, daysAgo, whose, rating }, nth) => (key === 'provider' && value === whose ? [{ id: `s${nth}`, number: `XX09S-2022-${nth}`, workflow, batch: null, stage: result ?? 'record', result, createdOn: addDays(today, -daysAgo), since: today, fields: { rating } }] : []));
    const hers = list.filter((one) => one.workflow === 'sketch-9-service' && (one.whose === number || (renewed && one.whose === earlier)));
    // From 2021-09-05 on.
    const did = hers.filter((one) => one.result === 'done' && one.daysAgo <= 365);
    const mean = did.length === 0 ? undefined : Math.round((did.reduce((sum, one) => sum + one.rating, 0) * 10) / did.length);
    const found = await askRule(mentor, 'asInTheBooks', { data: { certificate: { number }, ...(renewed ? { earlierCertificates: [earlier] } : {}), yearlyReview: { services, ...(typed === undefined ? {} : { rating: typed }), ...(explained ? { otherwiseFor: '两次为纸质登记。' } : {}) } }, today, others });
    const severity = hers.length === 0 || explained ? 'warn' : 'refuse';
    expect(found.map((one) => [one.severity, one.path])).toEqual([...(did.length === services ? [] : [[severity, '/yearlyReview/services']]), ...(mean === undefined || mean === typed ? [] : [[severity, '/yearlyReview/rating']])]);
    expect(found.every((one) => one.zh.includes(one.path.endsWith('services') ? `完成服务${did.length}次` : `应填${mean}`))).toBe(true);
  }), { numRuns: 500 });
}));

it('term: it is over so many years after it was given; each review begins a year after the one before whenever that was written down, the last a month before the end', holds(mentor, ['appointment.term'], () => fc.assert(fc.property(fc.nat(1500), (days) => {
  const given = addDays(today, days);
  expect(workOut(mentor, 'term', { data: {}, today: given })).toEqual({ until: addMonths(given, 24), review1: addMonths(given, 12), review2: addMonths(given, 23) });
}), { numRuns: 200 })));
