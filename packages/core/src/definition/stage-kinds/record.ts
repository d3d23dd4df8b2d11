// record 登记: someone writes down what was done outside (a payment, a visit, a handing-over). In a batch it is written
// entry by entry, and the stage ends when no entry is left on the list.
import { z } from 'zod';
import { verdictSpec } from '../stage.ts';
import type { StageKind, WayPlan } from '../stage-plan.ts';
import { aroundTask, outcomeWays, taskActions, tasksOf, withdrawWays } from './common.ts';
import { deadlineTimers, deadlineWays } from './deadline-plan.ts';

const settings = z.strictObject({
  perEntry: z.boolean().default(false),
  verdicts: z.array(verdictSpec).default([]),
  /** Whether whoever decides here says why, whichever way. */
  reason: z.literal('required').optional(),
  /** What can be recorded other than success, each an outcome of its own. */
  failures: z.array(z.string()).default([]),
  /** Each time it is come to, its form is asked empty: what stands in it is of the time before. */
  anew: z.literal(true).optional(),
});

export const record: StageKind<z.infer<typeof settings>> = {
  name: 'record',
  settings,
  actions: ['record', 'withdraw', ...taskActions],
  outcomes: (own) => ['recorded', ...own.failures],
  verdicts: (own) => own.verdicts,
  plan(stage, own) {
    const failures: WayPlan[] = own.failures.flatMap((name) =>
      outcomeWays(stage, name).map((way) => ({ ...way, guards: [{ guard: 'verdictIs', params: { verdict: name } }, ...way.guards] })),
    );
    const done = outcomeWays(stage, 'recorded');
    const stay: WayPlan = { guards: [], updates: [], effects: [] };
    return {
      tasks: tasksOf(stage),
      timers: deadlineTimers(stage.deadline),
      on: { ...deadlineWays(stage), ...aroundTask(stage), ...withdrawWays(stage), record: own.perEntry ? [stay] : [...failures, ...done] },
      always: own.perEntry ? done.map((way) => ({ ...way, guards: [{ guard: 'listEmpty' }, ...way.guards] })) : [],
      onEnter: stage.onEnter,
    };
  },
};
