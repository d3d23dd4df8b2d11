// A4 培训 (domain.md §4) of one class: 计划 → 审批 → 报名与录取 → 上课考勤 → 考核 → 结班. Who attended 90 % of the hours and
// passed is counted, and gets a 结业证书 with a number of its own and a code that anybody may check. A fair 洽谈会 has no trainees: who came,
// who offered work and who found it are told as numbers.
import type { Check, Compute, PaperInput, Programme } from '../../plugin/contributions.ts';
import { fill } from '../blocks/fill.ts';
import { level } from '../blocks/level.ts';
import { tell } from '../blocks/parts.ts';
import { putDown } from '../blocks/put-down.ts';
import { count, date, form, formSpec, longText, money, personName, rows, text, unit, yesNo, type Section } from '../fields.ts';
import { refuse } from '../finding.ts';
import { applicationPaper, singlePaper } from '../papers/item-papers.ts';
import { at } from '../posts.ts';
import { parameter, percentage } from '../parameter.ts';
import { spending, spentAsApproved } from '../spending.ts';
import { isTrueAt, numberAt, parameterAt, rowsAt, textAt, textsAt } from '../values.ts';
import { programmeOf, type Basics } from './basics.ts';

/** Parameters of training 培训发证 (A4). */
export interface Course extends Basics {
  /** What a class is called, e.g. 技能培训班. */
  readonly noun: string;
  readonly plan?: readonly Section[];
  /** Share of the hours to attend, in percent. Default 90. */
  readonly attendance?: number;
  /** Whether there is an examination. */
  readonly examined?: boolean;
  /** The field of the plan, a choice, that tells a fair from a class, and its value for one: nobody is enrolled, attends hours or gets a certificate. */
  readonly fair?: { readonly field: string; readonly value: string };
}

/** A programme of courses: plan, enrolment, attendance, examination, certificates. */
export function course(spec: Course): Programme {
  const { noun, attendance = 90, examined = false } = spec;
  const plan = formSpec({ zh: `${noun}计划`, en: 'Plan' }, [
    {
      zh: '计划', en: 'Plan',
      fields: {
        name: text('班次名称', 'Name', { maxLength: 60, examples: [`${noun}（第1期）`, `${noun}（第2期）`, `${noun}（第3期）`] }), orgUnit: unit('承办单位', 'Held by'), from: date('开班日期', 'From'), until: date('结班日期', 'Until'), place: text('地点', 'Place', { maxLength: 60, examples: ['镇文化中心二楼教室', '社区党群服务中心'] }),
        hours: count('学时', 'Hours', { in: 'lessons', minimum: 1, maximum: 400 }), places: count('计划人数', 'Places', { in: 'people', minimum: 1, maximum: 500 }), teachers: text('师资', 'Teachers', { maxLength: 100, examples: ['区职业技术学校教师', '巾帼讲师团成员'] }), content: longText('培训内容', 'Content', { examples: ['理论授课、现场教学和实操练习。', '政策讲解、案例分析、分组研讨。'] }), budget: money('经费预算', 'Budget'),
      },
    },
    ...(spec.plan ?? []),
  ]);
  const trainees = {
    title: { zh: '学员名册', en: 'Trainees' },
    schema: form([{ zh: '学员', en: 'Trainees', fields: { trainees: { ...rows('学员', 'Trainees', { name: personName('姓名', 'Name'), unit: text('单位', 'From', { maxLength: 60 }), qualified: yesNo('资格审核通过', 'Qualifies'), waiting: yesNo('候补', 'On the waiting list') }), minItems: 1, maxItems: 500 } } }]),
  };
  const attended = {
    title: { zh: '考勤与考核', en: 'Attendance and marks' },
    schema: form([{ zh: '考勤', en: 'Attendance', fields: { trainees: { ...rows('学员', 'Trainees', { name: personName('姓名', 'Name'), hours: count('实到学时', 'Hours attended', { in: 'lessons', maximum: 400 }), ...(examined ? { mark: count('考核成绩', 'Mark', { in: 'points', maximum: 100 }) } : {}) }), minItems: 1, maxItems: 500 }, remarks: longText('说明', 'Remarks', { maxLength: 500 }) } }], ['remarks']),
  };
  const closing = formSpec({ zh: '结班小结', en: 'Summary' }, [{ zh: '小结', en: 'Summary', fields: { result: longText('培训成效', 'Result'), jobs: count('就业（创业）人数', 'Found work', { in: 'people' }), ...spending } }], ['jobs', 'overspentFor']);
  const { fair } = spec;
  const fairs = fairForm(noun);
  const held = putDown('fair', { title: { zh: '举办与登记', en: 'Held' }, by: [at.applicant], days: 60, form: fairs, checks: ['fairHeld', 'classWithinBudget'], done: { zh: '已举办', en: 'Held' }, failures: { cancelled: { to: 'withdrawn', title: { zh: '取消', en: 'Called off' } } }, effects: [{ effect: 'count', params: { figure: 'classes', on: 'fairHeldOn' } }, { effect: 'count', params: { figure: 'trained', field: 'fairPeople', on: 'fairHeldOn' } }] });
  const passed: Compute = (view) => {
    const list = rowsAt(view.data, 'attendance.trainees');
    const needed = numberAt(view.data, 'plan.hours') * parameterAt(view, 'attendance');
    const passing = list.filter((one) => numberAt(one, 'hours') * 100 >= needed && (!examined || numberAt(one, 'mark') >= parameterAt(view, 'passMark')));
    return { trained: list.length, passed: passing.length, names: passing.map((one) => textAt(one, 'name')) };
  };
  const withinPlaces: Check = ({ data }) => {
    const admitted = rowsAt(data, 'enrolment.trainees').filter((one) => !isTrueAt(one, 'waiting')).length;
    const places = numberAt(data, 'plan.places');
    const unfit = rowsAt(data, 'enrolment.trainees').flatMap((one, index) => (isTrueAt(one, 'waiting') || isTrueAt(one, 'qualified') ? [] : [refuse(`/enrolment/trainees/${index}/qualified`, 'NOT_QUALIFIED', { zh: '资格审核未通过的不能录取，请移出名册或列为候补', en: 'does not qualify and cannot be admitted; take her off, or put her on the waiting list' })]));
    return admitted <= places ? unfit : [...unfit, refuse('/enrolment/trainees', 'PLACES', { zh: `录取${admitted}人，超过计划${places}人，请将超出的列为候补`, en: `${admitted} admitted, ${places} places; put the others on the waiting list` })];
  };
  const knownHours: Check = ({ data }) => rowsAt(data, 'attendance.trainees').flatMap((one, index) => (numberAt(one, 'hours') <= numberAt(data, 'plan.hours') ? [] : [refuse(`/attendance/trainees/${index}/hours`, 'HOURS', { zh: '实到学时多于计划学时', en: 'more hours than the class has' })]));
  const dates: Check = ({ data }) => (textAt(data, 'plan.from') <= textAt(data, 'plan.until') ? [] : [refuse('/plan/until', 'DATES', { zh: '结班日期早于开班日期', en: 'is before the first day' })]);
  return programmeOf(spec, {
    form: plan,
    itemTitle: (data) => textAt(data, 'plan.name'),
    workflow: {
      stakes: [],
      retention: 'years30',
      parameters: { attendance: percentage('结业须到课学时比例', 'Share of the hours to attend', attendance), ...(examined ? { passMark: parameter('考核合格分', 'Pass mark', 60, { maximum: 100, unit: { zh: '分', en: 'points' } }) } : {}) },
      fields: {
        ...(fair === undefined ? {} : { [fair.field]: { from: `plan.${fair.field}`, type: 'text' as const, title: { zh: '类别', en: 'Kind' } }, fairHeldOn: { from: 'fair.heldOn', type: 'date' as const, title: { zh: '举办日期', en: 'Held on' }, optional: true }, fairPeople: { from: 'fair.people', type: 'integer' as const, title: { zh: '到场人数', en: 'People who came' }, optional: true }, matched: { from: 'fair.matched', type: 'integer' as const, title: { zh: '达成意向人数', en: 'Matched' }, optional: true } }),
        trained: { from: 'passed.trained', type: 'integer', title: { zh: '参训人数', en: 'Trained' }, optional: true }, passed: { from: 'passed.passed', type: 'integer', title: { zh: '结业人数', en: 'Passed' }, optional: true },
      },
      ...(fair === undefined ? {} : { forms: { fair: fairs }, beside: held.stages({ next: 'closed', refused: 'rejected', earlier: [], withdrawn: undefined }) }),
      blocks: [
        fill('plan', { title: { zh: '培训计划', en: 'Plan' }, form: plan, checks: ['dates'], paper: 'planPaper' }),
        level('approval', { title: { zh: '审批', en: 'Approval' }, by: [at.sectionHead], within: 5, effects: [tell('approved', { zh: '计划已批准，可以组织报名、举办', en: 'The plan is approved: people may sign up, and it may be held' })], ...(fair === undefined ? {} : { ways: [{ when: [{ cel: `fields.${fair.field} == "${fair.value}"` }], to: 'fair', title: { zh: '同意举办', en: 'May be held' } }] }) }),
        putDown('enrolment', { title: { zh: '报名与录取', en: 'Enrolment' }, by: [at.applicant], days: 30, form: trainees, checks: ['withinPlaces'], failures: { cancelled: { to: 'withdrawn', title: { zh: '取消开班', en: 'Called off' } } } }),
        putDown('attendance', { title: { zh: examined ? '考勤与考核' : '考勤', en: 'Attendance' }, by: [at.applicant], days: 60, form: attended, checks: ['knownHours'], computes: ['passed'], effects: [{ effect: 'count', params: { figure: 'classes' } }, { effect: 'count', params: { figure: 'trained', field: 'trained' } }, { effect: 'count', params: { figure: 'passed', field: 'passed' } }] }),
        putDown('closing', { title: { zh: '结班', en: 'Closing' }, by: [at.districtClerk], days: 20, form: closing, checks: ['classWithinBudget'], effects: certified(spec), done: { zh: '已结班', en: 'Closed' } }),
      ],
      supplement: { checks: ['dates'] },
    },
    given: {
      figures: {
        classes: { title: { zh: `${spec.title.zh}班次`, en: `${spec.title.en}: classes` }, unit: { zh: '期', en: 'classes' } },
        trained: { title: { zh: `${spec.title.zh}参训人数`, en: `${spec.title.en}: trained` }, unit: { zh: '人', en: 'people' } },
        passed: { title: { zh: `${spec.title.zh}结业人数`, en: `${spec.title.en}: passed` }, unit: { zh: '人', en: 'people' } },
      },
      checks: { withinPlaces, knownHours, dates, classWithinBudget, ...(fair === undefined ? {} : { fairHeld }) },
      computes: { passed },
      papers: {
        certificateList: singlePaper({ title: `${spec.title.zh}结业证书发放表`, issuer: spec.issuer, text: ({ data }) => [`${textAt(data, 'plan.name')}，发给结业证书${numberAt(data, 'passed.passed')}份：`], table: certificates }),
        planPaper: applicationPaper('plan', plan, '承办单位（盖章）：'),
        closingPaper: singlePaper({ title: `${spec.title.zh}结班报告`, issuer: spec.issuer, text: ({ data }) => [`${textAt(data, 'plan.name')}参训${numberAt(data, 'passed.trained')}人，结业${numberAt(data, 'passed.passed')}人，发给结业证书：`], table: certificates, forms: { closing } }),
      },
    },
  });
}

/** What a fair came to (domain.md §2 FZ04, §4 A4): numbers, no names. */
function fairForm(noun: string) {
  return formSpec({ zh: `${noun.replace('培训班', '').replace('培训', '')}洽谈（招聘）登记表`, en: 'Fair' }, [{
    zh: '举办情况', en: 'Held',
    fields: {
      heldOn: date('举办日期', 'Held on'), people: count('到场人数', 'People who came', { in: 'people', minimum: 1, examples: [60, 80, 120] }), employers: count('参加用人单位', 'Employers', { in: { zh: '家', en: 'employers' }, minimum: 1 }),
      jobs: count('提供岗位', 'Jobs offered', { in: { zh: '个', en: 'jobs' } }), matched: count('达成意向人数', 'Matched', { in: 'people', examples: [12, 18, 25] }), ...spending, result: longText('举办情况', 'How it went'),
    },
  }], ['overspentFor']);
}

/** A fair was held before it is told of, and no more are matched than came: NOT_HELD_YET, MATCHED. */
const fairHeld: Check = ({ data, today }) => [
  ...(textAt(data, 'fair.heldOn') <= today ? [] : [refuse('/fair/heldOn', 'NOT_HELD_YET', { zh: '举办日期还未到，请在举办后登记', en: 'has not come yet; write it down afterwards' })]),
  ...(numberAt(data, 'fair.matched') <= numberAt(data, 'fair.people') ? [] : [refuse('/fair/matched', 'MATCHED', { zh: '达成意向人数多于到场人数，请核对', en: 'more are matched than came; check the numbers' })]),
];

/** Of a class when it is closed, of a fair when it was held. */
const classWithinBudget: Check = async (input) => (await Promise.all(['closing', 'fair'].map((form) => spentAsApproved(form)(input)))).flat();

/** Each who passed has a certificate; then the papers that print the numbers. */
function certified({ code, title }: Course) {
  const told = tell('closed', { zh: '已结班，结业证书已签发', en: 'The class is closed and its certificates are issued' });
  const completion = { series: `${code}结〔{year}〕{serial}`, digits: 4, title: { zh: `${title.zh}结业证书`, en: `Certificate of completion: ${title.en}` }, each: 'passed.names' };
  return [{ effect: 'issueCertificate', params: completion }, { effect: 'makePaper', params: { paper: 'certificateList' } }, { effect: 'makePaper', params: { paper: 'closingPaper' } }, told];
}

function certificates({ data }: Pick<PaperInput, 'data'>) {
  const given = rowsAt(data, 'certificates');
  return { head: ['序号', '姓名', '证书编号'], rows: textsAt(data, 'passed.names').map((name, index) => [String(index + 1), name, textAt(given[index], 'number')]) };
}
