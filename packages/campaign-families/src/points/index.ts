// JH04 家长教育积分 (domain.md §9): the account is of a guardian–child pair; its points are the guardian's own doing, redeemed for gifts
// of kind firms alone, and never tied to school places or grades. A pair is a child and who cares for it: known to who writes it down
// and who enters it, and to nobody above. All numbers are assumed: a lead changes them in the studio.
import { mustTick, parameter, percentage, pointsBook, text, textAt } from '@jinguo/core/programme';
import { inStock } from '../gift-stock.ts';
import { issuer } from '../office.ts';

const points = (zh: string, en: string, value: number, minimum = 0) => parameter(zh, en, value, { minimum, maximum: 10_000, unit: { zh: '分', en: 'points' } });
const gift = (value: string, { zh, en, price }: { readonly zh: string; readonly en: string; readonly price: number }) => ({ value, zh, en, price: points(`兑换${zh}所需积分`, `Points for: ${en}`, price, 1) });

export const parentPoints = pointsBook({
  campaign: 'families', code: 'JH04', codes: { reversal: 'JH04C', redemption: 'JH04D' }, name: 'parent-points', title: { zh: '家长教育积分管理', en: 'Points of parents' }, noun: { zh: '家长教育积分', en: 'Points of parents' }, issuer, visibleTo: 'handlers',
  account: { name: 'pair', label: '家庭账户', holder: '该家庭', field: text('家庭账户（监护人—儿童编号）', 'Account of the pair', { maxLength: 20, pattern: '^家-\\d{4}-\\d{3,6}$', examples: ['家-2022-0138', '家-2022-0417'] }) },
  sources: [
    { value: 'course', zh: '课程学习', en: 'Course', each: points('课程学习每课', 'A lesson', 2), aDay: points('课程学习每日至多', 'Lessons, a day at most', 6) },
    { value: 'meeting', zh: '家长学校（会）', en: 'Meeting of the parents’ school', each: points('家长学校（会）每次', 'A meeting of the parents’ school', 10) },
    { value: 'session', zh: '指导师辅导', en: 'Session with an instructor', each: points('指导师辅导每次', 'A session with an instructor', 10) },
    { value: 'reading', zh: '亲子阅读打卡', en: 'Reading', each: points('亲子阅读打卡每次', 'A day’s reading', 1), aDay: points('亲子阅读每日至多', 'Reading, a day at most', 1) },
    { value: 'volunteer', zh: '志愿服务', en: 'Volunteering', each: points('志愿服务每小时', 'An hour of volunteering', 5) },
  ],
  units: { in: { zh: '课（次、小时）', en: 'lessons, times or hours' }, maximum: 24 },
  event: { proof: text('凭据', 'Proof', { maxLength: 60, examples: ['数字家长学校签到', '家长会签到表', '志愿服务时长证明'] }), byGuardian: mustTick('由监护人本人完成，不含儿童个人数据', 'Done by the guardian; no data of the child') },
  carry: percentage('年末结转', 'Carried over at the end of a year', 50),
  levels: [points('一级', 'Level 1', 100), points('二级', 'Level 2', 300), points('三级', 'Level 3', 600)],
  gifts: [gift('ticket', { zh: '文旅门票', en: 'Ticket', price: 100 }), gift('books', { zh: '图书与课程', en: 'Books', price: 100 }), gift('health', { zh: '健康体检', en: 'Check-up', price: 300 })],
  redemption: {
    gift: { zh: '爱心企业礼遇', en: 'Gift' }, fields: { agreement: text('礼遇协议编号', 'Number of the agreement', { maxLength: 40, examples: ['JH06-2022-0001'] }) }, checks: ['inStock'], most: 5,
    handing: { zh: '发放礼遇', en: 'Handed over' }, words: '积分只兑换爱心企业礼遇，与入学、成绩无关。',
  },
  keys: (data) => (textAt(data, 'redemption.agreement') === '' ? {} : { agreement: textAt(data, 'redemption.agreement') }),
  own: { checks: { inStock: inStock('redemption.agreement', 'redemption.quantity') } },
});
