// A campaign of two stages for the server's own tests: somebody writes a wish down, the town head answers.
import { command, definePlugin, query, refusal, type ImportColumn, type Json, type JsonObject, type Plugin } from '@jinguo/core/plugin';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const text = (zh: string, en: string) => ({ zh, en });

const schema: JsonObject = {
  type: 'object',
  additionalProperties: false,
  required: ['wish', 'village'],
  properties: {
    wish: { type: 'string', minLength: 2, maxLength: 60, title: '心愿', 'x-en': 'Wish' },
    village: { type: 'string', title: '村', 'x-en': 'Village', 'x-widget': 'unit' },
    phone: { type: 'string', format: 'cn-phone', title: '手机', 'x-en': 'Phone', 'x-mask': 'phone' },
    files: { type: 'array', items: { type: 'string' }, title: '材料', 'x-en': 'Files', 'x-widget': 'attachments' },
  },
};

const column = (header: string, field: string, required = true): ImportColumn => ({ header, field, required, read: (cell): { ok: true; value: Json } => ({ ok: true, value: cell }) });

const slate = 'slate.txt';
const note = z.strictObject({ text: z.string().min(1).max(60) });

/** A slate everybody reads and officers write; the others fail on purpose. */
const procedures = {
  slate: query({
    title: text('看板', 'Slate'), who: 'public', input: z.strictObject({}), output: note,
    run: async (_input, { folder }) => ({ text: await readFile(join(await folder(), slate), 'utf8').catch(() => '空') }),
  }),
  write: command({
    title: text('写板', 'Write'), who: { roles: ['villageOfficer'] }, input: note, output: z.strictObject({ by: z.string(), stage: z.string() }),
    async run({ text: said }, { folder, person, engine }) {
      if (said === '空') throw refusal('NOT_FOUND', { what: said });
      await writeFile(join(await folder(), slate), said);
      const { rows } = await engine.inbox({ tab: 'started', limit: 1 });
      return { by: person.name, stage: rows[0]?.stage ?? '' };
    },
  }),
  mine: query({ title: text('我的', 'Mine'), who: 'signedIn', input: z.strictObject({ itemId: z.string().max(64) }), output: z.strictObject({ number: z.string() }), run: async ({ itemId }, { engine }) => ({ number: (await engine.item(itemId)).number }) }),
  breaks: query({ title: text('出错', 'Break'), who: 'public', input: z.strictObject({}), output: note, run: () => ({ text: new URL('nowhere').href }) }),
  lies: query({ title: text('错答', 'Lie'), who: 'public', input: z.strictObject({}), output: note, run: () => ({ text: '' }) }),
  odd: query({ title: text('怪', 'Odd'), who: 'public', input: z.unknown().refine((given) => new URL(String(given)).href !== ''), output: note, run: () => ({ text: 'x' }) }),
};

export const deskCampaign: Plugin = definePlugin({
  name: 'wishes',
  title: text('微心愿', 'Small wishes'),
  version: '1.0.0',
  engine: 1,
  procedures,
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
