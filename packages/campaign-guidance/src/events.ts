// SY05 主题宣教, SY06 专题学习读书会, SY09 百户最美家庭看南湖新样子, SY13 承办省、市庆祝大会: activities with their own plan.
import { activity, choice, count, longText, text } from '@jinguo/core/programme';
import { issuer } from './office.ts';

const campaign = 'guidance';

const themes = [
  { value: 'heart', zh: '巾帼心向党 奋进新时代', en: 'Hearts to the Party' }, { value: 'twenty', zh: '巾帼心向党 喜迎二十大', en: 'Towards the 20th congress' },
] as const;

export const themeEducation = activity({
  campaign, code: 'SY05', name: 'theme-education', title: { zh: '主题宣教', en: 'Theme education' }, issuer, noun: '主题宣教活动',
  plan: [{ zh: '主题', en: 'Theme', fields: { theme: choice('主题', 'Theme', themes) } }],
});

const leads = [
  { value: 'leaders', zh: '班子带头讲', en: 'Leaders' }, { value: 'experts', zh: '专家学者领衔讲', en: 'Experts' }, { value: 'cadres', zh: '妇联干部全员讲', en: 'Everybody' },
] as const;

export const studySessions = activity({
  campaign, code: 'SY06', name: 'study-sessions', title: { zh: '专题学习会', en: 'Study sessions' }, issuer, noun: '学习会',
  plan: [{ zh: '学习', en: 'Study', fields: { lead: choice('讲授方式', 'Who speaks', leads), book: text('学习内容', 'What is read', { maxLength: 80, examples: ['党的十九届六中全会精神', '《中国妇女运动百年简史》'] }) } }],
});

export const familiesTour = activity({
  campaign, code: 'SY09', name: 'families-tour', title: { zh: '百户最美家庭看南湖新样子', en: 'A hundred families see Nanhu' }, issuer, noun: '参观活动',
  plan: [{ zh: '路线', en: 'Route', fields: { route: text('参观路线', 'Route', { maxLength: 100, examples: ['南湖革命纪念馆—湘家荡—凤桥联丰村'] }), families: count('邀请家庭', 'Families', { in: 'households', minimum: 1 }) } }],
  // Who was asked is the plan's; those who came are counted.
  summary: [{ zh: '家庭', en: 'Families', fields: { families: count('实到家庭', 'Families who came', { in: 'households' }) } }],
  fields: { families: { from: 'summary.families', type: 'integer', title: { zh: '实到家庭', en: 'Families who came' }, optional: true } }, alsoCounts: ['families'],
  own: { figures: { families: { title: { zh: '看南湖新样子家庭', en: 'Families who saw Nanhu' }, unit: { zh: '户', en: 'families' } } } },
});

const hosts = [{ value: 'province', zh: '省妇联', en: 'Province' }, { value: 'city', zh: '市妇联', en: 'City' }] as const;

export const hosting = activity({
  campaign, code: 'SY13', name: 'hosting', title: { zh: '承办省、市庆祝大会', en: 'Hosting' }, issuer, noun: '承办活动', level: 'district', startedBy: [{ role: 'districtClerk' }], crowd: 1,
  plan: [{ zh: '主办', en: 'For', fields: { host: choice('主办单位', 'Host', hosts), seats: count('会场座位', 'Seats', { in: { zh: '座', en: 'seats' }, minimum: 1 }), order: text('委托承办文号', 'Entrusted by document', { maxLength: 40, examples: ['浙妇〔2022〕6号', '嘉妇〔2022〕11号'] }), duties: longText('任务分工', 'Who does what', { maxLength: 500, examples: ['会务组：布场与签到；宣传组：报道与摄影；安保组：交通与应急。'] }) } }],
});
