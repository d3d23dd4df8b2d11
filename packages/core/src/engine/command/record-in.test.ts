// An item that records in another: in the same command, by the system, with the form and the rules of the other's stage; and where the
// other does not take it, nothing is done at all.
import { expect, it } from 'vitest';
import type { WorkflowDefinitionInput } from '../../definition/workflow-definition.ts';
import { definePlugin } from '../../plugin/define-plugin.ts';
import { brokenPromises, createKit, samplePeople } from '../../testing.ts';
import { refuse } from '../../programme/finding.ts';
import { textAt } from '../../programme/values.ts';

const text = (zh: string, en: string) => ({ zh, en });
const shared = { format: 1 as const, campaign: 'lamps', programme: 'lamp', startedBy: [{ role: 'clerk' }], stakes: [] };
const clerk = { role: 'clerk', unit: 'district' } as const;
const end = (id: string) => ({ id, kind: 'end', title: text('结束', 'Over'), settings: { result: id, good: true } });
const form = (...names: readonly string[]) => ({ title: text('表', 'Form'), schema: { type: 'object', properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])), required: [...names], additionalProperties: false } });
const lamp: WorkflowDefinitionInput = {
  ...shared, code: 'XX32', workflow: 'lamp', title: text('灯', 'Lamp'), form: 'item', terminatesAt: 'gone', start: 'note', forms: { note: form('street'), seen: form('what') }, fields: { seen: { from: 'kept.what', type: 'text', title: text('所见', 'Seen'), optional: true } },
  stages: [
    { id: 'note', kind: 'fillIn', title: text('填写', 'Fill'), actors: [{ applicant: true }], form: 'note', outcomes: { submitted: { to: 'lit' } } },
    { id: 'lit', kind: 'record', title: text('亮着', 'Lit'), actors: [clerk], form: 'seen', computes: ['kept'], checks: [{ check: 'notDull', on: ['record'] }], settings: { failures: ['dark'] }, outcomes: { recorded: { to: 'over' }, dark: { to: 'mending', title: text('灭了', 'Dark') } } },
    { id: 'mending', kind: 'record', title: text('修理', 'Mending'), actors: [clerk], outcomes: { recorded: { to: 'over' } } },
    end('over'), end('gone'),
  ],
};
const call: WorkflowDefinitionInput = {
  ...shared, code: 'XX32C', workflow: 'call', title: text('来电', 'Call'), form: 'item', start: 'note', forms: { note: form('street', 'what') },
  stages: [{ id: 'note', kind: 'fillIn', title: text('填写', 'Fill'), actors: [{ applicant: true }], form: 'note', computes: ['told'], outcomes: { submitted: { to: 'over', effects: [{ effect: 'recordIn', params: { from: 'told.of' } }] } } }, end('over')],
};
const streetOf = (data: Parameters<typeof textAt>[0]) => ({ street: textAt(data, 'note.street') });
const lamps = definePlugin({
  name: 'lamps', title: text('灯', 'Lamps'), version: '1.0.0', engine: 1, workflows: [],
  programmes: [{
    code: 'XX32', title: text('灯', 'Lamps'),
    workflows: [{ definition: lamp, itemTitle: () => '灯', keys: streetOf }, { definition: call, itemTitle: () => '来电', reads: ({ data }) => [{ key: 'street', value: textAt(data, 'note.street') }] }],
    computes: { told: ({ data, held = [] }) => ({ of: held.map((one) => (textAt(data, 'note.what') === '拆' ? { item: one.id, ends: '灯已拆除' } : { item: one.id, verdict: 'dark', opinion: '来电登记', form: { what: textAt(data, 'note.what') } })) }), kept: ({ data, verdict }) => ({ what: `${textAt(data, 'seen.what')}（${verdict ?? ''}）` }) },
    checks: { notDull: ({ data }) => (textAt(data, 'seen.what') === '暗' ? [refuse('/seen/what', 'DULL', text('只是暗', 'is only dull'))] : []) },
  }],
});
const codeOf = (work: Promise<unknown>) => work.then(() => 'accepted', (error: { readonly code?: string }) => error.code);

it('records by the way named, the system being who did it, and refuses the whole where the other does not take it', async () => {
  const kit = await createKit({ plugins: [lamps], people: samplePeople([{ role: 'clerk', units: ['d'] }]) });
  try {
    const clerkOf = kit.as('clerk.d');
    const { itemId } = await clerkOf.start('lamp', { street: '东浜' }, { unit: 'v11' });
    const calls = async () => (await kit.store.read.selectFrom('item').select('id').where('workflow', '=', 'call').execute()).length;
    const tell = (what: string) => codeOf(clerkOf.start('call', { street: '东浜', what }, { unit: 'v11' }));
    expect([await tell('暗'), await calls(), (await clerkOf.item(itemId)).stage]).toEqual(['RULE_REFUSED', 0, 'lit']);
    await clerkOf.act('pause', itemId, { opinion: '修路' });
    expect([await tell('灭'), await calls(), (await clerkOf.item(itemId)).pausedOn]).toEqual(['ACTION_NOT_POSSIBLE', 0, '2022-09-05']);
    await clerkOf.act('resume', itemId);
    expect([await tell('灭'), await calls()]).toEqual(['accepted', 1]);
    expect(await clerkOf.item(itemId)).toMatchObject({ stage: 'mending', fields: [expect.objectContaining({ value: '灭（dark）' })] });
    const entry = await kit.store.read.selectFrom('audit_entry').select(['actor_name', 'action', 'opinion', 'from_stage', 'to_stage']).where('item_id', '=', itemId).orderBy('seq', 'desc').executeTakeFirstOrThrow();
    expect(entry).toEqual({ actor_name: '系统', action: 'record', opinion: '来电登记', from_stage: 'lit', to_stage: 'mending' });
    expect([await tell('灭'), await calls()]).toEqual(['ACTION_NOT_POSSIBLE', 1]);
    await clerkOf.act('record', itemId);
    expect([await tell('灭'), await calls()]).toEqual(['ACTION_NOT_POSSIBLE', 1]);
  } finally {
    await kit.close();
  }
});

it('ends what stands, wherever it stands, with the reason, and refuses the whole where it is over', async () => {
  const kit = await createKit({ plugins: [lamps], people: samplePeople([{ role: 'clerk', units: ['d'] }]) });
  try {
    const clerkOf = kit.as('clerk.d');
    for (const dark of [false, true]) {
      const street = dark ? '东浜' : '西浜';
      const { itemId } = await clerkOf.start('lamp', { street }, { unit: 'v11' });
      if (dark) await clerkOf.act('record', itemId, { verdict: 'dark', form: { what: '灭' } });
      const gone = () => codeOf(clerkOf.start('call', { street, what: '拆' }, { unit: 'v11' }));
      expect([await gone(), (await clerkOf.item(itemId)).stage]).toEqual(['accepted', 'gone']);
      const entry = await kit.store.read.selectFrom('audit_entry').select(['actor_name', 'action', 'opinion']).where('item_id', '=', itemId).orderBy('seq', 'desc').executeTakeFirstOrThrow();
      expect(entry).toEqual({ actor_name: '系统', action: 'terminate', opinion: '灯已拆除' });
      expect(await gone()).toBe('ACTION_NOT_POSSIBLE');
    }
    expect(await brokenPromises(kit)).toEqual([]);
  } finally {
    await kit.close();
  }
});
