// QJ03 执委履职 and QJ08 千名执委姐妹连心下基层: visits with what was needed, and the year's performance of a member:
// visits 40 + solved 30 + project 20 + meetings 10; below 60 a talk: numbers that a lead may change (domain.md §9 SY10/SY11/QJ03/QJ08).
import { at, choices, count, date, fill, formSpec, isTrueAt, level, longText, numberAt, parameter, parameterAt, personName, programmeOf, project, putDown, refuse, singlePaper, tell, text, textAt, together, unit, visits, yesNo } from '@jinguo/core/programme';
import { mask, type Check, type ItemView, type JsonObject } from '@jinguo/core/plugin';
import { issuer } from './office.ts';
import { asWalked, walkerFields, walkerKeys, walkerSection } from './walked-in-the-books.ts';

/** 三情, the lead's list. */
const kinds = [
  { value: 'households', zh: '访家情', en: 'How families are' }, { value: 'people', zh: '访民情', en: 'How people are' }, { value: 'children', zh: '访困境儿童', en: 'Children in hardship' },
  { value: 'work', zh: '访业情', en: 'How work is' },
] as const;

/** 联系妇女“五个一”; reading assumed, the lead's list. */
const fiveOnes = [
  { value: 'visit', zh: '每季走访一次', en: 'A visit a quarter' }, { value: 'talk', zh: '谈心一次', en: 'A talk' }, { value: 'wish', zh: '收集一条意见', en: 'A wish heard' }, { value: 'deed', zh: '办一件实事', en: 'A deed done' }, { value: 'activity', zh: '参加一次活动', en: 'An activity' },
] as const;

const walked = visits({
  campaign: 'organization', code: 'QJ03', name: 'member-visits', title: { zh: '执委履职走访', en: 'Visits of committee members' }, issuer, kinds, sealed: true, keys: walkerKeys,
  record: [walkerSection, { zh: '建档', en: 'Files', fields: { files: count('新建妇女家庭档案', 'Files of families', { in: 'copies' }), childFiles: count('新建困境儿童档案', 'Files of children', { in: 'copies' }), ideas: count('征集金点子', 'Ideas', { in: { zh: '条', en: 'ideas' } }), fiveOnes: choices('联系妇女“五个一”本次落实', 'Of the five ones, done this time', fiveOnes) } }],
  optional: ['member', 'files', 'childFiles', 'ideas', 'fiveOnes'],
  fields: {
    ...walkerFields,
    files: { from: 'record.files', type: 'integer', title: { zh: '家庭档案', en: 'Files' }, optional: true },
    childFiles: { from: 'record.childFiles', type: 'integer', title: { zh: '困境儿童档案', en: 'Children’s files' }, optional: true },
    ideas: { from: 'record.ideas', type: 'integer', title: { zh: '金点子', en: 'Ideas' }, optional: true },
  },
  alsoCounts: ['files', 'childFiles', 'ideas'],
  own: {
    figures: {
      visits: { title: { zh: '执委走访、联系家庭', en: 'Families visited by members' }, unit: { zh: '户', en: 'families' } },
      files: { title: { zh: '妇女家庭档案', en: 'Files of families' }, unit: { zh: '份', en: 'files' } },
      childFiles: { title: { zh: '困境儿童档案', en: 'Files of children' }, unit: { zh: '份', en: 'files' } },
      ideas: { title: { zh: '金点子', en: 'Ideas' }, unit: { zh: '条', en: 'ideas' } },
    },
  },
});

/** 领办项目: promised in public, shown at the end of June and of the year, then judged (domain.md §9). */
const led = project({
  campaign: 'organization', code: 'QJ03P', name: 'member-projects', title: { zh: '执委领办项目', en: 'Projects led by members' }, issuer, noun: '领办项目', every: 6, reportTitle: { zh: '进展亮晒', en: 'Shown in public' }, startedBy: [{ role: 'villageOfficer' }, { role: 'townOfficer' }],
  charter: [{ zh: '承诺', en: 'Promise', fields: { member: personName('领办执委', 'Member'), promise: text('公开承诺', 'Promise', { maxLength: 200, examples: ['年内为小区建成妇女儿童活动角一处。', '帮助十名妇女实现家门口就业。'] }) } }],
});

export const memberVisits = together(walked, led);

const partNames = ['visits', 'solved', 'project', 'meetings'] as const;
type Part = (typeof partNames)[number];

/** Points of 100: each part up to its share of what was set for the year, by what it weighs among the four. Of the sum alone what is short of a point is left off. */
export function dutyScore(year: Readonly<Record<Part, { readonly done: number; readonly due: number }>>, weights: Readonly<Record<Part, number>>): number {
  const all = partNames.reduce((sum, part) => sum + weights[part], 0);
  if (all === 0) return 100;
  // As one fraction of whole numbers: thirds and sevenths add up to what they are.
  const [points, of] = partNames.reduce<readonly [bigint, bigint]>(([sum, whole], part) => {
    const due = Math.trunc(year[part].due);
    // Where nothing was due, all of it is done.
    const [had, asked] = due <= 0 ? [1, 1] : [Math.min(Math.trunc(year[part].done), due), due];
    return [sum * BigInt(asked) + BigInt(weights[part] * had) * whole, whole * BigInt(asked)];
  }, [0n, 1n]);
  return Number((points * 100n) / (of * BigInt(all)));
}

const point = { zh: '分', en: 'points' };
/** Weights, the line below which there is a talk, and the women and families each member is linked with. */
const duties = {
  visits: parameter('走访权重', 'What visits weigh', 40, { maximum: 100, unit: point }), solved: parameter('解决问题权重', 'What is solved weighs', 30, { maximum: 100, unit: point }),
  project: parameter('领办项目权重', 'A project weighs', 20, { maximum: 100, unit: point }), meetings: parameter('会议权重', 'Meetings weigh', 10, { maximum: 100, unit: point }),
  enough: parameter('合格分', 'Good enough from', 60, { maximum: 100, unit: point }), linked: parameter('联系妇女、家庭不少于', 'Women and families linked, at least', 10, { maximum: 200, unit: { zh: '户', en: 'households' } }),
};
const scored = (weights: Readonly<Record<Part, number>>) => `走访${weights.visits}、解决问题${weights.solved}、领办项目${weights.project}、会议${weights.meetings}，四项折合100分`;
const weightsOf = (view: Pick<ItemView, 'parameters'>) => ({ visits: parameterAt(view, 'visits'), solved: parameterAt(view, 'solved'), project: parameterAt(view, 'project'), meetings: parameterAt(view, 'meetings') });

/** 下基层, told apart from the visits of one's own village. */
const grassroots = [
  { value: 'policy', zh: '送政策', en: 'Policies' }, { value: 'skills', zh: '送技能', en: 'Skills' }, { value: 'health', zh: '送健康', en: 'Health' }, { value: 'care', zh: '送关爱', en: 'Care' },
] as const;

const called = visits({
  campaign: 'organization', code: 'QJ08V', name: 'sisters-visits', title: { zh: '千名执委姐妹连心下基层走访', en: 'Members’ visits to the grassroots' }, issuer, kinds: grassroots, sealed: true, keys: walkerKeys, record: [walkerSection], optional: ['member'], fields: walkerFields,
  own: { figures: { visits: { title: { zh: '执委姐妹连心下基层走访', en: 'Visits to the grassroots' }, unit: { zh: '户（人）次', en: 'visits' } }, solved: { title: { zh: '下基层解决问题', en: 'Solved at the grassroots' }, unit: { zh: '项', en: 'needs' } } } },
});

const report = formSpec({ zh: '执委年度履职报告', en: 'Report of the year' }, [
  {
    zh: '“1+10+X”履职', en: 'Duties',
    fields: {
      person: personName('执委姓名', 'Member'), orgUnit: unit('联系村社区（1）', 'Village or community linked (1)'), linked: count('联系妇女、家庭（10）', 'Women and families linked (10)', { in: 'households', examples: [10, 12, 16] }), others: text('联系其他对象（X）', 'Others linked (X)', { maxLength: 100, examples: ['新就业女性3名、女大学生村官1名', '企业女职工代表2名'] }), year: count('年度', 'Year', { minimum: 2020, maximum: 2040 }),
      visited: count('走访次数', 'Visits', { in: 'times' }), visitsDue: count('应走访次数', 'Visits due', { in: 'times', minimum: 1 }), solved: count('解决问题', 'Solved', { in: 'items' }), solvedDue: count('应解决问题', 'To solve', { in: 'items', minimum: 1 }),
      projects: count('领办项目', 'Projects led', { in: 'pieces' }), meetings: count('参加会议', 'Meetings', { in: 'times' }), meetingsDue: count('应参加会议', 'Meetings due', { in: 'times', minimum: 1 }),
      promise: text('公开承诺', 'Promise', { maxLength: 200, examples: ['领办“爱心助餐”项目，年内服务独居老人100人次。', '帮助5名妇女实现家门口就业。'] }), account: longText('履职情况', 'Account'),
    },
  },
]);
const talk = formSpec({ zh: '谈话提醒', en: 'Talk' }, [{ zh: '谈话', en: 'Talk', fields: { on: date('谈话日期', 'On'), words: longText('谈话情况', 'What was said'), replaced: yesNo('连续两年不合格，建议调整', 'Not good enough two years running: to be replaced') } }], ['replaced']);
const member = (data: JsonObject) => `${textAt(data, 'report.person')}@${textAt(data, 'report.orgUnit')}`;

const linkedWith: Check = (view) => {
  const least = parameterAt(view, 'linked');
  return numberAt(view.data, 'report.linked') >= least ? [] : [refuse('/report/linked', 'LINKED', { zh: `每名执委联系妇女、家庭不少于${least}户`, en: `a member is linked with at least ${least} women and families` })];
};

/** A report that came to nothing tells nothing of its year. */
const dropped = ['rejected', 'withdrawn', 'terminated', 'voided'];

/** Not good enough two years running, and the talk is about who takes her place. */
const twoYears: Check = async (view) => {
  const { data, others } = view;
  const enough = parameterAt(view, 'enough');
  const before = (await others('member', member(data))).find((other) => other.workflow === 'member-reports' && !dropped.includes(other.result ?? '') && other.fields['year'] === numberAt(data, 'report.year') - 1);
  const score = before?.fields['score'];
  return typeof score !== 'number' || score >= enough || isTrueAt(data, 'talk.replaced') ? [] : [refuse('/talk/replaced', 'TWO_YEARS', { zh: `上一年度得分${score}分（${before?.number ?? ''}），连续两年不足${enough}分，应建议调整`, en: `had ${score} the year before (${before?.number ?? ''}): two years below ${enough}, and a member is replaced` })];
};

const reports = programmeOf(
  { campaign: 'organization', code: 'QJ08', name: 'member-reports', title: { zh: '千名执委姐妹连心下基层', en: 'A thousand members at the grassroots' }, issuer, keys: (data) => ({ member: member(data) }) },
  {
    form: report,
    itemTitle: (data) => `${mask('name', textAt(data, 'report.person'))} ${numberAt(data, 'report.year')}年度`,
    workflow: {
      stakes: [],
      parameters: duties,
      fields: { good: { from: 'score.good', type: 'boolean', title: { zh: '履职合格', en: 'Good enough' }, optional: true }, score: { from: 'score.score', type: 'integer', title: { zh: '履职得分', en: 'Score' }, optional: true }, projects: { from: 'report.projects', type: 'integer', title: { zh: '领办项目', en: 'Projects' } }, year: { from: 'report.year', type: 'integer', title: { zh: '年度', en: 'Year' } }, replaced: { from: 'talk.replaced', type: 'boolean', title: { zh: '建议调整', en: 'To be replaced' }, optional: true } },
      blocks: [
        fill('report', { title: { zh: '年度履职报告', en: 'Report of the year' }, form: report, checks: ['linkedWith', 'asWalked'], computes: ['score'] }),
        level('townReview', {
          title: { zh: '镇（街道）核定', en: 'Town review' }, by: [at.townHead], within: 10, mayReject: false, paper: 'scorePaper', effects: [{ effect: 'count', params: { figure: 'projects', field: 'projects' } }, { effect: 'count', params: { figure: 'reports' } }, tell('scored', { zh: '年度履职报告已核定', en: 'The report of the year was scored' })],
          ways: [{ when: [{ cel: 'has(fields.good) && fields.good' }], to: 'closed', title: { zh: '合格', en: 'Good enough' } }], approved: { zh: '未达合格分，谈话提醒', en: 'Not good enough: a talk' },
        }),
        putDown('talk', { title: { zh: '谈话提醒', en: 'Talk' }, by: [at.sectionHead], days: 20, form: talk, checks: ['twoYears'], ways: [{ cel: 'has(fields.replaced) && fields.replaced', to: 'replaced', title: { zh: '建议调整', en: 'To be replaced' } }] }),
      ],
      supplement: { checks: ['linkedWith', 'asWalked'], computes: ['score'] },
      ends: { replaced: { title: { zh: '建议调整', en: 'To be replaced' } } },
    },
    given: {
      checks: { linkedWith, asWalked, twoYears },
      figures: { projects: { title: { zh: '领办项目', en: 'Projects led' }, unit: { zh: '个', en: 'projects' } }, reports: { title: { zh: '履职报告', en: 'Reports' }, unit: { zh: '份', en: 'reports' } } },
      computes: {
        score: (view) => {
          const of = (done: string, due: string) => ({ done: numberAt(view.data, `report.${done}`), due: numberAt(view.data, `report.${due}`) });
          const score = dutyScore({ visits: of('visited', 'visitsDue'), solved: of('solved', 'solvedDue'), project: { done: numberAt(view.data, 'report.projects'), due: 1 }, meetings: of('meetings', 'meetingsDue') }, weightsOf(view));
          return { score, good: score >= parameterAt(view, 'enough') };
        },
      },
      papers: { scorePaper: singlePaper({ title: '执委履职评价表', issuer, text: (view) => [`履职得分：${numberAt(view.data, 'score.score')}分（${scored(weightsOf(view))}）。`], forms: { report } }) },
    },
  },
);

/** The visits, and each member's report of her year. */
export const memberReports = together(reports, called);
