// What becomes of an objection to the notice of one item (domain.md §3.4), a withdrawal while it stands (§3.2) and a veto (§3.5); on the
// real engine, with a grant that is put on notice and a nomination that departments are asked about.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isLocalDate } from '../../calendar/local-date.ts';
import { definePlugin } from '../../plugin/define-plugin.ts';
import { brokenPromises, createKit, type Kit } from '../../testing.ts';
import { codeOf } from '../../testing/committee.ts';
import { grant } from '../archetypes/grant.ts';
import { nomination } from '../archetypes/nomination.ts';
import { money } from '../fields.ts';
import { partner } from '../posts.ts';
import { numberAt } from '../values.ts';

const repairs = grant({
  campaign: 'sketches', code: 'XX02', name: 'repairs', title: { zh: '修缮补助', en: 'Repairs' }, issuer: '街坊会', noun: '修缮补助', noticed: true, onceBy: [],
  application: [{ zh: '修缮', en: 'Repair', fields: { cost: money('费用', 'Cost', { maximum: 10_000_000 }) } }], amountOf: (data) => numberAt(data, 'application.cost'),
});
const honours = nomination({
  campaign: 'sketches', code: 'XX03', name: 'honours', title: { zh: '推荐', en: 'Nominations' }, issuer: '街坊会', letters: '街', honours: [{ value: 'good', zh: '好街坊', en: 'Good neighbour' }], parties: [partner('partner.police', 'veto')],
});
const people = [...[['village', 'villageOfficer', 'v11'], ['town', 'townHead', 't1'], ['clerk', 'districtClerk', 'd'], ['head', 'sectionHead', 'd'], ['deputy', 'deputyChair', 'd'], ['chair', 'chair', 'd'], ['party', 'partyGroup', 'd'], ['police', 'partnerOfficer', 'partner.police']]
  .map(([username = '', role = '', unit = '']) => ({ username, name: username, posts: [{ role, unit }] })), { username: 'lan', name: '沈月琴', posts: [] }];
const application = { person: '沈月琴', idNumber: '330402198803150043', phone: '13800005678', orgUnit: 'v11', reason: '屋面漏水', payee: '沈月琴', cardNo: '6228480338123456786', sensitive: true, publication: true, sharing: true, truth: true, cost: 100_000 };
const signed = { kind: 'person', objector: '王秀英', contact: '13800009999', channel: 'visit', receivedOn: '2022-09-08', facts: '房屋并未修缮' };
const ruling = { findings: '实地查看，已修缮', reply: '经查，房屋已修缮', repliedOn: '2022-09-20' };

let kit: Kit;
beforeEach(async () => {
  kit = await createKit({ plugins: [definePlugin({ name: 'sketches', title: { zh: '样例', en: 'Samples' }, version: '1.0.0', engine: 1, workflows: [], programmes: [repairs, honours] })], people, partners: ['partner.police'] });
  const { itemId } = await kit.as('head').start('repairs-budget', { budget: 100_000_000 }, { unit: 'd' });
  await kit.as('chair').act('approve', itemId);
});
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const stageOf = async (id: string) => (await kit.as('clerk').item(id)).stage;
const passTo = async (day: string) => {
  if (isLocalDate(day)) await kit.passTo(day);
};

/** A grant whose notice stands, on its first day. */
async function noticed(): Promise<string> {
  const { itemId } = await kit.as('lan').start('repairs', application, { unit: 'v11' });
  for (const who of ['village', 'town']) await kit.as(who).act('approve', itemId);
  await kit.as('clerk').act('approve', itemId, { form: { comparedOn: '2022-09-05', doublePaid: false, note: '无' } });
  await kit.as('deputy').act('approve', itemId);
  await passTo('2022-09-08');
  return itemId;
}
const objected = async () => {
  const id = await noticed();
  await kit.as('clerk').act('object', id, { form: signed, opinion: '来访一件' });
  return id;
};
const dueIn = async (id: string) => (await kit.as('clerk').item(id)).dueOn;

describe('a signed objection to one item', () => {
  it('is taken in within two working days, looked into within ten, and lets the item stand on where it is not upheld', async () => {
    const id = await objected();
    expect([await stageOf(id), await dueIn(id)]).toEqual(['noticeObjectionIntake', '2022-09-13']);
    await kit.as('chair').act('approve', id);
    expect([await stageOf(id), await dueIn(id)]).toEqual(['noticeObjection', '2022-09-23']);
    expect(await codeOf(kit.as('chair').act('record', id, { form: ruling }))).toBe('OPINION_REQUIRED');
    await kit.as('chair').act('record', id, { form: ruling, opinion: '异议不成立' });
    expect(await stageOf(id)).toBe('notice');
  });

  it('may take ten working days more, once, in the same hands and with a reason', async () => {
    const id = await objected();
    await kit.as('chair').act('approve', id);
    await passTo('2022-09-23');
    await kit.as('chair').act('record', id, { verdict: 'extended', form: { findings: '当事人外出' }, opinion: '当事人外出，需延长' });
    expect([await stageOf(id), await dueIn(id)]).toEqual(['noticeObjectionExtended', '2022-10-12']);
    expect(await codeOf(kit.as('chair').act('record', id, { verdict: 'extended', form: ruling, opinion: '再延长' }))).toBe('BAD_REQUEST');
    await kit.as('chair').act('record', id, { verdict: 'upheld', form: ruling, opinion: '反映属实' });
    expect(await stageOf(id)).toBe('appealPeriod');
  });

  it.each<[string, string]>([['partlyKept', 'notice'], ['partlyRemoved', 'appealPeriod'], ['upheld', 'appealPeriod']])('%s leads to %s, and the log says so', async (verdict, to) => {
    const id = await objected();
    await kit.as('chair').act('approve', id);
    await kit.as('chair').act('record', id, { verdict, form: ruling, opinion: '经调查核实' });
    const { stage, timeline } = await kit.as('chair').item(id);
    expect([stage, timeline.at(-1)?.actionTitle.zh]).toEqual([to, ({ partlyKept: '部分成立，予以保留', partlyRemoved: '部分成立，予以移出' })[verdict] ?? '异议成立']);
  });

  it('is looked into by nobody who signed the item before; who objects is read by the leaders alone, masked', async () => {
    const id = await objected();
    expect(await codeOf(kit.as('deputy').act('approve', id))).toBe('NOT_ALLOWED');
    const reads = async (who: string) => (await kit.as(who).item(id)).forms.find((one) => one.name === 'noticeObjectionForm')?.data;
    expect(await reads('chair')).toMatchObject({ objector: '王*英', contact: '****' });
    for (const who of ['village', 'town', 'head', 'lan']) expect(await reads(who)).toBeUndefined();
  });
});

describe('the figures of the year say what became of each objection', () => {
  const none = { notices: 1, received: 1, open: 0, notAccepted: 0, upheld: 0, partly: 0, notUpheld: 0 };
  const told = async () => (await kit.engine.workflowFigures(kit.as('clerk').person, { workflow: 'repairs', year: 2022 })).objections;

  it.each<[string, object]>([['recorded', { notUpheld: 1 }], ['partlyKept', { partly: 1 }], ['partlyRemoved', { partly: 1 }], ['upheld', { upheld: 1 }]])('looked into and %s', async (verdict, more) => {
    const id = await objected();
    expect(await told()).toEqual({ ...none, open: 1 });
    await kit.as('chair').act('approve', id);
    expect(await told()).toEqual({ ...none, open: 1 });
    await kit.as('chair').act('record', id, { ...(verdict === 'recorded' ? {} : { verdict }), form: ruling, opinion: '经调查核实' });
    expect(await told()).toEqual({ ...none, ...more });
  });

  it('not accepted, and a clue that is none', async () => {
    const id = await objected();
    await kit.as('chair').act('reject', id, { opinion: '与本公示无关' });
    expect(await told()).toEqual({ ...none, notAccepted: 1 });
    await kit.as('clerk').act('object', id, { verdict: 'clue', form: { kind: 'anonymous', channel: 'letter', receivedOn: '2022-09-08', facts: '听说没有修缮' }, opinion: '匿名来信' });
    expect(await told()).toEqual({ ...none, notAccepted: 1 });
  });

  it('beside the budget, what of it is reserved and left', async () => {
    await noticed();
    const { plans } = await kit.engine.workflowFigures(kit.as('clerk').person, { workflow: 'repairs', year: 2022 });
    expect(plans).toMatchObject([{ unit: 'fen', unitName: null, most: 100_000_000, reserved: 100_000, spent: 0, left: 99_900_000 }]);
    expect((await kit.engine.workflowFigures(kit.as('town').person, { workflow: 'repairs', year: 2022 })).plans).toEqual([]);
  });
});

describe('while an objection is open, the item is said to be suspended 中止', () => {
  const suspended = { state: 'suspended', title: { zh: '中止', en: 'Suspended' }, why: { zh: '异议核查中', en: 'under objection' } };
  const going = { state: 'going', title: { zh: '办理中', en: 'In progress' }, why: null };
  const clerk = () => kit.as('clerk').person;
  const stated = async (id: string) => {
    const of = { list: 'items', workflow: 'repairs' } as const;
    const listed = (await kit.engine.items(clerk(), { workflow: 'repairs', limit: 20 })).rows.find((row) => row.itemId === id)?.state;
    const sheet = await kit.engine.register(clerk(), { of, columns: ['state'], language: 'zh', limit: 20 });
    const held = (await kit.engine.items(clerk(), { suspended: true, limit: 20 })).rows.map((row) => row.itemId);
    const counted = (await kit.engine.overview(clerk(), { year: 2022 })).all;
    return [(await kit.as('lan').item(id)).state, listed, sheet.rows[0]?.[0], held, counted.suspended, counted.open];
  };

  it('on its page, in lists, in what is exported, behind the filter and in the figures, until it is ruled on', async () => {
    const id = await objected();
    const [budget] = (await kit.engine.items(clerk(), { workflow: 'repairs-budget', limit: 1 })).rows;
    const open = budget?.result === null ? 2 : 1;
    expect(await stated(id)).toEqual([suspended, suspended, '中止（异议核查中）', [id], 1, open]);
    await kit.as('chair').act('approve', id);
    expect(await stated(id)).toEqual([suspended, suspended, '中止（异议核查中）', [id], 1, open]);
    await kit.as('chair').act('record', id, { form: ruling, opinion: '异议不成立' });
    expect(await stated(id)).toEqual([going, going, '办理中', [], 0, open]);
  });

  it('to who looks into it, on her desk, which can be narrowed to it', async () => {
    const id = await objected();
    const other = (await kit.as('lan').start('repairs', { ...application, reason: '又漏' }, { unit: 'v11' })).itemId;
    const desk = async (who: string, more = {}) => (await kit.engine.inbox(kit.as(who).person, { tab: 'todo', limit: 20, ...more })).rows.map((row) => [row.itemId, row.state.title.zh]);
    expect(await desk('chair')).toEqual([[id, '中止']]);
    expect([await desk('chair', { suspended: true }), await desk('village'), await desk('village', { suspended: true })]).toEqual([[[id, '中止']], [[other, '办理中']], []]);
    const started = (await kit.engine.inbox(kit.as('lan').person, { tab: 'started', suspended: true, limit: 20 })).rows.map((row) => row.itemId);
    expect(started).toEqual([id]);
  });

  it('and so is one that was paused, which says that instead', async () => {
    const id = (await kit.as('lan').start('repairs', application, { unit: 'v11' })).itemId;
    await kit.as('head').act('pause', id, { opinion: '申报人住院' });
    expect((await stated(id)).slice(0, 5)).toEqual([{ ...suspended, why: { zh: '已挂起', en: 'paused' } }, { ...suspended, why: { zh: '已挂起', en: 'paused' } }, '中止（已挂起）', [id], 1]);
    await kit.as('head').act('resume', id);
    expect((await stated(id)).slice(3, 5)).toEqual([[], 0]);
  });

  it('but not of one with a clue that stops nothing, or that was taken out', async () => {
    const id = await noticed();
    await kit.as('clerk').act('object', id, { verdict: 'clue', form: { kind: 'anonymous', channel: 'letter', receivedOn: '2022-09-08', facts: '听说没有修缮' }, opinion: '匿名来信' });
    expect((await stated(id))[0]).toEqual(going);
    await kit.as('lan').act('withdraw', id, { opinion: '本人自愿放弃补助' });
    expect((await stated(id))[0]).toEqual({ state: 'ended', title: { zh: '已撤回', en: 'Withdrawn' }, why: null });
  });
});

describe('ruled on while the notice stands, an objection that is not upheld', () => {
  const ruledOut = async (id: string) => {
    await kit.as('chair').act('approve', id);
    await kit.as('chair').act('record', id, { form: ruling, opinion: '异议不成立' });
  };
  const published = async (id: string) => (await kit.as('clerk').item(id)).notices.map(({ startsOn, endsOn }) => [startsOn, endsOn]);

  it('sends the item back to its notice, which is not published again and ends on the day it was to end', async () => {
    const id = await noticed();
    const [before, ends] = [await published(id), await dueIn(id)];
    expect(before).toEqual([['2022-09-09', '2022-09-16']].map(() => [expect.any(String), ends]));
    await kit.as('clerk').act('object', id, { form: signed, opinion: '来访一件' });
    await passTo('2022-09-13');
    await ruledOut(id);
    expect([await stageOf(id), await dueIn(id), await published(id)]).toEqual(['notice', ends, before]);
    await passTo(ends ?? '');
    expect(await stageOf(id)).toBe('notice');
    await passTo('2022-09-17');
    expect([await stageOf(id), (await published(id)).length]).toEqual(['payment', 1]);
  });

  it('that was not even accepted sends it back alike', async () => {
    const id = await objected();
    await kit.as('chair').act('reject', id, { opinion: '与公示内容无关' });
    expect([await stageOf(id), (await published(id)).length]).toEqual(['notice', 1]);
  });

  it('may be followed by another before the end, which the same people may look into', async () => {
    const id = await objected();
    const [[, ends] = []] = await published(id);
    await ruledOut(id);
    await kit.as('clerk').act('object', id, { form: { ...signed, objector: '李秀兰' }, opinion: '来信一件' });
    expect(await stageOf(id)).toBe('noticeObjectionIntake');
    await ruledOut(id);
    expect([await stageOf(id), await dueIn(id)]).toEqual(['notice', ends]);
    await kit.as('lan').act('withdraw', id, { opinion: '本人自愿放弃补助' });
    expect((await kit.as('lan').item(id)).result).toBe('withdrawn');
  });

  it('lets it go on at once where the end has passed meanwhile, and the log says why', async () => {
    const id = await objected();
    await kit.as('chair').act('approve', id);
    await passTo('2022-09-20');
    expect(await stageOf(id)).toBe('noticeObjection');
    await kit.as('chair').act('record', id, { form: ruling, opinion: '异议不成立' });
    const { stage, timeline } = await kit.as('clerk').item(id);
    expect([stage, timeline.slice(-2).map((one) => one.action), (await published(id)).length]).toEqual(['payment', ['record', 'timer.noticeEnd'], 1]);
  });
});

describe('an anonymous clue about one item', () => {
  it('is noted and stops nothing: the notice runs its time', async () => {
    const id = await noticed();
    await kit.as('clerk').act('object', id, { verdict: 'clue', form: { kind: 'anonymous', channel: 'letter', receivedOn: '2022-09-08', facts: '听说没有修缮' }, opinion: '匿名来信' });
    const { stage, timeline } = await kit.as('clerk').item(id);
    expect([stage, timeline.at(-1)?.actionTitle.zh]).toEqual(['notice', '匿名线索（不停办）']);
    await passTo('2022-09-20');
    expect(await stageOf(id)).toBe('payment');
  });

  it('that came over the open page is registered as one', async () => {
    const id = await noticed();
    const { code } = await kit.engine.receiveObjection({ key: 'a-clue-of-twenty-letters', noticeId: (await kit.engine.openNotices(''))[0]?.id ?? '', kind: 'anonymous', facts: '听说没有修缮' });
    const clerk = kit.as('clerk');
    const [one] = await kit.engine.objections(clerk.person, id);
    await kit.engine.registerObjection(clerk.person, { id: one?.id ?? '', key: 'register-a-clue', seenVersion: (await clerk.item(id)).version });
    expect([await stageOf(id), (await kit.engine.objectionStatus(code)).state]).toEqual(['notice', 'accepted']);
  });

  it('may be looked into all the same, where the office chooses so', async () => {
    const id = await noticed();
    await kit.as('clerk').act('object', id, { form: { ...signed, kind: 'anonymous' }, opinion: '线索具体，核实' });
    expect(await stageOf(id)).toBe('noticeObjectionIntake');
  });
});

describe('from the notice on', () => {
  it('the applicant takes it back with a written statement alone, and the notice and the list of notices say 已撤回', async () => {
    const id = await noticed();
    const [{ id: noticeId = '', withdrawn } = {}] = await kit.engine.openNotices('');
    expect(withdrawn).toEqual([]);
    expect(await codeOf(kit.as('lan').act('withdraw', id))).toBe('OPINION_REQUIRED');
    await kit.as('lan').act('withdraw', id, { opinion: '本人自愿放弃补助' });
    expect((await kit.as('lan').item(id)).result).toBe('withdrawn');
    expect((await kit.engine.openNotice(noticeId)).withdrawn).toEqual([{ name: null, on: '2022-09-08' }]);
    expect((await kit.engine.openNotices('')).map((one) => one.withdrawn)).toEqual([[{ name: null, on: '2022-09-08' }]]);
  });

  it('what is said at the desk after its end is no objection: the office notes the complaint with the item', async () => {
    const id = await noticed();
    await passTo('2022-09-20');
    expect(await codeOf(kit.as('clerk').act('object', id, { form: signed, opinion: '来访一件' }))).toBe('NOT_ALLOWED');
    await kit.as('clerk').act('comment', id, { opinion: '公示期后收到投诉，供复核或撤销时研究' });
    expect((await kit.as('clerk').item(id)).timeline.at(-1)?.action).toBe('comment');
  });
});

describe('a veto about one item', () => {
  it('goes to the chair, who lets it stand or returns it with a reason; then the departments are asked again', async () => {
    const nominated = { name: '桂香院', orgUnit: 'v11', honour: 'good', level: 'city', titleHeld: '好街坊', noticeOf: '市联〔2022〕1号', places: 1, deeds: '热心助人', publication: true };
    const { itemId: id } = await kit.as('clerk').start('honours', nominated, { unit: 'v11' });
    await kit.as('head').act('approve', id);
    const veto = () => kit.as('police').act('opine', id, { verdict: 'disagree', opinion: '有未了结案件' });
    await veto();
    expect(await stageOf(id)).toBe('consultationVeto');
    expect(await codeOf(kit.as('chair').act('approve', id))).toBe('OPINION_REQUIRED');
    await kit.as('chair').act('approve', id, { opinion: '案件已了结' });
    expect(await stageOf(id)).toBe('consultation');
    await veto();
    await kit.as('chair').act('reject', id, { opinion: '维持否决' });
    expect(await stageOf(id)).toBe('appealPeriod');
  });
});
