// The forms every round has: its window with the contacts printed on its notice, the minutes of the meeting, the receipt
// of a payment.
import { count, date, form, formSpec, longText, money, rows, text, type Section } from './fields.ts';
import type { FormSpec } from '../definition/workflow-definition.ts';

const meeting: Section = {
  zh: '会议', en: 'Meeting',
  fields: {
    number: text('纪要编号', 'Number of the minutes', { maxLength: 40, examples: ['南妇党组纪要〔2022〕6号'] }),
    heldOn: date('会议日期', 'Held on'),
    attendees: { type: 'array', minItems: 1, maxItems: 60, uniqueItems: true, items: { type: 'string', minLength: 1, maxLength: 30 }, title: '参会人员', 'x-en': 'Attendees' },
  },
};
const voted: Section = {
  zh: '表决', en: 'Votes',
  fields: { votesFor: count('同意票', 'For', { in: 'votes', maximum: 60 }), votesAgainst: count('反对票', 'Against', { in: 'votes', maximum: 60 }), votesAbstained: count('弃权票', 'Abstained', { in: 'votes', maximum: 60 }) },
};
/** The panel's recorded vote on who is equal in all marks (domain.md §3.8). */
const ties = rows('同分表决（总分和各项得分均相同时，登记评审组表决得票）', 'The panel’s votes on who is equal in total and on every criterion', { number: text('申报编号', 'Number', { maxLength: 40, examples: ['XX01-2022-0003'] }), votes: count('得票', 'Votes', { in: 'votes', maximum: 60 }) });

/** The form of a meeting’s minutes 会议纪要. */
export const minutes: FormSpec = formSpec({ zh: '会议纪要', en: 'Minutes' }, [meeting, voted]);

/** The same for a list that a panel marked: of who is equal in all its marks the panel's vote stands there too. */
export const rankedMinutes: FormSpec = formSpec({ zh: '会议纪要', en: 'Minutes' }, [meeting, { ...voted, fields: { ...voted.fields, ties } }], ['ties']);

/** One slip for either end of a transfer: the bank's receipt when it arrived, its return slip when it came back. */
export const receipt: FormSpec = formSpec({ zh: '拨付回单', en: 'Payment receipt' }, [
  { zh: '回单', en: 'Receipt', fields: { receiptNo: text('回单号', 'Receipt number', { maxLength: 60 }), paidOn: date('拨付日期', 'Paid on') } },
]);

/** Settings of a round; `more` are sections of the programme's own, e.g. its quotas; a `joint` one has the partner's phone on its notice too. */
export function roundSettings(title: FormSpec['title'], more: readonly Section[] = [], optional: readonly string[] = [], joint = false): FormSpec {
  return {
    title,
    schema: form([
      {
        zh: '申报', en: 'Applications',
        fields: { name: text('批次名称', 'Name of the round', { maxLength: 60 }), windowFrom: date('申报开始', 'Applications from'), windowTo: date('申报截止', 'Applications until', { description: '含当日', 'x-help': 'That day included' }) },
      },
      ...more,
      {
        zh: '公示联系方式', en: 'Contacts on the notice',
        fields: {
          phone: text('区妇联电话', 'Phone of the federation', { format: 'cn-phone', examples: ['0573-82838888'] }),
          partnerPhone: text('会同部门电话', 'Phone of the partner', { format: 'cn-phone' }),
          address: text('联系地址', 'Address', { examples: ['嘉兴市南湖区行政中心'] }),
          email: text('电子邮箱', 'E-mail', { examples: ['fulian@nanhu.example'] }),
          basis: longText('政策依据', 'Legal basis', { maxLength: 300, examples: ['本年度通知及评选（认定）办法'] }),
        },
      },
    ], [...(joint ? [] : ['partnerPhone']), 'email', 'basis', ...optional]),
  };
}

/** The section a round that pays has. */
export const budgetSection: Section = { zh: '预算', en: 'Budget', fields: { budget: money('本批次预算', 'Budget of the round', { minimum: 1 }) } };
