// What a lecture, a measure and an honour rest on is looked up in the books, whatever they hold (domain.md §2.1, §9 SY03 and SY07): a
// topic that passed its three reviews, a lecturer in her term, a title that stands, one of thirteen measures.
import { parseLocalDate, type JsonObject, type OtherItem, type Programme } from '@jinguo/core/plugin';
import { askRule, holds } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { prosperityPlan } from './chairs-and-visits.ts';
import { honoursAbove } from './honours.ts';
import { lectureCorps } from './lectures.ts';
import { outstandingWomen } from './outstanding-women.ts';

const today = parseLocalDate('2022-09-05') ?? expect.unreachable();
const runs = { numRuns: 300 };

/** One line of the books: what it is, how it stands, and the key and the value it is found under. */
interface Held { readonly workflow: string; readonly stage: string; readonly result: string | null; readonly under: string }

const held = (workflows: readonly string[], stands: readonly (readonly [string, string | null])[], under: readonly string[]): fc.Arbitrary<Held> =>
  fc.record({ workflow: fc.constantFrom(...workflows), stands: fc.constantFrom(...stands), under: fc.constantFrom(...under) }).map(({ stands: [stage, result], ...one }) => ({ ...one, stage, result }));
const books = (list: readonly Held[]) => (key: string, value: string): readonly OtherItem[] =>
  list.flatMap(({ under, ...one }, nth) => (under === `${key} ${value}` ? [{ ...one, id: `i${nth}`, number: `SY-2022-${nth}`, batch: null, createdOn: today, since: today, fields: {} }] : []));
const said = async (programme: Programme, check: string, data: JsonObject, list: readonly Held[]) =>
  (await askRule(programme, check, { data, today, others: books(list) })).map(({ severity, code, path }) => `${severity} ${code} ${path}`);

it('topicPassed: the corps lectures on a topic that passed three reviews; one of another name or still reviewed is none', holds(lectureCorps, ['SY03.topicPassed'], async () => {
  const topic = held(['lecture-topics', 'lecture-topics', 'columns'], [['closed', 'listed'], ['finalReview', null], ['rejected', 'rejected']], ['topic 红船旁的她们', 'topic 家风里的南湖']);
  await fc.assert(fc.asyncProperty(fc.constantFrom('corps', 'others'), fc.constantFrom('红船旁的她们', '红船旁的她们', ''), fc.array(topic, { maxLength: 3 }), async (by, passed, list) => {
    const its = list.filter((one) => one.workflow === 'lecture-topics' && one.under === `topic ${passed}`);
    const named = its.some((one) => one.result === 'listed') ? [] : its.length > 0 ? ['refuse TOPIC_NOT_PASSED /booking/passed'] : ['warn TOPIC_NOT_FOUND /booking/passed'];
    expect(await said(lectureCorps, 'topicPassed', { booking: { by, passed } }, list)).toEqual(passed !== '' ? named : by === 'corps' ? ['refuse TOPIC /booking/passed'] : []);
  }), runs);
}));

it('lecturerAppointed: who is sent, by the town or the district, is within the term of her appointment; of the corps a name alone is nobody', holds(lectureCorps, ['SY03.lecturerAppointed'], async () => {
  const [number, another] = ['SY03聘〔2022〕001', 'SY03聘〔2022〕002'];
  const stands = [['year1', null], ['review2', null], ['rectify1', null], ['recheck2', null], ['renewal', null], ['closed', 'done'], ['dismissed', 'dismissed']] as const;
  await fc.assert(fc.asyncProperty(fc.constantFrom('dispatch', 'townDispatch'), fc.constantFrom('corps', 'others'), fc.constantFrom(number, number, '沈慧'), fc.array(held(['lecturers', 'lecturers', 'mentors'], stands, [`appointed ${number}`, `appointed ${another}`]), { maxLength: 3 }), async (form, by, lecturer, list) => {
    const hers = list.filter((one) => one.workflow === 'lecturers' && one.under.endsWith(number));
    const inTerm = hers.some((one) => ['year1', 'review2', 'rectify1', 'recheck2'].includes(one.stage));
    const expected = lecturer !== number ? (by === 'corps' ? ['refuse APPOINTMENT_NEEDED'] : []) : inTerm ? [] : hers.length > 0 ? ['refuse NOT_APPOINTED'] : ['warn APPOINTMENT_NOT_FOUND'];
    expect(await said(lectureCorps, 'lecturerAppointed', { booking: { by }, [form]: { lecturer } }, list)).toEqual(expected.map((one) => `${one} /${form}/lecturer`));
  }), runs);
}));

it('titleStands: where the books hold no title of hers that stands, it is pointed at; a collective has no number to look for', holds(honoursAbove, ['SY08.titleStands'], async () => {
  const [hers, anothers] = ['33040219880315002X', '330402199202290002'];
  const stands = [['year1', null], ['review3', null], ['rectify2', null], ['recheck1', null], ['decision', null], ['notice', null], ['closed', 'named'], ['revoked', 'revoked']] as const;
  await fc.assert(fc.asyncProperty(fc.constantFrom(hers, hers.toLowerCase(), ` ${hers} `, ''), fc.array(held(['outstanding-women', 'outstanding-women', 'lecturers'], stands, [`applicant ${hers}`, `applicant ${anothers}`]), { maxLength: 3 }), async (idNumber, list) => {
    const found = list.some((one) => one.workflow === 'outstanding-women' && one.under.endsWith(hers) && ['year1', 'review3', 'rectify2', 'recheck1'].includes(one.stage));
    expect(await said(honoursAbove, 'titleStands', { nomination: { idNumber } }, list)).toEqual(idNumber === '' || found ? [] : ['warn TITLE_NOT_FOUND /nomination/idNumber']);
  }), runs);
}));

it('withinMeasures: the plan has thirteen measures, or as many as a lead says; what came to nothing makes room', holds(prosperityPlan, ['SY14.withinMeasures'], async () => {
  const stands = [['report', null], ['closed', 'done'], ['notReached', 'notReached'], ['rejected', 'rejected'], ['withdrawn', 'withdrawn'], ['terminated', 'terminated'], ['voided', 'voided']] as const;
  const list = fc.array(held(['prosperity-plan'], stands, ['plan prosperity']), { maxLength: 30, size: 'max' });
  await fc.assert(fc.asyncProperty(list, fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }), async (measures, lead) => {
    const begun = measures.filter((one) => ['report', 'closed', 'notReached'].includes(one.stage)).length;
    const found = await askRule(prosperityPlan, 'withinMeasures', { data: {}, today, others: books(measures), parameters: lead === undefined ? {} : { measures: lead } });
    expect(found.map((one) => one.code)).toEqual(begun >= (lead ?? 13) ? ['MEASURES'] : []);
  }), { ...runs, examples: [12, 13, 14].map((count): [Held[], undefined] => [Array.from({ length: count }, () => ({ workflow: 'prosperity-plan', stage: 'closed', result: 'done', under: 'plan prosperity' })), undefined]) });
}));

it('women: the award for women is a woman’s, by the second last figure of her number', holds(outstandingWomen, ['SY07.women'], async () => {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const born = fc.date({ min: new Date('1940-01-01'), max: new Date('2004-01-01'), noInvalidDate: true });
  await fc.assert(fc.asyncProperty(born, fc.nat(999), async (on, order) => {
    const digits = `330402${on.toISOString().slice(0, 10).replaceAll('-', '')}${String(order).padStart(3, '0')}`;
    const idNumber = `${digits}${'10X98765432'[weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11] ?? ''}`;
    expect(await said(outstandingWomen, 'women', { application: { idNumber } }, [])).toEqual(order % 2 === 1 ? ['refuse NOT_FEMALE /application/idNumber'] : []);
  }));
}));
