// FZ01 妇女创业小额贷款贴息, one application from submission to the second visit (domain.md §5). The round that lists it is
// round-workflow.ts. The table reads top to bottom as the office works; ways back and ends follow the main line.
import type { WorkflowDefinitionInput } from '@jinguo/core/plugin';
import { documentNumberField, intakeParameter, leaders, lettersParameter, notAcceptedEnd, notAcceptedForm, objectionForm, objectionRuling, objectionStages, onBehalf, onBehalfParameters, parameter, percentage, returnReasonsParameter, takeDocumentNumber, takingIn, tell, vetoReview } from '@jinguo/core/programme';
import { letters } from '../office.ts';
import { application, newAccount } from './form.ts';
import { calculation, misuseFound, receipt, recovery, villageCheck, visit } from './review-forms.ts';

type Stages = WorkflowDefinitionInput['stages'];

/** On the list or on its own: the budget is spent, she is told, and the yearly report counts her. */
const onPaid = [
  { effect: 'spend', params: { ledger: 'budget' } },
  { effect: 'notifyApplicant', params: { code: 'paid', zh: '贴息资金已拨付，请注意查收', en: 'Your subsidy was paid out' } },
  { effect: 'count', params: { figure: 'people' } },
  { effect: 'count', params: { figure: 'money', field: 'amount' } },
  { effect: 'count', params: { figure: 'jobs', field: 'employees' } },
] as const;

const days = (workingDays: number) => ({ within: { workingDays } });

/** The section's head is told of a department or an applicant that is late, and acts for neither (domain.md §3.5). */
const told = { escalate: { afterWorkingDays: 2, to: { role: 'sectionHead', unit: 'district' }, toldOnly: true } } as const;

const applying = [
  {
    id: 'application', kind: 'fillIn', title: { zh: '申报', en: 'Application' },
    actors: [{ applicant: true }], form: 'application', withdraw: 'free',
    computes: ['applied', 'subsidy'],
    checks: [
      { check: 'eligibility', on: ['submit'] },
      { check: 'loanFacts', on: ['submit'] },
      { check: 'duplicates', on: ['submit'] },
      { check: 'referral', on: ['submit'] },
      { check: 'applicationWindow', on: ['submit'] },
    ],
    outcomes: {
      submitted: { to: 'villageCheck', effects: [{ effect: 'makePaper', params: { paper: 'applicationForm' } }] },
      withdrawn: { to: 'withdrawn' },
    },
  },
  {
    id: 'villageCheck', kind: 'review', title: { zh: '村（社区）初核', en: 'Village check' },
    actors: [{ role: 'villageOfficer', unit: 'village' }], form: 'villageCheck', withdraw: 'free',
    deadline: { ...days(3), escalate: { afterWorkingDays: 2, to: { role: 'townHead', unit: 'town' } } }, intake: takingIn.intake,
    settings: { returnTo: ['supplement'] },
    outcomes: {
      ...takingIn.outcome,
      approved: { to: 'townReview', title: { zh: '属实', en: 'Facts confirmed' } },
      rejected: { to: 'appealPeriod', title: { zh: '不符', en: 'Does not qualify' } },
      withdrawn: { to: 'withdrawn' },
    },
  },
  {
    id: 'supplement', kind: 'fillIn', title: { zh: '退回补正', en: 'To be completed' },
    actors: [{ applicant: true }], form: 'application', withdraw: 'free',
    deadline: { ...days(5), remindAtPercent: [60] },
    computes: ['subsidy'],
    checks: [
      { check: 'eligibility', on: ['submit'] },
      { check: 'loanFacts', on: ['submit'] },
      { check: 'duplicates', on: ['submit'] },
      { check: 'referral', on: ['submit'] },
    ],
    settings: { expiresAfter: { workingDays: 5 }, backTo: ['villageCheck', 'townReview', 'districtCheck', 'sectionReview'] },
    // Whoever returned it chooses: straight back to her, or past every level again because what they saw has changed.
    outcomes: {
      submitted: { to: 'villageCheck' },
      expired: { to: 'withdrawn', title: { zh: '逾期未补正，视为放弃', en: 'Not completed in time: given up' }, effects: [{ effect: 'notifyApplicant', params: { code: 'expired', zh: '逾期未补正，申报视为放弃', en: 'Your application was not completed in time and counts as given up' } }] },
      withdrawn: { to: 'withdrawn' },
    },
  },
  {
    id: 'townReview', kind: 'review', title: { zh: '镇（街道）审核', en: 'Town review' },
    actors: [{ role: 'townHead', unit: 'town' }], withdraw: 'free', grace: { minutes: 10 },
    deadline: { ...days(5), escalate: { afterWorkingDays: 2, to: { role: 'sectionHead', unit: 'district' } } },
    settings: { returnTo: ['supplement', 'villageCheck'] },
    outcomes: { approved: { to: 'districtCheck' }, rejected: { to: 'appealPeriod' }, withdrawn: { to: 'withdrawn' } },
  },
  {
    id: 'districtCheck', kind: 'review', title: { zh: '区妇联审查测算', en: 'District check and calculation' },
    actors: [{ role: 'districtClerk', unit: 'district' }], form: 'calculation', withdraw: 'free',
    deadline: { ...days(3), escalate: { afterWorkingDays: 2, to: { role: 'sectionHead', unit: 'district' } } },
    computes: ['adjustment', 'subsidy'],
    checks: [{ check: 'districtFindings', on: ['approve'] }, { check: 'manualChange', on: ['approve'] }],
    settings: { returnTo: ['supplement', 'townReview'] },
    outcomes: {
      approved: { to: 'sectionReview', effects: [{ effect: 'makePaper', params: { paper: 'calculationSheet' } }] },
      rejected: { to: 'appealPeriod' },
      withdrawn: { to: 'withdrawn' },
    },
  },
  {
    id: 'sectionReview', kind: 'review', title: { zh: '科室负责人复核', en: 'Review by the section head' },
    actors: [{ role: 'sectionHead', unit: 'district' }], withdraw: 'free',
    deadline: { ...days(2), escalate: { afterWorkingDays: 2, to: { role: 'deputyChair', unit: 'district' } } },
    settings: { returnTo: ['districtCheck', 'supplement'] },
    outcomes: {
      approved: { to: 'awaitingRound', effects: [{ effect: 'makePaper', params: { paper: 'approvalForm' } }] },
      rejected: { to: 'appealPeriod' },
      withdrawn: { to: 'withdrawn' },
    },
  },
] as const satisfies Stages;

const inTheRound = [
  {
    id: 'awaitingRound', kind: 'listed', title: { zh: '待列入批次名单', en: 'Waiting for the round' }, withdraw: 'free',
    settings: { during: 'collecting', advancesOn: 'consultation' },
    outcomes: { advanced: { to: 'consultation' }, withdrawn: { to: 'withdrawn' } },
  },
  {
    id: 'consultation', kind: 'listed', title: { zh: '征求意见', en: 'Consultation' }, withdraw: 'free',
    settings: { during: 'consultation', advancesOn: 'decision', verdicts: ['vetoed'], notes: ['amend'] },
    outcomes: { advanced: { to: 'decision' }, vetoed: { to: 'chairReview' }, withdrawn: { to: 'withdrawn' } },
  },
  vetoReview({ id: 'chairReview', back: 'held', sentOn: { zh: '附理由退回继续办理', en: 'Send it on with a reason' }, refused: 'appealPeriod', withdrawn: 'withdrawn' }),
  {
    id: 'decision', kind: 'listed', title: { zh: '集体审定', en: 'Collective decision' }, computes: ['subsidy'],
    settings: { during: 'decision', advancesOn: 'notice', verdicts: ['excluded', 'held'] },
    outcomes: { advanced: { to: 'notice', effects: [{ effect: 'reserve', params: { ledger: 'budget', field: 'amount' } }, tell('onNotice', { zh: '已审定列入本批名单，现予公示', en: 'It is decided on and on the list, which now stands on public notice' })] }, excluded: { to: 'appealPeriod' }, held: { to: 'held' } },
  },
  {
    id: 'held', kind: 'review', title: { zh: '暂缓', en: 'Held back' },
    actors: [{ role: 'sectionHead', unit: 'district' }], withdraw: 'free',
    deadline: { within: { months: 6 }, escalate: { afterWorkingDays: 2, to: { role: 'deputyChair', unit: 'district' } } },
    outcomes: {
      approved: { to: 'awaitingRound', title: { zh: '列入下一批次', en: 'Put on the next list' } },
      rejected: { to: 'appealPeriod', title: { zh: '不再列入', en: 'Do not list it again' } },
      withdrawn: { to: 'withdrawn' },
    },
  },
  {
    id: 'notice', kind: 'listed', title: { zh: '公示', en: 'Public notice' }, withdraw: 'statement',
    settings: { during: 'notice', advancesOn: 'payment', verdicts: ['objected'], notes: ['clue'], forms: { objected: 'objection', clue: 'objection' } },
    outcomes: { advanced: { to: 'payment' }, objected: { to: 'objectionIntake' }, withdrawn: { to: 'withdrawn' } },
  },
  {
    id: 'payment', kind: 'listed', title: { zh: '拨付', en: 'Payment' }, computes: ['visits'],
    settings: { during: 'payment', verdicts: ['paid', 'bounced'], forms: { paid: 'receipt' } },
    outcomes: {
      paid: { to: 'wait6', effects: [...onPaid] },
      bounced: { to: 'accountFix' },
    },
  },
] as const satisfies Stages;

/** Whoever stays on the list rejoins it while its notice stands; afterwards she is paid on her own. */
const objections = objectionStages({
  ids: { intake: 'objectionIntake', inquiry: 'objectionInquiry', extended: 'objectionExtended' }, ruling: 'objectionRuling', refused: 'appealPeriod', returnsTo: 'districtCheck',
  back: [{ to: 'notice', when: [{ guard: 'batchStageIs', params: { stages: ['notice'] } }] }, { to: 'singlePayment' }],
});

const paying = [
  {
    id: 'accountFix', kind: 'fillIn', title: { zh: '更正收款账户', en: 'New account' },
    actors: [{ applicant: true }], form: 'newAccount', deadline: { ...days(5), ...told },
    checks: [{ check: 'accountHolder', on: ['submit'] }],
    outcomes: { submitted: { to: 'singlePayment' } },
  },
  {
    id: 'singlePayment', kind: 'record', title: { zh: '单独拨付', en: 'Payment on its own' },
    actors: [{ role: 'partnerOfficer', partner: 'partner.finance', binding: 'countersign' }], form: 'receipt', computes: ['visits'], deadline: { ...days(10), ...told },
    onEnter: [takeDocumentNumber('paymentNumber'), { effect: 'makePaper', params: { paper: 'singlePaymentLetter', readers: ['partnerOfficer', 'districtClerk', 'sectionHead', 'deputyChair', 'chair'] } }],
    settings: { failures: ['bounced'] },
    outcomes: {
      recorded: { to: 'wait6', title: { zh: '已拨付', en: 'Paid' }, effects: [...onPaid] },
      bounced: { to: 'accountFix', title: { zh: '银行退汇', en: 'Returned by the bank' } },
    },
  },
] as const satisfies Stages;

/** What a visit found is on its paper either way. */
const misuse = (paper: string) => ({ to: 'recovery', title: { zh: '发现虚假材料、挪用或重复享受', en: 'False papers, misuse or double subsidy found' }, effects: [{ effect: 'makePaper', params: { paper } }] });

/** What comes up between the visits is written down by the keepers, and the money asked back at once. */
const cameUp = { zh: '期间发现虚假材料、挪用或重复享受，追回', en: 'False papers, misuse or double subsidy came up: asked back' };

/** Both visits are counted from the day she was paid, whenever that, or the first visit, was written down. */
const afterwards = [
  { id: 'wait6', kind: 'wait', title: { zh: '待6个月回访', en: 'Until the visit after 6 months' }, form: 'misuseFound', settings: { until: { untilField: 'visit6From' }, meanwhile: ['misuse'] }, outcomes: { elapsed: { to: 'visit6' }, misuse: { to: 'recovery', title: cameUp } } },
  {
    id: 'visit6', kind: 'record', title: { zh: '6个月回访', en: 'Visit after 6 months' },
    actors: [{ role: 'townOfficer', unit: 'town' }], form: 'visit6',
    deadline: { ...days(10), escalate: { afterWorkingDays: 2, to: { role: 'townHead', unit: 'town' } } },
    settings: { failures: ['misuse'] }, outcomes: { recorded: { to: 'wait12', effects: [{ effect: 'makePaper', params: { paper: 'visit6Form' } }] }, misuse: misuse('visit6Form') },
  },
  { id: 'wait12', kind: 'wait', title: { zh: '待12个月回访', en: 'Until the visit after 12 months' }, form: 'misuseFound', settings: { until: { untilField: 'visit12From' }, meanwhile: ['misuse'] }, outcomes: { elapsed: { to: 'visit12' }, misuse: { to: 'recovery', title: cameUp } } },
  {
    id: 'visit12', kind: 'record', title: { zh: '12个月回访', en: 'Visit after 12 months' },
    actors: [{ role: 'townOfficer', unit: 'town' }], form: 'visit12',
    deadline: { ...days(10), escalate: { afterWorkingDays: 2, to: { role: 'townHead', unit: 'town' } } },
    settings: { failures: ['misuse'] }, outcomes: { recorded: { to: 'closed', effects: [{ effect: 'makePaper', params: { paper: 'visit12Form' } }] }, misuse: misuse('visit12Form') },
  },
  {
    id: 'recovery', kind: 'record', title: { zh: '追回', en: 'Recovery' },
    actors: [{ role: 'districtClerk', unit: 'district' }], form: 'recovery',
    onEnter: [{ effect: 'makePaper', params: { paper: 'demandLetter', readers: ['districtClerk', 'sectionHead', 'deputyChair', 'chair'] } }],
    deadline: { ...days(15), escalate: { afterWorkingDays: 2, to: { role: 'sectionHead', unit: 'district' } } },
    outcomes: { recorded: { to: 'recovered' } },
  },
  { id: 'appealPeriod', kind: 'appeal', title: { zh: '不予通过，复核申请期', en: 'Refused: a review may be asked for' }, settings: { within: { workingDays: 5 } }, outcomes: { appealed: { to: 'appealReview' }, lapsed: { to: 'rejected' } } },
  {
    id: 'appealReview', kind: 'review', title: { zh: '复核', en: 'Review of the refusal' },
    actors: [...leaders], excludeSigners: true,
    deadline: { ...days(10), escalate: { afterWorkingDays: 2, to: { role: 'partyGroup', unit: 'district' } } },
    outcomes: {
      // Whoever refused her, nothing that a later level asks is skipped: the district checks and calculates anew.
      approved: { to: 'districtCheck', title: { zh: '撤销原决定，由区妇联重新审查', en: 'Refusal lifted: checked again by the district' }, effects: [tell('appealGranted', { zh: '经复核，原决定已撤销，由区妇联重新审查', en: 'After your review the refusal was lifted; the district checks it again' })] },
      rejected: { to: 'rejected', title: { zh: '维持原决定', en: 'Refusal stands' }, effects: [tell('refusalStands', { zh: '经复核，维持不予通过的决定', en: 'After your review the refusal stands' })] },
    },
  },
  // What comes up after the last visit is asked back too: its keeper takes the item up again, with the reason.
  { id: 'closed', kind: 'end', title: { zh: '办结', en: 'Closed' }, settings: { result: 'paid', good: true, reopenTo: 'recovery' } },
  notAcceptedEnd,
  // A final ruling (复议, 诉讼) may lift a refusal; who withdrew applies anew.
  { id: 'rejected', kind: 'end', title: { zh: '不予通过', en: 'Refused' }, settings: { result: 'rejected', good: false, reopenTo: 'districtCheck' } },
  { id: 'withdrawn', kind: 'end', title: { zh: '已撤回', en: 'Withdrawn' }, settings: { result: 'withdrawn', good: false } },
  { id: 'terminated', kind: 'end', title: { zh: '已终止', en: 'Terminated' }, settings: { result: 'terminated', good: false } },
  { id: 'voided', kind: 'end', title: { zh: '已作废', en: 'Void' }, settings: { result: 'voided', good: false } },
  { id: 'recovered', kind: 'end', title: { zh: '已追回', en: 'Recovered' }, settings: { result: 'recovered', good: false } },
] as const satisfies Stages;

export const interestSubsidy = {
  format: 1,
  campaign: 'enterprise',
  programme: 'interest-subsidy',
  code: 'FZ01',
  workflow: 'interest-subsidy',
  title: { zh: '妇女创业小额贷款贴息', en: 'Interest subsidy for women’s business loans' },
  form: 'item',
  batchOf: 'interest-subsidy-round',
  startedBy: [{ applicant: true }, { role: 'villageOfficer' }, { role: 'districtClerk' }],
  onBehalf,
  stakes: ['money'],
  appeal: 'required',
  keepers: [{ role: 'sectionHead', unit: 'district' }],
  terminatesAt: 'terminated',
  voidsAt: 'voided',
  parameters: {
    ...lettersParameter(letters),
    ...intakeParameter,
    ...onBehalfParameters,
    ...returnReasonsParameter,
    youngest: parameter('申报最低年龄', 'Youngest', 18, { maximum: 100, unit: { zh: '周岁', en: 'years old' } }),
    oldest: parameter('申报最高年龄', 'Oldest', 55, { maximum: 100, unit: { zh: '周岁', en: 'years old' } }),
    leastShare: percentage('股东最低持股比例', 'Least share of a shareholder', 30),
    mostTimes: parameter('累计享受最多次数', 'Most times in all', 3, { minimum: 1, maximum: 20, unit: { zh: '次', en: 'times' } }),
    longestTerm: parameter('借款最长期限', 'Longest term of a loan', 36, { minimum: 1, maximum: 120, unit: { zh: '个月', en: 'months' } }),
    reportDays: parameter('信用报告出具最长天数', 'Credit report, days old at most', 30, { minimum: 1, maximum: 365, unit: { zh: '天', en: 'days' } }),
    barYears: parameter('追回后不予受理年限', 'Years nothing is accepted after a recovery', 3, { maximum: 20, unit: { zh: '年', en: 'years' } }),
  },
  fields: {
    amount: { from: 'subsidy.amount', type: 'integer', unit: 'fen', title: { zh: '贴息金额', en: 'Subsidy' } },
    principal: { from: 'application.principal', type: 'integer', unit: 'fen', title: { zh: '借款本金', en: 'Principal' } },
    rate: { from: 'application.rate', type: 'integer', unit: 'ppm', title: { zh: '合同年利率', en: 'Contract rate' } },
    usedRate: { from: 'subsidy.usedRatePpm', type: 'integer', unit: 'ppm', title: { zh: '贴息利率', en: 'Rate used' } },
    referral: { from: 'application.referralNo', type: 'text', title: { zh: '金融服务推荐编号', en: 'Referral' }, optional: true },
    bank: { from: 'application.bank', type: 'text', title: { zh: '经办银行', en: 'Bank' } },
    industry: { from: 'application.industry', type: 'text', title: { zh: '行业', en: 'Industry' } },
    entityName: { from: 'application.entityName', type: 'text', title: { zh: '经营主体', en: 'Business' } },
    employees: { from: 'application.employees', type: 'integer', title: { zh: '带动就业', en: 'Jobs' } },
    womenEmployees: { from: 'application.womenEmployees', type: 'integer', title: { zh: '其中女性', en: 'of them women' } },
    appliedOn: { from: 'applied.on', type: 'date', title: { zh: '申报日期', en: 'Applied on' } },
    claimedFrom: { from: 'subsidy.from', type: 'date', title: { zh: '计息起', en: 'Interest from' }, optional: true },
    claimedTo: { from: 'subsidy.to', type: 'date', title: { zh: '计息止（不含）', en: 'Interest until (excl.)' }, optional: true },
    ...documentNumberField('paymentNumber', '拨款函文号', 'Number of the payment letter'),
    recoveredOn: { from: 'recovery.recoveredOn', type: 'date', title: { zh: '追回日期', en: 'Recovered on' }, optional: true },
    paidOn: { from: 'receipt.paidOn', type: 'date', title: { zh: '拨付日期', en: 'Paid on' } },
    visit6From: { from: 'visits.after6', type: 'date', title: { zh: '6个月回访日', en: 'Visit after 6 months falls on' }, optional: true },
    visit12From: { from: 'visits.after12', type: 'date', title: { zh: '12个月回访日', en: 'Visit after 12 months falls on' }, optional: true },
  },
  forms: { application, notAccepted: notAcceptedForm, villageCheck, calculation, newAccount, receipt, objection: objectionForm, objectionRuling, visit6: visit, visit12: visit, misuseFound, recovery },
  start: 'application',
  stages: [...applying, ...inTheRound, ...objections, ...paying, ...afterwards],
} as const satisfies WorkflowDefinitionInput;
