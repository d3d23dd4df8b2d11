import { parseIdNumber, type Check, type CheckInput, type Finding, type ItemView, type JsonObject, type ListEntry, type OtherItem } from '@jinguo/core/plugin';
import { asksOtherwise } from '@jinguo/core/testing';
import { describe, expect, test } from 'vitest';
import { accountHolder, applicationWindow, districtFindings, duplicates, manualChange } from './checks.ts';
import { adjustment, subsidy } from './computes.ts';
import { eligibility } from './eligibility.ts';
import { loanFacts } from './loan-facts.ts';
import { budget, listNotEmpty, roundDates, votes } from './round-checks.ts';
import { day, goodApplication, goodRound, viewOf } from './testing/sample-application.ts';

type Others = Readonly<Partial<Record<'applicant' | 'contract', readonly OtherItem[]>>>;

async function asked(check: Check, view: ItemView, others: Others = {}): Promise<readonly Finding[]> {
  const known = new Map(Object.entries(others));
  const input: CheckInput = { ...view, action: 'submit', params: {}, others: (name) => Promise.resolve(known.get(name) ?? []), record: () => Promise.resolve(undefined) };
  return check(input);
}
const codes = async (...args: Parameters<typeof asked>) => (await asked(...args)).map((one) => one.code);
const permitNumber = (area: string) => ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'X'].map((check) => `${area}19860412000${check}`).find((text) => parseIdNumber(text, day('2021-09-15')).ok) ?? '';
const bent = (change: JsonObject, more: Parameters<typeof viewOf>[1] = {}) => viewOf({ ...goodApplication, ...change }, more);
const inRound = (change: JsonObject) => ({ batch: { id: 'b1', stage: 'collecting', data: { roundSettings: { ...goodRound, ...change } } } });

test('a good application meets no objection', async () => {
  for (const check of [eligibility, loanFacts, duplicates, applicationWindow]) expect(await codes(check, viewOf(goodApplication))).toEqual([]);
});

describe('eligibility refuses', () => {
  test.each([
    ['a man', { idNumber: '330402198007170019' }, 'NOT_FEMALE'],
    ['a woman who turns 56 on the day', { idNumber: '330402196509150000' }, 'AGE'],
    ['an applicant from elsewhere', { residence: 'elsewhere' }, 'NOT_LOCAL'],
    ['a fourth time', { priorYears: 3 }, 'TIMES'],
    ['too small a share', { entityRole: 'shareholder', sharePpm: 299_999 }, 'NO_ENTITY'],
    ['private consumption', { purpose: 'consumption' }, 'PURPOSE'],
    ['buying a home', { purpose: 'housing' }, 'PURPOSE'],
    ['an extended loan', { extended: true }, 'EXTENDED'],
    ['a loan outside the claim window', { signedOn: '2021-10-01', drawdownOn: '2021-10-01', maturityOn: '2022-10-01' }, 'OUT_OF_WINDOW'],
    ['a claim of nothing', { interestPaid: 0 }, 'ZERO_SUBSIDY'],
  ])('%s', async (_who, change, code) => {
    expect(await codes(eligibility, bent(change))).toEqual([code]);
  });

  test('too high a rate where the loan is guaranteed', async () => {
    expect(await codes(eligibility, bent({ rate: 43_501 }, inRound({ scheme: 'guaranteed' })))).toEqual(['RATE_TOO_HIGH']);
  });

  test('nobody for a birthday that came after the day she applied', async () => {
    const view = bent({ idNumber: '330402196509200004' }, { today: day('2021-10-11'), data: { applied: { on: '2021-09-15' } } });
    expect(await codes(eligibility, view)).toEqual([]);
  });

  test('everything at once', asksOtherwise(['FZ01.eligibility'], async () => {
    const view = bent({ idNumber: '330402198007170019', residence: 'elsewhere', priorYears: 3, purpose: 'housing', interestPaid: 0 });
    expect(await codes(eligibility, view)).toEqual(['NOT_FEMALE', 'NOT_LOCAL', 'TIMES', 'PURPOSE', 'ZERO_SUBSIDY']);
  }));
});

describe('a credit report', () => {
  const applied = { today: day('2021-09-25'), data: { applied: { on: '2021-09-15' } } };
  test.each([
    ['thirty days old is taken', { creditReportOn: '2021-08-16' }, []],
    ['a day older is refused', { creditReportOn: '2021-08-15' }, ['CREDIT_REPORT_OLD']],
    ['handed in with what was to be completed may be younger than the application', { creditReportOn: '2021-09-24' }, []],
    ['of a day to come is refused', { creditReportOn: '2021-09-26' }, ['CREDIT_REPORT_ON']],
    ['attached without its date is refused', { attachments: { creditReport: ['f1'] } }, ['CREDIT_REPORT_ON']],
    ['still to come is waited for', { attachments: { creditReport: [] } }, []],
  ])('%s', async (_which, change, expected) => {
    expect(await codes(loanFacts, bent(change, applied))).toEqual(expected);
  });

  test('is as old at most as a lead set', async () => {
    const { parameters } = viewOf(goodApplication);
    expect(await codes(loanFacts, bent({ creditReportOn: '2021-08-15' }, { ...applied, parameters: { ...parameters, reportDays: 60 } }))).toEqual([]);
  });
});

describe('eligibility keeps no reason back', () => {
  test('when the ID number cannot be read', async () => {
    expect(await codes(eligibility, bent({ idNumber: '33040219860412', residence: 'elsewhere', priorYears: 3 }))).toEqual(['ID_NUMBER', 'NOT_LOCAL', 'TIMES']);
  });

  test('when the loan was extended', async () => {
    expect(await codes(eligibility, bent({ extended: true, rate: 43_501 }, inRound({ scheme: 'guaranteed' })))).toEqual(['EXTENDED', 'RATE_TOO_HIGH']);
  });

  test('when the rate is too high and no day counts', async () => {
    const late = { rate: 60_000, signedOn: '2021-10-01', drawdownOn: '2021-10-01', maturityOn: '2022-10-01' };
    expect(await codes(eligibility, bent(late, inRound({ scheme: 'guaranteed' })))).toEqual(['OUT_OF_WINDOW', 'RATE_TOO_HIGH']);
  });
});

describe('the facts of a loan', () => {
  test.each([
    ['a residence permit’s number as an identity card', { idNumber: '810000198604120001' }, ['ID_TYPE']],
    ['an identity card’s number as a residence permit', { idType: 'hmtResidencePermit' }, ['ID_TYPE']],
    ['another village', { orgUnit: 'v12' }, ['ORG_UNIT']],
    ['a permit without its number', { residence: 'permit' }, ['PERMIT_NO']],
    ['a shareholder without a share', { entityRole: 'shareholder' }, ['SHARE']],
    ['a business founded later', { foundedOn: '2021-09-16' }, ['FOUNDED_ON']],
    ['more women than jobs', { employees: 3, womenEmployees: 4 }, ['WOMEN_EMPLOYEES']],
    ['money drawn before signing', { drawdownOn: '2020-11-30' }, ['DRAWDOWN_ON']],
    ['an end before the beginning', { maturityOn: '2020-12-01' }, ['MATURITY_ON']],
    ['more than three years', { maturityOn: '2023-12-02' }, ['TERM']],
    ['a repayment outside the term', { repayments: [{ date: '2020-12-01', amount: 1 }] }, ['REPAYMENT_DATE']],
    ['more repaid than lent', { repayments: [{ date: '2021-02-01', amount: 20_000_001 }] }, ['REPAYMENT_SUM']],
    ['an overdue range backwards', { overdue: [{ from: '2021-03-02', to: '2021-03-01' }] }, ['OVERDUE_RANGE']],
    ['an overdue still open', { overdue: [{ from: '2021-08-01', to: '2021-09-16' }] }, ['OVERDUE_OPEN']],
    ['somebody else’s account', { payee: '王五' }, ['PAYEE']],
  ])('refuse %s', async (_what, change, expected) => {
    expect(await codes(loanFacts, bent(change))).toEqual(expected);
  });

  test('allow exactly three years, and her business’s account', async () => {
    expect(await codes(loanFacts, bent({ maturityOn: '2023-12-01', payee: goodApplication.entityName }))).toEqual([]);
  });

  test.each(['810000', '820000', '830000'])('allow a residence permit of area %s under its own kind', async (area) => {
    expect(await codes(loanFacts, bent({ idType: 'hmtResidencePermit', idNumber: permitNumber(area) }))).toEqual([]);
  });

  test('name every breach at once', asksOtherwise(['FZ01.loanFacts'], async () => {
    expect(await codes(loanFacts, bent({ employees: 0, drawdownOn: '2020-11-30', payee: '王五' }))).toEqual(['WOMEN_EMPLOYEES', 'DRAWDOWN_ON', 'PAYEE']);
  }));

  test('only warn of an organisation code that does not check out', async () => {
    const found = await asked(loanFacts, bent({ uscc: '92330402MA2B8K3T51' }));
    expect(found.every((one) => one.severity === 'warn')).toBe(true);
  });
});

describe('duplicates', () => {
  const other = (more: Partial<OtherItem> = {}): OtherItem => ({ id: 'i9', number: 'FZ01-2021-0009', workflow: 'interest-subsidy', batch: 'b1', stage: 'townReview', result: null, createdOn: day('2021-09-02'), since: day('2021-09-02'), fields: {}, ...more });
  const paid = (batch: string) => other({ batch, stage: 'closed', result: 'paid' });

  test('are one application a person and round', async () => {
    expect(await codes(duplicates, viewOf(goodApplication), { applicant: [other()] })).toEqual(['DUPLICATE_APPLICANT']);
  });

  test('are one claim a loan and round, whoever makes it', asksOtherwise(['FZ01.duplicates'], async () => {
    expect(await codes(duplicates, viewOf(goodApplication), { contract: [other()] })).toEqual(['DOUBLE_SUBSIDY']);
  }));

  test.each([['rejected'], ['withdrawn'], ['notAccepted'], ['terminated'], ['voided']])('are not those that were %s', async (result) => {
    expect(await codes(duplicates, viewOf(goodApplication), { applicant: [other({ result })], contract: [other({ result })] })).toEqual([]);
  });

  test('are not those of another round or workflow', async () => {
    expect(await codes(duplicates, viewOf(goodApplication), { applicant: [other({ batch: 'b0' }), other({ workflow: 'credit-referral' })] })).toEqual([]);
  });

  test('count three subsidies on record, from the payment on', async () => {
    const three = [paid('b0'), other({ batch: 'b2', stage: 'wait6' }), other({ batch: 'b3', stage: 'recovered', result: 'recovered' })];
    expect(await codes(duplicates, viewOf(goodApplication), { applicant: three })).toEqual(['TIMES']);
    expect(await codes(duplicates, viewOf(goodApplication), { applicant: [...three.slice(1), other({ batch: 'b4', stage: 'payment' })] })).toEqual(['TIMES_DECLARED']);
    expect(await codes(duplicates, bent({ priorYears: 2 }), { applicant: three.slice(1) })).toEqual([]);
  });
});

test.each([['2021-08-31', ['OUT_OF_WINDOW']], ['2021-09-01', []], ['2021-09-30', []], ['2021-10-01', ['OUT_OF_WINDOW']]])('an application of %s: %j', async (today, expected) => {
  expect(await codes(applicationWindow, viewOf(goodApplication, { today: day(today) }))).toEqual(expected);
});

describe('the district’s calculation', () => {
  const calculated = (calculation: JsonObject) => {
    const before = viewOf(goodApplication, { data: { calculation } });
    const bound = { ...before, data: { ...before.data, adjustment: adjustment(before) } };
    return { ...bound, data: { ...bound.data, subsidy: subsidy(bound) } };
  };
  const reason = '付息清单有一笔罚息';

  test.each([
    ['no change', {}, []],
    ['a change with its reason', { adjustedAmount: 600_000, adjustReason: reason }, []],
    ['a change without one', { adjustedAmount: 600_000 }, ['ADJUST_REASON']],
    ['more than she paid', { adjustedAmount: 734_668, adjustReason: reason }, ['ADJUST_LIMIT']],
    ['the computed sum again', { adjustedAmount: 650_222, adjustReason: reason }, ['ADJUST_SAME']],
  ])('with %s: %j', async (_what, calculation, expected) => {
    expect(await codes(manualChange, calculated(calculation))).toEqual(expected);
  });

  test('refuses a change that was made for another sum', asksOtherwise(['FZ01.districtFindings', 'FZ01.manualChange'], async () => {
    const view = calculated({ adjustedAmount: 300_000, adjustReason: reason });
    const later = { ...view, data: { ...view.data, application: { ...goodApplication, principal: 10_000_000 } } };
    expect(await codes(manualChange, { ...later, data: { ...later.data, subsidy: subsidy(later) } })).toEqual(['ADJUST_LAPSED']);
  }));

  test.each([[{}, []], [{ dishonest: true }, ['DISHONEST']], [{ doubleSubsidy: true }, ['DOUBLE_SUBSIDY']]])('with findings %j: %j', async (calculation, expected) => {
    expect(await codes(districtFindings, calculated(calculation))).toEqual(expected);
  });
});

test('a corrected account is hers or her business’s', asksOtherwise(['FZ01.accountHolder'], async () => {
  const corrected = (payee: string) => viewOf(goodApplication, { data: { newAccount: { payee, cardNo: '6222020338000000020', bankBranch: '工行' } } });
  expect(await codes(accountHolder, corrected('沈雨薇'))).toEqual([]);
  expect((await asked(accountHolder, corrected('王五'))).map((one) => one.path)).toEqual(['/newAccount/payee']);
}));

describe('a round', () => {
  const held = { number: '1', heldOn: '2021-10-20', attendees: ['陆文静', '沈晓岚', '周丽君'], votesFor: 2, votesAgainst: 1, votesAbstained: 0 };
  const round = (settings: JsonObject, minutes: JsonObject = held, entries: readonly ListEntry[] = []): ItemView => ({ ...viewOf({}), batch: null, data: { roundSettings: { ...goodRound, ...settings }, minutes }, entries });
  const entry = (amount: number, verdict?: string): ListEntry => ({ id: 'i', number: 'n', workflow: 'interest-subsidy', title: '', stage: 'decision', unit: 'v11', data: {}, fields: { amount }, ...(verdict === undefined ? {} : { verdict }) });

  test.each([
    [{}, []],
    [{ windowTo: '2021-08-31' }, ['WINDOW']],
    [{ claimTo: '2020-10-01' }, ['CLAIM_WINDOW']],
    [{ claimTo: '2021-10-02' }, ['CLAIM_TOO_LONG']],
  ])('with %j: %j', async (settings, expected) => {
    expect(await codes(roundDates, round(settings))).toEqual(expected);
  });

  test('needs a list to close', async () => {
    expect(await codes(listNotEmpty, round({}))).toEqual(['LIST_EMPTY']);
    expect(await codes(listNotEmpty, round({}, held, [entry(1)]))).toEqual([]);
  });

  test('must fit its budget, without whom the meeting takes off the list', async () => {
    expect(await codes(budget, round({}, held, [entry(4_000_000), entry(3_000_000)]))).toEqual([]);
    const [found] = await asked(budget, round({}, held, [entry(4_000_000), entry(3_000_001)]));
    expect(found).toMatchObject({ code: 'BUDGET_SHORT', zh: expect.stringContaining('超出预算70,000.00元共0.01元') });
    expect(await codes(budget, round({}, held, [entry(4_000_000), entry(3_000_001, 'held')]))).toEqual([]);
  });

  test.each([
    [{ votesFor: 2, votesAgainst: 1 }, []],
    [{ votesFor: 1, votesAgainst: 0 }, ['NOT_CARRIED']],
    [{ votesFor: 3, votesAgainst: 1 }, ['VOTES']],
  ])('with votes %j: %j', async (change, expected) => {
    expect(await codes(votes, round({}, { ...held, ...change }))).toEqual(expected);
  });
});

describe('what was subsidised once', () => {
  const earlier: OtherItem = { id: 'i9', number: 'FZ01-2020-0004', workflow: 'interest-subsidy', batch: 'b0', stage: 'closed', result: 'paid', createdOn: day('2020-09-10'), since: day('2020-09-10'), fields: { claimedFrom: '2020-08-01', claimedTo: '2020-12-15' } };

  test('is not subsidised again for the same days of the loan, in whichever round', async () => {
    const found = (fields: OtherItem['fields'], result: string | null = 'paid') => codes(duplicates, viewOf(goodApplication), { contract: [{ ...earlier, fields, result }] });
    expect([await found(earlier.fields), await found({ claimedFrom: '2020-01-01', claimedTo: '2020-12-01' }), await found({ claimedFrom: '2021-10-01', claimedTo: '2022-10-01' }), await found(earlier.fields, 'rejected')]).toEqual([['DOUBLE_SUBSIDY'], [], [], []]);
  });

  test('and is asked back bars her while it is out, and for three years from the day it came back', async () => {
    const found = (result: string | null, stage: string, recoveredOn: string) => codes(duplicates, viewOf(goodApplication), { applicant: [{ ...earlier, result, stage, fields: { recoveredOn } }] });
    expect([await found(null, 'recovery', ''), await found('recovered', 'recovered', '2018-09-16'), await found('recovered', 'recovered', '2018-09-15')].map((one) => one.includes('BARRED'))).toEqual([true, true, false]);
  });
});

test('ages, shares and times are the lead’s: what she changes is what is asked', async () => {
  const said = (parameters: Readonly<Record<string, number>>, change: JsonObject) => {
    const view = bent(change);
    return codes(eligibility, { ...view, parameters: { ...view.parameters, ...parameters } });
  };
  expect([await said({ oldest: 60 }, { idNumber: '330402196509150000' }), await said({ leastShare: 25 }, { entityRole: 'shareholder', sharePpm: 250_000 }), await said({ mostTimes: 2 }, { priorYears: 2 })]).toEqual([[], [], ['TIMES']]);
});

test('a business registered outside the district is pointed at, not refused', async () => {
  expect((await asked(loanFacts, bent({ uscc: '91330108MA2CGB2L56' }))).filter((one) => one.code === 'USCC_AREA').map((one) => one.severity)).toEqual(['warn']);
});
