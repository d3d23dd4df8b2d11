// FZ03 女性创业导师, FZ04 技能培训与就业洽谈, FZ09 巾帼云创, FZ10 南湖美主播 (domain.md §9).
import type { Check } from '@jinguo/core/plugin';
import { activity, appointment, appointmentKeys, at, choice, count, course, founding, isTrueAt, mustTick, numberAt, parameter, parameterAt, refuse, text, together, yesNo } from '@jinguo/core/programme';
import { contacts, issuer } from './office.ts';
import { starters } from './starters.ts';
import { trades } from './trades.ts';

const campaign = 'enterprise';

/** So many years of practice, or a senior title. */
const practice: Check = (view) => {
  const years = parameterAt(view, 'practice');
  return numberAt(view.data, 'application.years') >= years || isTrueAt(view.data, 'application.senior') ? [] : [refuse('/application/years', 'PRACTICE', { zh: `从业须满${years}年，或具有高级职称`, en: `${years} years of practice are asked, or a senior title` })];
};

/** Unpaid; nothing is sold to those she advises. */
const appointed = appointment({
  campaign, contacts, code: 'FZ03', name: 'mentors', title: { zh: '女性创业导师', en: 'Mentors' }, issuer, post: '女性创业导师', term: 2, services: 6, noticed: true, checks: ['practice'],
  application: [{ zh: '专长', en: 'Trade', fields: { trade: choice('行业', 'Trade', trades), starters: count('拟带教创业女性', 'Starters to advise', { in: 'people', minimum: 1, maximum: 30 }) } }, { zh: '声明', en: 'Statement', fields: { senior: yesNo('具有高级职称', 'Has a senior title'), noSelling: mustTick('义务辅导，不向带教对象推销产品和服务', 'Unpaid; I sell nothing to those I advise'), creditworthy: mustTick('无失信记录', 'On no list of the dishonest') } }],
  parameters: { practice: parameter('从业最少年限（具有高级职称的除外）', 'Years of practice, but for a senior title', 5, { maximum: 40, unit: { zh: '年', en: 'years' } }) },
  fields: { trade: { from: 'application.trade', type: 'text', title: { zh: '行业', en: 'Trade' } } },
  // Of the whole list: mentors of one trade have nothing to do with each other, and are no related items.
  keys: (data) => ({ ...appointmentKeys(data), mentors: 'all' }),
  own: { checks: { practice } },
});

/** Who appoints mentors, and each woman they bring on. */
export const mentors = together(appointed, starters);

const kinds = [{ value: 'skill', zh: '技能培训', en: 'Skills' }, { value: 'fair', zh: '就业洽谈', en: 'Job fair' }] as const;

export const skillTraining = course({ campaign, code: 'FZ04', name: 'skill-training', title: { zh: '技能培训与就业洽谈', en: 'Skills and jobs' }, issuer, noun: '技能培训班', fair: { field: 'kind', value: 'fair' }, plan: [{ zh: '类别', en: 'Kind', fields: { kind: choice('类别', 'Kind', kinds) } }] });

const clouds = [{ value: 'hiring', zh: '云招聘', en: 'Hiring' }, { value: 'advice', zh: '云指导', en: 'Advice' }, { value: 'class', zh: '云课堂', en: 'Classes' }, { value: 'help', zh: '云助力', en: 'Help' }] as const;

const taught = course({ campaign, code: 'FZ09', name: 'cloud-start', title: { zh: '巾帼云创', en: 'Starting online' }, issuer, noun: '云创培训', fair: { field: 'cloud', value: 'hiring' }, plan: [{ zh: '类别', en: 'Kind', fields: { cloud: choice('“四云”', 'Kind', clouds) } }] });

const drives = [{ value: 'village', zh: '进村入企直播', en: 'Live from villages and firms' }, { value: 'hiring', zh: '云招聘', en: 'Hiring online' }, { value: 'help', zh: '云助力', en: 'Help online' }] as const;

const drive = activity({ campaign, code: 'FZ09A', name: 'cloud-drives', title: { zh: '巾帼云创活动', en: 'Drives online' }, issuer, noun: '云创活动', plan: [{ zh: '类别', en: 'Kind', fields: { drive: choice('类别', 'Kind', drives), link: text('直播平台（间）', 'Platform', { maxLength: 60, examples: ['新丰镇女主播直播间', '南湖美主播抖音号'] }) } }] });

/** Classes, and what is held online. */
export const cloudStart = together(taught, drive);

const hosts = appointment({
  campaign, code: 'FZ10', name: 'live-hosts', title: { zh: '“南湖美主播”队伍', en: 'Live hosts' }, issuer, post: '南湖美主播', term: 2, services: 4, application: [{ zh: '直播', en: 'Live', fields: { trade: choice('主推行业', 'Trade', trades), sessions: count('近一年直播场次', 'Sessions in a year', { in: 'sessions', maximum: 2000 }) } }],
  fields: { trade: { from: 'application.trade', type: 'text', title: { zh: '主推行业', en: 'Trade' } } },
});

const rooms = founding({
  campaign, code: 'FZ10R', name: 'live-rooms', title: { zh: '女主播直播间', en: 'Live rooms' }, issuer, noun: '直播间', fewest: 2, approvedBy: at.sectionHead,
  request: [{ zh: '直播间', en: 'Room', fields: { trade: choice('主推行业', 'Trade', trades), sessions: count('年度直播计划', 'Sessions planned', { in: 'sessions', minimum: 1 }) } }],
});

/** Who goes live, and where. */
export const liveHosts = together(hosts, rooms);
