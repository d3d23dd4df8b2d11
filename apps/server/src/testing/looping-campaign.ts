// A campaign whose compute never returns when somebody writes 无限, beside which others must go on.
import { definePlugin, type Plugin } from '@jinguo/core/plugin';

const words = (zh: string, en: string) => ({ zh, en });

export const loopingCampaign: Plugin = definePlugin({
  name: 'looping',
  title: words('绕圈', 'Round and round'),
  version: '1.0.0',
  engine: 1,
  computes: {
    laps({ data }) {
      while (JSON.stringify(data).includes('无限'));
      return { laps: 1 };
    },
  },
  workflows: [
    {
      itemTitle: () => '一圈',
      definition: {
        format: 1, campaign: 'looping', programme: 'lap', code: 'XX08', workflow: 'lap', title: words('跑圈', 'Lap'), form: 'item', startedBy: [{ role: 'villageOfficer' }],
        forms: { lap: { title: words('跑圈', 'Lap'), schema: { type: 'object', properties: { how: { type: 'string' } } } } },
        start: 'running',
        stages: [
          { id: 'running', kind: 'fillIn', title: words('起跑', 'Running'), actors: [{ applicant: true }], form: 'lap', computes: ['laps'], outcomes: { submitted: { to: 'home' } } },
          { id: 'home', kind: 'end', title: words('到达', 'Home'), settings: { result: 'home', good: true } },
        ],
      },
    },
  ],
});
