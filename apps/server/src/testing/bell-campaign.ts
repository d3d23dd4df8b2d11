// A campaign for tests of effects outside: whoever asks for the bell has it rung at the treasury's, by one webhook.
import type { Plugin } from '@jinguo/core';
import { definePlugin } from '@jinguo/core/plugin';

const words = (zh: string) => ({ zh, en: zh });

/** A bell that is rung at the treasury's when it is asked for. */
export const bells: Plugin = definePlugin({
  name: 'bells',
  title: words('铃'),
  version: '1.0.0',
  engine: 1,
  workflows: [
    {
      itemTitle: () => '铃',
      definition: {
        format: 1, campaign: 'bells', programme: 'bell', code: 'XX05', workflow: 'bell', title: words('铃'), form: 'item', startedBy: [{ applicant: true }],
        forms: { bell: { title: words('铃'), schema: { type: 'object', properties: {} } } },
        start: 'asking',
        stages: [
          { id: 'asking', kind: 'fillIn', title: words('申请'), actors: [{ applicant: true }], form: 'bell', outcomes: { submitted: { to: 'rung', effects: [{ effect: 'webhook', params: { endpoint: 'treasury' } }] } } },
          { id: 'rung', kind: 'end', title: words('已响'), settings: { result: 'rung', good: true } },
        ],
      },
    },
  ],
});
