// FZ01R 贴息批次: one round, from opening to filing. It acts on the list of applications that reached it; what it says of
// one application (vetoed, held, paid …) takes that one off the list and does not stop the others (domain.md §3.2 批量).
import type { WorkflowDefinitionInput } from '@jinguo/core/plugin';
import { documentNumberField, lettersParameter, longNoticeField, longNoticeParameters, noticeVerdicts, parameter, roundStopped, takeDocumentNumber, tell } from '@jinguo/core/programme';
import { letters } from '../office.ts';
import { minutes } from './review-forms.ts';
import { roundSettings } from './round-form.ts';

/** Letters that show ID or account numbers in full: opened by these roles, with a reason. */
const fullDataReaders = ['partnerOfficer', 'districtClerk', 'sectionHead', 'deputyChair', 'chair'];

const officer = (partner: string, binding: 'veto' | 'advise' | 'countersign') => ({ role: 'partnerOfficer', partner, binding }) as const;

export const interestSubsidyRound = {
  format: 1,
  campaign: 'enterprise',
  programme: 'interest-subsidy',
  code: 'FZ01R',
  workflow: 'interest-subsidy-round',
  title: { zh: '贴息批次', en: 'Subsidy round' },
  form: 'batch',
  entriesOf: 'interest-subsidy',
  startedBy: [{ role: 'sectionHead' }],
  stakes: ['money'],
  keepers: [{ role: 'sectionHead', unit: 'district' }],
  terminatesAt: roundStopped.id,
  terminatesFrom: ['opening', 'collecting'],
  parameters: {
    longestClaim: parameter('计息区间最长', 'Longest claim window', 12, { minimum: 1, maximum: 60, unit: { zh: '个月', en: 'months' } }),
    ...longNoticeParameters(20_000_000),
    ...lettersParameter(letters),
  },
  fields: {
    budget: { from: 'roundSettings.budget', type: 'integer', unit: 'fen', title: { zh: '预算', en: 'Budget' } },
    windowFrom: { from: 'roundSettings.windowFrom', type: 'date', title: { zh: '申报开始', en: 'Applications from' } },
    windowTo: { from: 'roundSettings.windowTo', type: 'date', title: { zh: '申报截止', en: 'Applications until' } },
    claimFrom: { from: 'roundSettings.claimFrom', type: 'date', title: { zh: '计息开始', en: 'Interest from' } },
    claimed: { from: 'shares.claimed', type: 'integer', unit: 'fen', title: { zh: '名单应补合计', en: 'Due to the list' }, optional: true },
    payable: { from: 'shares.payable', type: 'integer', unit: 'fen', title: { zh: '核定合计', en: 'Paid to the list' }, optional: true },
    ...longNoticeField,
    ...documentNumberField('noticeNumber', '通知文号', 'Number of the notice'),
    ...documentNumberField('paymentNumber', '拨款函文号', 'Number of the payment letter'),
    claimTo: { from: 'roundSettings.claimTo', type: 'date', title: { zh: '计息截止（不含）', en: 'Interest until (excl.)' } },
  },
  forms: { roundSettings, minutes },
  start: 'opening',
  stages: [
    {
      id: 'opening', kind: 'fillIn', title: { zh: '发布申报通知', en: 'Opening' },
      actors: [{ role: 'sectionHead', unit: 'district' }], form: 'roundSettings',
      checks: [{ check: 'roundDates', on: ['submit'] }],
      outcomes: { submitted: { to: 'collecting', effects: [{ effect: 'limit', params: { ledger: 'budget', from: 'roundSettings.budget' } }, takeDocumentNumber('noticeNumber'), { effect: 'makePaper', params: { paper: 'openingNotice' } }] } },
    },
    {
      id: 'collecting', kind: 'collect', title: { zh: '受理申报', en: 'Collecting applications' },
      actors: [{ role: 'districtClerk', unit: 'district' }, { role: 'sectionHead', unit: 'district' }],
      checks: [{ check: 'listNotEmpty', on: ['approve'] }],
      outcomes: { approved: { to: 'consultation', title: { zh: '截止收件，生成名单', en: 'Close the list' } } },
    },
    {
      id: 'consultation', kind: 'opinions', title: { zh: '征求意见', en: 'Consultation' },
      actors: [
        officer('partner.hr', 'veto'), officer('partner.police', 'veto'), officer('partner.court', 'veto'), officer('partner.market', 'veto'),
        officer('partner.tax', 'veto'), officer('partner.bank', 'advise'), officer('partner.finance', 'veto'),
      ],
      deadline: { within: { workingDays: 5 }, escalate: { afterWorkingDays: 2, to: { role: 'sectionHead', unit: 'district' } } },
      onEnter: [{ effect: 'makePaper', params: { paper: 'consultationLetter', readers: fullDataReaders } }],
      settings: {
        vetoEndsItem: false,
        verdicts: [
          { name: 'vetoed', title: { zh: '不同意', en: 'Disagree' }, reason: 'required', onlyFor: 'veto' },
          { name: 'amend', title: { zh: '有意见', en: 'Ask for a change' }, reason: 'required' },
        ],
      },
      outcomes: { agreed: { to: 'decision' } },
    },
    {
      id: 'decision', kind: 'review', title: { zh: '党组会集体审定', en: 'Decision of the party group' },
      actors: [{ role: 'partyGroup', unit: 'district' }], form: 'minutes', computes: ['shares', 'noticeLength'],
      deadline: { within: { workingDays: 10 }, escalate: { afterWorkingDays: 2, to: { role: 'chair', unit: 'district' } } },
      checks: [{ check: 'budget', on: ['approve'] }, { check: 'votes', on: ['approve'] }],
      settings: {
        mayReject: false,
        verdicts: [
          { name: 'excluded', title: { zh: '不予列入', en: 'Exclude' }, reason: 'required' },
          { name: 'held', title: { zh: '暂缓', en: 'Hold back' }, reason: 'required' },
        ],
      },
      outcomes: { approved: { to: 'notice', title: { zh: '审定通过，发布公示', en: 'Approve the list and publish it' }, effects: [{ effect: 'makePaper', params: { paper: 'minutes' } }] } },
    },
    {
      id: 'notice', kind: 'notice', title: { zh: '公示', en: 'Public notice' },
      actors: [{ role: 'districtClerk', unit: 'district' }],
      settings: {
        days: 5, daysField: 'noticeDays', unit: 'workingDays', start: 'nextWorkingDay', paper: 'publicNotice', objection: 'entry',
        verdicts: [...noticeVerdicts],
      },
      outcomes: { passed: { to: 'payment' } },
    },
    {
      id: 'payment', kind: 'record', title: { zh: '拨付', en: 'Payment' },
      actors: [officer('partner.finance', 'countersign')],
      deadline: { within: { workingDays: 10 }, escalate: { afterWorkingDays: 2, to: { role: 'sectionHead', unit: 'district' }, toldOnly: true } },
      onEnter: [takeDocumentNumber('paymentNumber'), { effect: 'makePaper', params: { paper: 'paymentLetter', readers: fullDataReaders } }],
      settings: {
        perEntry: true,
        verdicts: [
          { name: 'paid', title: { zh: '已拨付', en: 'Paid' }, reason: 'optional' },
          { name: 'bounced', title: { zh: '银行退汇', en: 'Returned by the bank' }, reason: 'required' },
        ],
      },
      outcomes: { recorded: { to: 'filing', effects: [tell('paid', { zh: '本批次已拨付，转入归档', en: 'This round is paid; it is filed' })] } },
    },
    {
      id: 'filing', kind: 'record', title: { zh: '归档', en: 'Filing' },
      actors: [{ role: 'districtClerk', unit: 'district' }],
      deadline: { within: { workingDays: 10 }, escalate: { afterWorkingDays: 2, to: { role: 'sectionHead', unit: 'district' } } },
      outcomes: { recorded: { to: 'filed', title: { zh: '归档完毕', en: 'Filed' } } },
    },
    { id: 'filed', kind: 'end', title: { zh: '已归档', en: 'Filed' }, settings: { result: 'filed', good: true } },
    roundStopped,
  ],
} as const satisfies WorkflowDefinitionInput;
