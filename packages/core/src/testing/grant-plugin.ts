// A small campaign whose ways ask conditions: tool grants, small ones paid after the town's word, larger or doubtful ones
// heard by the district and its partners first. For tests of conditions and of what the engine explains.
import type { JsonObject } from '../definition/text.ts';
import type { Plugin } from '../plugin/contributions.ts';
import { definePlugin } from '../plugin/define-plugin.ts';
import { isObject } from '../values/json.ts';

const text = (zh: string, en: string) => ({ zh, en });

const grantSchema: JsonObject = {
  type: 'object',
  additionalProperties: false,
  required: ['purpose', 'kind', 'amount'],
  properties: {
    purpose: { type: 'string', minLength: 2, maxLength: 30, title: '用途', 'x-en': 'Purpose' },
    kind: { type: 'string', enum: ['tools', 'rent'], title: '类别', 'x-en': 'Kind' },
    amount: { type: 'integer', minimum: 1, maximum: 9_999_999, title: '金额', 'x-en': 'Amount', 'x-widget': 'money' },
    until: { type: 'string', format: 'date', title: '期限', 'x-en': 'Until' },
    holder: { type: 'string', format: 'person-name', title: '户主', 'x-en': 'Holder', 'x-mask': 'name' },
  },
};
const noteSchema: JsonObject = { type: 'object', additionalProperties: false, required: ['note'], properties: { note: { type: 'string', minLength: 1, title: '说明', 'x-en': 'Note' } } };

/** Which function of the plugin fails, for tests of what then becomes of the item. */
export interface GrantMood {
  breaks: boolean;
}

export function grantPlugin(mood: GrantMood = { breaks: false }): Plugin {
  return definePlugin({
    name: 'grants',
    title: text('工具补助', 'Tool grants'),
    version: '1.0.0',
    engine: 1,
    functions: {
      isRisky: {
        title: text('有风险', 'is risky'),
        params: ['text', 'integer'],
        returns: 'boolean',
        call(kind, amount) {
          if (mood.breaks) throw new RangeError('the list of risks is gone');
          return kind === 'rent' && Number(amount) >= 100_000;
        },
      },
    },
    checks: {
      purposeKnown: ({ data }) => (isObject(data['grant']) && data['grant']['purpose'] === '不明' ? [{ path: '/grant/purpose', code: 'PURPOSE', severity: 'refuse', zh: '用途不明，请退回补正', en: 'The purpose is not said; return it' }] : []),
    },
    workflows: [
      {
        itemTitle: (data) => String((isObject(data['grant']) ? data['grant']['purpose'] : undefined) ?? ''),
        definition: {
          format: 1,
          campaign: 'grants',
          programme: 'tool-grant',
          code: 'XX04',
          workflow: 'tool-grant',
          title: text('工具补助', 'Tool grant'),
          form: 'item',
          startedBy: [{ applicant: true }, { role: 'villageOfficer' }],
          fields: {
            amount: { from: 'grant.amount', type: 'integer', title: text('金额', 'Amount'), unit: 'fen' },
            kind: { from: 'grant.kind', type: 'text', title: text('类别', 'Kind') },
            until: { from: 'grant.until', type: 'date', title: text('期限', 'Until') },
            holder: { from: 'grant.holder', type: 'text', title: text('户主', 'Holder') },
          },
          forms: { grant: { title: text('申请表', 'Application'), schema: grantSchema }, receipt: { title: text('付款', 'Payment'), schema: noteSchema } },
          start: 'application',
          stages: [
            { id: 'application', kind: 'fillIn', title: text('申请', 'Application'), actors: [{ applicant: true }], form: 'grant', outcomes: { submitted: { to: 'townCheck', when: [{ cel: 'fields.amount <= 5000000', unmet: text('每件最多五万元，请减少金额', 'at most 50 000 yuan each; ask for less') }] } } },
            {
              id: 'townCheck', kind: 'review', title: text('镇审核', 'Town check'), actors: [{ role: 'townHead', unit: 'town' }], deadline: { within: { workingDays: 3 } }, withdraw: 'free', checks: [{ check: 'purposeKnown', on: ['approve'] }],
              settings: { returnTo: ['supplement'] },
              outcomes: {
                approved: [
                  { to: 'districtReview', when: [{ cel: 'fields.amount > 500000 || (has(fields.until) && fields.until < addMonths(item.createdOn, 1))' }], title: text('报区复审', 'To the district') },
                  { to: 'hearing', when: [{ cel: 'isRisky(fields.kind, fields.amount) && has(fields.holder) && fields.holder != ""' }], title: text('征求意见', 'To the partners') },
                  { to: 'payment', effects: [{ effect: 'notifyApplicant', params: { code: 'granted', zh: '已同意', en: 'Granted' } }] },
                ],
                rejected: { to: 'appealPeriod' },
                withdrawn: { to: 'withdrawn' },
              },
            },
            { id: 'supplement', kind: 'fillIn', title: text('补正', 'Supplement'), actors: [{ applicant: true }], form: 'grant', settings: { backTo: ['townCheck'], expiresAfter: { workingDays: 5 } }, outcomes: { expired: { to: 'withdrawn' } } },
            {
              id: 'districtReview', kind: 'review', title: text('区复审', 'District review'), actors: [{ role: 'chair', unit: 'district' }], deadline: { within: { workingDays: 5 } },
              outcomes: {
                approved: [
                  { to: 'hearing', when: [{ cel: 'fields.amount <= 2000000' }] },
                  { to: 'cooling', when: [{ cel: '!(actor.role in ["chair"]) || item.returns > 3' }] },
                  { to: 'appealPeriod', title: text('超过两万元，转复核', 'More than 20 000 yuan: another look') },
                ],
                rejected: { to: 'appealPeriod' },
              },
            },
            {
              id: 'hearing', kind: 'opinions', title: text('征求意见', 'Hearing'), deadline: { within: { workingDays: 4 } },
              actors: [{ role: 'partnerOfficer', partner: 'p.bank', binding: 'veto' }, { role: 'partnerOfficer', partner: 'p.tax', binding: 'advise' }],
              outcomes: { agreed: { to: 'cooling' }, vetoed: { to: 'appealPeriod' } },
            },
            { id: 'cooling', kind: 'wait', title: text('等待期', 'Waiting period'), settings: { until: { naturalDays: 10 } }, outcomes: { elapsed: { to: 'payment' } } },
            { id: 'payment', kind: 'record', title: text('付款', 'Payment'), actors: [{ role: 'clerk', unit: 'district' }], form: 'receipt', outcomes: { recorded: { to: 'paid' } } },
            { id: 'appealPeriod', kind: 'appeal', title: text('复核期', 'Appeal period'), settings: { within: { workingDays: 5 } }, outcomes: { appealed: { to: 'hearing' }, lapsed: { to: 'refused' } } },
            { id: 'paid', kind: 'end', title: text('已付款', 'Paid'), settings: { result: 'paid', good: true } },
            { id: 'refused', kind: 'end', title: text('不予补助', 'Refused'), settings: { result: 'refused', good: false } },
            { id: 'withdrawn', kind: 'end', title: text('已撤回', 'Withdrawn'), settings: { result: 'withdrawn', good: false } },
          ],
        },
      },
    ],
  });
}
