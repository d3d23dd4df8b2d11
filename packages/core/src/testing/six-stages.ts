// The approval that every engine can do: an application of 0.8 KB and six levels, each decided by a post of its own. What the
// benches of core and of the server run.
import type { Plugin } from '../plugin/contributions.ts';
import { definePlugin } from '../plugin/define-plugin.ts';
import { isObject } from '../values/json.ts';

const text = (zh: string, en: string) => ({ zh, en });
/** In order; each is also the role that decides there. */
export const levels = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'] as const;

/** A plugin with one workflow of six stages, for measuring. */
export const sixStages: Plugin = definePlugin({
  name: 'six-stages',
  title: text('六级审批', 'Six stages'),
  version: '1.0.0',
  engine: 1,
  workflows: [
    {
      itemTitle: ({ application: form }) => (isObject(form) && typeof form['name'] === 'string' ? form['name'] : ''),
      definition: {
        format: 1,
        campaign: 'sample',
        programme: 'six-stages',
        code: 'BE01',
        workflow: 'six-stages',
        title: text('六级审批', 'Six stages'),
        form: 'item',
        startedBy: [{ role: 'starter' }],
        fields: { amount: { from: 'application.amount', type: 'integer', title: text('金额', 'Amount'), unit: 'fen' } },
        forms: {
          application: {
            title: text('申请', 'Application'),
            schema: { type: 'object', additionalProperties: false, required: ['name', 'amount'], properties: { name: { type: 'string', maxLength: 40 }, amount: { type: 'integer', minimum: 0 }, note: { type: 'string', maxLength: 600 } } },
          },
        },
        start: 'application',
        stages: [
          { id: 'application', kind: 'fillIn', title: text('申请', 'Application'), actors: [{ applicant: true }], form: 'application', outcomes: { submitted: { to: 'first' } } },
          ...levels.map((id, index) => ({
            id,
            kind: 'review',
            title: text(id, id),
            actors: [{ role: id, unit: 'district' as const }],
            outcomes: { approved: { to: levels[index + 1] ?? 'done', when: [{ guard: 'fieldAtLeast', params: { field: 'amount', value: 0 } }] }, rejected: { to: 'refused' } },
          })),
          { id: 'done', kind: 'end', title: text('办结', 'Done'), settings: { result: 'done', good: true } },
          { id: 'refused', kind: 'end', title: text('不予通过', 'Refused'), settings: { result: 'refused', good: false } },
        ],
      },
    },
  ],
});

/** About 0.8 KB, as in the measured limits. */
export const application = { name: '压测申请', amount: 1_000_000, note: '说明'.repeat(150) };
