// What people live through, on the real engine and a real database: the round as it should go, and each way off it.
import { createRegistry } from '@jinguo/core';
import { brokenInvariants, explore, type Kit } from '@jinguo/core/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { enterprise } from '../index.ts';
import { day } from './testing/sample-application.ts';
import { apply, consult, createOffice, decide, formOf, openRound, toList, villageFacts } from './testing/office.ts';

let kit: Kit;
beforeEach(async () => {
  kit = await createOffice();
});
afterEach(async () => {
  const broken = await brokenInvariants(kit.store, kit.engine.registry);
  await kit.close();
  if (broken.length > 0) throw new RangeError(broken.join('\n'));
});

const stageOf = async (item: string) => (await kit.as('sectionHead.d').item(item)).stage;
const finance = () => kit.as('partnerOfficer.partner.finance');
const receipt = { receiptNo: '202111050001', paidOn: '2021-11-05' };
const codesOf = async (refused: Promise<unknown>) => {
  const error: unknown = await refused.then(() => undefined, (reason: unknown) => reason);
  return typeof error === 'object' && error !== null && 'issues' in error && Array.isArray(error.issues) ? error.issues.map((one) => one.code) : error;
};

describe.each(['interest-subsidy', 'interest-subsidy-round'])('the workflow %s', (name) => {
  it('reaches every stage and has no stage without a way to an end', () => {
    const compiled = createRegistry([enterprise]).current(name)?.compiled;
    if (compiled === undefined) throw new RangeError(name);
    const { stages, ways } = explore(compiled);
    expect(compiled.definition.stages.map((one) => one.id).filter((id) => !stages.has(id))).toEqual([]);
    const ends = compiled.definition.stages.filter((one) => one.kind === 'end').map((one) => one.id);
    const finishing = new Set(ends);
    for (let grew = true; grew; ) {
      const more = ways.filter((way) => finishing.has(way.to) && !finishing.has(way.from)).map((way) => way.from);
      for (const id of more) finishing.add(id);
      grew = more.length > 0;
    }
    expect(compiled.definition.stages.map((one) => one.id).filter((id) => !finishing.has(id))).toEqual([]);
  });
});

describe('an application', () => {
  it('goes through the levels, is listed, decided, published, paid, visited twice and closed', async () => {
    const round = await openRound(kit);
    const item = await toList(kit, 'yu', round);
    await consult(kit, round);
    await decide(kit, round);
    const published = await kit.as('districtClerk.d').item(round);
    expect(JSON.stringify(published.notices[0]?.paper)).toContain('沈*薇');
    await kit.passTo(day('2021-09-30'));
    expect(await stageOf(item)).toBe('payment');
    await finance().act('record', round, { entries: [{ itemId: item, verdict: 'paid', form: receipt }] });
    expect(await stageOf(round)).toBe('filing');
    await kit.passTo(day('2022-04-15'));
    await kit.as('townOfficer.t1').act('record', item, { form: { visitedOn: '2022-04-14', business: 'running' } });
    await kit.passTo(day('2022-11-01'));
    await kit.as('townOfficer.t1').act('record', item, { form: { visitedOn: '2022-10-31', business: 'running' } });
    const closed = await kit.as('yu').item(item);
    expect([closed.stage, closed.result, closed.good]).toEqual(['closed', 'paid', true]);
    expect(closed.documents.map((one) => one.name)).toEqual(['applicationForm', 'calculationSheet', 'approvalForm']);
  });

  it('is refused with all its reasons at once, and a second one in the round as well', async () => {
    const round = await openRound(kit);
    await apply(kit, 'yu', round);
    const second = apply(kit, 'yu', round, { contractNo: '另一合同', residence: 'elsewhere', purpose: 'housing', payee: '王五' });
    expect(await codesOf(second)).toEqual(['NOT_LOCAL', 'PURPOSE', 'PAYEE', 'DUPLICATE_APPLICANT']);
    expect(await codesOf(apply(kit, 'jing', round, { contractNo: formOf('yu')['contractNo'] ?? '' }))).toEqual(['DOUBLE_SUBSIDY']);
  });

  it('comes back from the town to be completed, goes straight back there, and lapses when nobody answers', async () => {
    const round = await openRound(kit);
    const [answered, silent] = [await apply(kit, 'yu', round), await apply(kit, 'jing', round)];
    for (const item of [answered, silent]) {
      await kit.as('villageOfficer.v11').act('approve', item, { form: villageFacts });
      await kit.as('townHead.t1').act('return', item, { opinion: '缺借据页', target: 'supplement' });
    }
    await kit.passTo(day('2021-09-08'));
    await kit.as('yu').act('submit', answered, { form: formOf('yu', { phone: '13800002199' }) });
    expect(await stageOf(answered)).toBe('townReview');
    await kit.passTo(day('2021-09-15'));
    expect(await stageOf(silent)).toBe('withdrawn');
  });

  it('may be completed after the window has closed', async () => {
    const round = await openRound(kit, { windowTo: '2021-09-07' });
    const item = await apply(kit, 'yu', round);
    await kit.as('villageOfficer.v11').act('return', item, { opinion: '请补盖章' });
    await kit.passTo(day('2021-09-09'));
    await kit.as('yu').act('submit', item, { form: formOf('yu') });
    expect(await stageOf(item)).toBe('villageCheck');
    expect(await codesOf(apply(kit, 'jing', round))).toEqual(['OUT_OF_WINDOW']);
  });

  it('with a changed amount needs a reason and a second person, and is paid that amount', async () => {
    const round = await openRound(kit);
    const item = await apply(kit, 'yu', round);
    await kit.as('villageOfficer.v11').act('approve', item, { form: villageFacts });
    await kit.as('townHead.t1').act('approve', item);
    const clerk = kit.as('districtClerk.d');
    expect(await codesOf(clerk.act('approve', item, { form: { adjustedAmount: 600_000 } }))).toEqual(['ADJUST_REASON']);
    await clerk.act('approve', item, { form: { adjustedAmount: 600_000, adjustReason: '付息清单有一笔罚息' } });
    const { fields } = await kit.as('sectionHead.d').item(item);
    expect(fields.find((one) => one.name === 'amount')?.value).toBe(600_000);
  });

  it('refused by a level may be asked to be looked at again by another, and lapses otherwise', async () => {
    const round = await openRound(kit);
    const [asked, silent] = [await apply(kit, 'yu', round), await apply(kit, 'jing', round)];
    for (const item of [asked, silent]) await kit.as('villageOfficer.v11').act('reject', item, { opinion: '经营场所不在本区' });
    await kit.as('yu').act('appeal', asked, { opinion: '营业执照地址已变更' });
    await kit.as('deputyChair.d').act('approve', asked);
    expect(await stageOf(asked)).toBe('awaitingRound');
    await kit.passTo(day('2021-09-15'));
    expect((await kit.as('jing').item(silent)).result).toBe('rejected');
  });
});

describe('a round', () => {
  it('goes on without whom a department vetoes; the chair may hold her for the next one, which takes her over', async () => {
    const round = await openRound(kit);
    const [one, other] = [await toList(kit, 'yu', round), await toList(kit, 'jing', round)];
    await kit.as('districtClerk.d').act('approve', round);
    await kit.as('partnerOfficer.partner.tax').act('opine', round, { verdict: 'none', entries: [{ itemId: other, verdict: 'vetoed', reason: '欠税' }] });
    expect([await stageOf(one), await stageOf(other)]).toEqual(['consultation', 'chairReview']);
    await kit.as('chair.d').act('approve', other, { opinion: '欠税已结清' });
    await kit.as('sectionHead.d').act('approve', other);
    const next = await openRound(kit, { name: '2022年度' });
    const adopted = await kit.as('sectionHead.d').item(other);
    expect([adopted.stage, adopted.batch?.id]).toEqual(['awaitingRound', next]);
  });

  it('is not approved over its budget, until somebody is held back', async () => {
    const round = await openRound(kit, { budget: 1_000_000 });
    const [one, other] = [await toList(kit, 'yu', round), await toList(kit, 'jing', round)];
    await consult(kit, round);
    expect(await codesOf(decide(kit, round))).toEqual(['BUDGET_SHORT']);
    await kit.as('partyGroup.d').act('approve', round, { form: { number: '1', heldOn: '2021-10-20', attendees: ['陆文静'], votesFor: 1, votesAgainst: 0, votesAbstained: 0 }, entries: [{ itemId: other, verdict: 'held', reason: '预算不足' }] });
    expect([await stageOf(one), await stageOf(other)]).toEqual(['notice', 'held']);
  });

  it('lets an objected applicant rejoin while the notice stands, or be paid on her own when it has passed', async () => {
    const round = await openRound(kit);
    const [soon, late, other] = [await toList(kit, 'yu', round), await toList(kit, 'jing', round), await toList(kit, 'ying', round)];
    await consult(kit, round);
    await decide(kit, round);
    const entries = [soon, late].map((itemId) => ({ itemId, verdict: 'objected', reason: '有人反映未实际经营' }));
    await kit.as('districtClerk.d').act('object', round, { opinion: '来信两件', entries });
    await kit.as('deputyChair.d').act('reject', soon, { opinion: '匿名且无线索' });
    expect(await stageOf(soon)).toBe('notice');
    await kit.as('deputyChair.d').act('approve', late);
    await kit.passTo(day('2021-09-30'));
    expect([await stageOf(other), await stageOf(late)]).toEqual(['payment', 'objectionInquiry']);
    const ruling = { investigatedOn: '2021-09-29', finding: '实地核查，正常经营' };
    await kit.as('chair.d').item(late);
    await kit.as('deputyChair.d').act('approve', late, { form: ruling });
    expect(await stageOf(late)).toBe('singlePayment');
    expect((await kit.as('yu').item(late).catch(() => undefined))?.forms ?? []).toEqual([]);
    expect((await kit.as('jing').item(late)).forms.map((one) => one.name)).not.toContain('objectionRuling');
  });

  it('pays whom the bank sent back to a new account of hers, while the round is filed', async () => {
    const round = await openRound(kit);
    const item = await toList(kit, 'yu', round);
    await consult(kit, round);
    await decide(kit, round);
    await kit.passTo(day('2021-09-30'));
    await finance().act('record', round, { entries: [{ itemId: item, verdict: 'bounced', reason: '账户已销户' }] });
    expect([await stageOf(round), await stageOf(item)]).toEqual(['filing', 'accountFix']);
    const account = { payee: '沈雨薇', cardNo: '6222020338000000020', bankBranch: '工行嘉兴南湖支行' };
    expect(await codesOf(kit.as('yu').act('submit', item, { form: { ...account, payee: '王五' } }))).toEqual(['PAYEE']);
    await kit.as('yu').act('submit', item, { form: account });
    await finance().act('record', item, { verdict: 'bounced', form: receipt, opinion: '户名不符' });
    await kit.as('yu').act('submit', item, { form: account });
    await finance().act('record', item, { form: receipt });
    expect(await stageOf(item)).toBe('wait6');
  });

  it('asks the money back where a visit finds it misused', async () => {
    const round = await openRound(kit);
    const item = await toList(kit, 'yu', round);
    await consult(kit, round);
    await decide(kit, round);
    await kit.passTo(day('2021-09-30'));
    await finance().act('record', round, { entries: [{ itemId: item, verdict: 'paid', form: receipt }] });
    await kit.passTo(day('2022-04-15'));
    await kit.as('townOfficer.t1').act('record', item, { verdict: 'misuse', opinion: '借款用于购房', form: { visitedOn: '2022-04-14', business: 'closed' } });
    await kit.as('districtClerk.d').act('record', item, { form: { demandNo: '追〔2022〕1号', recoveredAmount: 650_222, recoveredOn: '2022-05-01' } });
    const ended = await kit.as('yu').item(item);
    expect([ended.result, ended.good]).toEqual(['recovered', false]);
  });

  it('lets an applicant go by statement only, once her name is published', async () => {
    const round = await openRound(kit);
    const item = await toList(kit, 'yu', round);
    await consult(kit, round);
    await decide(kit, round);
    await expect(kit.as('yu').act('withdraw', item)).rejects.toMatchObject({ code: 'OPINION_REQUIRED' });
    await kit.as('yu').act('withdraw', item, { opinion: '自愿放弃' });
    await kit.passTo(day('2021-09-30'));
    expect([await stageOf(item), await stageOf(round)]).toEqual(['withdrawn', 'filing']);
  });
});
