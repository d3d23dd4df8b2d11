// collect 收件: a batch is open for entries; somebody closes the list and the batch goes on with what is on it.
import { z } from 'zod';
import type { StageKind } from '../stage-plan.ts';
import { outcomeWays, tasksOf } from './common.ts';

const settings = z.strictObject({});

export const collect: StageKind<z.infer<typeof settings>> = {
  name: 'collect',
  settings,
  actions: ['approve'],
  outcomes: () => ['approved'],
  plan(stage) {
    return {
      tasks: tasksOf(stage),
      timers: [],
      on: { approve: outcomeWays(stage, 'approved') },
      always: [],
      onEnter: stage.onEnter,
    };
  },
};
