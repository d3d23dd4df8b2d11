// review 审核: one of the assignees approves, rejects, or returns it to the applicant or an earlier stage.
import { z } from 'zod';
import { verdictSpec } from '../stage.ts';
import type { StageKind, WayPlan } from '../stage-plan.ts';
import { deadlineTimers, deadlineWays, outcomeWays, tasksOf, withdrawWays } from './common.ts';

const settings = z.strictObject({
  /** Whether 不同意 is possible here. */
  mayReject: z.boolean().default(true),
  /** Stages an item may be sent back to, the usual one first; `returns` bounds how often this stage may (domain.md §3.2: 2). */
  returnTo: z.array(z.string()).default([]),
  maxReturns: z.number().int().min(1).max(9).default(2),
  /** What may be said of single entries when the item is a batch, e.g. excluded, held. */
  verdicts: z.array(verdictSpec).default([]),
});

export const review: StageKind<z.infer<typeof settings>> = {
  name: 'review',
  settings,
  actions: ['approve', 'reject', 'return', 'withdraw'],
  outcomes: (own) => ['approved', ...(own.mayReject ? ['rejected'] : [])],
  verdicts: (own) => own.verdicts,
  plan(stage, own) {
    const returns: WayPlan[] = own.returnTo.map((to) => ({
      to,
      outcome: 'returned',
      guards: [
        { guard: 'targetIs', params: { stage: to } },
        { guard: 'returnsLeft', params: { stage: stage.id, max: own.maxReturns } },
      ],
      updates: ['countReturn', 'rememberReturner'],
      effects: [{ effect: 'notifyAssignees', params: { code: 'returned' } }],
    }));
    return {
      tasks: tasksOf(stage),
      timers: deadlineTimers(stage),
      on: {
        ...deadlineWays(stage),
        ...withdrawWays(stage),
        approve: outcomeWays(stage, 'approved', ['noteDecider']),
        ...(own.mayReject ? { reject: outcomeWays(stage, 'rejected', ['noteDecider']) } : {}),
        ...(returns.length > 0 ? { return: returns } : {}),
      },
      always: [],
      onEnter: stage.onEnter,
    };
  },
};
