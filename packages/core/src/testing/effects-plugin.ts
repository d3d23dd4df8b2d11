// Parcels: a small workflow whose every step asks for effects outside, for tests of the outbox.
import type { EffectHandler, Plugin } from '../plugin/contributions.ts';
import { definePlugin } from '../plugin/define-plugin.ts';

const text = (zh: string, en = zh) => ({ zh, en });

/** Sent by a woman, weighed and sealed by the village's officer; each step tells the carrier, by webhook and by bell. */
export function parcelPlugin(ring: EffectHandler = () => Promise.resolve()): Plugin {
  return definePlugin({
    name: 'parcels',
    title: text('包裹'),
    version: '1.0.0',
    engine: 1,
    workflows: [
      {
        itemTitle: () => '包裹',
        definition: {
          format: 1, campaign: 'parcels', programme: 'parcel', code: 'XX04', workflow: 'parcel', title: text('包裹寄送', 'Parcel'), form: 'item', startedBy: [{ applicant: true }],
          forms: { parcel: { title: text('包裹'), schema: { type: 'object', properties: { what: { type: 'string' } } } } },
          start: 'packing',
          stages: [
            { id: 'packing', kind: 'fillIn', title: text('打包', 'Packing'), actors: [{ applicant: true }], form: 'parcel', outcomes: { submitted: { to: 'weighing', effects: [{ effect: 'webhook', params: { endpoint: 'carrier' } }] } } },
            {
              id: 'weighing', kind: 'review', title: text('称重', 'Weighing'), actors: [{ role: 'officer', unit: 'village' }], settings: { mayReject: false },
              deadline: { within: { workingDays: 4 }, remindAtPercent: [50] },
              outcomes: { approved: { to: 'sealing', effects: [{ effect: 'webhook', params: { endpoint: 'carrier' } }, { effect: 'ring' }] } },
            },
            {
              id: 'sealing', kind: 'review', title: text('封箱', 'Sealing'), actors: [{ role: 'clerk', unit: 'district' }], settings: { mayReject: false },
              onEnter: [{ effect: 'notifyAssignees', params: { code: 'changed' } }, { effect: 'email', params: { to: 'assignees', subject: text('待封箱：{number}'), body: text('包裹{number}到了“{stage}”，请办理。', 'Parcel {number} came to “{stage}”.') } }],
              outcomes: { approved: { to: 'sent', effects: [{ effect: 'email', params: { to: 'applicant', subject: text('已寄出'), body: text('{workflow} {number} 已寄出。') } }, { effect: 'email', params: { to: ['depot@example.cn', 'lost@example.cn'], subject: text('来件'), body: text('来件 {number}') } }] } },
            },
            { id: 'sent', kind: 'end', title: text('已寄'), settings: { result: 'sent', good: true } },
          ],
        },
      },
    ],
    effects: { ring },
  });
}
