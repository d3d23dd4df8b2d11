// Of 妇女微家 what they do and how long they may do nothing, of members their year (domain.md §9 QJ01, QJ08), over whatever a form and
// the books may say, as the district has set it and as a lead has changed it.
import { addDays, parseLocalDate, type LocalDate, type OtherItem } from '@jinguo/core/plugin';
import { askRule, holds, workOut } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { memberReports } from './member-duties.ts';
import { womenHomes } from './women-homes.ts';

const day = (written: string): LocalDate => parseLocalDate(written) ?? expect.unreachable(written);
const today = day('2022-12-20');
const set = <Name extends string>(name: Name, value: number | undefined) => (value === undefined ? {} : { [name]: value });
const lead = (most: number, min = 1) => fc.option(fc.integer({ min, max: most }), { nil: undefined });

it('active: a 微家 does something four times a year, twice from one look to the next, or as often as a lead says; fewer is pointed at', holds(womenHomes, ['QJ01.active'], async () => {
  await fc.assert(fc.asyncProperty(fc.nat(8), lead(8, 0), async (activities, least) => {
    const found = await askRule(womenHomes, 'active', { data: { yearlyReview: { activities } }, today, parameters: set('leastActivities', least) });
    expect(found.map(({ severity, path }) => `${severity} ${path}`)).toEqual(activities < (least ?? 2) ? ['warn /yearlyReview/activities'] : []);
  }));
}));

/** The day so many months after, the last of its month where that is shorter (民法典 202). */
function monthsAfter(date: LocalDate, months: number): string {
  const [year = 0, month = 0, on = 0] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(on, last.getUTCDate()))).toISOString().slice(0, 10);
}

it('idle: twelve months of nothing, or as many as a lead says, end a 微家; they are counted from the day it last did something, first of all from its filing', holds(womenHomes, ['QJ01.idle'], () => {
  const ago = fc.integer({ min: 0, max: 900 }).map((days) => addDays(today, -days));
  const maybe = fc.option(ago, { nil: undefined });
  const sinceFiling = (filedOn: string) => ({ filedOn: day(filedOn), activeOn: undefined, reviewedOn: today, activities: 0, months: undefined });
  fc.assert(fc.property(fc.record({ filedOn: ago, activeOn: maybe, reviewedOn: ago, activities: fc.nat(2), months: lead(24) }), ({ filedOn, activeOn, reviewedOn, activities, months }) => {
    const lastDid = activities > 0 ? reviewedOn : (activeOn ?? filedOn);
    const answer = workOut(womenHomes, 'idle', { data: { filing: { filedOn }, ...(activeOn === undefined ? {} : { idle: { activeOn } }), yearlyReview: { reviewedOn, activities } }, today, parameters: set('idleMonths', months) });
    expect(answer).toEqual({ activeOn: lastDid, tooLong: monthsAfter(lastDid, months ?? 12) <= today });
  }), { numRuns: 300, examples: [[sinceFiling('2021-12-20')], [sinceFiling('2021-12-21')]] });
}));

it('linkedWith: each member is linked with ten women and families, or as many as a lead says', holds(memberReports, ['QJ08.linkedWith'], async () => {
  await fc.assert(fc.asyncProperty(fc.nat(25), lead(20, 0), async (linked, least) => {
    const found = await askRule(memberReports, 'linkedWith', { data: { report: { linked } }, today, parameters: set('linked', least) });
    expect(found.map(({ severity, path }) => `${severity} ${path}`)).toEqual(linked < (least ?? 10) ? ['refuse /report/linked'] : []);
  }));
}));

const count = fc.nat(30);
const due = fc.integer({ min: 1, max: 30 });
const year = fc.record({ visited: count, visitsDue: due, solved: count, solvedDue: due, projects: fc.nat(2), meetings: count, meetingsDue: due });
const weight = fc.integer({ min: 1, max: 100 });
const weights = fc.option(fc.record({ visits: weight, solved: weight, project: weight, meetings: weight }), { nil: undefined });

it('score: visits weigh 40, what is solved 30, a project 20, meetings 10, each up to what was due; of the sum alone what is short of a point is left off, and below 60 it is not good enough', holds(memberReports, ['QJ08.score'], () => {
  fc.assert(fc.property(year, weights, lead(100), (report, changed, enough) => {
    const { visits, solved, project, meetings } = changed ?? { visits: 40, solved: 30, project: 20, meetings: 10 };
    const parts = [[visits, report.visited, report.visitsDue], [solved, report.solved, report.solvedDue], [project, report.projects, 1], [meetings, report.meetings, report.meetingsDue]] as const;
    // Over the product of all that was due nothing is rounded.
    const whole = parts.reduce((product, [, , of]) => product * of, 1);
    const points = parts.reduce((sum, [weighs, done, of]) => sum + weighs * Math.min(done, of) * (whole / of), 0);
    const score = Math.floor((points * 100) / (whole * (visits + solved + project + meetings)));
    expect(workOut(memberReports, 'score', { data: { report }, today, parameters: { ...changed, ...set('enough', enough) } })).toEqual({ score, good: score >= (enough ?? 60) });
  }), { numRuns: 500, examples: [[{ visited: 4, visitsDue: 12, solved: 2, solvedDue: 3, projects: 1, meetings: 2, meetingsDue: 3 }, undefined, undefined]] });
}));

it('twoYears: who was below 60 the year before, or below what a lead says, is to be replaced; a report that came to nothing is no year', holds(memberReports, ['QJ08.twoYears'], async () => {
  const before = fc.record({ year: fc.constantFrom(2020, 2021, 2021, 2021), score: fc.option(fc.integer({ min: 50, max: 70 }), { nil: undefined }), result: fc.constantFrom('done', 'done', 'replaced', 'withdrawn', 'voided'), workflow: fc.constantFrom('member-reports', 'member-reports', 'member-visits'), who: fc.constantFrom('沈兰@v11', '沈兰@v11', '沈兰@v12') });
  await fc.assert(fc.asyncProperty(fc.uniqueArray(before, { maxLength: 3, selector: (one) => `${one.workflow} ${one.who} ${one.year} ${['withdrawn', 'voided'].includes(one.result)}` }), fc.boolean(), lead(100, 40), async (list, replaced, enough) => {
    const others = (key: string, value: string): readonly OtherItem[] => list.flatMap(({ year: of, score, result, workflow, who }, nth) => (key === 'member' && who === value ? [{ id: `i${nth}`, number: `QJ08-${of}-${nth}`, workflow, batch: null, stage: 'closed', result, createdOn: today, since: today, fields: { year: of, ...(score === undefined ? {} : { score }) } }] : []));
    const found = await askRule(memberReports, 'twoYears', { data: { report: { person: '沈兰', orgUnit: 'v11', year: 2022 }, talk: { replaced } }, today, others, parameters: set('enough', enough) });
    const poor = list.some((one) => one.workflow === 'member-reports' && one.who === '沈兰@v11' && one.year === 2021 && ['done', 'replaced'].includes(one.result) && one.score !== undefined && one.score < (enough ?? 60));
    expect(found.map(({ severity, path }) => `${severity} ${path}`)).toEqual(poor && !replaced ? ['refuse /talk/replaced'] : []);
  }), { numRuns: 500 });
}));
