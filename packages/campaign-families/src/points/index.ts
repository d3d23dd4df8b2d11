// JH04 家长教育积分 (domain.md §9): every event of a guardian–child pair is an item of its own and is never changed; an error is put
// right by 冲正, another item. Redeemed for gifts of kind firms alone, never below zero, and never tied to school places or grades.
import type { Check, Compute, JsonObject, Programme, OtherItem } from '@jinguo/core/plugin';
import { at, choice, count, date, fill, formSpec, itemWorkflow, level, longText, mustTick, numberAt, parameter, parameterAt, putDown, refuse, sheetOf, singlePaper, text, textAt, unit } from '@jinguo/core/programme';
import { inStock } from '../gift-stock.ts';
import { issuer } from '../office.ts';
import { balanceOf, earned, kept, levelOf, mostADay, pointsFor, sourceOf, type Earned } from './rules.ts';

const kinds = [
  { value: 'course', zh: '课程学习', en: 'Course' }, { value: 'meeting', zh: '家长学校（会）', en: 'Meeting of the parents’ school' }, { value: 'session', zh: '指导师辅导', en: 'Session with an instructor' }, { value: 'reading', zh: '亲子阅读打卡', en: 'Reading' }, { value: 'volunteer', zh: '志愿服务', en: 'Volunteering' },
] as const;
const pair = { pair: text('家庭账户（监护人—儿童编号）', 'Account of the pair', { maxLength: 20, pattern: '^家-\\d{4}-\\d{3,6}$', examples: ['家-2022-0138', '家-2022-0417'] }), orgUnit: unit() };

const event = formSpec({ zh: '积分登记', en: 'Event' }, [{ zh: '事项', en: 'Event', fields: { ...pair, source: choice('来源', 'Source', kinds), on: date('发生日期', 'On'), units: count('数量', 'How many', { in: { zh: '课（次、小时）', en: 'lessons, times or hours' }, minimum: 1, maximum: 24 }), proof: text('凭据', 'Proof', { maxLength: 60, examples: ['数字家长学校签到', '家长会签到表', '志愿服务时长证明'] }), byGuardian: mustTick('由监护人本人完成，不含儿童个人数据', 'Done by the guardian; no data of the child') } }]);
const reversal = formSpec({ zh: '积分冲正', en: 'Reversal' }, [{ zh: '冲正', en: 'Reversal', fields: { ...pair, number: text('被冲正的编号', 'Number of the entry', { maxLength: 30, examples: ['JH04-2022-0007'] }), points: count('冲正分值', 'Points taken back', { in: 'points', minimum: 1, maximum: 9999 }), reason: longText('原因', 'Why', { maxLength: 300 }) } }]);
const gifts = [{ value: 'ticket', zh: '文旅门票', en: 'Ticket' }, { value: 'books', zh: '图书与课程', en: 'Books' }, { value: 'health', zh: '健康体检', en: 'Check-up' }] as const;
const usualPrices = { ticket: 100, books: 100, health: 300 } as const;
/** Points a gift; assumed: a lead changes them in the studio. */
const prices = Object.fromEntries(gifts.map(({ value, zh, en }) => [value, parameter(`兑换${zh}所需积分`, `Points for: ${en}`, usualPrices[value], { minimum: 1, maximum: 10_000, unit: { zh: '分', en: 'points' } })]));
const redemption = formSpec({ zh: '积分兑换', en: 'Redemption' }, [{ zh: '兑换', en: 'Redemption', fields: { ...pair, gift: choice('爱心企业礼遇', 'Gift', gifts), agreement: text('礼遇协议编号', 'Number of the agreement', { maxLength: 40, examples: ['JH06-2022-0001'] }), quantity: count('份数', 'How many', { in: 'copies', minimum: 1, maximum: 5 }) } }]);

/** A pair is a child and who cares for it: known to who writes it down and who enters it, and to nobody above. */
const family = { campaign: 'families', programme: 'parent-points', visibleTo: 'handlers' } as const;
const startedBy = [{ role: 'villageOfficer' }, { role: 'townOfficer' }];
const pointsField = { points: { from: 'entry.points', type: 'integer', title: { zh: '分值', en: 'Points' } } } as const;

const events = itemWorkflow({
  ...family, code: 'JH04', workflow: 'parent-points', title: { zh: '家长教育积分', en: 'Points of parents' }, startedBy, stakes: [], parameters: earned,
  fields: { ...pointsField, source: { from: 'event.source', type: 'text', title: { zh: '来源', en: 'Source' } }, on: { from: 'event.on', type: 'date', title: { zh: '发生日期', en: 'On' } } },
  blocks: [
    fill('event', { title: { zh: '记分事件', en: 'Event' }, form: event, checks: ['dailyCap', 'onceHeld', 'onceTold'], computes: ['entry'] }),
    level('entered', { title: { zh: '审核入账', en: 'Entered' }, by: [at.townOfficer], within: 5, approved: { zh: '入账（只增不改）', en: 'Entered for good' }, effects: [{ effect: 'count', params: { figure: 'points', field: 'points' } }, { effect: 'count', params: { figure: 'events' } }] }),
  ],
});
const reversals = itemWorkflow({
  ...family, code: 'JH04C', workflow: 'parent-points-reversal', title: { zh: '积分冲正', en: 'Reversal of points' }, startedBy, stakes: [], parameters: kept,
  fields: { ...pointsField },
  blocks: [
    fill('reversal', { title: { zh: '冲正申请', en: 'Reversal' }, form: reversal, checks: ['entryThere', 'neverBelowZero'], computes: ['entry'] }),
    level('approved', { title: { zh: '区妇联审核', en: 'Approved' }, by: [at.districtClerk], within: 5, effects: [{ effect: 'count', params: { figure: 'points', field: 'points' } }] }),
  ],
});
const redemptions = itemWorkflow({
  ...family, code: 'JH04D', workflow: 'parent-points-redemption', title: { zh: '积分兑换', en: 'Redemption of points' }, startedBy, stakes: [], parameters: { ...kept, ...prices },
  fields: { ...pointsField, quantity: { from: 'redemption.quantity', type: 'integer', title: { zh: '份数', en: 'How many' } } },
  blocks: [
    fill('redemption', { title: { zh: '兑换申请', en: 'Redemption' }, form: redemption, checks: ['neverBelowZero', 'inStock'], computes: ['entry'] }),
    level('approved', { title: { zh: '核对余额', en: 'Checked against the balance' }, by: [at.townOfficer], within: 3, checks: ['neverBelowZero'] }),
    putDown('handedOver', { title: { zh: '发放礼遇', en: 'Handed over' }, by: [at.villageOfficer], days: 10, done: { zh: '已领取', en: 'Handed over' }, paper: 'giftReceipt', effects: [{ effect: 'count', params: { figure: 'redeemed' } }] }),
  ],
});

const pairOf = (data: JsonObject) => textAt(data, 'event.pair') || textAt(data, 'reversal.pair') || textAt(data, 'redemption.pair');
const dropped = ['rejected', 'withdrawn', 'terminated', 'voided'];
const stands = (other: OtherItem) => !dropped.includes(other.result ?? '');
const pointsOf = (other: OtherItem) => Number(other.fields['points'] ?? 0);
const book: (input: Parameters<Check>[0]) => Promise<readonly OtherItem[]> = async ({ data, others }) => (await others('pair', pairOf(data))).filter((other) => stands(other));

const earnedOf = (view: Pick<Parameters<Compute>[0], 'parameters'>): Earned => (name) => parameterAt(view, name);

const dailyCap: Check = async (input) => {
  const [source, of] = [sourceOf(textAt(input.data, 'event.source')), earnedOf(input)];
  const most = source === undefined ? undefined : mostADay(source, of);
  if (source === undefined || most === undefined) return [];
  const on = textAt(input.data, 'event.on');
  const before = (await book(input)).filter((other) => other.fields['source'] === source && other.fields['on'] === on).reduce((all, other) => all + pointsOf(other), 0);
  const left = Math.max(0, most - before);
  return numberAt(input.data, 'event.units') * of(source) <= left ? [] : [refuse('/event/units', 'DAILY_CAP', { zh: `当日该来源已记${before}分，每日至多${most}分，还可记${left}分`, en: `${before} points of this source that day already; at most ${most} a day` })];
};

/** What no cap holds back is told once: the same of a source on one day is one entry, with how many there were. */
const onceTold: Check = async (input) => {
  const source = sourceOf(textAt(input.data, 'event.source'));
  if (source === undefined || mostADay(source, earnedOf(input)) !== undefined) return [];
  const same = (await book(input)).find((other) => other.fields['source'] === source && other.fields['on'] === textAt(input.data, 'event.on') && pointsOf(other) === numberAt(entryOf(input), 'points'));
  return same === undefined ? [] : [refuse('/event/units', 'TOLD_ALREADY', { zh: `该家庭当日同一来源、同样分值已登记（${same.number}）；确有多次的，请在一次登记中填写数量`, en: `the same was entered for that day (${same.number}); give how many there were in one entry` })];
};

/** Entries not yet approved hold points only where they take some: what is to come cannot be spent. */
const neverBelowZero: Check = async (input) => {
  const year = Number(input.today.slice(0, 4));
  const lines = (await book(input)).filter((other) => other.result !== null || pointsOf(other) < 0).map((other) => ({ points: pointsOf(other), year: Number(other.createdOn.slice(0, 4)) }));
  const of = (name: keyof typeof kept) => parameterAt(input, name);
  const balance = balanceOf(lines, year, of);
  const taken = -numberAt(entryOf(input), 'points');
  return taken <= balance ? [] : [refuse('', 'POINTS_SHORT', { zh: `余额${balance}分（${levelOf(balance, of)}级），不足${taken}分`, en: `${balance} points are left, ${taken} are asked` })];
};

const entryThere: Check = async (input) => {
  const entry = (await book(input)).find((other) => other.number === textAt(input.data, 'reversal.number') && other.workflow === 'parent-points');
  if (entry === undefined || entry.result === null) return [refuse('/reversal/number', 'NO_ENTRY', { zh: '该账户没有这一编号的已入账积分', en: 'the account has no such entry' })];
  return numberAt(input.data, 'reversal.points') <= pointsOf(entry) ? [] : [refuse('/reversal/points', 'TOO_MUCH', { zh: `冲正分值多于该笔的${pointsOf(entry)}分`, en: `is more than the ${pointsOf(entry)} of the entry` })];
};

/** What the item puts into the book: an event adds, a reversal and a redemption take. */
function entryOf(view: Pick<Parameters<Compute>[0], 'data' | 'parameters'>): JsonObject {
  const { data, parameters } = view;
  const source = sourceOf(textAt(data, 'event.source'));
  if (source !== undefined) return { points: pointsFor(source, numberAt(data, 'event.units'), { before: 0, of: earnedOf(view) }) };
  return { points: -(numberAt(data, 'reversal.points') + (parameters[textAt(data, 'redemption.gift')] ?? 0) * numberAt(data, 'redemption.quantity')) };
}
const entry: Compute = (view) => entryOf(view);
const keys = (data: JsonObject) => ({ pair: pairOf(data), ...(textAt(data, 'redemption.agreement') === '' ? {} : { agreement: textAt(data, 'redemption.agreement') }) });

export const parentPoints: Programme = {
  code: 'JH04',
  title: { zh: '家长教育积分管理', en: 'Points of parents' },
  workflows: [{ definition: events, itemTitle: pairOf, keys }, { definition: reversals, itemTitle: pairOf, keys }, { definition: redemptions, itemTitle: pairOf, keys }],
  figures: {
    events: { title: { zh: '家长教育积分记分', en: 'Events with points' }, unit: { zh: '次', en: 'events' } },
    points: { title: { zh: '家长教育积分（净额）', en: 'Points, net of reversals' }, unit: { zh: '分', en: 'points' } },
    redeemed: { title: { zh: '积分兑换', en: 'Redemptions' }, unit: { zh: '份', en: 'gifts' } },
  },
  checks: { dailyCap, neverBelowZero, entryThere, inStock: inStock('redemption.agreement', 'redemption.quantity'), onceTold, onceHeld: ({ data, today }) => (textAt(data, 'event.on') <= today ? [] : [refuse('/event/on', 'NOT_YET', { zh: '日期还未到', en: 'has not come yet' })]) },
  computes: { entry },
  papers: { giftReceipt: singlePaper({ title: '家长教育积分兑换领取单', issuer, text: ({ data }) => [`家庭账户：${textAt(data, 'redemption.pair')}`, `兑换：${gifts.find((one) => one.value === textAt(data, 'redemption.gift'))?.zh ?? ''}，${numberAt(data, 'redemption.quantity')}份`, `扣减积分：${-numberAt(data, 'entry.points')}分`, '积分只兑换爱心企业礼遇，与入学、成绩无关。'] }) },
  imports: [sheetOf({ workflow: 'parent-points', form: event, unitField: 'orgUnit' })],
};
