// JH02 (domain.md §7, §3.8): what an examination comes to and who is admitted first, over whatever marks and applications, as the
// district has set it and as a lead has changed it.
import { parseLocalDate } from '@jinguo/core/plugin';
import { holds, workOut } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { instructors } from './index.ts';

const today = parseLocalDate('2022-09-05') ?? expect.unreachable();

const mark = fc.oneof(fc.nat(100), fc.integer({ min: 55, max: 80 }));
/** What each assessor gives, as a sheet of three parts that sum to it. */
const given = fc.array(mark, { minLength: 1, maxLength: 6 });
const sheets = (marks: readonly number[]) => Object.fromEntries(marks.map((all, nth) => [`a${nth}`, { analysis: Math.min(40, all), talk: Math.min(30, Math.max(0, all - 40)), plan: Math.max(0, all - 70) }]));
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });

/** §3.8, in hundredths, half-up: five or more lose one highest and one lowest, fewer than three do not count. */
function ofTheJudges(marks: readonly number[] | undefined): number | undefined {
  if (marks === undefined || marks.length < 3) return undefined;
  const kept = marks.length < 5 ? marks : marks.toSorted((one, other) => one - other).slice(1, -1);
  return Math.round((kept.reduce((sum, one) => sum + one, 0) * 100) / kept.length);
}

const lead = maybe(fc.record({ theory: fc.integer({ min: 0, max: 100 }), part: fc.integer({ min: 40, max: 80 }), total: fc.integer({ min: 50, max: 90 }), resit: fc.integer({ min: 50, max: 100 }) }));
const examined = fc.record({ theory: mark, practice: given, theoryResit: maybe(mark), practiceResit: maybe(given) });

it('marks: theory for 40 % and practice for 60 %, each 60 and 70 in all; what failed alone is taken again, and counts 70 at most', holds(instructors, ['JH02.marks'], () => {
  fc.assert(fc.property(examined, lead, (first, changed) => {
    const asked = changed ?? { theory: 40, part: 60, total: 70, resit: 70 };
    // In ten-thousandths nothing is rounded but once.
    const inAll = (theory: number, practice: number) => Math.floor((theory * asked.theory + practice * (100 - asked.theory)) / 100 + 0.5);
    const passes = (theory: number, practice: number) => Math.min(theory, practice) >= asked.part * 100 && inAll(theory, practice) >= asked.total * 100;
    const [theory, practice] = [first.theory * 100, ofTheJudges(first.practice) ?? 0];
    const below = { theory: theory < asked.part * 100, practice: practice < asked.part * 100 };
    const onlyInAll = !below.theory && !below.practice && !passes(theory, practice);
    const again = { theory: below.theory || (onlyInAll && theory < practice), practice: below.practice || (onlyInAll && theory >= practice) };
    const [second, retaken] = [first.theoryResit, ofTheJudges(first.practiceResit)];
    const most = asked.resit * 100;
    const theoryStands = again.theory && second !== undefined ? Math.min(second * 100, most) : theory;
    const practiceStands = again.practice && retaken !== undefined ? Math.min(retaken, most) : practice;
    const data = {
      theory: { mark: first.theory }, practiceSheets: sheets(first.practice),
      ...(second === undefined ? {} : { theoryResit: { mark: second } }), ...(first.practiceResit === undefined ? {} : { practiceResitSheets: sheets(first.practiceResit) }),
    };
    expect(workOut(instructors, 'marks', { data, today, parameters: changed ?? {} })).toEqual({
      valid: (first.practiceResit ?? first.practice).length >= 3, theory: theoryStands, practice: practiceStands, total: inAll(theoryStands, practiceStands), passed: passes(theoryStands, practiceStands),
      failed: again.theory && again.practice ? 'both' : again.theory ? 'theory' : again.practice ? 'practice' : 'none',
    });
  }), { numRuns: 1000, examples: [[{ theory: 60, practice: [77, 77, 77], theoryResit: undefined, practiceResit: undefined }, undefined], [{ theory: 60, practice: [76, 76, 76], theoryResit: undefined, practiceResit: undefined }, undefined], [{ theory: 50, practice: [80, 80, 80], theoryResit: 95, practiceResit: undefined }, undefined]] });
}));

const applying = fc.record({ education: fc.constantFrom('master', 'bachelor', 'college', 'other'), field: fc.constantFrom('education', 'social', 'psychology', 'federation', 'none'), years: fc.nat(15), services: fc.nat(8), there: fc.nat(4) });

it('admissionScore: education 20, work 40, services pledged 20 and balance 20, or as a lead weighs them; years in none of the four fields are no work', holds(instructors, ['JH02.admissionScore'], () => {
  // Weights of tens, so that every share of them is whole points.
  const tens = fc.integer({ min: 0, max: 10 }).map((one) => one * 10);
  fc.assert(fc.property(applying, maybe(fc.record({ education: tens, work: tens, pledge: tens, balance: tens })), ({ education, field, years, services, there }, changed) => {
    const weights = changed ?? { education: 20, work: 40, pledge: 20, balance: 20 };
    const tenths = { master: 10, bachelor: 8, college: 6, other: 3 }[education] ?? 0;
    const worked = field === 'none' ? 0 : Math.min(years, 10);
    const marks = { education: (weights.education / 10) * tenths, work: (weights.work / 10) * worked, pledge: (weights.pledge / 5) * Math.min(services, 5), balance: (weights.balance / 2) * (2 - Math.min(there, 2)) };
    const score = marks.education + marks.work + marks.pledge + marks.balance;
    expect(workOut(instructors, 'admissionScore', { data: { application: { education, field, years, services }, districtCheck: { there } }, today, parameters: changed ?? {} })).toEqual({ score, ...marks });
  }), { numRuns: 300 });
}));
