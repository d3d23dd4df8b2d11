// The forms of a delegate and of a candidate. domain.md §8.2
import { choice, consent, count, date, formSpec, idNumber, longText, phone, portrait, sensitiveConsent, text, unit, yesNo, type Choice } from '@jinguo/core/programme';
import { bodyTitles, type Body } from '../bodies.ts';

const name = text('姓名', 'Name', { format: 'person-name', maxLength: 30, examples: ['沈慧', '陆文静', '吴晓兰'] });

export const parties: readonly Choice[] = [
  { value: 'communist', zh: '中共党员', en: 'Communist Party' },
  { value: 'democratic', zh: '民主党派', en: 'Democratic party' },
  { value: 'league', zh: '共青团员', en: 'Youth League' },
  { value: 'none', zh: '无党派或群众', en: 'None' },
];

export const categories: readonly Choice[] = [
  { value: 'womenWorker', zh: '专职妇女工作者', en: 'Women’s cadre' },
  { value: 'office', zh: '机关事业', en: 'Public service' },
  { value: 'science', zh: '科教文卫', en: 'Science, schools, health' },
  { value: 'enterprise', zh: '企业', en: 'Enterprise' },
  { value: 'rural', zh: '农业农村', en: 'Countryside' },
  { value: 'newForms', zh: '新业态', en: 'New forms of work' },
  { value: 'other', zh: '其他', en: 'Other' },
];

export const nations: readonly Choice[] = [{ value: 'han', zh: '汉族', en: 'Han' }, { value: 'minority', zh: '少数民族', en: 'Ethnic minority' }];

const schooling: readonly Choice[] = [
  { value: 'school', zh: '高中及以下', en: 'Secondary or less' },
  { value: 'college', zh: '大专', en: 'College' },
  { value: 'bachelor', zh: '本科', en: 'Bachelor' },
  { value: 'master', zh: '研究生', en: 'Postgraduate' },
];

const person = {
  name, idNumber: idNumber(), nation: choice('民族', 'Nationality', nations), party: choice('政治面貌', 'Party', parties), schooling: choice('学历', 'Schooling', schooling),
  post: text('工作单位及职务', 'Unit and post', { maxLength: 60, examples: ['竹林村党总支委员、妇联主席', '新丰镇中心小学教师', '嘉兴市某服饰有限公司车间主任'] }), phone: phone(),
};

export const nomination = formSpec({ zh: '代表登记表', en: 'Delegate' }, [
  { zh: '基本情况', en: 'Person', fields: person },
  { zh: '类别', en: 'Kind', fields: { category: choice('类别', 'Category', categories), frontline: yesNo('基层一线', 'Front line') } },
  { zh: '推荐', en: 'Nomination', fields: { orgUnit: unit('选举单位', 'Electing unit'), honours: longText('主要表现及荣誉', 'Merits', { maxLength: 300, examples: ['市三八红旗手，带领姐妹发展水果种植。'] }), recusal: yesNo('与审查人员有回避关系', 'Related to a reviewer'), photo: portrait('近期免冠照片', 'Photograph'), sensitive: sensitiveConsent('身份证号', 'the ID number'), consent: consent('publication', '本人同意公示姓名、单位及职务', 'Agrees to be named in public') } },
], ['honours', 'recusal', 'photo']);

/** 特邀, 列席: they have no vote and are not among those entitled. domain.md §8.2 */
export const guest = formSpec({ zh: '特邀、列席人员', en: 'Guest or observer' }, [
  { zh: '人员', en: 'Person', fields: { name, kind: choice('类别', 'Kind', [{ value: 'invited', zh: '特邀', en: 'Invited guest' }, { value: 'observer', zh: '列席', en: 'Observer' }]), post: person.post } },
]);

export const unitElection = formSpec({ zh: '选举单位选举（推荐）结果', en: 'Election in the unit' }, [
  { zh: '结果', en: 'Result', fields: { heldOn: date('日期', 'On'), way: choice('产生方式', 'How', [{ value: 'election', zh: '选举', en: 'Election' }, { value: 'agreement', zh: '协商推荐', en: 'Put forward by agreement' }]), entitled: count('应到人数', 'Entitled', { in: 'people', minimum: 1 }), present: count('实到人数', 'Present', { in: 'people', minimum: 1 }), votesFor: count('同意票', 'Votes for', { in: 'votes' }) } },
]);

export function proposal(of: readonly Body[]) {
  return formSpec({ zh: '候选人提名表', en: 'Candidate' }, [
    { zh: '提名', en: 'Proposal', fields: { body: choice('提名职务', 'For', of.map((value) => ({ value, ...bodyTitles[value] }))), proposedBy: text('提名单位', 'Proposed by', { maxLength: 60, examples: ['区妇联党组', '新丰镇党委'] }) } },
    { zh: '听取上级妇联意见（主席、副主席人选）', en: 'The upper federation, heard on a chair or deputy', fields: { upperNumber: text('上级妇联意见文号', 'Number of its opinion', { maxLength: 40, examples: ['嘉妇〔2022〕11号', '南妇〔2022〕9号'] }), upperOn: date('意见日期', 'Given on'), upperWords: longText('上级妇联意见', 'What it says', { maxLength: 500, examples: ['同意作为主席人选。', '同意作为副主席人选。'] }) } },
    { zh: '基本情况', en: 'Person', fields: { ...person, frontline: yesNo('基层一线', 'Front line') } },
    { zh: '考察', en: 'Merits', fields: { merits: longText('主要表现', 'Merits', { maxLength: 500, examples: ['政治坚定，热心妇女工作，群众基础好。'] }), sensitive: sensitiveConsent('身份证号', 'the ID number'), consent: consent('publication', '本人同意作为候选人并公示', 'Agrees to stand and to be named in public') } },
  ], ['upperNumber', 'upperOn', 'upperWords']);
}
