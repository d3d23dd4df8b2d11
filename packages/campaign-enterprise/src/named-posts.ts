// FZ05 巾帼创新工作室, FZ07 巾帼文明岗 (一岗一品), FZ13 创业基地示范, FZ15 女红巧手·女掌柜·妈妈的味道: put forward, marked, named (domain.md §9).
import { at, choice, consent, count, date, files, formSpec, forWomen, grant, idNumber, isTrueAt, longText, money, mustTick, numberAt, oneEach, parameter, parameterAt, partner, percentage, personName, placesOf, points, project, putDown, refuse, selection, sensitiveConsent, standsOn, text, textAt, together, unit, warn, yesNo, type Choice, type Section } from '@jinguo/core/programme';
import { normalise, type Check, type Compute, type JsonObject, type OtherItem } from '@jinguo/core/plugin';
import { contacts, issuer, letters } from './office.ts';
import { higher, higherShare, higherWomen, postsUpward } from './posts-upward.ts';

const campaign = 'enterprise';
/** 授牌: numbered when it is named. */
const plaque = (code: string) => ({ series: `${code}牌〔{year}〕{serial}`, called: { zh: '牌匾编号', en: 'Plaque' } });

function applicationOf(title: string, sections: readonly Section[]) {
  return formSpec({ zh: `${title}申报表`, en: 'Application' }, [
    { zh: '基本情况', en: 'About it', fields: { name: text('名称', 'Name', { maxLength: 60 }), orgUnit: unit(), lead: personName('负责人', 'Head'), members: count('成员人数', 'Members', { in: 'people', minimum: 1 }), women: count('其中女性', 'of them women', { in: 'people' }) } },
    ...sections,
    { zh: '事迹', en: 'Deeds', fields: { deeds: longText('主要事迹', 'Deeds', { examples: ['创新服务方式，年服务群众五千余人次，群众满意率99%。', '研发新品种三个，带动周边妇女就业四十余人。'] }), proof: files('证明材料', 'Proof') } },
  ], ['proof']);
}

const leastWomen = percentage('女性占成员比例不低于', 'Women, at least', 50);
const leastMembers = parameter('成员最少人数', 'Fewest members', 5, { minimum: 1, maximum: 100, unit: { zh: '人', en: 'people' } });

/** Women are the share that is asked, and no more than there are members. */
const women: Check = (view) => {
  const [members, among, least] = [numberAt(view.data, 'application.members'), numberAt(view.data, 'application.women'), parameterAt(view, 'leastWomen')];
  return among * 100 >= members * least && among <= members ? [] : [refuse('/application/women', 'WOMEN_HALF', { zh: `女性应不低于成员的${least}%，且不多于成员人数`, en: `women must be at least ${least} % of the members, and no more than there are` })];
};
const fewest: Check = (view) => {
  const least = parameterAt(view, 'leastMembers');
  return numberAt(view.data, 'application.members') >= least ? [] : [refuse('/application/members', 'FEWEST', { zh: `成员须不少于${least}人`, en: `at least ${least} members are asked` })];
};

const innovation = formSpec({ zh: '评审打分表', en: 'Sheet' }, [{ zh: '评分', en: 'Marks', fields: { innovation: points('创新', 'Innovation', 40), result: points('成效', 'Result', 30), driving: points('带动', 'Driving others', 20), management: points('管理', 'Management', 10) } }]);
/** In the last three years a patent, standard, award or transfer; or, of one who runs a business, jobs and a record of taxes. */
const grounds: Check = (view) => {
  const { data } = view;
  const [results, jobs] = [parameterAt(view, 'leastResults'), parameterAt(view, 'leastJobs')];
  if (textAt(data, 'application.basis') === 'innovation') return numberAt(data, 'application.results') >= results ? [] : [refuse('/application/results', 'RESULTS', { zh: `近三年专利、标准、奖项、成果转化合计须不少于${results}项`, en: `at least ${results} patents, standards, awards or transfers in three years are asked` })];
  return [
    ...(numberAt(data, 'application.jobs') >= jobs ? [] : [refuse('/application/jobs', 'JOBS', { zh: `以创业带动申报的，带动就业须不少于${jobs}人`, en: `who applies by her business has at least ${jobs} jobs` })]),
    ...(isTrueAt(data, 'application.taxRecord') ? [] : [refuse('/application/taxRecord', 'TAX_RECORD', { zh: '以创业带动申报的，须有纳税记录', en: 'who applies by her business has a record of taxes' })]),
  ];
};
const bases = [{ value: 'innovation', zh: '创新成果', en: 'Innovation' }, { value: 'business', zh: '创业带动', en: 'Her business' }] as const;
const achievements = [{ value: 'patent', zh: '专利', en: 'Patent' }, { value: 'standard', zh: '标准', en: 'Standard' }, { value: 'award', zh: '奖项', en: 'Award' }, { value: 'transfer', zh: '成果转化', en: 'Transfer' }] as const;

const workshopReport = formSpec({ zh: '工作室年度报告', en: 'Yearly report' }, [{ zh: '年度报告', en: 'Yearly report', fields: { reviewedOn: date('审核日期', 'Looked at on'), results: count('年度创新成果', 'Results of the year', { in: 'items' }), jobs: count('年度带动就业', 'Jobs of the year', { in: 'people' }), report: longText('年度工作情况', 'What was done', { examples: ['开展技术攻关3项，带教青年女职工12人，成果在两家企业应用。'] }), findings: longText('审核意见', 'Findings', { maxLength: 500 }) } }]);

const workshopKey = (data: JsonObject, path: string) => normalise(textAt(data, path));

const named = selection({
  campaign, code: 'FZ05', name: 'innovation-workshops', title: { zh: '巾帼创新工作室', en: 'Innovation workshops' }, award: '巾帼创新工作室', given: plaque('FZ05'), issuer, letters, unitField: 'orgUnit', years: 3, itemTitle: (data) => textAt(data, 'application.name'),
  application: applicationOf('巾帼创新工作室', [{ zh: '成果', en: 'Results', fields: { basis: choice('申报依据', 'By', bases), achievement: choice('近三年主要成果', 'Main result of three years', achievements), results: count('近三年成果', 'Results of three years', { in: 'items' }), jobs: count('带动就业', 'Jobs', { in: 'people' }), taxRecord: yesNo('有纳税记录', 'Has a record of taxes'), place: text('固定场所', 'Place', { maxLength: 60, examples: ['科创园2号楼305室'] }), ledByWoman: mustTick('负责人为女性', 'Led by a woman') } }]),
  parameters: { leastMembers, leastWomen, leastResults: parameter('创新成果最少项数', 'Fewest results', 1, { unit: { zh: '项', en: 'results' } }), leastJobs: parameter('创业带动最少就业人数', 'Fewest jobs', 10, { unit: { zh: '人', en: 'jobs' } }) },
  keys: (data) => ({ workshop: workshopKey(data, 'application.name') }), review: { title: { zh: '年度报告', en: 'Yearly report' }, form: workshopReport },
  panel: { members: [{ role: 'expert', everyone: 'district' }], days: 15, sheet: innovation, criteria: ['innovation', 'result', 'driving', 'management'], pass: 80 },
  parties: [partner('partner.science', 'advise'), partner('partner.hr', 'advise'), partner('partner.market', 'veto')], questions: ['区科技局：创新成果是否属实', '区人社局：用工与社会保险情况', '区市场监管局：是否有严重违法失信记录'],
  rules: { checks: ['women', 'fewest', 'grounds'] }, own: { checks: { women, fewest, grounds } },
  counts: { title: { zh: '巾帼创新工作室', en: 'Innovation workshops' }, unit: { zh: '个', en: 'workshops' } },
});

/** A workshop named here, or an entrepreneur’s of 强基赋能 (QJ02): what was taken away or is over is no ground; what is from before the system is on paper and looked at. */
const titled: Check = async ({ data, today, others }) => {
  const found = (await others('workshop', workshopKey(data, 'application.workshop'))).filter((other) => ['innovation-workshops', 'workshops'].includes(other.workflow));
  if (found.some((other) => standsOn(other, today))) return [];
  if (found.some((other) => other.result === 'revoked' || other.result === 'dissolved')) return [refuse('/application/workshop', 'TITLE_REVOKED', { zh: '该工作室的称号已撤销，不能扶持', en: 'the workshop’s title was taken away: it cannot be supported' })];
  if (found.some((other) => wasGiven(other))) return [refuse('/application/workshop', 'TITLE_OVER', { zh: '该工作室的称号已期满，不能扶持', en: 'the workshop’s title is over: it cannot be supported' })];
  return [warn('/application/workshop', 'TITLE_NOT_FOUND', { zh: '系统内没有有效期内的同名工作室，请核对命名文件', en: 'the books hold no valid title of this name; check the document' })];
};

/** A title that ended in its time, or whose last day is over though nobody has closed it yet. */
const wasGiven = ({ result, fields }: OtherItem) => result === 'named' || result === 'done' || (result === null && typeof fields['validUntil'] === 'string');

/** Who is asked about money before it is decided on (domain.md §4 A2); assumed, the lead's. */
const consulted = [partner('partner.finance', 'veto')];

/** A named workshop's support, once a year, within the budget of the year. */
const support = grant({
  campaign, contacts, code: 'FZ05G', budgetCode: 'FZ05B', name: 'workshop-support', title: { zh: '巾帼创新工作室扶持', en: 'Support of workshops' }, issuer, noun: '创新工作室扶持补助', applicant: 'unit', noticed: true, consulted,
  application: [{ zh: '工作室', en: 'Workshop', fields: { workshop: text('工作室名称', 'Workshop', { maxLength: 60, examples: ['“绣娘”巾帼创新工作室', '“芯动力”巾帼创新工作室'] }), plan: longText('资金使用计划', 'What the money is for', { examples: ['购置检测设备与培训耗材，开展技术攻关两项。'] }), wanted: money('申请金额', 'Sum asked for', { minimum: 1, examples: [2_000_000, 1_000_000] }) } }],
  amountOf: (data, view) => Math.min(numberAt(data, 'application.wanted'), parameterAt(view, 'mostSupport')),
  parameters: { mostSupport: parameter('每个工作室扶持上限', 'Most for a workshop', 2_000_000, { minimum: 0, maximum: 100_000_000, unit: 'fen' }) },
  onceBy: [{ key: 'supported', value: (data) => workshopKey(data, 'application.workshop'), path: '/application/workshop', what: { zh: '该工作室', en: 'support of this workshop' } }],
  checks: ['titled'], stillChecks: ['titled'], own: { checks: { titled } },
});

/** Workshops that are named, and what supports them. */
export const innovationWorkshops = together(named, support);

const fields: readonly Choice[] = [{ value: 'usual', zh: '窗口与生产服务', en: 'Usual' }, { value: 'new', zh: '科技创新与新业态（专项名额30%）', en: 'New fields' }];

/** Of a round's places some are kept for science and new trades (domain.md §9 FZ07). */
const newFieldsPlaces: Check = (view) => {
  const { data, entries } = view;
  const newFieldsPercent = parameterAt(view, 'newFields');
  const places = placesOf(data).reduce((sum, one) => sum + numberAt(one, 'amount'), 0);
  const most = places - Math.ceil((places * newFieldsPercent) / 100);
  const usual = entries.filter((one) => one.verdict === undefined && textAt(one.data, 'application.field') !== 'new').length;
  return usual <= most ? [] : [refuse('', 'NEW_FIELDS', { zh: `本批次${places}个名额中${newFieldsPercent}%专留科技创新与新业态，其他领域最多${most}个，现列入${usual}个，请暂缓${usual - most}个`, en: `${newFieldsPercent} % of the ${places} places are kept for science and new trades: at most ${most} others, ${usual} are listed; hold back ${usual - most}` })];
};

const facts: readonly Choice[] = [{ value: 'none', zh: '无撤销情形', en: 'None' }, { value: 'illegal', zh: '违法违纪', en: 'Illegal acts' }, { value: 'accident', zh: '重大责任事故', en: 'A major accident' }, { value: 'merged', zh: '单位撤并', en: 'Merged or closed' }, { value: 'idle', zh: '一年未开展活动', en: 'No activity for a year' }];
const postReview = formSpec({ zh: '巾帼文明岗复核', en: 'Review' }, [{ zh: '复核', en: 'Review', fields: { reviewedOn: date('复核日期', 'Reviewed on'), members: count('现有成员', 'Members now', { in: 'people', minimum: 1 }), women: count('其中女性', 'of them women', { in: 'people' }), fact: choice('撤销情形', 'What takes the title away', facts), findings: longText('复核情况', 'Findings') } }]);
/** A post that is no longer what was named, or of which such a fact is found, loses its title at once. */
const unfit: Compute = (view) => ({ yes: textAt(view.data, 'yearlyReview.fact') !== 'none' || numberAt(view.data, 'yearlyReview.women') * 100 < numberAt(view.data, 'yearlyReview.members') * parameterAt(view, 'leastWomen') });

/** The day it is named: a higher grade asks how long it has been. */
const naming: Compute = ({ today }) => ({ on: today });

const unannounced = formSpec({ zh: '实地暗访记录', en: 'Visit' }, [{ zh: '暗访', en: 'Visit', fields: { visitedOn: date('走访日期', 'Visited on'), unannounced: yesNo('暗访（事先不通知）', 'Not announced'), photos: files('现场照片', 'Photos'), findings: longText('现场情况', 'What was found', { examples: ['挂牌上岗，服务规范，“一岗一品”有台账，群众评价好。'] }) } }], ['photos']);
const handing = formSpec({ zh: '授牌登记', en: 'Plaque' }, [{ zh: '授牌', en: 'Plaque', fields: { handedOn: date('授牌日期', 'Handed over on'), by: text('授牌人', 'By whom', { maxLength: 30, examples: ['陆文静'] }) } }]);

/** Its department recommends a post, or its town for it; the town's head writes down which (domain.md §9). */
const recommended = formSpec({ zh: '推荐意见', en: 'Recommendation' }, [{ zh: '推荐', en: 'Recommended', fields: { recommender: text('推荐单位（主管部门或镇街道）', 'By which department or town', { maxLength: 60, examples: ['区卫生健康局', '区教育体育局', '新丰镇'] }), ground: longText('推荐理由', 'Why', { maxLength: 300, examples: ['岗位女性占比高，服务群众满意，“一岗一品”特色鲜明。'] }) } }]);
/** “巾帼建功”协调小组: the units that sit in it, and what they found. */
const groupCheck = formSpec({ zh: '协调小组初审意见', en: 'First check of the group' }, [{ zh: '初审', en: 'First check', fields: { checkedOn: date('初审日期', 'Checked on'), members: text('参加的成员单位', 'Units that took part', { maxLength: 120, examples: ['区妇联、区总工会、区人力社保局', '区妇联、团区委、区市场监管局'] }), findings: longText('初审意见', 'Findings', { maxLength: 300, examples: ['材料齐全，符合条件，建议进入实地走访。'] }) } }]);

/** What a post that has its plaque is found by (FZ08); the number was once kept where the handing over is now. */
const plaqueKey = (data: JsonObject): Readonly<Record<string, string>> => {
  const number = textAt(data, 'plaqueNumber.number') || textAt(data, 'plaque.number');
  return number === '' ? {} : { plaque: number };
};

/** What takes a title away between two reviews. */
const atOnce = { zh: '出现撤销情形（违法、重大事故、单位撤并、女性不足半数、一年无活动）', en: 'A fact that takes it away: illegal acts, a major accident, merged, fewer than half women, a year without activity' };

const namedPosts = selection({
  keys: plaqueKey,
  reads: ({ data, stage = '' }) => (stage.startsWith('review') ? Object.entries(plaqueKey(data)).map(([key, value]) => ({ key, value })) : []),
  campaign, code: 'FZ07', name: 'model-posts', title: { zh: '巾帼文明岗（一岗一品）', en: 'Model posts' }, award: '巾帼文明岗', issuer, letters, unitField: 'orgUnit', years: 1, review: { goesOn: { zh: '岗位不再设置，称号终止', en: 'The post is no more: the title ends' }, every: 24, title: { zh: '复核', en: 'Review' }, form: postReview, checks: ['higherShare'], computes: ['unfit', 'higher'], lost: 'has(fields.unfit) && fields.unfit', atOnce }, quota: {}, itemTitle: (data) => textAt(data, 'application.name'),
  parameters: { leastMembers, leastWomen, higherWomen },
  listParameters: { newFields: percentage('科技创新与新业态专项名额', 'Places kept for science and new trades', 30) },
  after: [putDown('plaque', { title: { zh: '授牌', en: 'Plaque' }, by: [at.districtClerk], days: 10, form: handing, done: { zh: '已授牌', en: 'Handed over' }, effects: [{ effect: 'takeNumber', params: { series: 'FZ07牌〔{year}〕{serial}', digits: 3, as: 'plaqueNumber' } }] })],
  application: applicationOf('巾帼文明岗', [{ zh: '一岗一品', en: 'One feature', fields: { feature: longText('“一岗一品”（500字内）', 'The feature', { maxLength: 500, examples: ['“红帆”窗口：延时服务、上门代办。', '“巧姐”服务岗：手把手教老人用智能手机。'] }), field: choice('领域', 'Field', fields), ledByWomen: mustTick('岗长为女性，所在单位领导班子中至少有1名女性', 'Its head is a woman, and a woman is among the unit’s leaders') } }]),
  levels: [
    { id: 'townReview', title: { zh: '主管部门（镇街）推荐', en: 'Recommended' }, by: [at.townHead], within: 5, form: recommended },
    { id: 'districtCheck', title: { zh: '协调小组初审', en: 'First check' }, by: [at.districtClerk], within: 5, form: groupCheck },
    { id: 'unannounced', title: { zh: '实地与暗访', en: 'Visits, some unannounced' }, by: [at.sectionHead], within: 15, form: unannounced },
  ],
  fields: { unfit: { from: 'unfit.yes', type: 'boolean', title: { zh: '已不符合条件', en: 'Fit no more' }, optional: true }, namedOn: { from: 'naming.on', type: 'date', title: { zh: '命名日期', en: 'Named on' }, optional: true }, higher: { from: 'higher.grades', type: 'text', title: { zh: '上级称号', en: 'Higher grades' }, optional: true } },
  rules: { checks: ['women', 'fewest'] }, listChecks: ['newFieldsPlaces'], namingComputes: ['naming'],
  own: { checks: { women, fewest, newFieldsPlaces, higherShare: higherShare((data) => plaqueKey(data)['plaque'] ?? '') }, computes: { unfit, higher, naming } },
  counts: { title: { zh: '巾帼文明岗', en: 'Model posts' }, unit: { zh: '个', en: 'posts' } },
});

/** The district’s title, and what is picked from it for city, province and nation. */
export const modelPosts = together(namedPosts, postsUpward);

export const startBases = selection({
  campaign, code: 'FZ13', name: 'start-bases', title: { zh: '女性创业基地示范', en: 'Bases for starters' }, award: '女性创业示范基地', given: plaque('FZ13'), issuer, letters, unitField: 'orgUnit', years: 3, itemTitle: (data) => textAt(data, 'application.name'),
  application: applicationOf('女性创业示范基地', [{ zh: '带动', en: 'Driving', fields: { starters: count('在孵女性创业项目', 'Projects', { in: 'pieces' }), jobs: count('带动就业', 'Jobs', { in: 'people' }) } }]), parameters: { leastWomen }, rules: { checks: ['women'] }, own: { checks: { women } },
  counts: { title: { zh: '女性创业示范基地', en: 'Bases' }, unit: { zh: '个', en: 'bases' } },
});

const crafts: readonly Choice[] = [{ value: 'needle', zh: '女红巧手', en: 'Needlework' }, { value: 'manager', zh: '女掌柜', en: 'Managers' }, { value: 'taste', zh: '妈妈的味道', en: 'Mother’s tastes' }];
const craftSheet = formSpec({ zh: '评分表', en: 'Sheet' }, [{ zh: '评分', en: 'Marks', fields: { skill: points('技艺', 'Skill', 50), market: points('市场', 'Market', 30), heritage: points('传承', 'Heritage', 20) } }]);

const craftswoman = (data: JsonObject) => normalise(textAt(data, 'application.idNumber')).toUpperCase();

const discovered = selection({
  campaign, code: 'FZ15', name: 'craftswomen', title: { zh: '女红巧手·女掌柜·妈妈的味道', en: 'Craftswomen' }, award: '“舌尖+指尖”巧手', given: { series: 'FZ15证〔{year}〕{serial}', called: { zh: '证书编号', en: 'Certificate' }, holder: 'application.lead' }, issuer, letters, unitField: 'orgUnit', years: 3, itemTitle: (data) => textAt(data, 'application.name'),
  application: applicationOf('巧手发掘', [{ zh: '技艺', en: 'Craft', fields: { craft: choice('类别', 'Kind', crafts), product: text('代表作品', 'Work', { maxLength: 60, examples: ['蓝印花布手作', '南湖菱粽', '苏绣团扇'] }) } }, { zh: '本人', en: 'Herself', fields: { idNumber: idNumber('负责人（本人）身份证号', 'Her ID number'), sensitive: sensitiveConsent('身份证号', 'the ID number'), publication: consent('publication', '同意公示姓名和作品', 'My name and my work may be published') } }]),
  keys: (data) => ({ applicant: craftswoman(data) }), rules: { checks: ['women', 'once'] },
  own: { checks: { women: forWomen('/application/idNumber'), once: oneEach({ key: 'applicant', value: craftswoman, path: '/application/idNumber', within: 'year', workflows: ['craftswomen'], words: (other) => ({ zh: `本年度已申报（${other.number}），每人一年申报一次`, en: `was put forward this year (${other.number}): once a year` }) }) } },
  panel: { members: [{ role: 'expert', everyone: 'district' }], days: 15, sheet: craftSheet, criteria: ['skill', 'market', 'heritage'], pass: 75 },
  counts: { title: { zh: '巧手发掘', en: 'Craftswomen' }, unit: { zh: '名', en: 'women' } },
});

const trades: readonly Choice[] = [{ value: 'farm', zh: '农家乐、民宿', en: 'Farm stays' }, { value: 'craft', zh: '文创手工', en: 'Craft' }, { value: 'shop', zh: '农产品电子商务', en: 'Produce online' }, { value: 'taste', zh: '美食制作', en: 'Food' }];

/** “妇字号”产业: what the crafts grow into, promised and accepted as a project. */
const trade = project({
  campaign, code: 'FZ15P', name: 'womens-trades', title: { zh: '“舌尖+指尖”“妇字号”产业', en: 'Trades of women' }, issuer, noun: '产业项目', startedBy: [{ role: 'villageOfficer' }, { role: 'townOfficer' }],
  charter: [{ zh: '产业', en: 'Trade', fields: { trade: choice('类别', 'Kind', trades), women: count('带动妇女', 'Women employed', { in: 'people', minimum: 1 }), sales: money('年销售目标', 'Sales aimed at in a year') } }],
});

export const craftswomen = together(discovered, trade);
