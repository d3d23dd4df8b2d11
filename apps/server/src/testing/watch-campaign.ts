// A campaign for tests of time and effects together: a candle burns a day and its end is called in by webhook; a lamp is to be
// tended within a day, and when nobody does, its officer is reminded and the town head told.
import type { Plugin } from '@jinguo/core';
import { definePlugin } from '@jinguo/core/plugin';

const words = (zh: string, en: string) => ({ zh, en });
const form = { title: words('登记', 'Entry'), schema: { type: 'object', properties: {} } };
const lit = { result: 'over', good: true };

export const watchCampaign: Plugin = definePlugin({
  name: 'watch',
  title: words('守夜', 'Watch'),
  version: '1.0.0',
  engine: 1,
  workflows: [
    {
      itemTitle: () => '蜡烛',
      definition: {
        format: 1, campaign: 'watch', programme: 'candle', code: 'XX06', workflow: 'candle', title: words('蜡烛', 'Candle'), form: 'item', startedBy: [{ applicant: true }],
        forms: { candle: form },
        start: 'lighting',
        stages: [
          { id: 'lighting', kind: 'fillIn', title: words('点燃', 'Lighting'), actors: [{ applicant: true }], form: 'candle', outcomes: { submitted: { to: 'burning' } } },
          {
            id: 'burning', kind: 'wait', title: words('燃烧', 'Burning'), settings: { until: { hours: 24 } },
            outcomes: { elapsed: { to: 'out', effects: [{ effect: 'webhook', params: { endpoint: 'keeper' } }, { effect: 'notifyApplicant', params: { code: 'changed' } }] } },
          },
          { id: 'out', kind: 'end', title: words('燃尽', 'Burnt down'), settings: lit },
        ],
      },
    },
    {
      itemTitle: () => '灯',
      definition: {
        format: 1, campaign: 'watch', programme: 'lamp', code: 'XX07', workflow: 'lamp', title: words('灯', 'Lamp'), form: 'item', startedBy: [{ applicant: true }],
        forms: { lamp: form },
        start: 'lighting',
        stages: [
          { id: 'lighting', kind: 'fillIn', title: words('点灯', 'Lighting'), actors: [{ applicant: true }], form: 'lamp', outcomes: { submitted: { to: 'tending' } } },
          {
            id: 'tending', kind: 'review', title: words('照看', 'Tending'), actors: [{ role: 'villageOfficer', unit: 'village' }], settings: { mayReject: false },
            deadline: { within: { hours: 24 }, remindAtPercent: [100], escalate: { afterWorkingDays: 1, to: { role: 'townHead', unit: 'town' } } },
            outcomes: { approved: { to: 'out' } },
          },
          { id: 'out', kind: 'end', title: words('熄灭', 'Put out'), settings: lit },
        ],
      },
    },
  ],
});
