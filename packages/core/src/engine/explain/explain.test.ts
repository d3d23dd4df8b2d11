// Why an item stands where it stands and what comes next, told to whoever may see it.
import { afterEach, describe, expect, it } from 'vitest';
import { officialCalendar } from '../../calendar/holidays.ts';
import { addDays } from '../../calendar/local-date.ts';
import { countWorkingDays, nextWorkingDay } from '../../calendar/working-days.ts';
import type { ActionName } from '../../definition/action.ts';
import { brokenPromises, createKit, samplePeople, type Kit } from '../../testing.ts';
import { committee, nominated } from '../../testing/committee.ts';
import type { GrantMood } from '../../testing/grant-plugin.ts';
import { askFor, grantKit } from '../../testing/grant-world.ts';
import { samplePlugin } from '../../testing/sample-plugin.ts';

let kit: Kit;
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const explain = (username: string, itemId: string) => kit.engine.explain({ kind: 'person', person: kit.as(username).person }, itemId);
const actionOf = async (username: string, itemId: string, action: ActionName) => (await explain(username, itemId)).actions.find((one) => one.action === action);
const texts = (missing: readonly { readonly text: { readonly zh: string } }[] | undefined) => missing?.map((one) => one.text.zh);
const risky = { kind: 'rent', amount: 100_000, holder: '沈兰' };

describe('the ways out of a stage', () => {
  it('are told with each condition, true or false now, and the values it reads', async () => {
    kit = await grantKit();
    const { itemId } = await askFor(kit, risky);
    expect(await actionOf('townHead.t1', itemId, 'approve')).toMatchObject({
      mine: true,
      closed: null,
      ways: [
        { to: 'districtReview', title: { zh: '报区复审' }, holds: false, taken: false, clauses: [{ joins: 'or', parts: [{ says: { zh: '金额超过¥5,000.00' }, holds: false, reads: [{ title: { zh: '金额' }, shown: { zh: '¥1,000.00' } }] }, { holds: false }] }] },
        { to: 'hearing', holds: true, taken: true, clauses: [{ holds: true, says: { zh: '有风险（类别、金额），且已填写户主' } }] },
        { to: 'payment', holds: true, taken: false, clauses: [] },
      ],
    });
  });

  it('never show what a form masks', async () => {
    kit = await grantKit();
    const { itemId } = await askFor(kit, risky);
    const told = JSON.stringify(await explain('townHead.t1', itemId));
    expect(told).toContain('***');
    expect(told).not.toContain('沈兰');
  });

  it('leave open what cannot be decided now, and explaining opens no incident', async () => {
    const mood: GrantMood = { breaks: false };
    kit = await grantKit(mood);
    const { itemId } = await askFor(kit, risky);
    mood.breaks = true;
    expect((await actionOf('townHead.t1', itemId, 'approve'))?.ways.map((way) => [way.to, way.holds, way.taken])).toEqual([['districtReview', false, false], ['hearing', null, false], ['payment', true, true]]);
    expect(await kit.store.read.selectFrom('incident').selectAll().execute()).toEqual([]);
  });

  it('are those a dry run takes', async () => {
    kit = await grantKit();
    for (const form of [{ amount: 30_000 }, { amount: 600_000 }, { until: '2022-09-20' }, risky]) {
      const { itemId } = await askFor(kit, form);
      const told = await kit.engine.dryRun({ kind: 'person', person: kit.as('townHead.t1').person }, { itemId, action: 'approve', seenVersion: 1 });
      const taken = (await actionOf('townHead.t1', itemId, 'approve'))?.ways.filter((way) => way.taken);
      expect(told).toMatchObject({ ok: true, moves: [{ to: taken?.[0]?.to }] });
      expect(taken).toHaveLength(1);
    }
  });

  it('count what the stage has used up', async () => {
    kit = await grantKit();
    const { itemId } = await askFor(kit);
    for (let n = 0; n < 2; n += 1) {
      await kit.as('townHead.t1').act('return', itemId, { opinion: '请补正' });
      await kit.as('lan').act('submit', itemId, { form: { purpose: '缝纫机', kind: 'tools', amount: 30_000 } });
    }
    expect(await actionOf('townHead.t1', itemId, 'return')).toMatchObject({
      ways: [{ to: 'supplement', holds: false, taken: false, clauses: [{ says: { zh: '本环节退回不足2次' }, holds: false, ofData: false, reads: [{ shown: { zh: '2' } }] }] }],
      missing: [{ kind: 'condition', text: { zh: '本级退回次数已用完，请作出同意或不同意的决定' } }],
    });
  });
});

describe('who may act', () => {
  it('is told to everybody, and to each whether it is her and why not', async () => {
    kit = await grantKit();
    const { itemId } = await askFor(kit);
    const [head, lan] = [await explain('townHead.t1', itemId), await explain('lan', itemId)];
    expect(head.waitsFor).toMatchObject([{ who: { zh: '新丰镇townHead' }, names: ['townHead@t1'], dueOn: '2022-09-08' }]);
    expect(lan.waitsFor).toEqual(head.waitsFor);
    expect(head.actions.map((one) => [one.action, one.mine])).toEqual([['approve', true], ['reject', true], ['return', true], ['withdraw', false]]);
    expect(lan.actions.map((one) => [one.action, one.mine])).toEqual([['approve', false], ['reject', false], ['return', false], ['withdraw', true]]);
    expect(lan.actions[0]?.closed?.zh).toContain('由新丰镇townHead办理');
  });

  it('is nobody’s business outside the item’s area', async () => {
    kit = await grantKit();
    const { itemId } = await askFor(kit);
    for (const id of [itemId, 'no-such-item', '__proto__']) {
      await expect(kit.engine.explain({ kind: 'person', person: kit.as('townHead.t2').person }, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    expect((await kit.engine.explain({ kind: 'system' }, itemId)).actions.every((one) => !one.mine)).toBe(true);
  });
});

describe('what is missing', () => {
  it('are the form’s fields, by name to who fills it and as a whole to others', async () => {
    kit = await grantKit();
    const { itemId } = await askFor(kit);
    await kit.as('townHead.t1').act('approve', itemId);
    expect((await actionOf('clerk.d', itemId, 'record'))?.missing).toEqual([{ kind: 'form', path: '/receipt/note', text: { zh: '说明：必须填写', en: 'Note is required' } }]);
    expect((await actionOf('chair.d', itemId, 'record'))?.missing).toEqual([{ kind: 'form', path: '/receipt', text: { zh: '须填写《付款》', en: '“Payment” has to be filled in' } }]);
  });

  it('are the units that have not answered, and the signers that have not signed', async () => {
    kit = await grantKit();
    const { itemId } = await askFor(kit, risky);
    await kit.as('townHead.t1').act('approve', itemId);
    await kit.as('partnerOfficer.p.tax').act('opine', itemId);
    const heard = await explain('lan', itemId);
    expect(heard.missing).toEqual([{ kind: 'sign', text: { zh: 'p.bank尚未回复意见', en: 'p.bank has not answered' } }]);
    expect(heard.automatic).toMatchObject([{ ways: [{ to: 'appealPeriod', outcome: 'vetoed', holds: false }, { to: 'cooling', outcome: 'agreed', holds: false, clauses: [{ says: { zh: '各单位均已回复' } }] }] }]);
    await kit.close();
    kit = await committee({ sign: { mode: 'all' } });
    const prize = await nominated(kit, 'jury');
    await kit.as('e2').act('approve', prize);
    const jury = await explain('lan', prize);
    expect(texts(jury.missing)).toEqual(['评委e1尚未签署', '评委e3尚未签署', '评委e4尚未签署', '评委e5尚未签署']);
    expect(jury.automatic).toMatchObject([{ ways: [{ to: 'chair', outcome: 'approved', holds: false, clauses: [{ says: { zh: '签署结果为同意' } }] }, { to: 'refused', holds: false }] }]);
  });

  it('are the rules that would refuse it, asked with the data as it is, of whom it waits for', async () => {
    kit = await grantKit();
    const { itemId } = await askFor(kit, { purpose: '不明' });
    expect((await actionOf('townHead.t1', itemId, 'approve'))?.missing).toEqual([{ kind: 'check', path: '/grant/purpose', text: { zh: '用途不明，请退回补正', en: 'The purpose is not said; return it' } }]);
    expect((await actionOf('townHead.t1', itemId, 'reject'))?.missing).toEqual([]);
    expect((await actionOf('chair.d', itemId, 'approve'))?.missing).toEqual([]);
  });

  it('is a pause, a failure, or somebody to act at all', async () => {
    kit = await committee();
    const id = await nominated(kit, 'intake');
    await kit.as('clerk.d').act('pause', id, { opinion: '等证明' });
    expect(texts((await explain('lan', id)).missing)).toEqual(['办件已挂起，恢复后才能办理']);
    expect((await actionOf('clerk.d', id, 'approve'))?.closed?.zh).toContain('挂起');
    await kit.as('clerk.d').act('resume', id);
    await kit.store.write((tx) => tx.db.deleteFrom('post').where('role', '=', 'clerk').execute());
    expect(texts((await explain('lan', id)).missing)).toEqual(['南湖区clerk暂无可办理人员']);
  });
});

const garden = (gardenName: string) => ({ gardenName, keeper: '沈兰', area: 12 });
function gardens(): Promise<Kit> {
  const staff = samplePeople([{ role: 'villageOfficer', units: ['v11'] }, { role: 'townHead', units: ['t1'] }, { role: 'clerk', units: ['d'] }, { role: 'partnerOfficer', units: ['p.garden', 'p.water'] }]);
  return createKit({ plugins: [samplePlugin()], partners: ['p.garden', 'p.water'], people: [...staff, { username: 'lan', name: '沈兰', posts: [] }, { username: 'mei', name: '陆梅', posts: [] }] });
}

describe('when it can and will be over', () => {
  const days = (finish: { readonly steps: readonly { readonly stage: string; readonly on: string }[] } | null) => finish?.steps.map((one) => `${one.stage} ${one.on}`);

  it('counts waits over the calendar, and the time each stage may take on the last day it may', async () => {
    kit = await grantKit();
    const { itemId } = await askFor(kit, risky);
    const { earliest, likely } = await explain('lan', itemId);
    // Ten natural days from 5 September end on the 15th; from the 14th they end on the 24th, a Saturday, so on Monday 26.
    expect(days(earliest)).toEqual(['townCheck 2022-09-05', 'hearing 2022-09-05', 'cooling 2022-09-05', 'payment 2022-09-16', 'paid 2022-09-16']);
    expect(days(likely)).toEqual(['townCheck 2022-09-05', 'hearing 2022-09-08', 'cooling 2022-09-15', 'payment 2022-09-27', 'paid 2022-09-27']);
    expect([earliest?.uncertain, likely?.uncertain, earliest?.provisional]).toEqual([false, true, false]);
    expect(earliest?.result).toBe('paid');
  });

  it('likely ends as long after as the last ones took, once five have gone before', async () => {
    kit = await grantKit();
    for (const waited of [0, 1, 2, 2, 6]) {
      const { itemId } = await askFor(kit);
      for (let days = 0; days < waited; days += 1) kit.clock.goTo(nextWorkingDay(officialCalendar, addDays(kit.engine.today(), 1)));
      await kit.as('townHead.t1').act('approve', itemId);
    }
    kit.clock.goTo(nextWorkingDay(officialCalendar, addDays(kit.engine.today(), 1)));
    const { itemId } = await askFor(kit);
    const { earliest, likely } = await explain('lan', itemId);
    const came = kit.engine.today();
    expect(likely?.steps.map((one) => [one.stage, countWorkingDays(officialCalendar, came, one.on) - 1]).slice(0, 2)).toEqual([['townCheck', 0], ['payment', 2]]);
    expect([earliest?.learntFrom, likely?.learntFrom]).toEqual([0, 5]);
  });

  it('goes the way the item’s own data leads, not the shortest there is', async () => {
    kit = await grantKit();
    const { itemId } = await askFor(kit, { amount: 600_000 });
    expect((await explain('lan', itemId)).earliest?.steps.map((one) => one.stage)).toEqual(['townCheck', 'districtReview', 'hearing', 'cooling', 'payment', 'paid']);
  });

  it('begins today where the stage is late, on a working day where today is none, and from the timer that runs', async () => {
    kit = await grantKit();
    const { itemId } = await askFor(kit);
    kit.clock.goTo(kit.engine.today(), 24 * 12);
    expect(kit.engine.today()).toBe('2022-09-17');
    expect(days((await explain('lan', itemId)).likely)).toEqual(['townCheck 2022-09-17', 'payment 2022-09-19', 'paid 2022-09-19']);
    await kit.as('townHead.t1').act('reject', itemId, { opinion: '不符合' });
    const refused = await explain('lan', itemId);
    expect(refused.automatic).toMatchObject([{ event: 'timer.lapse', on: '2022-09-23', ways: [{ to: 'refused', holds: true, taken: true }] }]);
    expect(days(refused.earliest)).toEqual(['appealPeriod 2022-09-17', 'hearing 2022-09-19', 'cooling 2022-09-19', 'payment 2022-09-30', 'paid 2022-09-30']);
  });

  it('waits for the batch’s own opinions and notice, and is open where no batch is known to come', async () => {
    kit = await gardens();
    const round = (await kit.as('clerk.d').start('micro-garden-round', { note: '第一批' }, { unit: 'd' })).itemId;
    const id = (await kit.as('lan').start('micro-garden', garden('莲心园'), { unit: 'v11', batchId: round })).itemId;
    await kit.as('villageOfficer.v11').act('approve', id);
    await kit.as('townHead.t1').act('approve', id);
    const listed = await explain('lan', id);
    expect(listed.missing).toMatchObject([{ kind: 'batch', text: { zh: '等待批次进入“征求意见”（现处“收件”）', en: 'its batch has to come to “Consultation” (now “Collecting”)' } }]);
    // Five working days of notice from 6 September end on the 13th: Monday 12 is Mid-Autumn.
    expect(days(listed.earliest)).toEqual(['awaiting 2022-09-05', 'consultation 2022-09-05', 'notice 2022-09-05', 'handover 2022-09-14', 'waiting 2022-09-14', 'visit 2023-03-15', 'kept 2023-03-15']);
    expect([listed.earliest?.uncertain, listed.earliest?.provisional]).toEqual([false, false]);
    const town = (await kit.as('mei').start('micro-garden', garden('竹影园'), { unit: 'v11', batchId: round })).itemId;
    await kit.as('clerk.d').act('approve', round);
    const late = await explain('mei', town);
    expect(late.earliest).toMatchObject({ result: 'kept', uncertain: true });
    expect((await explain('clerk.d', round)).earliest?.steps.map((one) => one.stage)).toEqual(['consultation', 'notice', 'handover', 'filed']);
    expect(texts((await explain('clerk.d', round)).missing)).toEqual(['p.garden尚未回复意见', 'p.water尚未回复意见']);
  });

  it('is nothing once it is over', async () => {
    kit = await grantKit();
    const { itemId } = await askFor(kit);
    await kit.as('lan').act('withdraw', itemId);
    expect(await explain('lan', itemId)).toMatchObject({ open: false, earliest: null, likely: null, actions: [], automatic: [], missing: [], waitsFor: [] });
  });
});
