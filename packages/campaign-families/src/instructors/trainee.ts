// JH02, the trainee: 报名 → 推荐 (village, then town) → 资格 (and 教育局 for teachers) → 录取 or 候补 → 考勤 → 个案、理论、实践 → 补考 → 公示 → 发证 → 入库 →
// registered every year for as long as the certificate is valid, and given another in its place, or not.
import { at, consult, fill, itemWorkflow, leaders, level, onList, partner, putDown, tell, type Block, type StageInput } from '@jinguo/core/programme';
import { admissionFields } from './admission.ts';
import { attending } from './attendance.ts';
import { application, districtCheck, guidedCase, practice, practiceResit, registration, roster, theory } from './forms.ts';
import { fromElsewhere, recommendationFields, recommendationStandards, townRecommendation, villageRecommendation } from './recommendation.ts';
import { certificateOf, confirmation, notRenewed, renewal, renewalDue, renewalStandards, validYears } from './renewal.ts';
import { standards } from './rules.ts';

const panel = [{ role: 'expert', everyone: 'district' }] as const;
const enrolled = [{ effect: 'count', params: { figure: 'enrolled' } }, { effect: 'spend', params: { ledger: 'places' } }, tell('admitted', { zh: '您已被录取，请按时报到', en: 'You are admitted' })];

const admission: Block = {
  id: 'awaitingAdmission',
  level: false,
  decides: true,
  stages: ({ next }) => [
    { id: 'awaitingAdmission', kind: 'listed', title: { zh: '待录取', en: 'Awaiting admission' }, withdraw: 'free', settings: { during: 'enrolling', advancesOn: 'admission' }, outcomes: { advanced: { to: 'admission' }, withdrawn: { to: 'withdrawn' } } },
    {
      id: 'admission', kind: 'listed', title: { zh: '录取', en: 'Admission' }, withdraw: 'free', settings: { during: 'admission', advancesOn: 'collecting', verdicts: ['waiting'] },
      outcomes: { advanced: { to: next, title: { zh: '录取', en: 'Admitted' }, effects: enrolled }, waiting: { to: 'waitingList', effects: [tell('waiting', { zh: '您已列入候补名单，开班前有空额时按得分递补', en: 'You are on the waiting list' })] }, withdrawn: { to: 'withdrawn' } },
    },
    {
      id: 'waitingList', kind: 'review', title: { zh: '候补', en: 'Waiting list' }, actors: [at.sectionHead], withdraw: 'free', deadline: { within: { workingDays: 20 }, escalate: { afterWorkingDays: 2, to: at.deputyChair } }, checks: [{ check: 'nextInLine', on: ['approve'] }],
      outcomes: { approved: { to: next, title: { zh: '递补录取', en: 'Admitted from the list' }, effects: enrolled }, rejected: { to: 'appealPeriod', title: { zh: '未录取', en: 'Not admitted' } }, withdrawn: { to: 'withdrawn' } },
    },
  ],
};

/** The panel's stage and its second, each member on her sheet. */
const byPanel = (id: string, title: { readonly zh: string; readonly en: string }): Omit<StageInput, 'outcomes'> => ({ id, kind: 'inspection', title, actors: [...panel], form: id, computes: ['marks'], deadline: { within: { naturalDays: 30 }, escalate: { afterWorkingDays: 2, to: at.sectionHead, toldOnly: true } } });
const passed = 'has(fields.passed) && fields.passed';
/** Fewer than three assessors give no mark: neither passed nor failed, she is examined anew. */
const invalid = (id: string) => ({ to: id, when: [{ cel: 'has(fields.valid) && !fields.valid' }], title: { zh: '评委不足三人，考核无效，重新考核', en: 'Not valid, fewer than three assessors: examined anew' }, effects: [tell('notValid', { zh: '评委不足三人，本次实践考核无效，将重新组织', en: 'Fewer than three assessors: your practice is not valid and is held anew' })] });

const examination: Block = {
  id: 'theory',
  level: false,
  decides: true,
  forms: { theory, practice, theoryResit: theory, practiceResit },
  stages: ({ next }) => [
    { id: 'theory', kind: 'record', title: { zh: '理论考试', en: 'Theory' }, actors: [at.districtClerk], form: 'theory', deadline: { within: { workingDays: 10 }, escalate: { afterWorkingDays: 2, to: at.sectionHead } }, outcomes: { recorded: { to: 'practice', effects: [{ effect: 'count', params: { figure: 'examined' } }] } } },
    {
      ...byPanel('practice', { zh: '实践考核', en: 'Practice' }), computes: ['marks', 'resitBy'],
      outcomes: {
        approved: [
          invalid('practice'),
          { to: next, when: [{ cel: passed }], title: { zh: '考核合格', en: 'Passed' } },
          { to: 'practiceResit', when: [{ cel: 'has(fields.failed) && fields.failed == "practice"' }], title: { zh: '补考实践', en: 'Practice again' } },
          { to: 'theoryResit', title: { zh: '补考', en: 'To be taken again' } },
        ],
      },
    },
    {
      id: 'theoryResit', kind: 'record', title: { zh: '理论补考', en: 'Theory again' }, actors: [at.districtClerk], form: 'theoryResit', checks: [{ check: 'resitInTime', on: ['record'] }], computes: ['marks'], deadline: { within: { untilField: 'resitBy' }, escalate: { afterWorkingDays: 2, to: at.sectionHead } },
      outcomes: {
        recorded: [
          { to: next, when: [{ cel: passed }], title: { zh: '补考合格', en: 'Passed' } },
          { to: 'practiceResit', when: [{ cel: 'has(fields.failed) && fields.failed == "both"' }] },
          { to: 'notPassed' },
        ],
      },
    },
    { ...byPanel('practiceResit', { zh: '实践补考', en: 'Practice again' }), checks: [{ check: 'practiceResitInTime', on: ['approve'] }], deadline: { within: { untilField: 'resitBy' }, escalate: { afterWorkingDays: 2, to: at.sectionHead, toldOnly: true } }, outcomes: { approved: [invalid('practiceResit'), { to: next, when: [{ cel: passed }], title: { zh: '补考合格', en: 'Passed' } }, { to: 'notPassed' }] } },
  ],
};

const told = tell('removed', { zh: '您已被移出指导师名册，证书撤销', en: 'You are off the roster; your certificate is revoked' });
const gone = [{ effect: 'revokeCertificates' }, told];
const isRegistered = 'has(fields.registered) && fields.registered';

/**
 * One year on the roster: registered at its end, or not. Removal (paid referrals, harm to a child, false papers) is possible
 * at any time of it, so somebody holds the year; who is removed serves no more from then on, her certificate holds no more, and she may
 * ask for another look: set aside by it, the removal gives both back.
 */
function yearStages(id: string, title: { readonly zh: string; readonly en: string }, recorded: NonNullable<StageInput['outcomes']>['recorded']): readonly StageInput[] {
  return removable({ id, kind: 'record', title, actors: [at.districtClerk], form: 'registration', checks: [{ check: 'asInTheBooks', on: ['record'] }], computes: ['registered', 'term', 'registerBy'], deadline: { within: { untilField: 'registerBy' }, escalate: { afterWorkingDays: 2, to: at.sectionHead } }, outcomes: { recorded } });
}

/** A stage of her time on the roster, with the removal that is possible at any time of it. */
function removable(stage: StageInput, failures: readonly string[] = []): readonly StageInput[] {
  const { id } = stage;
  const [period, review] = [`${id}Removal`, `${id}RemovalReview`];
  const removed = { to: 'removed', title: { zh: '除名', en: 'Removed' } };
  return [
    { ...stage, checks: [...(stage.checks ?? []), { check: 'removalGround', on: ['record'] }], settings: { failures: ['removed', ...failures], anew: true }, outcomes: { ...stage.outcomes, removed: { to: period, title: { zh: '移出名册，证书撤销', en: 'Taken off the roster; the certificate is revoked' }, effects: gone } } },
    { id: period, kind: 'appeal', title: { zh: '除名，复核申请期', en: 'Removed: a review may be asked for' }, settings: { within: { workingDays: 5 } }, outcomes: { appealed: { to: review }, lapsed: removed } },
    { id: review, kind: 'review', title: { zh: '除名复核', en: 'Review of the removal' }, actors: [...leaders], excludeSigners: true, deadline: { within: { workingDays: 10 }, escalate: { afterWorkingDays: 2, to: at.partyGroup } }, outcomes: { approved: { to: id, title: { zh: '撤销除名，恢复证书', en: 'Back on the roster; the certificate holds again' }, effects: [{ effect: 'restoreCertificates' }, tell('restored', { zh: '经复核，除名决定已撤销，证书恢复有效', en: 'The removal was set aside: your certificate holds again' })] }, rejected: removed } },
  ];
}

/** 16 hours and 4 services a year, registered by 12-31, else 暂停; two years running → 退出, over a renewal too. */
function years(count: number): Block {
  return {
    id: 'year1',
    level: false,
    decides: true,
    forms: { registration, renewal },
    stages: ({ next }) => [...Array.from({ length: count }, (_, index) => {
      const [nth, last] = [index + 1, index + 1 === count];
      const [stands, short, told] = last ? ['renewal', 'renewal', { effects: [renewalDue] }] : [`year${nth + 1}`, `suspended${nth + 1}`, {}];
      return [
        ...yearStages(`year${nth}`, { zh: `在库服务（第${nth}年）`, en: `On the roster, year ${nth}` }, [{ to: stands, when: [{ cel: isRegistered }], title: { zh: '注册合格', en: 'Registered' }, ...told }, { to: short, title: { zh: '未达标，暂停', en: 'Suspended' }, ...told }]),
        ...yearStages(`suspended${nth}`, { zh: `暂停（第${nth}年）`, en: `Suspended, year ${nth}` }, [{ to: stands, when: [{ cel: isRegistered }], title: { zh: '恢复注册', en: 'Registered again' }, ...told }, { to: 'left', title: { zh: '连续两年未达标，退出', en: 'Two years short: off the roster' }, effects: gone }]),
      ];
    }).flat(), ...removable({
      id: 'renewal', kind: 'record', title: { zh: '换证', en: 'Renewal' }, actors: [at.districtClerk], form: 'renewal', checks: [{ check: 'renewable', on: ['record'] }], deadline: { within: { workingDays: 20 }, escalate: { afterWorkingDays: 2, to: at.sectionHead } },
      outcomes: { recorded: { to: 'renewalConfirmation', title: { zh: '同意换证', en: 'To be renewed' } }, notRenewed: { to: next, ...notRenewed } },
    }, ['notRenewed']), confirmation(isRegistered)],
  };
}

export const trainee = itemWorkflow({
  campaign: 'families', code: 'JH02', workflow: 'instructor-training', retention: 'years30', title: { zh: '家庭教育指导师培训', en: 'Training of family-education instructors' }, batchOf: 'instructor-class', stakes: ['naming'], parameters: { ...recommendationStandards, ...standards, ...renewalStandards },
  startedBy: [{ applicant: true }, { role: 'villageOfficer' }, { role: 'townOfficer' }],
  fields: {
    field: { from: 'application.field', type: 'text', title: { zh: '从业领域', en: 'Field' } },
    ...recommendationFields,
    ...admissionFields,
    hours: { from: 'hours.counted', type: 'integer', title: { zh: '计入学时', en: 'Hours that count' }, optional: true },
    complete: { from: 'attendance.complete', type: 'boolean', title: { zh: '各次课已登记', en: 'Every session written down' }, optional: true },
    enough: { from: 'hours.enough', type: 'boolean', title: { zh: '考勤达标', en: 'Attended enough' }, optional: true },
    total: { from: 'marks.total', type: 'integer', unit: 'hundredths', title: { zh: '总评', en: 'Total' }, optional: true },
    passed: { from: 'marks.passed', type: 'boolean', title: { zh: '考核合格', en: 'Passed' }, optional: true },
    valid: { from: 'marks.valid', type: 'boolean', title: { zh: '评委满三人', en: 'Three assessors at least' }, optional: true, internal: true },
    failed: { from: 'marks.failed', type: 'text', title: { zh: '须补考', en: 'To be taken again' }, optional: true, words: { none: { zh: '无', en: 'none' }, theory: { zh: '理论', en: 'theory' }, practice: { zh: '实践', en: 'practice' }, both: { zh: '理论和实践', en: 'theory and practice' } } },
    resitBy: { from: 'resitBy.on', type: 'date', title: { zh: '补考截止', en: 'Examined again by' }, optional: true, internal: true },
    registerBy: { from: 'registerBy.on', type: 'date', title: { zh: '年度注册截止', en: 'Registered by' }, optional: true },
    registered: { from: 'registered.ok', type: 'boolean', title: { zh: '年度注册合格', en: 'Registered' }, optional: true },
  },
  blocks: [
    fill('application', { title: { zh: '报名', en: 'Application' }, form: application, checks: ['applicationWindow', 'qualified', 'once', 'letterAttached'], computes: ['recommendBy'], paper: 'applicationForm', ways: fromElsewhere }),
    villageRecommendation,
    townRecommendation,
    level('districtCheck', {
      title: { zh: '资格审核', en: 'District check' }, by: [at.districtClerk], within: 5, form: districtCheck, checks: ['cleanRecord'], computes: ['admissionScore', 'recommendBy'], paper: 'approvalForm', approved: { zh: '通过，送教育局核对', en: 'Passed: to the education bureau' },
      ways: [{ when: [{ cel: 'fields.field != "education"' }], to: 'awaitingAdmission', title: { zh: '通过', en: 'Passed' } }],
    }),
    consult('educationCheck', { title: { zh: '教育局核对教师信息', en: 'The education bureau checks teachers' }, parties: [partner('partner.education', 'veto')] }),
    admission,
    attending,
    fill('guidedCase', { title: { zh: '提交指导个案', en: 'A guided case' }, form: guidedCase, days: 20, checks: ['anonymous'], effects: [{ effect: 'count', params: { figure: 'completed' } }] }),
    examination,
    onList({
      consults: false, decided: false, noticed: { zh: '公示', en: 'Public notice' }, ends: 'confirmed', confirmTitle: { zh: '发证', en: 'Certificate' },
      effects: [
        { effect: 'issueCertificate', params: certificateOf },
        { effect: 'makePaper', params: { paper: 'certificate' } }, { effect: 'count', params: { figure: 'certified' } }, tell('certified', { zh: '培训合格证书已签发', en: 'Your certificate is issued' }),
      ],
    }),
    putDown('roster', { title: { zh: '入库', en: 'Roster' }, by: [at.sectionHead], days: 10, form: roster, checks: ['tierFits'], computes: ['registerBy'], done: { zh: '已入库', en: 'On the roster' } }),
    years(validYears),
  ],
  supplement: { checks: ['qualified', 'once', 'letterAttached'], computes: ['recommendBy'] }, takesIn: true,
  appealTo: 'districtCheck',
  closed: { title: { zh: '到期不换', en: 'Not renewed' }, result: 'notRenewed' },
  ends: { notCompleted: { title: { zh: '未结业', en: 'Not completed' } }, notPassed: { title: { zh: '考核未合格', en: 'Not passed' } }, left: { title: { zh: '退出', en: 'Off the roster' } }, removed: { title: { zh: '除名', en: 'Removed' } } },
});

