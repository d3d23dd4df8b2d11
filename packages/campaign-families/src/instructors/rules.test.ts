import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admissionMarks, hoursOf, marksOf, mayBeExpert, registered, standards, type Standard } from './rules.ts';

const usual: Standard = (name) => standards[name].value;
/** As a lead has changed some of them. */
const changed = (values: Readonly<Record<string, number>>): Standard => (name) => values[name] ?? usual(name);

const education = fc.constantFrom('master', 'bachelor', 'college', 'other');
const applying = fc.record({ education, years: fc.nat(45), services: fc.nat(60), there: fc.nat(30) });
const mark = fc.integer({ min: 0, max: 10_000 });

describe('the score for admission', () => {
  it.each([
    [{ education: 'master', years: 10, services: 5, there: 0 }, 100],
    [{ education: 'bachelor', years: 6, services: 4, there: 1 }, 66],
    [{ education: 'college', years: 0, services: 4, there: 2 }, 28],
    [{ education: 'other', years: 3, services: 0, there: 9 }, 18],
  ])('of %o is %i', (one, score) => {
    expect(admissionMarks(one, usual).score).toBe(score);
  });

  it('lies between 0 and 100, and more of what counts never lowers it', () => {
    fc.assert(fc.property(applying, (one) => {
      const score = admissionMarks(one, usual).score;
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(100);
      expect(admissionMarks({ ...one, years: one.years + 1 }, usual).score).toBeGreaterThanOrEqual(score);
      expect(admissionMarks({ ...one, services: one.services + 1 }, usual).score).toBeGreaterThanOrEqual(score);
      expect(admissionMarks({ ...one, there: one.there + 1 }, usual).score).toBeLessThanOrEqual(score);
    }));
  });
});

describe('hours', () => {
  const sessions = (online: number, offline: number) => [{ online: true, hours: online, leave: false }, { online: false, hours: offline, leave: false }];

  it.each([[24, 16, 40, true], [24, 12, 36, false], [30, 12, 36, false], [20, 16, 36, true], [19, 16, 35, false], [0, 36, 36, true]])('%i online and %i offline count as %i, enough: %s', (online, offline, counted, enough) => {
    expect(hoursOf(sessions(online, offline), 40, usual)).toMatchObject({ counted, enough });
  });

  it('of leave never count, and online never more than 24', () => {
    fc.assert(fc.property(fc.array(fc.record({ online: fc.boolean(), hours: fc.integer({ min: 0, max: 8 }), leave: fc.boolean() }), { maxLength: 20 }), (all) => {
      const found = hoursOf(all, 40, usual);
      expect(found).toEqual(hoursOf(all.filter((one) => !one.leave), 40, usual));
      expect(found.online).toBeLessThanOrEqual(24);
      expect(found.enough).toBe(found.offline >= 16 && found.counted >= 36);
    }));
  });
});

describe('marks', () => {
  it.each([
    [{ theory: 8000, practice: 9000 }, { total: 8600, passed: true, failed: 'none' }],
    [{ theory: 5900, practice: 9500 }, { passed: false, failed: 'theory' }],
    [{ theory: 9000, practice: 5999 }, { passed: false, failed: 'practice' }],
    [{ theory: 6000, practice: 6500 }, { total: 6300, passed: false, failed: 'theory' }],
    [{ theory: 3000, practice: 4000 }, { passed: false, failed: 'both' }],
    [{ theory: 5000, practice: 8000, theoryResit: 9800 }, { theory: 7000, total: 7600, passed: true, failed: 'theory' }],
    [{ theory: 3000, practice: 4000, theoryResit: 9000, practiceResit: 9000 }, { total: 7000, passed: true }],
    [{ theory: 8000, practice: 9000, theoryResit: 100 }, { theory: 8000, passed: true }],
    [{ theory: 9000, practice: undefined }, { practice: 0, passed: false, failed: 'practice' }],
  ])('%o come to %o', (parts, found) => {
    expect(marksOf(parts, usual)).toMatchObject(found);
  });

  it('pass with each part at 60 and 70 in all, and not otherwise; a resit counts at most 70 and touches no part that held', () => {
    fc.assert(fc.property(mark, mark, mark, mark, (theory, practice, theoryResit, practiceResit) => {
      const first = marksOf({ theory, practice }, usual);
      expect(first.passed).toBe(theory >= 6000 && practice >= 6000 && first.total >= 7000);
      expect(first.passed).toBe(first.failed === 'none');
      const again = marksOf({ theory, practice, theoryResit, practiceResit }, usual);
      expect(again.failed).toBe(first.failed);
      const held = { none: [[again.theory, theory], [again.practice, practice]], theory: [[again.practice, practice]], practice: [[again.theory, theory]], both: [] }[first.failed];
      for (const [now, before] of held) expect(now).toBe(before);
      expect(again.theory).toBeLessThanOrEqual(Math.max(theory, 7000));
      expect(again.practice).toBeLessThanOrEqual(Math.max(practice, 7000));
    }));
  });
});

it('a year is registered with 16 hours and 4 services; the first tier asks a senior title or five years, and 90', () => {
  expect([registered(16, 4, usual), registered(15, 9, usual), registered(40, 3, usual)]).toEqual([true, false, false]);
  expect([mayBeExpert({ senior: true, years: 0, total: 9000 }, usual), mayBeExpert({ senior: false, years: 5, total: 9000 }, usual), mayBeExpert({ senior: false, years: 4, total: 9900 }, usual), mayBeExpert({ senior: true, years: 9, total: 8999 }, usual)]).toEqual([true, true, false, false]);
});

it('a lead sets what counts, what passes and what a year asks', () => {
  const sessions = [{ online: true, hours: 20, leave: false }, { online: false, hours: 16, leave: false }];
  expect([hoursOf(sessions, 40, usual).enough, hoursOf(sessions, 41, usual).enough, hoursOf(sessions, 40, changed({ offline: 20 })).enough, hoursOf(sessions, 40, changed({ attended: 91 })).enough, hoursOf(sessions, 40, changed({ online: 19 })).counted]).toEqual([true, false, false, false, 35]);
  const parts = { theory: 9000, practice: 6000 };
  expect([marksOf(parts, usual).total, marksOf(parts, changed({ theory: 50 })).total, marksOf(parts, changed({ total: 73 })).passed, marksOf(parts, changed({ part: 61 })).failed, marksOf({ ...parts, practice: 5000, practiceResit: 9900 }, changed({ resit: 80 })).practice]).toEqual([7200, 7500, false, 'practice', 8000]);
  expect([registered(16, 4, changed({ yearHours: 17 })), registered(16, 4, changed({ yearServices: 5 })), mayBeExpert({ senior: false, years: 5, total: 9000 }, changed({ expertYears: 6 })), mayBeExpert({ senior: true, years: 0, total: 9000 }, changed({ expertTotal: 95 }))]).toEqual([false, false, false, false]);
  expect(admissionMarks({ education: 'bachelor', years: 6, services: 4, there: 1 }, changed({ education: 30, work: 30 })).score).toBe(24 + 18 + 16 + 10);
});
