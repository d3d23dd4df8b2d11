// A stage that looks things up: its computes see what stands in the item's own town, told by an index, and a later look changes nothing.
import { expect, it } from 'vitest';
import type { WorkflowDefinitionInput } from '../../definition/workflow-definition.ts';
import { definePlugin } from '../../plugin/define-plugin.ts';
import { drawnBySeed } from '../../programme/drawn.ts';
import { createKit, samplePeople } from '../../testing.ts';

const text = (zh: string, en: string) => ({ zh, en });
const shared = { format: 1 as const, campaign: 'gates', programme: 'gate', startedBy: [{ role: 'clerk' }], stakes: [] };
const clerk = { role: 'clerk', unit: 'district' } as const;
const held = { id: 'over', kind: 'end', title: text('结束', 'Over'), settings: { result: 'over', good: true } };
const form = (properties: Record<string, { type: string }>) => ({ note: { title: text('表', 'Form'), schema: { type: 'object', properties } } });

const gate: WorkflowDefinitionInput = {
  ...shared, code: 'XX30', workflow: 'gate', title: text('门', 'Gate'), form: 'item', start: 'note', forms: form({ name: { type: 'string' } }),
  stages: [
    { id: 'note', kind: 'fillIn', title: text('填写', 'Fill'), actors: [{ applicant: true }], form: 'note', outcomes: { submitted: { to: 'open' } } },
    { id: 'open', kind: 'record', title: text('开着', 'Open'), actors: [clerk], outcomes: { recorded: { to: 'over' } } },
    held,
  ],
};
const draw: WorkflowDefinitionInput = {
  ...shared, code: 'XX30A', workflow: 'gate-draw', title: text('抽查', 'Draw'), form: 'item', level: 'town', start: 'note', forms: form({ seed: { type: 'integer' } }),
  stages: [
    { id: 'note', kind: 'fillIn', title: text('抽取', 'Draw'), actors: [{ applicant: true }], form: 'note', looksUp: { workflow: 'gate', stages: ['open'] }, computes: ['drawn'], outcomes: { submitted: { to: 'looked', effects: [{ effect: 'makePaper', params: { paper: 'record' } }] } } },
    { id: 'looked', kind: 'record', title: text('查看', 'Look'), actors: [clerk], computes: ['late'], outcomes: { recorded: { to: 'over' } } },
    held,
  ],
};
const seedOf = (data: unknown) => Number(JSON.stringify(data).match(/seed\D+(\d+)/u)?.[1]);
const gates = definePlugin({
  name: 'gates', title: text('门', 'Gates'), version: '1.0.0', engine: 1,
  workflows: [],
  programmes: [{
    code: 'XX30', title: text('门', 'Gates'),
    workflows: [gate, draw].map((definition) => ({ definition, itemTitle: () => '门' })),
    computes: {
      drawn: ({ data, standing = [], standsAt = {} }) => ({ of: [...standing], stages: standing.map((one) => standsAt[one] ?? ''), drawn: [...drawnBySeed(seedOf(data), standing, { percent: 10, least: 2 })] }),
      late: ({ standing }) => ({ seen: standing === undefined ? 'nothing' : 'something' }),
    },
    papers: { record: ({ data }) => ({ title: '抽取记录', blocks: [{ kind: 'paragraph', text: JSON.stringify(data) }] }) },
  }],
});

it('sees what stands in its own town, not what is over or elsewhere, and the seed on the record draws the same again', async () => {
  const kit = await createKit({ plugins: [gates], people: samplePeople([{ role: 'clerk', units: ['d'] }]) });
  try {
    const clerkOf = kit.as('clerk.d');
    const begin = async (unit: string) => (await clerkOf.start('gate', { name: unit }, { unit })).itemId;
    const here = [await begin('v11'), await begin('v12'), await begin('v11'), await begin('v11')];
    await begin('v21');
    await clerkOf.act('record', here[1] ?? '');
    const numbers = await Promise.all([0, 2, 3].map(async (n) => (await clerkOf.item(here[n] ?? '')).number));
    const { itemId } = await clerkOf.start('gate-draw', { seed: 20_220_905 }, { unit: 't1' });
    const dataOf = async (): Promise<{ readonly drawn: { readonly of: readonly string[]; readonly stages: readonly string[]; readonly drawn: readonly string[] } }> => JSON.parse((await kit.store.read.selectFrom('item').select('data').where('id', '=', itemId).executeTakeFirstOrThrow()).data);
    const { drawn } = await dataOf();
    expect(drawn).toMatchObject({ of: numbers, stages: numbers.map(() => 'open') });
    const { paper } = await kit.store.read.selectFrom('document').select('paper').where('item_id', '=', itemId).executeTakeFirstOrThrow();
    expect(drawnBySeed(seedOf(JSON.parse(paper)), numbers, { percent: 10, least: 2 })).toEqual(drawn.drawn);
    await begin('v11');
    await clerkOf.act('record', itemId);
    expect(await dataOf()).toMatchObject({ drawn, late: { seen: 'nothing' } });
  } finally {
    await kit.close();
  }
});
