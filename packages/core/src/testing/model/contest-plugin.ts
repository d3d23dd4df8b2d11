// The workflow the model tells a second time: every verb, every kind of limit, signing in every way. Plain data.
import type { SignMode } from '../../definition/sign-mode.ts';
import { definePlugin } from '../../plugin/define-plugin.ts';
import type { EffectHandler, Plugin } from '../../plugin/contributions.ts';

const text = (zh: string, en: string) => ({ zh, en });
const clerk = [{ role: 'clerk', unit: 'district' as const }];
const chair = { role: 'chair', unit: 'district' as const };

/** nomination → intake → check → jury → chair → notice → award → rest, with an appeal beside it. The bell rings at intake and award. */
export function contestPlugin(mode: SignMode['mode'], ring: EffectHandler): Plugin {
  return definePlugin({
    name: 'contests',
    title: text('竞赛', 'Contests'),
    version: '1.0.0',
    engine: 1,
    effects: { ring },
    papers: { contestNotice: ({ number }) => ({ title: '公示', blocks: [{ kind: 'paragraph', text: number ?? '' }] }) },
    workflows: [
      {
        itemTitle: () => '参赛',
        definition: {
          format: 1, campaign: 'contests', programme: 'contest', code: 'XX07', workflow: 'contest', title: text('竞赛', 'Contest'), form: 'item', level: 'village', stakes: [],
          startedBy: [{ applicant: true }], keepers: clerk, terminatesAt: 'terminated', voidsAt: 'voided', fallback: [{ role: 'deputyChair', unit: 'district' }, chair],
          deadline: { within: { workingDays: 30 }, remindAtPercent: [50], escalate: { afterWorkingDays: 1, to: chair } },
          forms: { nomination: { title: text('报名表', 'Entry'), schema: { type: 'object', additionalProperties: false, required: ['family'], properties: { family: { type: 'string', minLength: 1, title: '家庭', 'x-en': 'Family' } } } } },
          start: 'nomination',
          stages: [
            { id: 'nomination', kind: 'fillIn', title: text('报名', 'Entry'), actors: [{ applicant: true }], form: 'nomination', settings: { backTo: ['check', 'jury'], expiresAfter: { naturalDays: 10 } }, outcomes: { submitted: { to: 'intake' }, expired: { to: 'lapsed' } } },
            {
              id: 'intake', kind: 'review', title: text('受理', 'Intake'), actors: clerk, pool: mode === 'vote' ? 'claim' : 'open', grace: { minutes: 30 }, withdraw: 'untouched',
              deadline: { within: { workingDays: 2 }, escalate: { afterWorkingDays: 1, to: chair } },
              outcomes: { approved: { to: 'check', effects: [{ effect: 'ring' }] }, rejected: { to: 'chair' }, withdrawn: { to: 'nomination' } },
            },
            {
              id: 'check', kind: 'review', title: text('审查', 'Check'), actors: [{ role: 'sectionHead', unit: 'district' }], settings: { returnTo: ['nomination', 'intake'], backTo: ['jury'] },
              deadline: { within: { workingDays: 5 }, remindAtPercent: [60], remindBefore: [{ workingDays: 1 }], remindAfter: [{ naturalDays: 2 }] },
              outcomes: { approved: { to: 'jury' }, rejected: { to: 'chair' } },
            },
            {
              id: 'jury', kind: 'review', title: text('评议', 'Jury'), actors: [{ role: 'expert', everyone: 'district' }], settings: { returnTo: ['check', 'nomination'], sign: { mode } },
              deadline: { within: { hours: 72 }, remindAtPercent: [50], expires: true },
              outcomes: { approved: { to: 'chair' }, rejected: { to: 'appealPeriod' }, expired: { to: 'chair' } },
            },
            { id: 'chair', kind: 'review', title: text('审定', 'Decision'), actors: [chair], deadline: { within: { months: 1 }, remindAtPercent: [100] }, outcomes: { approved: { to: 'notice' }, rejected: { to: 'appealPeriod' } } },
            { id: 'notice', kind: 'notice', title: text('公示', 'Notice'), actors: clerk, settings: { paper: 'contestNotice', days: 3 }, outcomes: { passed: { to: 'award' }, objected: { to: 'chair' } } },
            {
              id: 'award', kind: 'record', title: text('颁奖', 'Award'), actors: clerk, withdraw: 'free', settings: { failures: ['declined'] },
              deadline: { within: { naturalDays: 7 }, remindAtPercent: [50], remindBefore: [{ hours: 12 }] },
              outcomes: { recorded: { to: 'rest', effects: [{ effect: 'ring' }] }, declined: { to: 'refused' }, withdrawn: { to: 'lapsed' } },
            },
            { id: 'rest', kind: 'wait', title: text('回访前', 'Before the visit'), settings: { until: { months: 1 } }, outcomes: { elapsed: { to: 'named' } } },
            { id: 'appealPeriod', kind: 'appeal', title: text('复核期', 'Appeal period'), settings: { within: { workingDays: 5 } }, outcomes: { appealed: { to: 'review' }, lapsed: { to: 'refused' } } },
            { id: 'review', kind: 'review', title: text('复核', 'Review'), actors: [{ role: 'deputyChair', unit: 'district' }], excludeSigners: true, deadline: { within: { workingDays: 10 } }, outcomes: { approved: { to: 'check' }, rejected: { to: 'refused' } } },
            { id: 'named', kind: 'end', title: text('命名', 'Named'), settings: { result: 'named', good: true, reopenTo: 'check' } },
            { id: 'refused', kind: 'end', title: text('未入选', 'Not chosen'), settings: { result: 'refused', good: false, reopenTo: 'check' } },
            { id: 'lapsed', kind: 'end', title: text('放弃', 'Given up'), settings: { result: 'lapsed', good: false } },
            { id: 'terminated', kind: 'end', title: text('终止', 'Terminated'), settings: { result: 'terminated', good: false } },
            { id: 'voided', kind: 'end', title: text('作废', 'Void'), settings: { result: 'voided', good: false } },
          ],
        },
      },
    ],
  });
}
