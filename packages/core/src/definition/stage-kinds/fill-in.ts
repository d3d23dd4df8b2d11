// fillIn 填报: someone fills a form and submits it. The first stage of every item, and the 退回补正 stage, where a
// submission goes back to whoever returned it.
import { z } from 'zod';
import type { StageKind, WayPlan } from '../stage-plan.ts';
import { span } from '../deadline.ts';
import { aroundTask, outcomeWays, tasksOf, withdrawWays } from './common.ts';
import { deadlineTimers, deadlineWays } from './deadline-plan.ts';

const settings = z.strictObject({
  /** Ends the stage by itself: no answer in time leads to the outcome `expired` (视为放弃). */
  expiresAfter: span.optional(),
  /** On submission the item goes straight back to whichever of these stages returned it. */
  backTo: z.array(z.string()).optional(),
});

export const fillIn: StageKind<z.infer<typeof settings>> = {
  name: 'fillIn',
  settings,
  actions: ['submit', 'withdraw', 'pause', 'resume'],
  outcomes: (own) => [...(own.backTo === undefined ? ['submitted'] : []), ...(own.expiresAfter === undefined ? [] : ['expired'])],
  optionalOutcomes: (own) => (own.backTo === undefined ? [] : ['submitted']),
  plan(stage, own) {
    const back: WayPlan[] = (own.backTo ?? []).map((to) => ({
      to,
      outcome: 'submitted',
      guards: [{ guard: 'returnedBy', params: { stage: to } }],
      updates: [],
      effects: [],
    }));
    return {
      tasks: tasksOf(stage),
      timers: [
        ...deadlineTimers(stage.deadline),
        ...(own.expiresAfter === undefined ? [] : [{ name: 'expire', due: { rule: 'deadline', span: own.expiresAfter } as const }]),
      ],
      on: {
        ...deadlineWays(stage),
        ...withdrawWays(stage),
        ...aroundTask(stage, ['pause', 'resume']),
        submit: [...back, ...outcomeWays(stage, 'submitted')],
        ...(own.expiresAfter === undefined ? {} : { 'timer.expire': outcomeWays(stage, 'expired') }),
      },
      always: [],
      onEnter: stage.onEnter,
    };
  },
};
