// What people live through off the straight way, on the real engine and a real database: returns, second looks, vetoes,
// objections, transfers that come back, misuse.
import { brokenPromises, type Kit } from '@jinguo/core/testing';
import type { JsonObject } from '@jinguo/core/plugin';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { day, goodApplication, goodRound } from './testing/sample-application.ts';
import { consult, minutes, openDesks, openRound, passNotice, passReviews, villageCheck } from './testing/desks.ts';

let kit: Kit;
let round: string;
beforeEach(async () => {
  kit = await openDesks('2021-09-06T01:00:00Z');
  round = await openRound(kit);
});
afterEach(async () => {
  const broken = await brokenPromises(kit);
  await kit.close();
  if (broken.length > 0) throw new RangeError(broken.join('\n'));
});

/** Three women, three loans. */
const applicants: Readonly<Record<string, JsonObject>> = {
  woman1: {},
  woman2: { applicantName: '朱静怡', payee: '朱静怡', idNumber: '330402199008230006', contractNo: '嘉银借字第2020101603号' },
  woman3: { applicantName: '陆彩英', payee: '陆彩英', idNumber: '330402197811050005', contractNo: '禾商借字第2020110207号' },
};
const formOf = (who: string, more: JsonObject = {}): JsonObject => ({ ...goodApplication, ...applicants[who], ...more });
const apply = async (who: string) => (await kit.as(who).start('interest-subsidy', formOf(who), { unit: 'v11', batchId: round })).itemId;
const stageOf = async (item: string) => (await kit.as('sectionHead.d').item(item)).stage;
const finance = () => kit.as('partnerOfficer.partner.finance');
const receipt = { receiptNo: '202110080001', paidOn: '2021-10-08' };

async function toList(who: string): Promise<string> {
  const item = await apply(who);
  await passReviews(kit, item);
  return item;
}
async function toNotice(...women: readonly string[]): Promise<string[]> {
  const items: string[] = [];
  for (const who of women) items.push(await toList(who));
  await kit.as('districtClerk.d').act('approve', round);
  await consult(kit, round);
  await kit.as('partyGroup.d').act('approve', round, { form: minutes });
  return items;
}
async function paid(who: string): Promise<string> {
  const [item = ''] = await toNotice(who);
  await passNotice(kit, round);
  await finance().act('record', round, { entries: [{ itemId: item, verdict: 'paid', form: receipt }] });
  return item;
}

describe('an application', () => {
  it('is visited after six and twelve months and closed, with its papers', async () => {
    const item = await paid('woman1');
    await kit.passTo(day('2022-04-15'));
    await kit.as('townOfficer.t1').act('record', item, { form: { visitedOn: '2022-04-14', business: 'running' } });
    await kit.passTo(day('2022-11-01'));
    await kit.as('townOfficer.t1').act('record', item, { form: { visitedOn: '2022-10-31', business: 'closed' } });
    const closed = await kit.as('woman1').item(item);
    expect([closed.stage, closed.result, closed.good]).toEqual(['closed', 'paid', true]);
    expect(closed.documents.map((one) => one.name)).toEqual(['applicationForm', 'calculationSheet', 'approvalForm', 'visit6Form', 'visit12Form']);
    const approval = JSON.stringify(closed.documents[2]?.paper);
    for (const desk of ['villageOfficer@v11', 'townHead@t1', 'districtClerk@d', 'sectionHead@d']) expect(approval).toContain(desk);
  });

  it('is visited six and twelve months after it was paid, however late the payment and the first visit were written down', async () => {
    const item = await paid('woman1');
    const seen: string[] = [];
    for (const on of ['2022-04-08', '2022-04-09'] as const) {
      await kit.passTo(day(on));
      seen.push(await stageOf(item));
    }
    await kit.passTo(day('2022-05-20'));
    await kit.as('townOfficer.t1').act('record', item, { form: { visitedOn: '2022-05-19', business: 'running' } });
    for (const on of ['2022-10-08', '2022-10-09'] as const) {
      await kit.passTo(day(on));
      seen.push(await stageOf(item));
    }
    expect(seen).toEqual(['wait6', 'visit6', 'wait12', 'visit12']);
  });

  it('returned by the town goes straight back there, and lapses when nobody answers', async () => {
    const [answered, silent] = [await apply('woman1'), await apply('woman2')];
    for (const item of [answered, silent]) {
      await kit.as('villageOfficer.v11').act('approve', item, { form: villageCheck });
      await kit.as('townHead.t1').act('return', item, { opinion: '缺借据页', target: 'supplement' });
    }
    await kit.passTo(day('2021-09-08'));
    await kit.as('woman1').act('submit', answered, { form: formOf('woman1', { phone: '13800002199' }) });
    expect(await stageOf(answered)).toBe('townReview');
    await kit.passTo(day('2021-09-15'));
    expect(await stageOf(silent)).toBe('withdrawn');
  });

  it('returned by the district goes where the clerk says: straight back to her, or past village and town again', async () => {
    const [straight, again] = [await apply('woman1'), await apply('woman2')];
    for (const item of [straight, again]) {
      await kit.as('villageOfficer.v11').act('approve', item, { form: villageCheck });
      await kit.as('townHead.t1').act('approve', item);
    }
    const clerk = kit.as('districtClerk.d');
    const targets = (await clerk.item(straight)).actions.find((one) => one.action === 'return')?.targets;
    expect(targets?.map((one) => [one.stage, one.back])).toEqual([['supplement', ['straight', 'rewalk']], ['townReview', ['rewalk']]]);
    await clerk.act('return', straight, { opinion: '请补付息清单', target: 'supplement', back: 'straight' });
    await clerk.act('return', again, { opinion: '经营地址有变，请村里重新走访', target: 'supplement', back: 'rewalk' });
    await kit.as('woman1').act('submit', straight, { form: formOf('woman1') });
    await kit.as('woman2').act('submit', again, { form: formOf('woman2') });
    expect([await stageOf(straight), await stageOf(again)]).toEqual(['districtCheck', 'villageCheck']);
    await kit.as('villageOfficer.v11').act('approve', again, { form: villageCheck });
    await kit.as('townHead.t1').act('approve', again);
    expect(await stageOf(again)).toBe('districtCheck');
  });

  it('that was refused for good is taken up again where a final ruling says so, by the keeper alone', async () => {
    const refused = await apply('woman1');
    await kit.as('villageOfficer.v11').act('reject', refused, { opinion: '经营场所不在本区' });
    await kit.passTo(day('2021-09-15'));
    const keeper = kit.as('sectionHead.d');
    await keeper.act('archive', refused);
    await expect(kit.as('districtClerk.d').act('reopen', refused, { opinion: '重新办理' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(keeper.act('reopen', refused)).rejects.toMatchObject({ code: 'OPINION_REQUIRED' });
    await keeper.act('reopen', refused, { opinion: '行政复议决定书〔2021〕3号撤销原决定' });
    const { stage, result, archivedAt, timeline } = await keeper.item(refused);
    expect([stage, result, archivedAt, timeline.at(-1)?.opinion]).toEqual(['districtCheck', null, null, '行政复议决定书〔2021〕3号撤销原决定']);
    await kit.as('districtClerk.d').act('approve', refused, { form: {} });
    expect(await stageOf(refused)).toBe('sectionReview');
  });

  it('may be completed after the window has closed', async () => {
    kit.clock.goTo(day('2021-09-29'));
    const item = await apply('woman1');
    await kit.as('villageOfficer.v11').act('return', item, { opinion: '请补盖章' });
    kit.clock.goTo(day('2021-10-08'));
    await kit.as('woman1').act('submit', item, { form: formOf('woman1') });
    expect(await stageOf(item)).toBe('villageCheck');
  });

  it('with a changed amount needs a reason, and a second person before it counts', async () => {
    const item = await apply('woman1');
    await kit.as('villageOfficer.v11').act('approve', item, { form: villageCheck });
    await kit.as('townHead.t1').act('approve', item);
    const clerk = kit.as('districtClerk.d');
    await expect(clerk.act('approve', item, { form: { adjustedAmount: 600_000 } })).rejects.toMatchObject({ issues: [{ code: 'ADJUST_REASON' }] });
    await clerk.act('approve', item, { form: { adjustedAmount: 600_000, adjustReason: '付息清单有一笔罚息' } });
    const { fields, stage } = await kit.as('sectionHead.d').item(item);
    expect([stage, fields.find((one) => one.name === 'amount')?.value]).toEqual(['sectionReview', 600_000]);
  });

  it('carries on its approval form no opinion that the town took back', async () => {
    const item = await apply('woman1');
    await kit.as('villageOfficer.v11').act('approve', item, { form: villageCheck });
    const town = kit.as('townHead.t1');
    await town.act('approve', item, { opinion: '点错的同意' });
    await town.act('takeBack', item);
    await town.act('reject', item, { opinion: '经营场所不在本镇' });
    await kit.passTo(day('2021-09-07'));
    await kit.as('woman1').act('appeal', item, { opinion: '营业执照地址已变更' });
    await kit.as('deputyChair.d').act('approve', item);
    await kit.as('districtClerk.d').act('approve', item, { form: {} });
    await kit.as('sectionHead.d').act('approve', item);
    const approval = JSON.stringify((await kit.as('woman1').item(item)).documents.find((one) => one.name === 'approvalForm')?.paper);
    expect(approval).toContain('镇（街道）审核意见');
    expect(approval).not.toContain('点错的同意');
  });

  it('refused by the village may be looked at again by another, and is rejected when nobody asks', async () => {
    const [asked, silent] = [await apply('woman1'), await apply('woman2')];
    for (const item of [asked, silent]) await kit.as('villageOfficer.v11').act('reject', item, { opinion: '经营场所不在本区' });
    await kit.as('woman1').act('appeal', asked, { opinion: '营业执照地址已变更' });
    await kit.as('deputyChair.d').act('approve', asked);
    expect(await stageOf(asked)).toBe('districtCheck');
    await kit.passTo(day('2021-09-15'));
    expect((await kit.as('woman2').item(silent)).result).toBe('rejected');
  });
});

describe('a round', () => {
  it('is archived by its keeper once all is paid and filed', async () => {
    await paid('woman1');
    await kit.as('districtClerk.d').act('record', round);
    await expect(kit.as('districtClerk.d').act('archive', round)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await kit.as('sectionHead.d').act('archive', round);
    expect((await kit.as('districtClerk.d').item(round)).archivedAt).not.toBeNull();
  });

  it('leaves whom the chair held after a veto to the next round, which takes her over', async () => {
    const [one, other] = [await toList('woman1'), await toList('woman2')];
    await kit.as('districtClerk.d').act('approve', round);
    await kit.as('partnerOfficer.partner.tax').act('opine', round, { verdict: 'none', entries: [{ itemId: other, verdict: 'vetoed', reason: '欠税' }] });
    expect([await stageOf(one), await stageOf(other)]).toEqual(['consultation', 'chairReview']);
    await kit.as('chair.d').act('approve', other, { opinion: '欠税已结清' });
    await kit.as('sectionHead.d').act('approve', other);
    const next = await openRound(kit, { ...goodRound, name: '2022年度' });
    const adopted = await kit.as('sectionHead.d').item(other);
    expect([adopted.stage, adopted.batch?.id]).toEqual(['awaitingRound', next]);
  });

  it('takes an objected applicant back while its notice stands, and lets her be paid on her own when it has passed', async () => {
    const [soon = '', late = '', other = ''] = await toNotice('woman1', 'woman2', 'woman3');
    const entries = [soon, late].map((itemId) => ({ itemId, verdict: 'objected', reason: '有人反映未实际经营', form: { kind: 'person', receivedOn: '2021-10-20', channel: 'letter', objector: '王秀英', contact: '13800009999', facts: '未实际经营' } }));
    await kit.as('districtClerk.d').act('object', round, { opinion: '来信两件', entries });
    const [clerk, investigator] = [kit.as('districtClerk.d'), kit.as('deputyChair.d')];
    // On the round's list they are 中止, and the rest of it goes on.
    const listed = async () => (await clerk.item(round)).entries.map((one) => [one.itemId, one.state.state, one.state.why?.zh ?? null]);
    expect(await listed()).toEqual(expect.arrayContaining([[soon, 'suspended', '异议核查中'], [late, 'suspended', '异议核查中'], [other, 'going', null]]));
    expect((await clerk.item(soon)).forms.map((one) => one.name)).not.toContain('objection');
    expect((await investigator.item(soon)).forms.find((one) => one.name === 'objection')?.data).toMatchObject({ objector: '王*英', contact: '****' });
    await expect(kit.engine.unmask(clerk.person, { itemId: soon, form: 'objection', pointer: '/objector', reason: '好奇' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await investigator.act('reject', soon, { opinion: '无具体事实' });
    expect(await stageOf(soon)).toBe('notice');
    await kit.as('chair.d').act('approve', late);
    await passNotice(kit, round);
    expect([await stageOf(other), await stageOf(late)]).toEqual(['payment', 'objectionInquiry']);
    await kit.as('deputyChair.d').act('record', late, { form: { findings: '实地核查，正常经营' }, opinion: '经核查，异议不成立' });
    expect(await stageOf(late)).toBe('singlePayment');
    expect((await kit.as('woman2').item(late)).forms.map((one) => one.name)).not.toContain('objectionRuling');
  });

  it('pays whom the bank sent back twice to an account of her own name', async () => {
    const [item = ''] = await toNotice('woman1');
    await passNotice(kit, round);
    await finance().act('record', round, { entries: [{ itemId: item, verdict: 'bounced', reason: '账户已销户' }] });
    const account = { payee: '沈雨薇', cardNo: '6222020338000000020', bankBranch: '工行嘉兴南湖支行' };
    const her = kit.as('woman1');
    await expect(her.act('submit', item, { form: { ...account, payee: '王五' } })).rejects.toMatchObject({ issues: [{ code: 'PAYEE' }] });
    await her.act('submit', item, { form: account });
    await finance().act('record', item, { verdict: 'bounced', form: receipt, opinion: '户名不符' });
    await her.act('submit', item, { form: account });
    await finance().act('record', item, { form: receipt });
    expect(await stageOf(item)).toBe('wait6');
  });

  it('asks the money back where a visit finds it misused', async () => {
    const item = await paid('woman1');
    await kit.passTo(day('2022-04-15'));
    await kit.as('townOfficer.t1').act('record', item, { verdict: 'misuse', opinion: '借款用于购房', form: { visitedOn: '2022-04-14', business: 'closed' } });
    const [form] = (await kit.as('townOfficer.t1').item(item)).documents.filter((one) => one.name === 'visit6Form');
    expect(form).toBeDefined();
    await kit.as('districtClerk.d').act('record', item, { form: { ground: 'misuse', demandNo: '追〔2022〕1号', recoveredAmount: 650_222, recoveredOn: '2022-05-01' } });
    const ended = await kit.as('woman1').item(item);
    expect([ended.result, ended.good]).toEqual(['recovered', false]);
  });

  it('asks the money back as soon as misuse comes up, between the visits and after the last one', async () => {
    const between = await paid('woman1');
    await kit.as('sectionHead.d').act('record', between, { verdict: 'misuse', form: { foundOn: '2021-12-01', fact: '群众反映借款用于购房，经银行核实属实。' } });
    expect(await stageOf(between)).toBe('recovery');
    const demand = (await kit.as('districtClerk.d').item(between)).documents.find((one) => one.name === 'demandLetter');
    expect(demand).toBeDefined();
  });

  it('is taken up again by its keeper where misuse comes up after the last visit', async () => {
    const item = await paid('woman1');
    for (const [on, visitedOn] of [['2022-04-15', '2022-04-14'], ['2022-11-01', '2022-10-31']] as const) {
      await kit.passTo(day(on));
      await kit.as('townOfficer.t1').act('record', item, { form: { visitedOn, business: 'running' } });
    }
    expect(await stageOf(item)).toBe('closed');
    await expect(kit.as('districtClerk.d').act('reopen', item, { opinion: '审计发现重复享受贴息' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await kit.as('sectionHead.d').act('reopen', item, { opinion: '审计发现重复享受贴息' });
    expect(await stageOf(item)).toBe('recovery');
    await kit.as('districtClerk.d').act('record', item, { form: { ground: 'double', demandNo: '追〔2022〕2号', recoveredAmount: 650_222, recoveredOn: '2022-11-10' } });
    expect((await kit.as('woman1').item(item)).result).toBe('recovered');
  });

  it('lets an applicant go by statement only once her name is published, and is not held up by her', async () => {
    const [item = ''] = await toNotice('woman1');
    await expect(kit.as('woman1').act('withdraw', item)).rejects.toMatchObject({ code: 'OPINION_REQUIRED' });
    await kit.as('woman1').act('withdraw', item, { opinion: '自愿放弃' });
    await passNotice(kit, round);
    expect([await stageOf(item), await stageOf(round)]).toEqual(['withdrawn', 'filing']);
  });
});
