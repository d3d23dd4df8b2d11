// Errands: a small workflow in which every kind of step a process can die in comes by within days: commands, reminders, a
// notice that ends by itself, a wait whose guard fails, and effects to every kind of receiver.
import type { EffectHandler, Plugin } from '../../plugin/contributions.ts';
import { definePlugin } from '../../plugin/define-plugin.ts';

const text = (zh: string) => ({ zh, en: zh });

/** Whether the guard of the wait fails. */
export interface ErrandMood {
  melted: boolean;
}

export function errandPlugin(ring: EffectHandler, mood: ErrandMood): Plugin {
  return definePlugin({
    name: 'errands',
    title: text('跑腿'),
    version: '1.0.0',
    engine: 1,
    workflows: [
      {
        itemTitle: () => '跑腿',
        keys: () => ({ what: '豆腐' }),
        definition: {
          format: 1, campaign: 'errands', programme: 'errand', code: 'XX06', workflow: 'errand', title: text('跑腿'), form: 'item', stakes: [], startedBy: [{ applicant: true }],
          forms: { errand: { title: text('跑腿'), schema: { type: 'object', properties: { what: { type: 'string' } } } } },
          start: 'asking',
          stages: [
            { id: 'asking', kind: 'fillIn', title: text('申请'), actors: [{ applicant: true }], form: 'errand', outcomes: { submitted: { to: 'checking', effects: [{ effect: 'webhook', params: { endpoint: 'carrier' } }, { effect: 'ring' }] } } },
            {
              id: 'checking', kind: 'review', title: text('审核'), actors: [{ role: 'officer', unit: 'village' }], settings: { mayReject: false }, deadline: { within: { workingDays: 2 }, remindAtPercent: [50] },
              onEnter: [{ effect: 'notifyAssignees', params: { code: 'changed' } }],
              outcomes: { approved: { to: 'posted', effects: [{ effect: 'email', params: { to: ['depot@example.cn', 'lost@example.cn'], subject: text('来件'), body: text('来件 {number}') } }] } },
            },
            { id: 'posted', kind: 'notice', title: text('公示'), settings: { days: 1, paper: 'errands' }, outcomes: { passed: { to: 'resting' }, objected: { to: 'done' } } },
            { id: 'resting', kind: 'wait', title: text('静置'), settings: { until: { naturalDays: 1 } }, outcomes: { elapsed: { to: 'done', when: [{ guard: 'sealed' }], effects: [{ effect: 'notifyApplicant', params: { code: 'done', zh: '办结', en: 'Done' } }] } } },
            { id: 'done', kind: 'end', title: text('办结'), settings: { result: 'done', good: true } },
          ],
        },
      },
    ],
    guards: [
      {
        name: 'sealed',
        unmet: text('没有封缄'),
        test() {
          if (mood.melted) throw new RangeError('no wax');
          return true;
        },
      },
    ],
    papers: { errands: () => ({ title: '公示', blocks: [{ kind: 'paragraph', text: '公示' }] }) },
    effects: { ring },
  });
}
