// What the desk refuses, through the real engine: typed, every reason at once, nothing half-written.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brokenPromises, type Kit } from '@jinguo/core/testing';
import type { JsonObject } from '@jinguo/core/plugin';
import { consult, minutes, openDesks, openRound, passNotice, passReviews, villageCheck } from './testing/desks.ts';
import { enterprise } from '../index.ts';
import { interestSubsidyProgramme } from './programme.ts';
import { interestSubsidyRound } from './round-workflow.ts';
import { goodApplication, goodRound } from './testing/sample-application.ts';

let kit: Kit;
let roundId: string;
beforeEach(async () => {
  kit = await openDesks();
  roundId = await openRound(kit);
});
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const apply = (more: JsonObject = {}, who = 'woman1') => kit.as(who).start('interest-subsidy', { ...goodApplication, ...more }, { unit: 'v11', batchId: roundId });
const refusedWith = async (work: Promise<unknown>): Promise<readonly string[]> => {
  const error: unknown = await work.then(() => undefined, (thrown: unknown) => thrown);
  return typeof error === 'object' && error !== null && 'issues' in error && Array.isArray(error.issues) ? error.issues.map((issue: { code: string }) => issue.code) : [`accepted or untyped: ${String(error)}`];
};
/** The campaign with a list of so much money on notice for longer. */
const longer = (from: number) => {
  const programmes = enterprise.programmes.map((one) => (one.code !== 'FZ01' ? one : {
    ...interestSubsidyProgramme,
    workflows: interestSubsidyProgramme.workflows.map((workflow) => (workflow.definition.workflow !== 'interest-subsidy-round' ? workflow : { ...workflow, definition: { ...interestSubsidyRound, parameters: { ...interestSubsidyRound.parameters, longNoticeFrom: { ...interestSubsidyRound.parameters.longNoticeFrom, value: from } } } })),
  }));
  return { ...enterprise, programmes };
};
const items = () => kit.store.read.selectFrom('item').select('id').where('workflow', '=', 'interest-subsidy').execute();

describe('an application', () => {
  it('may be for a business in another town of the district than her own', async () => {
    await expect(apply({ entityUnit: 'v21', entityAddress: '联丰浜3号' })).resolves.toMatchObject({ stage: 'villageCheck' });
  });

  it.each([
    ['of a man', { idNumber: '33040219860412001X' }, 'NOT_FEMALE'],
    ['for a business outside the district', { entityUnit: 'v99' }, 'place'],
    ['for a business of which only the town is said', { entityUnit: 't1' }, 'place'],
    ['with a wrong check digit', { idNumber: '330402198604120002' }, 'format'],
    ['for more than a million yuan', { principal: 100_000_001 }, 'maximum'],
    ['for consumption', { purpose: 'consumption' }, 'PURPOSE'],
    ['with a credit report of last year', { creditReportOn: '2020-08-01' }, 'CREDIT_REPORT_OLD'],
    ['from elsewhere', { residence: 'elsewhere' }, 'NOT_LOCAL'],
    ['of an extended loan', { extended: true }, 'EXTENDED'],
    ['of a loan outside the claim window', { signedOn: '2019-10-08', drawdownOn: '2019-10-08', maturityOn: '2020-09-30' }, 'OUT_OF_WINDOW'],
    ['after three subsidies', { priorYears: 3 }, 'TIMES'],
    ['for another village than its own', { orgUnit: 'v12' }, 'ORG_UNIT'],
    ['with dates nobody means', { signedOn: '9999-01-01', drawdownOn: '9999-01-01', maturityOn: '9999-12-31' }, 'format'],
    ['of a business founded in the year 50', { foundedOn: '0050-01-01' }, 'format'],
    ['of a loan at the end of the calendar', { signedOn: '2999-12-30', drawdownOn: '2999-12-30', maturityOn: '2999-12-31' }, 'OUT_OF_WINDOW'],
  ] as const)('%s is refused', async (_what, more, code) => {
    expect(await refusedWith(apply(more))).toContain(code);
    expect(await items()).toEqual([]);
  });

  it('over the limit hears the limit in yuan', async () => {
    await expect(apply({ principal: 100_000_001 })).rejects.toMatchObject({ issues: [{ path: '/application/principal', zh: '不能大于 1,000,000.00元' }] });
  });

  it('with several faults hears all of them at once', async () => {
    expect(await refusedWith(apply({ purpose: 'housing', residence: 'elsewhere', womenEmployees: 99 }))).toEqual(expect.arrayContaining(['PURPOSE', 'NOT_LOCAL', 'WOMEN_EMPLOYEES']));
  });

  it('is made once a round, by the woman and by the loan', async () => {
    await apply();
    expect(await refusedWith(apply({ contractNo: '另一份合同' }))).toEqual(['DUPLICATE_APPLICANT']);
    expect(await refusedWith(apply({ idNumber: '330402198803150000' }, 'woman2'))).toEqual(['DOUBLE_SUBSIDY']);
  });

  it('may be made again when the first one was withdrawn', async () => {
    const { itemId } = await apply();
    await kit.as('woman1').act('withdraw', itemId);
    expect((await apply()).stage).toBe('villageCheck');
  });

  it('outside the window is refused', async () => {
    kit.clock.set('2021-10-01T01:00:00Z');
    expect(await refusedWith(apply())).toEqual(['OUT_OF_WINDOW']);
  });
});

describe('a round', () => {
  it('over its budget is not approved until somebody is held back; the one held goes on alone', async () => {
    await kit.close();
    kit = await openDesks();
    roundId = await openRound(kit, { ...goodRound, budget: 1_000_000 });
    const first = (await apply()).itemId;
    const second = (await apply({ idNumber: '330402198803150000', contractNo: '乙合同', applicantName: '陆雨', payee: '陆雨' }, 'woman2')).itemId;
    for (const id of [first, second]) await passReviews(kit, id);
    await kit.as('districtClerk.d').act('approve', roundId);
    await consult(kit, roundId);
    expect(await refusedWith(kit.as('partyGroup.d').act('approve', roundId, { form: minutes }))).toEqual(['BUDGET_SHORT']);
    await kit.as('partyGroup.d').act('approve', roundId, { form: minutes, entries: [{ itemId: second, verdict: 'held', reason: '预算不足，下批次优先' }] });
    expect((await kit.as('woman2').item(second)).stage).toBe('held');
    await passNotice(kit, roundId);
    expect((await kit.as('woman1').item(first)).stage).toBe('payment');
  });

  it('that pays pro rata shares its budget to the fen: on the notice, in the ledger, in each woman’s own sum', async () => {
    await kit.close();
    kit = await openDesks('2021-09-10T01:00:00Z', longer(1_000_000));
    roundId = await openRound(kit, { ...goodRound, budget: 1_000_000, whenShort: 'proRata' });
    const first = (await apply()).itemId;
    const second = (await apply({ idNumber: '330402198803150000', contractNo: '乙合同', applicantName: '陆雨', payee: '陆雨', interestPaid: 400_000 }, 'woman2')).itemId;
    for (const id of [first, second]) await passReviews(kit, id);
    await kit.as('districtClerk.d').act('approve', roundId);
    await consult(kit, roundId);
    await kit.as('partyGroup.d').act('approve', roundId, { form: minutes });
    const { notices, documents } = await kit.as('districtClerk.d').item(roundId);
    expect(JSON.stringify(documents.find((one) => one.name === 'minutes')?.paper)).toContain('合计10,000.00元（应补合计10,502.22元，预算不足，按比例核定）');
    expect(notices.map(({ days, endsOn }) => ({ days, endsOn }))).toEqual([{ days: 7, endsOn: '2021-09-22' }]);
    expect(['6,191.28', '3,808.72', '7个工作日'].filter((one) => !JSON.stringify(notices).includes(one))).toEqual([]);
    await passNotice(kit, roundId);
    const finance = kit.as('partnerOfficer.partner.finance');
    await finance.act('record', roundId, { entries: [first, second].map((itemId) => ({ itemId, verdict: 'paid', form: { receiptNo: itemId.slice(0, 8), paidOn: '2021-09-24' } })) });
    expect([(await kit.as('woman1').item(first)).stage, (await kit.as('woman2').item(second)).stage]).toEqual(['wait6', 'wait6']);
    expect(await brokenPromises(kit)).toEqual([]);
  });

  it('pays a bounced transfer on its own account later, and is not held up by it', async () => {
    const { itemId } = await apply();
    await passReviews(kit, itemId);
    await kit.as('districtClerk.d').act('approve', roundId);
    await consult(kit, roundId);
    await kit.as('partyGroup.d').act('approve', roundId, { form: minutes });
    await passNotice(kit, roundId);
    const finance = kit.as('partnerOfficer.partner.finance');
    await finance.act('record', roundId, { entries: [{ itemId, verdict: 'bounced', reason: '户名不符' }] });
    expect((await kit.as('districtClerk.d').item(roundId)).stage).toBe('filing');
    await kit.as('woman1').act('submit', itemId, { form: { payee: goodApplication.payee, cardNo: '6228480338123456786', bankBranch: '农行南湖支行' } });
    await finance.act('record', itemId, { verdict: 'recorded', form: { receiptNo: '补-1', paidOn: '2021-11-01' } });
    expect((await kit.as('woman1').item(itemId)).stage).toBe('wait6');
  });

  it('lets a department veto one woman without stopping the others, and the chair decides about her', async () => {
    const { itemId } = await apply();
    await passReviews(kit, itemId);
    await kit.as('districtClerk.d').act('approve', roundId);
    await kit.as('partnerOfficer.partner.tax').act('opine', roundId, { verdict: 'none', entries: [{ itemId, verdict: 'vetoed', reason: '欠税' }] });
    expect((await kit.as('woman1').item(itemId)).stage).toBe('chairReview');
    await kit.as('chair.d').act('reject', itemId, { opinion: '维持' });
    expect((await kit.as('woman1').item(itemId)).stage).toBe('appealPeriod');
    await kit.as('woman1').act('appeal', itemId, { opinion: '税款已补缴' });
    await kit.as('deputyChair.d').act('approve', itemId, { opinion: '查实已补缴' });
    expect((await kit.as('woman1').item(itemId)).stage).toBe('districtCheck');
  });

  it('gives the bank, which only advises, no veto', async () => {
    const { itemId } = await apply();
    await passReviews(kit, itemId);
    await kit.as('districtClerk.d').act('approve', roundId);
    const bank = kit.as('partnerOfficer.partner.bank');
    expect((await bank.item(roundId)).actions[0]?.verdicts.map((verdict) => verdict.name)).toEqual(['amend']);
    await expect(bank.act('opine', roundId, { entries: [{ itemId, verdict: 'vetoed', reason: '不愿配合' }] })).rejects.toMatchObject({ code: 'ENTRY_INVALID' });
  });

  it('shows its letters with full numbers to those who need them, and records who opened one', async () => {
    const { itemId } = await apply();
    await passReviews(kit, itemId);
    await kit.as('districtClerk.d').act('approve', roundId);
    const clerk = kit.as('districtClerk.d');
    const [notice, letter] = (await clerk.item(roundId)).documents;
    expect(notice?.name).toBe('openingNotice');
    expect(letter).toMatchObject({ name: 'consultationLetter', paper: null });
    expect((await kit.as('partyGroup.d').item(roundId)).documents.map((one) => one.name)).toEqual(['openingNotice']);
    await expect(kit.engine.openPaper(kit.as('partyGroup.d').person, { documentId: letter?.id ?? '', reason: '好奇' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const paper = await kit.engine.openPaper(clerk.person, { documentId: letter?.id ?? '', reason: '寄送部门' });
    expect(JSON.stringify(paper)).toContain(goodApplication.idNumber);
    expect((await clerk.item(roundId)).timeline.at(-1)).toMatchObject({ action: 'openPaper', opinion: '寄送部门' });
  });
});

it('the same person may not sign two levels in a row', async () => {
  const { itemId } = await apply();
  await kit.as('villageOfficer.v11').act('approve', itemId, { form: villageCheck });
  await expect(kit.as('villageOfficer.v11').act('approve', itemId)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
});
