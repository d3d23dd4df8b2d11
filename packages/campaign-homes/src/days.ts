// MJ07 公益课堂, MJ14 周末卫生日, MJ15 洁美南湖、清河治水、垃圾分类: activities. 2021: 290 sessions, 5623 households, 11523 people.
import { activity, choice } from '@jinguo/core/programme';
import { issuer } from './office.ts';

const campaign = 'homes';

const lessons = [{ value: 'garden', zh: '美主妇园艺课堂', en: 'Gardening' }, { value: 'green', zh: '绿美家园公益课堂', en: 'Green homes' }, { value: 'planners', zh: '小小规划师课堂', en: 'Little planners' }] as const;

export const classes = activity({
  campaign, code: 'MJ07', name: 'open-classes', title: { zh: '公益课堂', en: 'Open classes' }, issuer, noun: '课堂', plan: [{ zh: '课堂', en: 'Class', fields: { lesson: choice('课堂', 'Class', lessons) } }],
  fields: { lesson: { from: 'plan.lesson', type: 'text', title: { zh: '课堂', en: 'Class' } } },
  onHeld: lessons.map(({ value }) => ({ effect: 'count', params: { figure: value, only: { lesson: value } } })),
  own: { figures: Object.fromEntries(lessons.map(({ value, zh, en }) => [value, { title: { zh, en }, unit: { zh: '次', en: 'classes' } }])) },
});

const cleaning = [{ value: 'weekend', zh: '周末卫生日', en: 'Clean weekend' }, { value: 'fourfold', zh: '四洁四美', en: 'Four clean, four beautiful' }] as const;

export const cleanDays = activity({
  campaign, code: 'MJ14', name: 'clean-days', title: { zh: '周末卫生日、四洁四美', en: 'Clean weekends' }, issuer, noun: '卫生日活动',
  plan: [{ zh: '类别', en: 'Kind', fields: { cleaning: choice('类别', 'Kind', cleaning) } }],
  fields: { cleaning: { from: 'plan.cleaning', type: 'text', title: { zh: '类别', en: 'Kind' } } },
  onHeld: cleaning.map(({ value }) => ({ effect: 'count', params: { figure: value, only: { cleaning: value } } })),
  own: { figures: Object.fromEntries(cleaning.map(({ value, zh, en }) => [value, { title: { zh, en }, unit: { zh: '场', en: 'sessions' } }])) },
});

const works = [{ value: 'clean', zh: '洁美南湖 巾帼先行', en: 'Clean Nanhu' }, { value: 'river', zh: '清河治水', en: 'Rivers' }, { value: 'waste', zh: '垃圾分类', en: 'Waste' }] as const;

export const cleanNanhu = activity({
  campaign, code: 'MJ15', name: 'clean-nanhu', title: { zh: '洁美南湖与垃圾分类', en: 'Clean Nanhu' }, issuer, noun: '志愿活动', crowd: 300,
  plan: [{ zh: '类别', en: 'Kind', fields: { work: choice('类别', 'Kind', works) } }],
  fields: { households: { from: 'summary.households', type: 'integer', title: { zh: '参与家庭', en: 'Households' }, optional: true } }, alsoCounts: ['households'],
  own: { figures: { households: { title: { zh: '洁美南湖参与家庭', en: 'Clean Nanhu: households' }, unit: { zh: '户', en: 'households' } } } },
});
