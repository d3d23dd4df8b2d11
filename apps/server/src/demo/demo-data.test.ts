// Data typed by hand goes wrong silently: a village without an officer, a card one digit off, a date that moves the total.
import { readFileSync } from 'node:fs';
import { ageOn, isLocalDate, localDateOf, parseBankCard, parseCreditCode, parseIdNumber, parsePersonName, parsePhone } from '@jinguo/core/plugin';
import { describe, expect, test } from 'vitest';
import { orgUnits, type OrgUnitRow } from '../district/org-units.ts';
import { applications2021 } from './applications-2021.ts';
import { applications2022 } from './applications-2022.ts';
import type { DemoApplication, StoriedApplication } from './demo-application.ts';
import { openApplication2022 } from './open-application-2022.ts';
import { people, type DemoPerson } from './people.ts';

const units: readonly OrgUnitRow[] = orgUnits;
const staff: readonly DemoPerson[] = people;
const of2021: readonly DemoApplication[] = applications2021;
const of2022: readonly StoriedApplication[] = [...applications2022, openApplication2022];
const all = [...of2021, ...of2022];
const unit = new Map(units.map((one) => [one.code, one]));

const twice = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at);
const holders = (role: string, code: string) =>
  staff.filter((one) => one.posts.some((post) => post.role === role && post.unit === code));

const idOf = (text: string) => parseIdNumber(text, localDateOf(new Date('2022-09-30T08:00:00Z')));
const creditCodeFits = (text: string) => {
  const read = parseCreditCode(text);
  return read.ok && read.value.organisationCodeFits;
};

describe('the org tree', () => {
  test('has one district, 13 towns and 138 villages and communities', () => {
    const count = (level: string) => units.filter((one) => one.level === level).length;
    expect([count('district'), count('town'), count('village')]).toEqual([1, 13, 138]);
  });

  test('names every unit once by code and in full', () => {
    expect(twice(units.map((one) => one.code))).toEqual([]);
    expect(twice(units.map((one) => one.zh))).toEqual([]);
  });

  test('reaches every village through its town from the district, and no partner unit', () => {
    const above = (code: string | null): readonly string[] => {
      const one = code === null ? undefined : unit.get(code);
      return one === undefined ? [] : [one.level, ...above(one.parent)];
    };
    const paths = new Set(units.map((one) => above(one.code).join(' < ')));
    expect([...paths].toSorted()).toEqual(['district', 'partner', 'town < district', 'village < town < district']);
  });

  test('begins a village code with its town code, and its full name with the town', () => {
    const astray = units.filter((one) => {
      const town = one.level === 'village' && one.parent !== null ? unit.get(one.parent) : undefined;
      return town !== undefined && !(one.code.startsWith(town.code.slice(0, 9)) && one.zh === town.zh + one.name);
    });
    expect(astray).toEqual([]);
  });
});

describe('the people', () => {
  test('are one account each and hold posts at units that exist', () => {
    expect(twice(staff.map((one) => one.username))).toEqual([]);
    expect(staff.flatMap((one) => one.posts).filter((post) => !unit.has(post.unit))).toEqual([]);
  });

  test('staff every town with an officer and a head, and the district with every role', () => {
    const towns = units.filter((one) => one.level === 'town');
    const empty = towns.filter((one) => holders('townOfficer', one.code).length !== 1 || holders('townHead', one.code).length !== 1);
    expect(empty).toEqual([]);
    const clerks = holders('districtClerk', '330402').length;
    const single = ['sectionHead', 'deputyChair', 'chair', 'partyGroup', 'sysAdmin', 'auditor'];
    expect([clerks, ...single.map((role) => holders(role, '330402').length)]).toEqual([2, 1, 2, 1, 1, 1, 1]);
  });

  test('answer for each partner that is asked', () => {
    const asked = ['hr', 'police', 'court', 'market', 'tax', 'bank', 'finance'];
    expect(asked.filter((name) => holders('partnerOfficer', `partner.${name}`).length !== 1)).toEqual([]);
  });

  test('introduce themselves where the login page shows them', () => {
    const featured = staff.filter((one) => one.featured);
    expect(featured.length).toBe(9);
    expect(featured.filter((one) => one.about === undefined)).toEqual([]);
  });
});

describe('the applications', () => {
  test('carry a valid name, identity number, telephone, credit code and card', () => {
    const wrong = all.filter(({ form }) => {
      const read = [parsePersonName(form.applicantName), idOf(form.idNumber), parsePhone(form.phone), parseBankCard(form.cardNo)];
      return !(read.every((one) => one.ok) && creditCodeFits(form.uscc));
    });
    expect(wrong).toEqual([]);
  });

  test('come from women of 18 to 55 with invented numbers (order code 000)', () => {
    const stray = all.filter(({ appliedOn, form }) => {
      const id = idOf(form.idNumber);
      const age = id.ok && isLocalDate(appliedOn) ? ageOn(id.value.birthDate, appliedOn) : Number.NaN;
      return !(id.ok && id.value.gender === 'female' && age >= 18 && age <= 55 && form.idNumber.slice(14, 17) === '000');
    });
    expect(stray).toEqual([]);
  });

  test('belong to a village that has an officer', () => {
    const stray = all.filter(({ form }) => unit.get(form.orgUnit)?.level !== 'village' || holders('villageOfficer', form.orgUnit).length !== 1);
    expect(stray).toEqual([]);
  });

  test('keep to the rules of the form', () => {
    const broken = all.filter(({ form }) => {
      const between = form.repayments.every((one) => one.date > form.drawdownOn && one.date < form.maturityOn);
      const ordered = form.signedOn <= form.drawdownOn && form.drawdownOn < form.maturityOn;
      const repaid = form.repayments.reduce((sum, one) => sum + one.amount, 0);
      const share = (form.entityRole === 'shareholder') === (form.sharePpm !== undefined && form.sharePpm >= 300_000);
      const counted = form.womenEmployees <= form.employees && form.principal <= 100_000_000 && repaid <= form.principal;
      const permit = (form.residence === 'permit') === (form.residencePermitNo !== undefined);
      return !(between && ordered && share && counted && permit && form.payee === form.applicantName);
    });
    expect(broken).toEqual([]);
  });

  test('name a contract once per round', () => {
    for (const round of [of2021, of2022]) {
      expect(twice(round.map(({ form }) => `${form.bank} ${form.contractNo}`))).toEqual([]);
    }
  });

  test('of a woman who files herself have her account, of others none', () => {
    const names = new Map(staff.map((one) => [one.username, one.name]));
    const wrong = all.filter((one) => (one.by === 'self' ? names.get(one.account ?? '') !== one.form.applicantName : one.account !== null));
    expect(wrong).toEqual([]);
  });
});

test('the nine loans of 2021 are the table of domain.md §5, from nine towns', () => {
  const table = of2021.map(({ form }) => [
    form.principal / 100, form.drawdownOn, form.repayments[0]?.date ?? form.maturityOn, form.rate / 10_000,
  ]);
  expect(table).toEqual([
    [300_000, '2020-09-25', '2021-09-25', 4.35],
    [300_000, '2020-10-16', '2021-10-16', 4.35],
    [400_000, '2020-11-02', '2022-11-02', 4.6],
    [200_000, '2020-12-01', '2021-12-01', 4.35],
    [200_000, '2019-12-16', '2021-06-15', 4.5],
    [250_000, '2021-01-11', '2022-01-11', 3.6],
    [150_000, '2020-09-30', '2021-09-30', 4.35],
    [300_000, '2021-03-10', '2022-03-10', 4.35],
    [300_000, '2021-01-19', '2022-01-19', 4.8],
  ]);
  const subsidies = [1_000_000, 1_000_000, 1_000_000, 650_222, 592_528, 657_500, 583_917, 657_708, 818_125];
  expect(of2021.filter(({ form }, at) => form.interestPaid < (subsidies[at] ?? Number.POSITIVE_INFINITY))).toEqual([]);
  expect(new Set(of2021.map(({ form }) => unit.get(form.orgUnit)?.parent)).size).toBe(9);
});

test('the round of 2022 opens in September, reaches all 13 towns and leaves work at every stage', () => {
  expect(of2022.length).toBe(25);
  expect(of2022.filter((one) => one.appliedOn < '2022-09-01' || one.appliedOn > '2022-09-22')).toEqual([]);
  expect(new Set(of2022.map(({ form }) => unit.get(form.orgUnit)?.parent)).size).toBe(13);
  const explained = new Set(['notAccepted', 'returnedFromVillage', 'returnedFromTown', 'resubmitted', 'rejectedAtTown', 'withdrawn']);
  expect(of2022.filter((one) => (one.reason !== null) !== explained.has(one.story))).toEqual([]);
  const stories = Map.groupBy(of2022, (one) => one.story);
  expect(Object.fromEntries([...stories].map(([story, list]) => [story, list.length]))).toEqual({
    village: 4, notAccepted: 1, town: 4, returnedFromVillage: 2, returnedFromTown: 2, resubmitted: 2, districtCheck: 3,
    sectionReview: 2, awaitingRound: 2, rejectedAtTown: 1, withdrawn: 1, draft: 1,
  });
});

test('the sample for import has five good rows and one each of a bad number, too large a sum and a man', () => {
  const text = readFileSync(new URL('applications-sample.csv', import.meta.url), 'utf8');
  expect(text.startsWith('\uFEFF姓名,')).toBe(true);
  const [header = [], ...rows] = text.slice(1).trimEnd().split('\n').map((line) => line.split(','));
  const cell = (row: readonly string[], title: string) => row[header.indexOf(title)] ?? '';
  const faults = rows.map((row) => {
    const id = idOf(cell(row, '证件号码'));
    return [
      ...(id.ok ? [] : [id.problem]),
      ...(id.ok && id.value.gender === 'male' ? ['man'] : []),
      ...(Number(cell(row, '借款本金')) > 1_000_000 ? ['sum'] : []),
      ...(creditCodeFits(cell(row, '信用代码')) && parseBankCard(cell(row, '账号')).ok ? [] : ['number']),
      ...(units.some((one) => one.zh === cell(row, '所属村社区')) && row.length === header.length ? [] : ['row']),
    ];
  });
  expect(faults).toEqual([[], [], ['checksum'], [], ['sum'], [], ['man'], []]);
});
