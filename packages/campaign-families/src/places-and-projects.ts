// JH03 21个重点实事项目 and the three plans, JH06 礼遇与爱心企业, JH20 家庭教育实践基地, JH21 母亲学堂.
import type { Check, JsonObject } from '@jinguo/core/plugin';
import { activity, choice, count, course, creditCode, founding, numberAt, oneEach, partnership, personName, phone, project, refuse, rows, rowsAt, text, together, yesNo } from '@jinguo/core/programme';
import { giftClaims } from './gift-claims.ts';
import { issuer } from './office.ts';
import { planAssessments, plans } from './plan-assessments.ts';

const campaign = 'families';

const orderOf = (data: JsonObject) => String(numberAt(data, 'charter.order'));

/** What is set for 2025 is said once: the row of that year says the same. */
const lastTarget: Check = ({ data }) => rowsAt(data, 'charter.yearly').flatMap((one, index) => (numberAt(one, 'year') !== 2025 || numberAt(one, 'value') === numberAt(data, 'charter.target2025') ? [] : [refuse(`/charter/yearly/${index}/value`, 'TARGET_2025', { zh: '2025年度目标值与“2025年目标值”不一致，请核对', en: 'differs from the target of 2025; please check both' })]));

const projects = project({
  campaign, code: 'JH03', name: 'key-projects', title: { zh: '重点实事项目与三个规划', en: 'Key projects of the three plans' }, issuer, noun: '重点实事项目', level: 'district', startedBy: [{ role: 'districtClerk' }, { role: 'sectionHead' }],
  charter: [{ zh: '规划', en: 'Plan', fields: { plan: choice('所属规划', 'Plan', plans), order: { type: 'integer', minimum: 1, maximum: 21, title: '项目序号（1至21）', 'x-en': 'Number, 1 to 21' }, yearly: { ...rows('年度目标值', 'Target of each year', { year: { type: 'integer', minimum: 2021, maximum: 2025, title: '年度', 'x-en': 'Year', examples: [2022, 2023, 2024] }, value: count('目标值', 'Target', { maximum: 9_999_999 }) }), minItems: 1 }, target2025: count('2025年目标值', 'Target of 2025', { maximum: 9_999_999 }) } }],
  yearly: { title: { zh: '年度评估', en: 'Assessment of the year' } },
  meeting: { zh: '妇儿工委会议', en: 'Committee for women and children' },
  checks: ['oneOfEach', 'lastTarget'], keys: (data) => ({ order: orderOf(data) }),
  own: { checks: { lastTarget, oneOfEach: oneEach({ key: 'order', value: orderOf, path: '/charter/order', within: 'ever', workflows: ['key-projects'], words: (other) => ({ zh: `该序号的实事项目已立项（${other.number}），重点实事项目共21个，一号一项`, en: `this number is taken (${other.number}): there are twenty-one, each once` }) }) } },
});

/** Twenty-one projects, and the assessments of the plans they belong to. */
export const keyProjects = together(projects, planAssessments);

const gifts = [{ value: 'discount', zh: '消费优惠', en: 'Discounts' }, { value: 'ticket', zh: '文旅门票', en: 'Tickets' }, { value: 'health', zh: '健康体检', en: 'Check-ups' }, { value: 'books', zh: '图书与课程', en: 'Books' }] as const;

/** 向社会招募爱心企业: an open call above all. */
const recruited = [{ value: 'openCall', zh: '向社会公开招募', en: 'By an open call' }, { value: 'offered', zh: '企业主动联系', en: 'It offered by itself' }, { value: 'recommended', zh: '镇（街道）、单位推荐', en: 'Recommended' }] as const;

const agreements = partnership({
  campaign, code: 'JH06', name: 'kind-firms', title: { zh: '最美家庭礼遇与爱心企业', en: 'Kind firms' }, issuer, noun: '礼遇协议', activities: 1, keys: () => ({ firms: 'all' }),
  fields: { each: { from: 'draft.each', type: 'integer', title: { zh: '每年提供份数', en: 'How many a year' } } },
  draft: [{ zh: '爱心企业', en: 'The firm', fields: { uscc: creditCode(), contact: personName('联系人', 'Contact'), phone: phone('联系电话', 'Phone'), recruited: choice('招募方式', 'How it was found', recruited) } }, { zh: '礼遇', en: 'Gifts', fields: { gift: choice('礼遇内容', 'Gift', gifts), each: count('每年提供份数', 'How many a year', { in: 'copies', minimum: 1 }), value: text('每份说明', 'Each', { maxLength: 60, examples: ['双人门票一套', '家庭体检券一张', '图书券100元'] }) } }],
});

/** Six, of which the summary names three; the other three are assumed, the lead's to rename. */
const volunteering = [
  { value: 'project1', zh: '新风尚倡扬', en: 'New ways of life' }, { value: 'project2', zh: '平安我守护', en: 'Keeping the neighbourhood safe' }, { value: 'project3', zh: '垃圾分清“家”', en: 'Sorting waste at home' },
  { value: 'project4', zh: '好家风传承', en: 'Handing on good family ways' }, { value: 'project5', zh: '亲子共阅读', en: 'Parents and children read' }, { value: 'project6', zh: '邻里一家亲', en: 'Neighbours like a family' },
] as const;

/** 最美家联盟: titled families take a project of volunteers in hand. */
const alliance = activity({
  campaign, code: 'JH06V', name: 'finest-alliance', title: { zh: '最美家联盟志愿服务', en: 'Services of the finest families' }, issuer, noun: '志愿服务',
  plan: [{ zh: '项目', en: 'Project', fields: { project: choice('志愿服务项目', 'Project', volunteering), launch: yesNo('项目启动活动', 'The project begins with it'), family: text('领办家庭（称号牌匾编号）', 'Led by the family with the plaque', { maxLength: 40, examples: ['南家〔2022〕012', '南家〔2022〕031'] }) } }],
  fields: { launch: { from: 'plan.launch', type: 'boolean', title: { zh: '项目启动活动', en: 'The project begins' } } },
  onHeld: [{ effect: 'count', params: { figure: 'projects', only: { launch: true } } }],
  own: { figures: { projects: { title: { zh: '最美家庭领办志愿服务项目', en: 'Projects of the finest families' }, unit: { zh: '个', en: 'projects' } } } },
});

/** What firms give to titled families, each family's claim, and what titled families do for others. */
export const kindFirms = together(agreements, giftClaims, alliance);

const kinds = [{ value: 'practice', zh: '家庭教育实践基地', en: 'Practice' }, { value: 'growth', zh: '家庭共成长计划站点', en: 'Growth' }, { value: 'station', zh: '指导服务站', en: 'Station' }] as const;

export const educationBases = founding({
  campaign, code: 'JH20', name: 'education-bases', title: { zh: '家庭教育实践基地', en: 'Bases of family education' }, issuer, noun: '家庭教育实践基地', fewest: 3,
  request: [{ zh: '阵地', en: 'Place', fields: { kind: choice('类别', 'Kind', kinds), courses: count('年度课程计划', 'Courses planned', { in: 'times', minimum: 1 }) } }],
});

const topics = [{ value: 'science', zh: '母亲科学人文素养', en: 'Science' }, { value: 'parenting', zh: '养育课程', en: 'Parenting' }, { value: 'quality', zh: '女性素质提升', en: 'Quality' }] as const;

export const mothersSchool = course({
  campaign, code: 'JH21', name: 'mothers-school', title: { zh: '母亲学堂', en: 'Mothers’ school' }, issuer, noun: '母亲学堂课程', plan: [{ zh: '课程', en: 'Course', fields: { topic: choice('课程', 'Topic', topics) } }],
});
