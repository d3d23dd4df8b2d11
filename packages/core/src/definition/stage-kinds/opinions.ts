// opinions 征求意见: several parties answer in parallel (无意见 / 有意见 / 不同意). The stage ends when every required
// answer is in; the 不同意 of a party that may veto or must countersign ends it the other way. Asked again, all answer anew. Where the
// letter says so, an adviser who lets her time pass has no objection. domain.md §3.5
import { z } from 'zod';
import { silenceTimer, silentParties } from '../advisers-silence.ts';
import { verdictSpec } from '../stage.ts';
import type { StageKind, WayPlan } from '../stage-plan.ts';
import { aroundTask, outcomeWays, partyOf, tasksOf, withdrawWays } from './common.ts';
import { deadlineTimers, deadlineWays } from './deadline-plan.ts';

const settings = z.strictObject({
  /** A batch's parties speak about single entries; then the whole is never vetoed. */
  verdicts: z.array(verdictSpec).default([]),
  vetoEndsItem: z.boolean().default(true),
});

export const opinions: StageKind<z.infer<typeof settings>> = {
  name: 'opinions',
  settings,
  actions: ['opine', 'withdraw', 'claim', 'release', 'transfer'],
  outcomes: (own) => ['agreed', ...(own.vetoEndsItem ? ['vetoed'] : [])],
  verdicts: (own) => own.verdicts,
  plan(stage, own) {
    const answered: WayPlan = {
      guards: [{ guard: 'notYetSigned', params: { stage: stage.id } }],
      updates: ['addSignOff'],
      effects: [],
      closesPartyTask: true,
    };
    const binding = stage.actors.filter((rule) => 'partner' in rule && rule.binding !== 'advise').map(partyOf);
    const always: WayPlan[] = [];
    if (own.vetoEndsItem) {
      for (const way of outcomeWays(stage, 'vetoed')) {
        always.push({ ...way, guards: [{ guard: 'vetoed', params: { stage: stage.id, parties: binding } }, ...way.guards] });
      }
    }
    for (const way of outcomeWays(stage, 'agreed')) {
      always.push({ ...way, guards: [{ guard: 'allAnswered', params: { stage: stage.id, parties: stage.actors.map(partyOf) } }, ...way.guards] });
    }
    const silent = silentParties(stage);
    const lapse: WayPlan = { guards: [], updates: [{ update: 'addSilence', params: { parties: [...silent] } }], effects: [], closesTasksOf: silent };
    const ends = silent.length === 0 ? undefined : stage.deadline?.within;
    return {
      tasks: tasksOf(stage),
      timers: [...deadlineTimers(stage.deadline), ...(ends === undefined ? [] : [{ name: silenceTimer, due: { rule: 'deadline', span: ends } } as const])],
      on: { ...deadlineWays(stage), ...(ends === undefined ? {} : { [`timer.${silenceTimer}`]: [lapse] }), ...aroundTask(stage, ['claim', 'release', 'transfer']), ...withdrawWays(stage), opine: [answered] },
      always,
      enterUpdates: [{ update: 'openSigning', params: { keep: false } }],
      onEnter: stage.onEnter,
    };
  },
};
