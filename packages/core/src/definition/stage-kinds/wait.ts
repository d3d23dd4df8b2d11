// wait 等待: nobody has to act until a date (a follow-up visit after six months).
import { z } from 'zod';
import type { StageKind } from '../stage-plan.ts';
import { span } from '../deadline.ts';
import { aroundTask, outcomeWays, withdrawWays } from './common.ts';

const settings = z.strictObject({ until: span });

export const wait: StageKind<z.infer<typeof settings>> = {
  name: 'wait',
  settings,
  actions: ['withdraw', 'pause', 'resume'],
  outcomes: () => ['elapsed'],
  plan(stage, own) {
    return {
      tasks: [],
      timers: [{ name: 'elapse', due: { rule: 'deadline', span: own.until } }],
      on: { ...aroundTask(stage, ['pause', 'resume']), ...withdrawWays(stage), 'timer.elapse': outcomeWays(stage, 'elapsed') },
      always: [],
      onEnter: stage.onEnter,
    };
  },
};
