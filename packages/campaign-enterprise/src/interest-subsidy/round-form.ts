// What the section head sets when she opens a round (发布申报通知): when applications come in, which interest counts, by
// which formula, up to how much. All of it is data of that round; the next round may differ.
import type { FormSpec } from '@jinguo/core/plugin';
import { choice, date, form, longText, money, rate, rows, text } from '@jinguo/core/programme';

const schemes = [
  { value: 'lprFull', zh: '按同期LPR全额贴息（合同利率低的按合同利率）', en: 'Full interest up to the LPR' },
  { value: 'guaranteed', zh: '创业担保贷款（借款人承担LPR-150BP以内部分）', en: 'Guaranteed start-up loan (borrower bears up to LPR − 150 bp)' },
] as const;

/** What is done where the list adds up to more than the budget (domain.md §3.8). */
const shortages = [
  { value: 'hold', zh: '暂缓部分对象，结转下一批次', en: 'Some are held back for the next round' },
  { value: 'proRata', zh: '按比例拨付', en: 'All are paid pro rata' },
  { value: 'firstCome', zh: '先到先得，后到的暂缓', en: 'First come, first served' },
] as const;

const dayCounts = [
  { value: 360, zh: '实际天数/360', en: 'ACT/360' },
  { value: 365, zh: '实际天数/365', en: 'ACT/365' },
] as const;

export const roundSettings = {
  title: { zh: '贴息批次设置', en: 'Settings of the round' },
  schema: form(
    [
      {
        zh: '申报', en: 'Applications',
        fields: {
          name: text('批次名称', 'Name of the round', { maxLength: 60 }),
          windowFrom: date('申报开始', 'Applications from'),
          windowTo: date('申报截止', 'Applications until', { description: '含当日', 'x-help': 'That day included' }),
          budget: money('本批次预算', 'Budget of the round', { minimum: 1 }),
          whenShort: { ...choice('预算不足时', 'Where the budget is short', shortages), default: 'hold' },
        },
      },
      {
        zh: '测算规则', en: 'Formula',
        fields: {
          claimFrom: date('计息开始', 'Interest from', { description: '含当日', 'x-help': 'That day included' }),
          claimTo: date('计息截止', 'Interest until', { description: '不含当日；最长12个月', 'x-help': 'That day excluded; at most 12 months' }),
          scheme: { ...choice('贴息方式', 'Scheme', schemes), default: 'lprFull' },
          dayCount: { ...choice('计息天数', 'Day count', dayCounts), default: 360 },
          principalCap: money('本金上限', 'Principal counted up to', { minimum: 1, default: 30_000_000 }),
          perPersonCap: money('每人贴息上限', 'Subsidy a person up to', { minimum: 1, default: 1_000_000 }),
          lpr: { ...rows('新公布的一年期LPR', 'One-year LPR published since', { from: date('公布日期', 'Published on'), rate: rate('利率', 'Rate', { minimum: 1, maximum: 240_000 }) }), description: '2022年8月22日及以前的已在系统内', 'x-help': 'Those up to 2022-08-22 are on record', examples: [[]] },
        },
      },
      {
        zh: '公示联系方式', en: 'Contacts on the notice',
        fields: {
          phone: text('区妇联电话', 'Phone of the federation', { format: 'cn-phone' }),
          partnerPhone: text('区财政局电话', 'Phone of the finance bureau', { format: 'cn-phone' }),
          address: text('联系地址', 'Address'),
          email: text('电子邮箱', 'E-mail'),
          basis: longText('政策依据', 'Legal basis', { maxLength: 300 }),
        },
      },
    ],
    ['whenShort', 'scheme', 'dayCount', 'principalCap', 'perPersonCap', 'lpr', 'email', 'basis'],
  ),
} as const satisfies FormSpec;
