// A campaign of two stages for the server's own tests: somebody writes a wish down, the town head answers.
import { definePlugin, type ImportColumn, type Json, type JsonObject, type Plugin } from '@jinguo/core/plugin';

const text = (zh: string, en: string) => ({ zh, en });

const schema: JsonObject = {
  type: 'object',
  additionalProperties: false,
  required: ['wish', 'village'],
  properties: {
    wish: { type: 'string', minLength: 2, maxLength: 60, title: '心愿', 'x-en': 'Wish' },
    village: { type: 'string', title: '村', 'x-en': 'Village' },
    phone: { type: 'string', format: 'cn-phone', title: '手机', 'x-en': 'Phone', 'x-mask': 'phone' },
    files: { type: 'array', items: { type: 'string' }, title: '材料', 'x-en': 'Files', 'x-widget': 'attachments' },
  },
};

const column = (header: string, field: string, required = true): ImportColumn => ({ header, field, required, read: (cell): { ok: true; value: Json } => ({ ok: true, value: cell }) });

export const deskCampaign: Plugin = definePlugin({
  name: 'wishes',
  title: text('微心愿', 'Small wishes'),
  version: '1.0.0',
  engine: 1,
  workflows: [
    {
      itemTitle: () => '微心愿',
      definition: {
        format: 1,
        campaign: 'wishes',
        programme: 'wish',
        code: 'XX02',
        workflow: 'wish',
        title: text('微心愿', 'Wish'),
        form: 'item',
        startedBy: [{ applicant: true }, { role: 'villageOfficer' }],
        forms: { wish: { title: text('心愿', 'Wish'), schema } },
        start: 'writing',
        stages: [
          { id: 'writing', kind: 'fillIn', title: text('填写', 'Writing'), actors: [{ applicant: true }], form: 'wish', outcomes: { submitted: { to: 'answering' } } },
          { id: 'answering', kind: 'review', title: text('答复', 'Answering'), actors: [{ role: 'townHead', unit: 'town' }], withdraw: 'free', outcomes: { approved: { to: 'granted' }, rejected: { to: 'refused' }, withdrawn: { to: 'refused' } } },
          { id: 'granted', kind: 'end', title: text('已实现', 'Granted'), settings: { result: 'granted', good: true } },
          { id: 'refused', kind: 'end', title: text('未实现', 'Refused'), settings: { result: 'refused', good: false } },
        ],
      },
    },
  ],
  imports: [{ name: 'wishes', workflow: 'wish', unitField: 'village', defaults: {}, columns: [column('心愿', 'wish'), column('村', 'village'), column('手机', 'phone', false)] }],
});
