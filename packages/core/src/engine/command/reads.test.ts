// A workflow that reads other items by a key: its computes and rules find them by their declared fields, at the stages that ask alone,
// the item itself left out, and what comes later changes nothing that was worked out.
import { expect, it } from 'vitest';
import type { WorkflowDefinitionInput } from '../../definition/workflow-definition.ts';
import { definePlugin } from '../../plugin/define-plugin.ts';
import { createKit, samplePeople } from '../../testing.ts';
import { numberAt, textAt } from '../../programme/values.ts';

const text = (zh: string, en: string) => ({ zh, en });
const shared = { format: 1 as const, campaign: 'wells', programme: 'well', startedBy: [{ role: 'clerk' }], stakes: [] };
const clerk = { role: 'clerk', unit: 'district' } as const;
const over = { id: 'over', kind: 'end', title: text('结束', 'Over'), settings: { result: 'over', good: true } };
const note = { note: { title: text('表', 'Form'), schema: { type: 'object', properties: { street: { type: 'string' }, depth: { type: 'integer' } } } } };
const stagesOf = (computes: readonly string[]): WorkflowDefinitionInput['stages'] => [
  { id: 'note', kind: 'fillIn', title: text('填写', 'Fill'), actors: [{ applicant: true }], form: 'note', computes: [...computes], outcomes: { submitted: { to: 'look' } } },
  { id: 'look', kind: 'record', title: text('查看', 'Look'), actors: [clerk], computes: [...computes], outcomes: { recorded: { to: 'over' } } },
  over,
];
const well: WorkflowDefinitionInput = { ...shared, code: 'XX31', workflow: 'well', title: text('井', 'Well'), form: 'item', start: 'note', forms: note, fields: { depth: { from: 'note.depth', type: 'integer', title: text('深', 'Depth') } }, stages: stagesOf([]) };
const sum: WorkflowDefinitionInput = { ...shared, code: 'XX31S', workflow: 'sum', title: text('合计', 'Sum'), form: 'item', start: 'note', forms: note, stages: stagesOf(['found']) };
const streetOf = (data: Parameters<typeof textAt>[0]) => ({ street: textAt(data, 'note.street') });
const wells = definePlugin({
  name: 'wells', title: text('井', 'Wells'), version: '1.0.0', engine: 1, workflows: [],
  programmes: [{
    code: 'XX31', title: text('井', 'Wells'),
    workflows: [
      { definition: well, itemTitle: () => '井', keys: streetOf },
      { definition: sum, itemTitle: () => '合计', keys: streetOf, reads: ({ data, stage }) => (stage === 'look' ? [{ key: 'street', value: textAt(data, 'note.street') }] : []) },
    ],
    computes: { found: ({ held }) => ({ depths: held === undefined ? 'not read' : held.filter((one) => one.workflow === 'well').map((one) => numberAt(one.fields, 'depth')), others: (held ?? []).length }) },
  }],
});

it('finds the items of its key at the stage that asks, oldest first, without itself', async () => {
  const kit = await createKit({ plugins: [wells], people: samplePeople([{ role: 'clerk', units: ['d'] }]) });
  try {
    const clerkOf = kit.as('clerk.d');
    const begin = async (workflow: string, form: { readonly street: string; readonly depth?: number }) => (await clerkOf.start(workflow, form, { unit: 'v11' })).itemId;
    const found = async (id: string): Promise<unknown> => JSON.parse((await kit.store.read.selectFrom('item').select('data').where('id', '=', id).executeTakeFirstOrThrow()).data).found;
    await begin('well', { street: '东浜', depth: 7 });
    await begin('well', { street: '西港', depth: 9 });
    const id = await begin('sum', { street: '东浜' });
    expect(await found(id)).toEqual({ depths: 'not read', others: 0 });
    await begin('well', { street: '东浜', depth: 4 });
    await clerkOf.act('record', id);
    await begin('well', { street: '东浜', depth: 1 });
    expect(await found(id)).toEqual({ depths: [7, 4], others: 2 });
  } finally {
    await kit.close();
  }
});
