// Rules of the lecture corps (domain.md §9 SY03), whatever the books hold and whatever day is written down.
import { addDays, parseLocalDate, type OtherItem } from '@jinguo/core/plugin';
import { askRule, holds } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { lectureCorps } from './lectures.ts';

const day = (written: string) => {
  const date = parseLocalDate(written);
  if (date === undefined) throw new RangeError(written);
  return date;
};
const today = day('2022-09-05');
const standing = fc.record({ workflow: fc.constantFrom('lecturers', 'mentors'), result: fc.constantFrom(null, 'done', 'dismissed', 'terminated') });
const items = (list: readonly { readonly workflow: string; readonly result: string | null }[]) =>
  list.map(({ workflow, result }, nth): OtherItem => ({ id: `l${nth}`, number: `SY03-2022-${nth}`, workflow, batch: null, stage: result ?? 'year1', result, createdOn: today, since: today, fields: {} }));

it('lecturerKnown: a lecturer named by her appointment is in office; one the books do not hold is pointed at, a name alone is refused', holds(lectureCorps, ['SY03.lecturerKnown'], async () => {
  await fc.assert(fc.asyncProperty(fc.array(standing, { maxLength: 2 }), fc.constantFrom('SY03聘〔2022〕001', '沈慧', ''), async (list, lecturer) => {
    const hers = list.filter((one) => one.workflow === 'lecturers');
    const expected = lecturer === '' ? [] : lecturer === '沈慧' ? ['refuse APPOINTMENT_NEEDED'] : hers.length === 0 ? ['warn APPOINTMENT_NOT_FOUND'] : hers.some((one) => one.result === null) ? [] : ['refuse NOT_APPOINTED'];
    const found = await askRule(lectureCorps, 'lecturerKnown', { data: { topic: { lecturer } }, today, others: items(list) });
    expect(found.map(({ severity, code, path }) => `${severity} ${code} ${path}`)).toEqual(expected.map((one) => `${one} /topic/lecturer`));
  }), { numRuns: 300, examples: [[[{ workflow: 'lecturers', result: null }], 'SY03聘〔2022〕001'], [[{ workflow: 'lecturers', result: 'done' }], 'SY03聘〔2022〕001'], [[{ workflow: 'mentors', result: null }], 'SY03聘〔2022〕001'], [[{ workflow: 'lecturers', result: 'done' }, { workflow: 'lecturers', result: null }], 'SY03聘〔2022〕001']] });
}));

it('held: a lecture is written down on its day or after it', holds(lectureCorps, ['SY03.held'], async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: -40, max: 40 }), async (days) => {
    const found = await askRule(lectureCorps, 'held', { data: { lecture: { heldOn: addDays(today, days) } }, today });
    expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual(days > 0 ? ['NOT_HELD_YET /lecture/heldOn'] : []);
  }), { examples: [[0], [1]] });
}));
