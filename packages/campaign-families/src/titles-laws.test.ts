// What a gift, a way up, a spot check and an assessment rest on is looked up in the books, whatever they hold (domain.md §6, §9 JH03,
// JH05): a title that stands, one taken away or over, one of another year, another's, or none.
import { parseLocalDate, type JsonObject, type LocalDate, type OtherItem, type Programme } from '@jinguo/core/plugin';
import { askRule, holds } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { childrensHomes } from './childrens-homes/index.ts';
import { familyTitles } from './family-titles.ts';
import { neighboursFestival } from './gatherings.ts';
import { keyProjects, kindFirms } from './places-and-projects.ts';

const day = (written: string): LocalDate => parseLocalDate(written) ?? expect.unreachable(written);
const today = day('2022-11-10');
const runs = { numRuns: 300 };

/** One line of the books: what it is, how it stands, its fields, and the key and the value it is found under. */
interface Held { readonly workflow: string; readonly stage: string; readonly result: string | null; readonly under: string; readonly fields?: OtherItem['fields'] }

const books = (list: readonly Held[]) => (key: string, value: string): readonly OtherItem[] =>
  list.flatMap(({ under, fields = {}, ...one }, nth) => (under === `${key} ${value}` ? [{ ...one, fields, id: `i${nth}`, number: `JH-2022-${nth}`, batch: null, createdOn: today, since: today }] : []));
const said = async (programme: Programme, check: string, data: JsonObject, list: readonly Held[]) =>
  (await askRule(programme, check, { data, today, others: books(list) })).map(({ severity, code, path }) => `${severity} ${code} ${path}`);

const standing = [['year1', null], ['review2', null], ['rectify1', null], ['recheck3', null]] as const;
const ended = [['revoked', 'revoked'], ['closed', 'done']] as const;
const stands = (one: Held) => one.result === null && one.stage !== 'decision' && (one.fields?.['validUntil'] ?? today) >= today;
const held = (workflows: readonly string[], stages: readonly (readonly [string, string | null])[], under: readonly string[]): fc.Arbitrary<Held> =>
  fc.record({ workflow: fc.constantFrom(...workflows), at: fc.constantFrom(...stages), under: fc.constantFrom(...under), validUntil: fc.constantFrom(undefined, undefined, today, '2022-11-09') }).map(({ at: [stage, result], validUntil, ...one }) => ({ ...one, stage, result, fields: validUntil === undefined || stage === 'decision' ? {} : { validUntil } }));

it('titled: a family has its gift while a title of it stands, whatever became of another; one taken away brings none (JH06)', holds(kindFirms, ['JH06.titled'], async () => {
  const hers = '330402198803150000';
  await fc.assert(fc.asyncProperty(fc.array(held(['family-titles', 'family-titles', 'key-projects'], [...standing, ...ended, ['decision', null]], [`household ${hers}`, 'household 330402199202290002']), { maxLength: 3 }), async (list) => {
    const titles = list.filter((one) => one.workflow === 'family-titles' && one.under.endsWith(hers));
    const without = titles.some((one) => one.result === 'revoked') ? 'refuse TITLE_REVOKED /claim/titleHeld' : 'warn TITLE_NOT_FOUND /claim/titleHeld';
    expect(await said(kindFirms, 'titled', { claim: { idNumber: hers, agreement: 'JH06-2022-0001' } }, list)).toEqual(titles.some(stands) ? [] : [without]);
  }), runs);
}));

it('stillTitled: a household is put forward upwards while its title stands; over or taken away it is not, and one the books do not hold is looked at (JH05)', holds(familyTitles, ['JH05.stillTitled'], async () => {
  const [plaque, another] = ['南家〔2022〕007', '南家〔2022〕008'];
  const one = held(['family-titles', 'childrens-homes'], [...standing, ...ended], [`plaque ${plaque}`, `plaque ${another}`]);
  await fc.assert(fc.asyncProperty(fc.constantFrom(plaque, plaque, ''), fc.uniqueArray(one, { maxLength: 3, selector: ({ workflow, under }) => `${workflow} ${under}` }), async (named, list) => {
    const title = list.find(({ workflow, under }) => workflow === 'family-titles' && under === `plaque ${named}`);
    const expected = title === undefined ? ['warn TITLE_NOT_FOUND /nomination/plaque'] : stands(title) ? [] : ['refuse TITLE_OVER /nomination/plaque'];
    expect(await said(familyTitles, 'stillTitled', { nomination: named === '' ? {} : { plaque: named } }, list)).toEqual(expected);
  }), runs);
}));

it('titled: a home is put forward to the city from what the district titled, and to the province from what the city did (JH01)', holds(childrensHomes, ['JH01.titled'], async () => {
  const plaque = '南儿家〔2022〕001';
  const plaques = fc.constantFrom(plaque, plaque, '南儿家〔2022〕002', undefined);
  const home = fc.record({ at: fc.constantFrom(...standing, ['term', null] as const, ...ended), of: plaques }).map(({ at: [stage, result], of }): Held => ({ workflow: 'childrens-homes', stage, result, under: 'homes all', fields: of === undefined ? {} : { plaque: of } }));
  const up = fc.record({ result: fc.constantFrom('awarded', 'awarded', 'notAwarded', null), grade: fc.constantFrom('city', 'city', 'province'), of: fc.constantFrom(plaque, '南儿家〔2022〕002') }).map(({ result, grade, of }): Held => ({ workflow: 'childrens-home-upward', stage: result ?? 'report', result, under: `plaque ${of}`, fields: { grade } }));
  await fc.assert(fc.asyncProperty(fc.constantFrom('city', 'province'), fc.array(home, { maxLength: 3 }), fc.array(up, { maxLength: 2 }), async (level, homes, ups) => {
    const ofTheDistrict = homes.some((one) => one.result === null && one.fields?.['plaque'] === plaque);
    const ofTheCity = ups.some((one) => one.under.endsWith(plaque) && one.result === 'awarded' && one.fields?.['grade'] === 'city');
    const expected = !ofTheDistrict ? ['refuse NOT_TITLED /nomination/plaque'] : level === 'province' && !ofTheCity ? ['refuse NOT_OF_THE_CITY /nomination/level'] : [];
    expect(await said(childrensHomes, 'titled', { nomination: { plaque, level } }, [...homes, ...ups])).toEqual(expected);
  }), { numRuns: 500 });
}));

it('ofThisYear: a spot check is drawn in its year and once; one that came to nothing makes room for another (JH01)', holds(childrensHomes, ['JH01.ofThisYear'], async () => {
  const draws = held(['childrens-home-spot-check'], [['found', null], ['closed', 'done'], ['withdrawn', 'withdrawn'], ['terminated', 'terminated'], ['voided', 'voided']], ['drawnIn 2021', 'drawnIn 2022', 'drawnIn 2023']);
  await fc.assert(fc.asyncProperty(fc.constantFrom(2021, 2022, 2022, 2023), fc.array(draws, { maxLength: 3 }), async (year, list) => {
    const before = list.filter((one) => one.under === `drawnIn ${year}` && (one.result === null || one.result === 'done'));
    expect(await said(childrensHomes, 'ofThisYear', { draw: { year } }, list)).toEqual([...(year === 2022 ? [] : ['refuse YEAR /draw/year']), ...before.map(() => 'refuse DRAWN_ALREADY /draw/year')]);
  }), runs);
}));

const keys = keyProjects.workflows.find((one) => one.definition.workflow === 'plan-assessments')?.keys ?? expect.unreachable('plan-assessments');

it('firstOfItsKind: each of the three plans is assessed once at mid-term and once at its end, of each five years (JH03)', holds(keyProjects, ['JH03.firstOfItsKind'], async () => {
  const asked = fc.record({ term: fc.constantFrom('t13', 't14'), plan: fc.constantFrom('women', 'children', 'families'), kind: fc.constantFrom('midterm', 'final') });
  const near = (one: { readonly term: string; readonly plan: string; readonly kind: string }) => fc.array(fc.record({ change: fc.constantFrom('', '', 'term', 'plan', 'kind'), result: fc.constantFrom(null, 'done', 'rejected', 'withdrawn', 'voided'), workflow: fc.constantFrom('plan-assessments', 'plan-assessments', 'key-projects') }).map(({ change, ...more }) => ({ ...more, of: { ...one, ...(change === '' ? {} : { [change]: { term: one.term === 't13' ? 't14' : 't13', plan: one.plan === 'women' ? 'children' : 'women', kind: one.kind === 'final' ? 'midterm' : 'final' }[change] ?? '' }) } })), { maxLength: 3 });
  await fc.assert(fc.asyncProperty(asked.chain((one) => fc.tuple(fc.constant(one), near(one))), async ([assessment, before]) => {
    const list = before.flatMap(({ of, result, workflow }): readonly Held[] => Object.entries(keys({ assessment: of })).map(([key, value]) => ({ workflow, stage: result ?? 'decision', result, under: `${key} ${value}` })));
    const same = before.filter(({ of, result, workflow }) => workflow === 'plan-assessments' && (result === null || result === 'done') && of.term === assessment.term && of.plan === assessment.plan && of.kind === assessment.kind);
    expect(await said(keyProjects, 'firstOfItsKind', { assessment }, list)).toEqual(same.map(() => 'refuse ALREADY_THERE /assessment/kind'));
  }), runs);
}));

it('editionOfYear: 2021 had the seventeenth festival, 2022 has the eighteenth, and so on from the year a lead says it began in; another number is pointed at (JH07)', holds(neighboursFestival, ['JH07.editionOfYear'], async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 2010, max: 2030 }), fc.integer({ min: -2, max: 2 }), fc.option(fc.integer({ min: 1995, max: 2010 }), { nil: undefined }), async (year, away, firstYear) => {
    const due = firstYear === undefined ? 17 + year - 2021 : year - firstYear + 1;
    const found = await askRule(neighboursFestival, 'editionOfYear', { data: { plan: { edition: due + away } }, today: day(`${year}-09-20`), parameters: firstYear === undefined ? {} : { firstYear } });
    expect(found.map(({ severity, code }) => `${severity} ${code}`)).toEqual(away === 0 ? [] : ['warn EDITION']);
  }));
}));
