// A6 活动 (domain.md §4): 方案 → 审批 (over 100 people the district looks at safety too) → 报名与签到 (where people sign
// up: typed here, or by themselves on the open pages, see open-sign-up.ts) → 举办 → 小结 (人次、支出、照片授权) → 评价.
import type { EffectRef } from '../../definition/transition.ts';
import type { JsonObject } from '../../definition/text.ts';
import type { Check, Programme } from '../../plugin/contributions.ts';
import { fill } from '../blocks/fill.ts';
import { level } from '../blocks/level.ts';
import { tell } from '../blocks/parts.ts';
import { putDown } from '../blocks/put-down.ts';
import { count, date, files, formSpec, group, longText, money, mustTick, personName, phone, rows, text, unit, yesNo, type Section } from '../fields.ts';
import { refuse } from '../finding.ts';
import { parameter } from '../parameter.ts';
import { applicationPaper, singlePaper } from '../papers/item-papers.ts';
import { at } from '../posts.ts';
import { spending, spentAsApproved } from '../spending.ts';
import { numberAt, parameterAt, rowsAt, textAt } from '../values.ts';
import { programmeOf, type Basics } from './basics.ts';
import { openSignUp, opensSignUp, peopleAsSignedIn } from './open-sign-up.ts';

/** Parameters of an event 活动 (A6). */
export interface Activity extends Basics {
  /** What one is called, e.g. 讲座, 课堂. */
  readonly noun: string;
  /** More sections of the plan, e.g. its series. */
  readonly plan?: readonly Section[];
  /** More of what is written down afterwards; whole numbers among them may be counted by `own.figures` and effects. */
  readonly summary?: readonly Section[];
  /** Declared integer fields of the summary that become figures of the same name. */
  readonly alsoCounts?: readonly string[];
  /** More that is counted when it was held, e.g. those of one series; counted for the day it was held, as all of it is. */
  readonly onHeld?: readonly EffectRef[];
  /** Rules of the plan's own; contribute them in `own.checks`. */
  readonly checks?: readonly string[];
  /** More people than this, and the district approves as well: parameter `crowd`, a lead’s to change. Default 100 (domain.md §9 JH07). */
  readonly crowd?: number;
}

/** A programme of events: plan, approval, holding, summary, evaluation. */
export function activity(spec: Activity): Programme {
  const { noun, crowd = 100, checks = [] } = spec;
  // The district's own goes past no town.
  const own = spec.level === 'district';
  const plan = openSignUp.asking(formSpec({ zh: `${noun}方案`, en: 'Plan' }, [
    {
      zh: '方案', en: 'Plan',
      fields: {
        name: text('名称', 'Name', { maxLength: 60 }), orgUnit: unit('承办单位', 'Held by'), heldOn: date('计划日期', 'Planned for'), place: text('地点', 'Place', { maxLength: 60 }),
        headcount: count('预计人数', 'People expected', { in: 'people', minimum: 1 }), signsUp: yesNo('需要报名', 'People sign up for it'), purpose: longText('内容与目的', 'What for', { examples: ['邻里互助、共享平安，引导更多家庭参与。', '宣传政策法规，听取妇女群众的意见和需求。'] }),
      },
    },
    openSignUp.section,
    ...(spec.plan ?? []),
    { zh: '经费与安全', en: 'Money and safety', fields: { budget: money('经费预算', 'Budget'), fundedBy: text('经费来源', 'Paid from', { maxLength: 40 }), safety: longText('安全与应急措施', 'Safety measures', { maxLength: 500, examples: ['专人负责秩序和用电安全，备急救药箱，落实测温扫码。', '室外活动购买意外险，大风暴雨改期。'] }) } },
  ], ['fundedBy', 'signsUp', 'openToSignUp']));
  const signUp = formSpec({ zh: '报名签到表', en: 'Who signed up and came' }, [
    {
      zh: '报名与签到', en: 'Who signed up and came',
      fields: { rows: { ...rows('报名人', 'Who signed up', {}), minItems: 1, maxItems: 1000, items: group({ name: personName('姓名', 'Name', { description: '不满18周岁的写家长姓名', 'x-help': 'Of whoever is under 18, a parent’s' }), phone: phone(), came: yesNo('已签到', 'Came') }, ['phone', 'came']) } },
    },
  ]);
  const summary = formSpec({ zh: `${noun}小结`, en: 'Summary' }, [
    {
      zh: '小结', en: 'Summary',
      fields: {
        actualOn: date('举办日期', 'Held on'), registered: count('报名人数', 'Signed up', { in: 'people', maximum: 99_999 }), people: count('签到（参加）人次', 'People who came', { in: 'visits', maximum: 99_999 }), peopleFor: longText('人次与签到不同的原因', 'Why more or fewer people than signed in', { maxLength: 200, examples: ['现场另有未报名的居民参加。'] }), signInSheet: files('签到表', 'Sign-in sheet'), households: count('参与家庭', 'Households', { in: 'households', maximum: 99_999 }),
        ...spending, result: longText('活动情况', 'How it went'), photos: files('现场照片', 'Photos'), photoConsent: mustTick('照片中可辨认的人员（儿童由监护人）已授权使用', 'Everybody recognisable in the photos agreed (guardians for children)'),
      },
    },
    ...(spec.summary ?? []),
  ], ['households', 'registered', 'peopleFor', 'signInSheet', 'overspentFor', 'photos']);
  const rating = formSpec({ zh: '评价', en: 'Assessment' }, [{ zh: '评价', en: 'Assessment', fields: { score: count('评分（1至5）', 'From 1 to 5', { in: 'points', minimum: 1, maximum: 5 }), note: longText('评语', 'Note'), exemplary: yesNo('列为优秀案例', 'Exemplary') } }], ['note', 'exemplary']);
  const small = 'has(fields.crowded) && !fields.crowded';
  const signs = 'has(fields.signsUp) && fields.signsUp';
  const mayBeHeld = tell('approved', { zh: `${noun}方案已批准，可以举办`, en: 'The plan is approved: it may be held' });
  const counted = ['people', ...(spec.alsoCounts ?? [])];
  return programmeOf(spec, {
    form: plan,
    itemTitle: (data) => textAt(data, 'plan.name'),
    // Who signed up is as many as the sheet says, and all of them came.
    examples: { summary: ({ data }) => (opensSignUp(data) ? openSignUp.summaryExample(data) : signedUp(data).length === 0 ? {} : { registered: signedUp(data).length, people: signedUp(data).length }) },
    workflow: {
      stakes: [],
      parameters: { crowd: parameter('超过多少人须经安全与经费审批', 'More people than this, and safety is approved as well', crowd, { minimum: 1, maximum: 100_000, unit: { zh: '人', en: 'people' } }), ...openSignUp.parameters },
      fields: {
        crowded: { from: 'size.over', type: 'boolean', title: { zh: '超过规定人数', en: 'Over the limit of people' }, optional: true },
        signsUp: { from: 'plan.signsUp', type: 'boolean', title: { zh: '需要报名', en: 'People sign up for it' }, optional: true },
        headcount: { from: 'plan.headcount', type: 'integer', title: { zh: '预计人数', en: 'People expected' } },
        ...openSignUp.fields,
        actualOn: { from: 'summary.actualOn', type: 'date', title: { zh: '举办日期', en: 'Held on' }, optional: true },
        people: { from: 'summary.people', type: 'integer', title: { zh: '参加人次', en: 'People' }, optional: true },
      },
      blocks: [
        fill('plan', { title: { zh: '活动方案', en: 'Plan' }, form: plan, checks: ['plannedAhead', 'signUpTerms', ...checks], computes: ['size', 'signUpKept'], paper: 'planPaper' }),
        level('approval', {
          title: { zh: '方案审批', en: 'Approval' }, by: [own ? at.sectionHead : at.townHead], within: 3,
          ways: [
            { when: [{ cel: `${small} && ${openSignUp.opens}` }], to: 'openSignUp', title: { zh: '同意举办，开放网上报名', en: 'May be held; open to sign-up' }, effects: [mayBeHeld] },
            { when: [{ cel: `${small} && ${signs}` }], to: 'signUp', title: { zh: '同意举办，开始报名', en: 'May be held; people sign up' }, effects: [mayBeHeld] },
            { when: [{ cel: small }], to: 'summary', title: { zh: '同意举办', en: 'May be held' }, effects: [mayBeHeld] },
          ], approved: { zh: '超过规定人数，报请安全与经费审批', en: 'Many people: safety and money are approved too' },
          effects: [tell('passedOn', { zh: '方案已同意，人数较多，报请安全与经费审批', en: 'The plan is agreed to; for so many people safety and money are approved too' })],
        }),
        level('safetyApproval', { title: { zh: '安全与经费审批', en: 'Safety and money' }, by: [own ? at.deputyChair : at.sectionHead], within: 3, effects: [mayBeHeld], ways: [{ when: [{ cel: openSignUp.opens }], to: 'openSignUp', title: { zh: '同意举办，开放网上报名', en: 'May be held; open to sign-up' } }, { when: [{ cel: `!(${signs})` }], to: 'summary', title: { zh: '同意举办', en: 'May be held' } }] }),
        putDown('signUp', { title: { zh: '报名与签到', en: 'Signed up and signed in' }, by: [at.applicant], days: 60, form: signUp, checks: ['withinHeadcount'], failures: { cancelled: { to: 'withdrawn', title: { zh: '取消', en: 'Called off' } } } }),
        putDown('summary', {
          title: { zh: '举办与小结', en: 'Held, and summed up' }, by: [at.applicant], days: 60, form: summary, checks: ['heldAsPlanned', 'asSignedIn', 'peopleAsSignedIn', 'withinBudget'], paper: 'summaryPaper', done: { zh: '已举办', en: 'Held' },
          failures: { cancelled: { to: 'withdrawn', title: { zh: '取消', en: 'Called off' } } },
          effects: [{ effect: 'count', params: { figure: 'sessions', on: 'actualOn' } }, ...counted.map((figure) => ({ effect: 'count', params: { figure, field: figure, on: 'actualOn' } })), ...(spec.onHeld ?? []).map((one) => (one.effect === 'count' ? { ...one, params: { on: 'actualOn', ...one.params } } : one))],
        }),
        putDown('assessment', { title: { zh: '评价', en: 'Assessment' }, by: [at.districtClerk], days: 20, form: rating, effects: [tell('assessed', { zh: `${noun}小结已评价，办结`, en: 'What was held is assessed and closed' })] }),
      ],
      beside: openSignUp.stages({ to: 'summary', calledOff: 'withdrawn' }),
      supplement: { checks: ['plannedAhead', 'signUpTerms', ...checks], computes: ['size', 'signUpKept'] },
    },
    given: {
      figures: { sessions: { title: { zh: `${spec.title.zh}场次`, en: `${spec.title.en}: sessions` }, unit: { zh: '场', en: 'sessions' } }, people: { title: { zh: `${spec.title.zh}人次`, en: `${spec.title.en}: people` }, unit: { zh: '人次', en: 'people' } } },
      checks: {
        plannedAhead: ({ data, today }) => (textAt(data, 'plan.heldOn') >= today ? [] : [refuse('/plan/heldOn', 'PLANNED_PAST', { zh: '计划日期已过，请填写今后的日期', en: 'is in the past; choose a day to come' })]),
        heldAsPlanned: ({ data, today }) => [
          ...(textAt(data, 'summary.actualOn') <= today ? [] : [refuse('/summary/actualOn', 'NOT_HELD_YET', { zh: '举办日期还未到，请在举办后登记', en: 'has not come yet; write it down afterwards' })]),
          ...(numberAt(data, 'summary.people') > 0 ? [] : [refuse('/summary/people', 'NOBODY_CAME', { zh: '参加人次须大于0；没有举办的请选择“取消”', en: 'must be more than 0; choose “called off” when it was not held' })]),
        ],
        withinHeadcount,
        asSignedIn,
        signUpTerms: openSignUp.terms,
        peopleAsSignedIn,
        withinBudget: spentAsApproved('summary'),
      },
      computes: { size: (view) => ({ over: numberAt(view.data, 'plan.headcount') > parameterAt(view, 'crowd') }), ...openSignUp.computes },
      papers: {
        planPaper: applicationPaper('plan', plan, '承办单位（盖章）：'),
        summaryPaper: singlePaper({ title: `${spec.title.zh}小结`, issuer: spec.issuer, text: ({ data }) => [`${textAt(data, 'plan.name')}已举办，参加${numberAt(data, 'summary.people')}人次。`], forms: { plan, summary } }),
      },
    },
  });
}

const signedUp = (data: JsonObject) => rowsAt(data, 'signUp.rows');

/** No more sign up than were approved, and nobody twice: TOO_MANY_SIGNED_UP, SIGNED_UP_TWICE. Who is beyond comes without signing up, or the plan says more. */
const withinHeadcount: Check = ({ data }) => {
  const all = signedUp(data);
  const most = numberAt(data, 'plan.headcount');
  const names = all.map((one) => `${textAt(one, 'name')} ${textAt(one, 'phone')}`);
  const twice = names.findIndex((name, index) => names.indexOf(name) < index);
  return [
    ...(all.length <= most ? [] : [refuse('/signUp/rows', 'TOO_MANY_SIGNED_UP', { zh: `报名${all.length}人，超过方案的预计人数${most}人`, en: `${all.length} signed up, more than the ${most} of the plan` })]),
    ...(twice === -1 ? [] : [refuse(`/signUp/rows/${twice}/name`, 'SIGNED_UP_TWICE', { zh: '与上面一行是同一人（姓名、手机相同），请删除一行', en: 'is the person of a row above; leave one of the two out' })]),
  ];
};

/** Where people signed up, the summary says as many, and at least those who signed in came: SIGNED_UP_OTHERWISE, FEWER_THAN_SIGNED_IN. */
const asSignedIn: Check = ({ data }) => {
  const all = signedUp(data);
  if (all.length === 0) return [];
  const came = all.filter((one) => one['came'] === true).length;
  return [
    ...(numberAt(data, 'summary.registered') === all.length ? [] : [refuse('/summary/registered', 'SIGNED_UP_OTHERWISE', { zh: `报名签到表上有${all.length}人报名，请按此填写报名人数`, en: `must be ${all.length}, as many as signed up` })]),
    ...(numberAt(data, 'summary.people') >= came ? [] : [refuse('/summary/people', 'FEWER_THAN_SIGNED_IN', { zh: `已签到${came}人，参加人次不能少于此数`, en: `must be ${came} or more: so many signed in` })]),
  ];
};
