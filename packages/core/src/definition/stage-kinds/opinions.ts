// opinions 征求意见: several parties answer in parallel (无意见 / 有意见 / 不同意). The stage ends when every required
// answer is in; the 不同意 of a party that may veto or must countersign ends it the other way. Asked again, all answer anew. domain.md §3.5
import { z } from 'zod';
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
    return {
      tasks: tasksOf(stage),
      timers: deadlineTimers(stage.deadline),
      on: { ...deadlineWays(stage), ...aroundTask(stage, ['claim', 'release', 'transfer']), ...withdrawWays(stage), opine: [answered] },
      always,
      enterUpdates: [{ update: 'openSigning', params: { keep: false } }],
      onEnter: stage.onEnter,
    };
  },
};
