// What is had once in FZ03 and FZ05 (domain.md §9), whatever stands in the books already: a starter is brought on once in her
// life, a workshop supported once a year; what came to nothing is no hindrance.
import { addDays, parseLocalDate, type JsonObject, type OtherItem } from '@jinguo/core/plugin';
import { askRule, holds } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { mentors } from './mentors-and-courses.ts';
import { innovationWorkshops } from './named-posts.ts';

const day = (written: string) => {
  const date = parseLocalDate(written);
  if (date === undefined) throw new RangeError(written);
  return date;
};
const today = day('2022-09-05');
const over = ['rejected', 'withdrawn', 'terminated', 'voided'];
const standing = fc.record({ result: fc.constantFrom(null, 'done', 'closed', ...over), workflow: fc.constantFrom('starters', 'mentors', 'workshop-support'), daysAgo: fc.oneof(fc.nat(900), fc.constantFrom(247, 248)) });
const books = fc.array(standing, { maxLength: 3 });
const items = (list: readonly { readonly result: string | null; readonly workflow: string; readonly daysAgo: number }[]) =>
  list.map(({ result, workflow, daysAgo }, nth): OtherItem => ({ id: `i${nth}`, number: `FZ-2022-${nth}`, workflow, batch: null, stage: result ?? 'result', result, createdOn: addDays(today, -daysAgo), since: addDays(today, -daysAgo), fields: {} }));
const sheOf = (idNumber: string): JsonObject => ({ application: { idNumber } });

it('starterOnce: she is brought on once, however long ago; a mentor’s own papers and what was given up do not count (FZ03)', holds(mentors, ['FZ03.starterOnce'], async () => {
  await fc.assert(fc.asyncProperty(books, async (list) => {
    const hers = list.filter(({ result, workflow }) => workflow === 'starters' && (result === null || !over.includes(result)));
    expect((await askRule(mentors, 'starterOnce', { data: sheOf('330402198803150025'), today, others: items(list) })).map(({ severity, path }) => `${severity} ${path}`)).toEqual(hers.map(() => 'refuse /application/idNumber'));
  }), { numRuns: 300 });
}));

it('starterOnce: who she is, is her number, in whatever way its last letter is written', () => {
  const keys = mentors.workflows.find((one) => one.definition.workflow === 'starters')?.keys;
  fc.assert(fc.property(fc.stringMatching(/^\d{17}$/u), (digits) => {
    expect(keys?.(sheOf(`${digits}x`))).toEqual(keys?.(sheOf(` ${digits}X`)));
    expect(keys?.(sheOf(`${digits}x`))).not.toEqual(keys?.(sheOf(`${digits}1`)));
  }));
});

it('once: a workshop is supported once in a calendar year, and again from the first day of the next (FZ05)', holds(innovationWorkshops, ['FZ05.once'], async () => {
  const january = day('2022-01-01');
  await fc.assert(fc.asyncProperty(books, async (list) => {
    const others = items(list).map((one) => ({ ...one, workflow: 'workshop-support' }));
    const supported = others.filter(({ result, createdOn }) => createdOn >= january && (result === null || !over.includes(result)));
    const found = await askRule(innovationWorkshops, 'once', { data: { application: { workshop: '“绣娘”巾帼创新工作室' } }, today, others });
    expect(found.map(({ severity, path }) => `${severity} ${path}`)).toEqual(supported.map(() => 'refuse /application/workshop'));
  }), { numRuns: 300, examples: [[[{ result: null, workflow: 'workshop-support', daysAgo: 247 }]], [[{ result: null, workflow: 'workshop-support', daysAgo: 248 }]]] });
}));
