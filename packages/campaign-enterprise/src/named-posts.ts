// FZ05 巾帼创新工作室, FZ07 巾帼文明岗 (一岗一品), FZ13 创业基地示范, FZ15 女红巧手·女掌柜·妈妈的味道: put forward, marked, named (domain.md §9).
import { at, choice, count, date, files, formSpec, longText, money, mustTick, numberAt, partner, personName, points, project, refuse, rowsAt, selection, text, textAt, together, unit, type Choice, type Section } from '@jinguo/core/programme';
import type { Check, Compute } from '@jinguo/core/plugin';
import { issuer } from './office.ts';

const campaign = 'enterprise';

function applicationOf(title: string, sections: readonly Section[]) {
  return formSpec({ zh: `${title}申报表`, en: 'Application' }, [
    { zh: '基本情况', en: 'About it', fields: { name: text('名称', 'Name', { maxLength: 60 }), orgUnit: unit(), lead: personName('负责人', 'Head'), members: count('成员人数', 'Members', { in: 'people', minimum: 1 }), women: count('其中女性', 'of them women', { in: 'people' }) } },
    ...sections,
    { zh: '事迹', en: 'Deeds', fields: { deeds: longText('主要事迹', 'Deeds', { examples: ['创新服务方式，年服务群众五千余人次，群众满意率99%。', '研发新品种三个，带动周边妇女就业四十余人。'] }), proof: files('证明材料', 'Proof') } },
  ], ['proof']);
}

/** Women at least half of the members, and no more than there are. */
const women: Check = ({ data }) => (numberAt(data, 'application.women') * 2 >= numberAt(data, 'application.members') && numberAt(data, 'application.women') <= numberAt(data, 'application.members') ? [] : [refuse('/application/women', 'WOMEN_HALF', { zh: '女性应占成员一半以上，且不多于成员人数', en: 'women must be at least half of the members, and no more than there are' })]);
const fewest = (least: number): Check => ({ data }) => (numberAt(data, 'application.members') >= least ? [] : [refuse('/application/members', 'FEWEST', { zh: `成员须不少于${least}人`, en: `at least ${least} members are asked` })]);

const innovation = formSpec({ zh: '评审打分表', en: 'Sheet' }, [{ zh: '评分', en: 'Marks', fields: { innovation: points('创新', 'Innovation', 40), result: points('成效', 'Result', 30), driving: points('带动', 'Driving others', 20), management: points('管理', 'Management', 10) } }]);
const achievements = [{ value: 'patent', zh: '专利', en: 'Patent' }, { value: 'standard', zh: '标准', en: 'Standard' }, { value: 'award', zh: '奖项', en: 'Award' }, { value: 'transfer', zh: '成果转化', en: 'Transfer' }] as const;

export const innovationWorkshops = selection({
  campaign, code: 'FZ05', name: 'innovation-workshops', title: { zh: '巾帼创新工作室', en: 'Innovation workshops' }, award: '巾帼创新工作室', issuer, unitField: 'orgUnit', years: 3, itemTitle: (data) => textAt(data, 'application.name'),
  application: applicationOf('巾帼创新工作室', [{ zh: '成果', en: 'Results', fields: { achievement: choice('近三年成果', 'Result of three years', achievements), place: text('固定场所', 'Place', { maxLength: 60, examples: ['科创园2号楼305室'] }), ledByWoman: mustTick('负责人为女性', 'Led by a woman') } }]),
  panel: { members: [{ role: 'expert', everyone: 'district' }], days: 15, sheet: innovation, criteria: ['innovation', 'result', 'driving', 'management'], pass: 80 },
  parties: [partner('partner.hr', 'advise'), partner('partner.market', 'veto')], rules: { checks: ['women', 'fewest'] }, own: { checks: { women, fewest: fewest(5) } },
  counts: { title: { zh: '巾帼创新工作室', en: 'Innovation workshops' }, unit: { zh: '个', en: 'workshops' } },
});

const grades: readonly Choice[] = [{ value: 'district', zh: '区级', en: 'District' }, { value: 'city', zh: '推荐市级', en: 'City' }];
const fields: readonly Choice[] = [{ value: 'usual', zh: '窗口与生产服务', en: 'Usual' }, { value: 'new', zh: '科技创新与新业态（专项名额30%）', en: 'New fields' }];

/** For the city the lower grade must have been held for two years, and three of five must be women (浙江省管理办法). */
const lowerGrade: Check = ({ data }) => {
  if (textAt(data, 'application.grade') === 'district') return [];
  return [
    ...(numberAt(data, 'application.heldYears') >= 2 ? [] : [refuse('/application/heldYears', 'LOWER_GRADE', { zh: '推荐上一级须保持下一级称号2年以上', en: 'the lower grade must have been held for two years' })]),
    ...(numberAt(data, 'application.women') * 5 >= numberAt(data, 'application.members') * 3 ? [] : [refuse('/application/women', 'WOMEN_SIXTY', { zh: '推荐上一级的，女性应占成员60%以上', en: 'for a higher grade at least 60 % of the members are women' })]),
  ];
};

/** Of a round's places, kept for science and new trades, in percent (domain.md §9 FZ07). */
const newFieldsPercent = 30;
const newFieldsPlaces: Check = ({ data, entries }) => {
  const places = rowsAt(data, 'roundSettings.places').reduce((sum, one) => sum + numberAt(one, 'amount'), 0);
  const most = places - Math.ceil((places * newFieldsPercent) / 100);
  const usual = entries.filter((one) => one.verdict === undefined && textAt(one.data, 'application.field') !== 'new').length;
  return usual <= most ? [] : [refuse('', 'NEW_FIELDS', { zh: `本批次${places}个名额中${newFieldsPercent}%专留科技创新与新业态，其他领域最多${most}个，现列入${usual}个，请暂缓${usual - most}个`, en: `${newFieldsPercent} % of the ${places} places are kept for science and new trades: at most ${most} others, ${usual} are listed; hold back ${usual - most}` })];
};

const facts: readonly Choice[] = [{ value: 'none', zh: '无撤销情形', en: 'None' }, { value: 'illegal', zh: '违法违纪', en: 'Illegal acts' }, { value: 'accident', zh: '重大责任事故', en: 'A major accident' }, { value: 'merged', zh: '单位撤并', en: 'Merged or closed' }, { value: 'idle', zh: '一年未开展活动', en: 'No activity for a year' }];
const postReview = formSpec({ zh: '巾帼文明岗复核', en: 'Review' }, [{ zh: '复核', en: 'Review', fields: { reviewedOn: date('复核日期', 'Reviewed on'), members: count('现有成员', 'Members now', { in: 'people', minimum: 1 }), women: count('其中女性', 'of them women', { in: 'people' }), fact: choice('撤销情形', 'What takes the title away', facts), findings: longText('复核情况', 'Findings') } }]);
/** A post that is no longer what was named, or of which such a fact is found, loses its title at once. */
const unfit: Compute = ({ data }) => ({ yes: textAt(data, 'yearlyReview.fact') !== 'none' || numberAt(data, 'yearlyReview.women') * 2 < numberAt(data, 'yearlyReview.members') });

export const modelPosts = selection({
  campaign, code: 'FZ07', name: 'model-posts', title: { zh: '巾帼文明岗（一岗一品）', en: 'Model posts' }, award: '巾帼文明岗', issuer, unitField: 'orgUnit', years: 2, review: { every: 24, title: { zh: '复核', en: 'Review' }, form: postReview, computes: ['unfit'], lost: 'has(fields.unfit) && fields.unfit' }, quota: {}, itemTitle: (data) => textAt(data, 'application.name'),
  application: applicationOf('巾帼文明岗', [{ zh: '一岗一品', en: 'One feature', fields: { feature: longText('“一岗一品”（500字内）', 'The feature', { maxLength: 500, examples: ['“红帆”窗口：延时服务、上门代办。', '“巧姐”服务岗：手把手教老人用智能手机。'] }), grade: choice('申报级别', 'Grade', grades), field: choice('领域', 'Field', fields), heldYears: count('下一级称号保持年限', 'Years the lower grade is held', { in: 'years', maximum: 30 }), ledByWomen: mustTick('岗长为女性，所在单位领导班子中至少有1名女性', 'Its head is a woman, and a woman is among the unit’s leaders') } }]),
  levels: [
    { id: 'townReview', title: { zh: '主管部门（镇街）推荐', en: 'Recommended' }, by: [at.townHead], within: 5 },
    { id: 'districtCheck', title: { zh: '协调小组初审', en: 'First check' }, by: [at.districtClerk], within: 5 },
    { id: 'unannounced', title: { zh: '实地与暗访', en: 'Visits, some unannounced' }, by: [at.sectionHead], within: 15 },
  ],
  fields: { unfit: { from: 'unfit.yes', type: 'boolean', title: { zh: '已不符合条件', en: 'Fit no more' }, optional: true } },
  rules: { checks: ['women', 'fewest', 'lowerGrade'] }, listChecks: ['newFieldsPlaces'],
  own: { checks: { women, fewest: fewest(5), lowerGrade, newFieldsPlaces }, computes: { unfit } },
  counts: { title: { zh: '巾帼文明岗', en: 'Model posts' }, unit: { zh: '个', en: 'posts' } },
});

export const startBases = selection({
  campaign, code: 'FZ13', name: 'start-bases', title: { zh: '女性创业基地示范', en: 'Bases for starters' }, award: '女性创业示范基地', issuer, unitField: 'orgUnit', years: 3, itemTitle: (data) => textAt(data, 'application.name'),
  application: applicationOf('女性创业示范基地', [{ zh: '带动', en: 'Driving', fields: { starters: count('在孵女性创业项目', 'Projects', { in: 'pieces' }), jobs: count('带动就业', 'Jobs', { in: 'people' }) } }]), rules: { checks: ['women'] }, own: { checks: { women } },
  counts: { title: { zh: '女性创业示范基地', en: 'Bases' }, unit: { zh: '个', en: 'bases' } },
});

const crafts: readonly Choice[] = [{ value: 'needle', zh: '女红巧手', en: 'Needlework' }, { value: 'manager', zh: '女掌柜', en: 'Managers' }, { value: 'taste', zh: '家乡味道', en: 'Tastes of home' }];
const craftSheet = formSpec({ zh: '评分表', en: 'Sheet' }, [{ zh: '评分', en: 'Marks', fields: { skill: points('技艺', 'Skill', 50), market: points('市场', 'Market', 30), heritage: points('传承', 'Heritage', 20) } }]);

const discovered = selection({
  campaign, code: 'FZ15', name: 'craftswomen', title: { zh: '女红巧手·女掌柜·妈妈的味道', en: 'Craftswomen' }, award: '“舌尖+指尖”巧手', issuer, unitField: 'orgUnit', years: 0, itemTitle: (data) => textAt(data, 'application.name'),
  application: applicationOf('巧手发掘', [{ zh: '技艺', en: 'Craft', fields: { craft: choice('类别', 'Kind', crafts), product: text('代表作品', 'Work', { maxLength: 60, examples: ['蓝印花布手作', '南湖菱粽', '苏绣团扇'] }) } }]),
  panel: { members: [{ role: 'expert', everyone: 'district' }], days: 15, sheet: craftSheet, criteria: ['skill', 'market', 'heritage'], pass: 75 },
  counts: { title: { zh: '巧手发掘', en: 'Craftswomen' }, unit: { zh: '名', en: 'women' } },
});

const trades: readonly Choice[] = [{ value: 'farm', zh: '农家乐、民宿', en: 'Farm stays' }, { value: 'craft', zh: '文创手工', en: 'Craft' }, { value: 'shop', zh: '农产品电子商务', en: 'Produce online' }, { value: 'taste', zh: '美食制作', en: 'Food' }];

/** “妇字号”产业: what the crafts grow into, promised and accepted as a project. */
const trade = project({
  campaign, code: 'FZ15P', name: 'womens-trades', title: { zh: '“舌尖+指尖”“妇字号”产业', en: 'Trades of women' }, issuer, noun: '产业项目', startedBy: [{ role: 'villageOfficer' }, { role: 'townOfficer' }], reports: 2,
  charter: [{ zh: '产业', en: 'Trade', fields: { trade: choice('类别', 'Kind', trades), women: count('带动妇女', 'Women employed', { in: 'people', minimum: 1 }), sales: money('年销售目标', 'Sales aimed at in a year') } }],
});

export const craftswomen = together(discovered, trade);
