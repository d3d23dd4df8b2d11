// A third small campaign for tests: a fair whose guests come and go while it is on, and whose stalls start one another. It
// shows what entries have beside a list: how they follow their batch, see it whole and are started by effects.
import type { WorkflowDefinitionInput } from '../definition/workflow-definition.ts';
import type { JsonObject } from '../definition/text.ts';
import type { Plugin } from '../plugin/contributions.ts';
import { definePlugin } from '../plugin/define-plugin.ts';
import { isObject } from '../values/json.ts';

const text = (zh: string, en: string) => ({ zh, en });
const word = { type: 'string', minLength: 1, maxLength: 30, title: '名称', 'x-en': 'Name' };
const form = (properties: JsonObject, required: readonly string[]): JsonObject => ({ type: 'object', additionalProperties: false, required: [...required], properties });
const clerk = { role: 'clerk', unit: 'district' } as const;
const shared = { format: 1 as const, campaign: 'fairs', programme: 'fair', startedBy: [{ role: 'clerk' }], level: 'district' as const, stakes: [] };
const ends: WorkflowDefinitionInput['stages'] = [
  { id: 'over', kind: 'end', title: text('结束', 'Over'), settings: { result: 'over', good: true } },
  { id: 'stopped', kind: 'end', title: text('取消', 'Called off'), settings: { result: 'stopped', good: false } },
];
const stoppedToo = { stopped: { to: 'stopped' } };
/** Leaves by an outcome when the fair closes or is over, and is called off with it. */
const along = (outcome: string) => ({ closing: outcome, over: outcome, stopped: 'stopped' });
const named = (path: string) => (data: JsonObject) => {
  const part = data[path];
  return String((isObject(part) ? part['name'] : undefined) ?? '');
};

const fair: WorkflowDefinitionInput = {
  ...shared, code: 'XX05', workflow: 'fair', title: text('集市', 'Fair'), form: 'batch', entriesOf: 'guest', seesBatch: true, keepers: [{ role: 'clerk', unit: 'district' }], terminatesAt: 'stopped',
  fields: { there: { from: 'count.there', type: 'integer', title: text('在场', 'There'), optional: true } },
  forms: { plan: { title: text('方案', 'Plan'), schema: form({ name: word, stalls: { type: 'array', items: form({ name: word, next: word }, ['name']), title: '摊位', 'x-en': 'Stalls' } }, ['name']) } },
  start: 'plan',
  stages: [
    { id: 'plan', kind: 'fillIn', title: text('方案', 'Plan'), actors: [{ applicant: true }], form: 'plan', outcomes: { submitted: { to: 'inviting' } } },
    { id: 'inviting', kind: 'collect', title: text('邀请', 'Inviting'), actors: [clerk], outcomes: { approved: { to: 'on', effects: [{ effect: 'startItems', params: { workflow: 'stall', from: 'plan.stalls' } }] } } },
    { id: 'on', kind: 'record', title: text('进行', 'On'), actors: [clerk], computes: ['count'], checks: [{ check: 'somebodyThere', on: ['record'] }], outcomes: { recorded: { to: 'closing' } } },
    { id: 'closing', kind: 'record', title: text('收场', 'Closing'), actors: [clerk], outcomes: { recorded: { to: 'over' } } },
    ...ends,
  ],
};

const guest: WorkflowDefinitionInput = {
  ...shared, code: 'XX06', workflow: 'guest', title: text('嘉宾', 'Guest'), form: 'item', batchOf: 'fair', startsDuring: ['inviting', 'on'], keepers: [{ role: 'clerk', unit: 'district' }],
  forms: { guest: { title: text('嘉宾', 'Guest'), schema: form({ name: word, comes: { type: 'string', title: '来自', 'x-en': 'From', oneOf: [{ const: 'near', title: '本镇', 'x-en': 'This town' }, { const: 'far', title: '外地', 'x-en': 'Elsewhere' }] } }, ['name']) } },
  fields: { comes: { from: 'guest.comes', type: 'text', title: text('来自', 'From'), optional: true } },
  start: 'guest',
  stages: [
    { id: 'guest', kind: 'fillIn', title: text('登记', 'Entry'), actors: [{ applicant: true }], form: 'guest', outcomes: { submitted: [{ to: 'travelling', when: [{ cel: 'has(fields.comes) && fields.comes == "far"' }] }, { to: 'invited' }] } },
    // Whoever is on the way hears nothing of the fair before she is there.
    { id: 'travelling', kind: 'wait', title: text('在路上', 'On the way'), settings: { until: { hours: 40 } }, outcomes: { elapsed: { to: 'invited' } } },
    { id: 'invited', kind: 'record', title: text('待到场', 'Invited'), actors: [clerk], follows: along('missed'), outcomes: { recorded: { to: 'there' }, missed: { to: 'absent' }, ...stoppedToo } },
    { id: 'there', kind: 'record', title: text('在场', 'There'), actors: [clerk], follows: along('advanced'), outcomes: { recorded: { to: 'invited' }, advanced: { to: 'over' }, ...stoppedToo } },
    { id: 'absent', kind: 'end', title: text('未到', 'Absent'), settings: { result: 'absent', good: false } },
    ...ends,
  ],
};

const stall: WorkflowDefinitionInput = {
  ...shared, code: 'XX07', workflow: 'stall', title: text('摊位', 'Stall'), form: 'item', batchOf: 'fair', startsDuring: [], seesBatch: true,
  fields: { guests: { from: 'sees.guests', type: 'integer', title: text('在场嘉宾', 'Guests there'), optional: true } },
  forms: { stall: { title: text('摊位', 'Stall'), schema: form({ name: word, next: word }, ['name']) } },
  start: 'stall',
  stages: [
    { id: 'stall', kind: 'fillIn', title: text('设摊', 'Set up'), actors: [{ applicant: true }], form: 'stall', outcomes: { submitted: { to: 'selling' } } },
    { id: 'selling', kind: 'record', title: text('营业', 'Selling'), actors: [clerk], computes: ['sees'], follows: { stopped: 'stopped', over: 'stopped' }, outcomes: { ...stoppedToo, recorded: { to: 'sold', effects: [{ effect: 'startItems', params: { workflow: 'stall', from: 'sees.next' } }] } } },
    { id: 'sold', kind: 'wait', title: text('等待收场', 'Until the end'), follows: along('advanced'), outcomes: { advanced: { to: 'over' }, ...stoppedToo } },
    ...ends,
  ],
};

/** Guests are invited while the fair collects and while it is on; stalls are started by it and by one another. */
export function fairPlugin(): Plugin {
  return definePlugin({
    name: 'fairs',
    title: text('集市', 'Fairs'),
    version: '1.0.0',
    engine: 1,
    workflows: [{ definition: fair, itemTitle: named('plan') }, { definition: guest, itemTitle: named('guest') }, { definition: stall, itemTitle: named('stall') }],
    checks: {
      somebodyThere: ({ members }) => (members.some((one) => one.stage === 'there') ? [] : [{ path: '', code: 'NOBODY', severity: 'refuse', zh: '无人在场', en: 'nobody is there' }]),
    },
    computes: {
      count: ({ members }) => ({ there: members.filter((one) => one.stage === 'there').length }),
      sees: ({ members, data }) => {
        const own = data['stall'];
        const next = isObject(own) ? own['next'] : undefined;
        return { guests: members.filter((one) => one.workflow === 'guest' && one.stage === 'there').length, ...(typeof next === 'string' ? { next: [{ name: next }] } : {}) };
      },
    },
  });
}
