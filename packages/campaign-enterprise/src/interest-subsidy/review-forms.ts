// What each desk writes down beyond its opinion: the village's visit, the district's calculation, the meeting's minutes,
// the payment, the later visits.
import type { FormSpec } from '@jinguo/core/plugin';
import { choice, count, date, files, form, longText, money, mustTick, text, yesNo } from '@jinguo/core/programme';

const businessStates = [
  { value: 'running', zh: '正常经营', en: 'Running' },
  { value: 'closed', zh: '已停业或注销', en: 'Closed' },
] as const;

export const villageCheck = {
  title: { zh: '村（社区）初核记录', en: 'Village check' },
  schema: form(
    [
      {
        zh: '上门核实', en: 'Visit',
        fields: {
          siteVisitedOn: date('走访日期', 'Visited on'),
          photos: files('现场照片', 'Photos of the site'),
        },
      },
      {
        zh: '核实结果', en: 'Findings',
        fields: {
          factsConfirmed: mustTick('申报人、经营主体和借款用途情况属实', 'Applicant, business and use of the loan are as stated'),
          attachmentsComplete: mustTick('八项材料齐全，已核对原件', 'All eight documents are there and were compared with the originals'),
          note: longText('说明', 'Note'),
        },
      },
    ],
    ['photos', 'note'],
  ),
} as const satisfies FormSpec;

/** Filled on 同意. The system's own figure is shown beside it; a changed one goes to the section head as second person. */
export const calculation = {
  title: { zh: '审查测算', en: 'Check and calculation' },
  schema: form(
    [
      {
        zh: '审查', en: 'Check',
        fields: {
          dishonest: yesNo('经查，列入失信名单', 'Found on a dishonesty list'),
          doubleSubsidy: yesNo('经查，同一借款同一时段已享受其他贴息', 'Found subsidised elsewhere for the same loan and days'),
        },
      },
      {
        zh: '人工调整', en: 'Manual change',
        fields: {
          adjustedAmount: money('调整后的贴息金额', 'Subsidy after the change', { minimum: 1, description: '与系统测算一致时不填', 'x-help': 'Leave empty when the computed amount stands' }),
          adjustReason: longText('调整理由', 'Reason for the change', { description: '调整金额的必须填写，由科室负责人复核', 'x-help': 'Required for a change; the section head checks it' }),
        },
      },
    ],
    ['dishonest', 'doubleSubsidy', 'adjustedAmount', 'adjustReason'],
  ),
} as const satisfies FormSpec;

export const minutes = {
  title: { zh: '会议纪要', en: 'Minutes' },
  schema: form([
    {
      zh: '会议', en: 'Meeting',
      fields: {
        number: text('纪要编号', 'Number of the minutes', { maxLength: 40 }),
        heldOn: date('会议日期', 'Held on'),
        attendees: { type: 'array', minItems: 1, maxItems: 60, uniqueItems: true, items: { type: 'string', minLength: 1, maxLength: 30 }, title: '参会人员', 'x-en': 'Attendees' },
      },
    },
    {
      zh: '表决', en: 'Votes',
      fields: {
        votesFor: count('同意票', 'For', { in: 'votes', maximum: 60 }),
        votesAgainst: count('反对票', 'Against', { in: 'votes', maximum: 60 }),
        votesAbstained: count('弃权票', 'Abstained', { in: 'votes', maximum: 60 }),
      },
    },
  ]),
} as const satisfies FormSpec;

/** One slip for either end of a transfer: the bank's receipt when it arrived, its return slip when it came back. */
export const receipt = {
  title: { zh: '拨付回单', en: 'Payment receipt' },
  schema: form([
    {
      zh: '回单', en: 'Receipt',
      fields: {
        receiptNo: text('回单号', 'Receipt number', { maxLength: 60, description: '退汇的填写退汇单号', 'x-help': 'For a returned transfer, the number of the return slip' }),
        paidOn: date('拨付日期', 'Paid on', { description: '退汇的填写退汇日期', 'x-help': 'For a returned transfer, the day it came back' }),
      },
    },
  ]),
} as const satisfies FormSpec;

/** Misuse is a result of its own, not a state of the business: it is chosen when the visit is recorded. */
export const visit = {
  title: { zh: '回访表', en: 'Visit record' },
  schema: form(
    [
      {
        zh: '回访', en: 'Visit',
        fields: {
          visitedOn: date('回访日期', 'Visited on'),
          business: choice('经营状况', 'State of the business', businessStates),
          photos: files('现场照片', 'Photos of the site'),
          note: longText('情况说明', 'Note'),
        },
      },
    ],
    ['photos', 'note'],
  ),
} as const satisfies FormSpec;

/** What came up between the visits, and how it is known. */
export const misuseFound = {
  title: { zh: '期间情况登记', en: 'What came up' },
  schema: form([
    {
      zh: '情况', en: 'What came up',
      fields: {
        foundOn: date('发现日期', 'Found on'),
        fact: longText('情况及依据', 'What it is, and how it is known'),
      },
    },
  ]),
} as const satisfies FormSpec;

export const recovery = {
  title: { zh: '追回登记', en: 'Recovery' },
  schema: form([
    {
      zh: '追回', en: 'Recovery',
      fields: {
        ground: choice('追回事由', 'Ground', [
          { value: 'false', zh: '提供虚假材料', en: 'False papers' },
          { value: 'misuse', zh: '挪用贷款', en: 'Misuse of the loan' },
          { value: 'double', zh: '重复享受贴息', en: 'Subsidised twice' },
        ]),
        demandNo: text('追缴通知书编号', 'Number of the written demand', { maxLength: 60 }),
        recoveredAmount: money('追回金额', 'Amount recovered'),
        recoveredOn: date('追回日期', 'Recovered on'),
      },
    },
  ]),
} as const satisfies FormSpec;
