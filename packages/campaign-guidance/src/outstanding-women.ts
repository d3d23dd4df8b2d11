// SY07 优秀女性评选 (巾帼十行百星): ten industries of ten, departments check together (domain.md §9).
import { choice, consent, count, formSpec, forWomen, idNumber, longText, oneEach, parameter, parameterAt, partner, personName, refuse, selection, sensitiveConsent, text, textAt, unit } from '@jinguo/core/programme';
import { mask, normalise, type Check } from '@jinguo/core/plugin';
import { issuer, letters } from './office.ts';

const industries = [
  ['农业', 'Agriculture'], ['工业', 'Manufacturing'], ['科技', 'Science and technology'], ['教育', 'Education'], ['卫生', 'Health'],
  ['政法', 'Courts and police'], ['文化', 'Culture'], ['商贸', 'Trade'], ['金融', 'Finance'], ['社区服务', 'Community services'],
].map(([zh = '', en = ''], index) => ({ value: `industry${index}`, zh, en }));

const application = formSpec({ zh: '巾帼十行百星推荐表', en: 'Nomination' }, [
  { zh: '推荐对象', en: 'Nominee', fields: { person: personName('姓名', 'Name'), idNumber: idNumber(), orgUnit: unit(), workplace: text('单位及职务', 'Workplace', { maxLength: 60, examples: ['嘉兴市南湖区实验小学教师', '新丰镇姜业合作社理事长'] }), industry: choice('行业', 'Industry', industries), years: count('从业年限', 'Years', { in: 'years', maximum: 60 }) } },
  { zh: '事迹', en: 'Deeds', fields: { deeds: longText('主要事迹（1500字内）', 'Deeds', { maxLength: 1500, examples: ['扎根岗位二十年，带领团队攻克技术难题，先后获市级巾帼标兵称号。', '创办合作社带动周边妇女增收，热心公益，获评区级先进。'] }), honours: text('已获荣誉', 'Honours', { maxLength: 200 }) } },
  { zh: '授权', en: 'Consent', fields: { sensitive: sensitiveConsent('身份证号', 'the ID number'), publication: consent('publication', '同意公示姓名和事迹', 'Name and deeds may be published') } },
], ['honours']);
const person = (data: Parameters<typeof textAt>[0]) => normalise(textAt(data, 'application.idNumber')).toUpperCase();

/** 十行百星: so many of each industry at most. */
const tenEach: Check = (view) => {
  const { entries } = view;
  const mostEach = parameterAt(view, 'eachIndustry');
  const kept = Map.groupBy(entries.filter((entry) => entry.verdict === undefined), (entry) => textAt(entry.data, 'application.industry'));
  return industries.flatMap(({ value, zh, en }) => {
    const listed = kept.get(value)?.length ?? 0;
    return listed <= mostEach ? [] : [refuse('', 'INDUSTRY_FULL', { zh: `${zh}行业列入${listed}名，多于${mostEach}名，请暂缓${listed - mostEach}名`, en: `${en}: ${listed} on the list, at most ${mostEach}; hold back ${listed - mostEach}` })];
  });
};

export const outstandingWomen = selection({
  campaign: 'guidance', code: 'SY07', name: 'outstanding-women', title: { zh: '优秀女性评选', en: 'Outstanding women' }, award: '巾帼十行百星', given: { series: 'SY07证〔{year}〕{serial}', called: { zh: '证书编号', en: 'Certificate' }, holder: 'application.person' }, issuer, letters, application, unitField: 'orgUnit', years: 3, quota: {},
  listParameters: { eachIndustry: parameter('每个行业名额', 'Places of an industry', 10, { minimum: 1, maximum: 100, unit: { zh: '名', en: 'women' } }) },
  itemTitle: (data) => `${mask('name', textAt(data, 'application.person'))} · ${textAt(data, 'application.workplace')}`,
  rows: { head: ['姓名', '单位及职务'], row: (entry) => [textAt(entry.data, 'application.person'), textAt(entry.data, 'application.workplace')] },
  keys: (data) => ({ applicant: person(data) }),
  parties: [partner('partner.police', 'veto'), partner('partner.court', 'veto'), partner('partner.tax', 'veto'), partner('partner.hr', 'advise')],
  questions: ['公安分局、区法院：是否有违法犯罪、失信记录', '区税务局：是否有重大税收违法', '区人社局：是否有违反劳动法律法规行为'],
  fields: { industry: { from: 'application.industry', type: 'text', title: { zh: '行业', en: 'Industry' } } },
  rules: { checks: ['once', 'women'] },
  listChecks: ['tenEach'],
  counts: { title: { zh: '巾帼十行百星', en: 'Outstanding women' }, unit: { zh: '名', en: 'women' } },
  own: { checks: { tenEach, women: forWomen('/application/idNumber'), once: oneEach({ key: 'applicant', value: person, path: '/application/idNumber', within: 'round', workflows: ['outstanding-women'], words: (other) => ({ zh: `本批次已推荐（${other.number}）`, en: `put forward already (${other.number})` }) }) } },
});
