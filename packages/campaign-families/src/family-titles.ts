// JH05 最美家庭 and family titles: a village notice of three natural days first, a panel marks and the public votes on the open pages, departments
// check; valid three years; a household cannot hold two new titles in one year (domain.md §9).
import { mask } from '@jinguo/core/plugin';
import { choice, count, files, formSpec, idNumber, longText, mustTick, nomination, nothingPersonal, notify, oneEach, partner, periodText, personName, points, rows, selection, singlePaper, text, textAt, together, unit } from '@jinguo/core/programme';
import { normalise } from '@jinguo/core/plugin';
import { deedsExamples, introExamples } from './deeds-examples.ts';
import { issuer } from './office.ts';

/** Kinds, and what the district named of each in 2021. */
const kinds = [
  { value: 'civilised', zh: '文明家庭', en: 'Civilised' }, { value: 'finest', zh: '最美家庭', en: 'Finest' }, { value: 'green', zh: '绿色生态家庭', en: 'Green' }, { value: 'couriers', zh: '快递物流行业最美家庭', en: 'Couriers’' },
] as const;

const vetoes = ['违法犯罪或治安处罚', '失信', '家庭暴力', '黄赌毒、邪教', '酒驾', '违建', '垃圾分类处罚未整改'];

const application = formSpec({ zh: '家庭荣誉申报（推荐）表', en: 'Application' }, [
  { zh: '家庭', en: 'Household', fields: { householder: personName('户主', 'Householder'), idNumber: idNumber('户主身份证号', 'Householder’s ID number'), orgUnit: unit(), kind: choice('称号', 'Title', kinds), members: rows('家庭成员（成年人）', 'Adults', { relation: text('关系', 'Relation', { maxLength: 10, examples: ['配偶', '父亲', '婆婆'] }), age: count('年龄', 'Age', { in: { zh: '岁', en: 'years old' }, maximum: 120 }), consent: mustTick('同意申报', 'Agrees') }), children: count('未成年子女数（只填人数）', 'Children, their number only', { in: 'people', maximum: 10 }) } },
  { zh: '事迹', en: 'Deeds', fields: { deeds: longText('家庭事迹（800至1500字）', 'Deeds, 800 to 1500 characters', { minLength: 800, maxLength: 1500, examples: [...deedsExamples] }), intro: longText('公开简介（30至200字，投票页展示）', 'Public introduction, 30 to 200 characters', { minLength: 30, maxLength: 200, description: '将公开展示：不写未成年人姓名、学校，不写门牌、电话', 'x-help': 'Shown to everybody: no child’s name or school, no address, no telephone', examples: [...introExamples] }), photos: files('家庭照片', 'Photos'), honours: text('已获荣誉', 'Honours', { maxLength: 200 }) } },
  { zh: '承诺', en: 'Pledge', fields: { noVeto: mustTick(`无下列情形：${vetoes.join('、')}`, 'None of the facts that rule it out'), publication: mustTick('同意公示家庭名称和事迹', 'Name and deeds may be published') } },
], ['members', 'children', 'honours', 'photos']);
const household = (data: Parameters<typeof textAt>[0]) => normalise(textAt(data, 'application.idNumber')).toUpperCase();
const sheet = formSpec({ zh: '评审打分表', en: 'Sheet' }, [{ zh: '评分', en: 'Marks', fields: { deeds: points('事迹', 'Deeds', 40), spirit: points('家风', 'Spirit', 30), influence: points('带动', 'Influence', 30) } }]);

const named = selection({
  campaign: 'families', code: 'JH05', name: 'family-titles', title: { zh: '最美家庭与家庭荣誉', en: 'Family titles' }, award: '家庭荣誉称号', issuer, application, unitField: 'orgUnit', years: 3, quota: {},
  itemTitle: (data) => `${mask('name', textAt(data, 'application.householder'))}家庭`,
  rows: { head: ['家庭', '所属'], row: (entry, input) => [`${textAt(entry.data, 'application.householder')}家庭`, input.unitName(entry.unit)] },
  keys: (data) => ({ applicant: household(data), household: household(data) }),
  rules: { checks: ['onceAYear', 'introduction'] },
  panel: { members: [{ role: 'expert', everyone: 'district' }], days: 15, sheet, criteria: ['deeds', 'spirit', 'influence'] },
  afterLevel: { villageCheck: [notify('villageNotice', { title: { zh: '村（社区）公示', en: 'Village notice' }, days: 3, unit: 'naturalDays', paper: 'villageNotice' })] },
  vote: { percent: 30, shows: ['kind', 'intro'] },
  parties: [partner('partner.police', 'veto'), partner('partner.court', 'veto')],
  questions: [`公安分局、区法院：是否有${vetoes.slice(0, 5).join('、')}等情形`],
  fields: { kind: { from: 'application.kind', type: 'text', title: { zh: '称号', en: 'Title' } }, intro: { from: 'application.intro', type: 'text', title: { zh: '简介', en: 'Introduction' } } },
  counts: { title: { zh: '命名家庭', en: 'Families named' }, unit: { zh: '户', en: 'families' } },
  onNamed: kinds.map(({ value }) => ({ effect: 'count', params: { figure: value, only: { kind: value } } })),
  own: {
    figures: Object.fromEntries(kinds.map(({ value, zh, en }) => [value, { title: { zh: `区级${zh}`, en }, unit: { zh: '户', en: 'families' } }])),
    checks: { introduction: nothingPersonal('application.intro'), onceAYear: oneEach({ key: 'household', value: household, path: '/application/idNumber', within: 'year', workflows: ['family-titles'], words: (other) => ({ zh: `该家庭本年度已申报（${other.number}），一年内不得获两项新称号`, en: `this household was put forward this year (${other.number}); one new title a year` }) }) },
    papers: { villageNotice: singlePaper({ title: '家庭荣誉推荐对象公示', issuer: '村（社区）妇联', text: (input) => [`经评议，拟推荐${textAt(input.data, 'application.householder')}家庭。`, periodText(input)] }) },
  },
});

/** Honours of city and province, each put forward from what the district has named. */
const honours = [
  { value: 'finest', zh: '最美家庭', en: 'Finest' }, { value: 'lowCarbon', zh: '绿色家庭暨节能降碳家庭', en: 'Low carbon' }, { value: 'civilised', zh: '文明家庭', en: 'Civilised' },
  { value: 'defence', zh: '情系国防最美家庭', en: 'For the defence' }, { value: 'green', zh: '绿色生态家庭', en: 'Green' },
] as const;
const grades = [{ value: 'city', figure: 'City', zh: '市级', en: 'city' }, { value: 'province', figure: 'Province', zh: '省级', en: 'province' }] as const;

const upward = nomination({
  campaign: 'families', code: 'JH05U', name: 'family-honours', title: { zh: '家庭荣誉推荐上级', en: 'Families put forward' }, issuer, honours, levels: grades, parties: [partner('partner.police', 'veto'), partner('partner.court', 'veto')],
  onAwarded: honours.flatMap(({ value }) => grades.map((grade) => ({ effect: 'count', params: { figure: `${value}${grade.figure}`, only: { honour: value, grade: grade.value } } }))),
  own: { figures: Object.fromEntries(honours.flatMap(({ value, zh, en }) => grades.map((grade) => [`${value}${grade.figure}`, { title: { zh: `${grade.zh}${zh}`, en: `${en} of the ${grade.en}` }, unit: { zh: '户', en: 'families' } }]))) },
});

export const familyTitles = together(named, upward);
