// wait 等待: nobody has to act until a date (a follow-up visit after six months), or until its batch moves (see `follows`).
import { z } from 'zod';
import type { StageKind } from '../stage-plan.ts';
import { span } from '../deadline.ts';
import { aroundTask, outcomeWays, withdrawWays } from './common.ts';

const settings = z.strictObject({ until: span.optional() });

export const wait: StageKind<z.infer<typeof settings>> = {
  name: 'wait',
  settings,
  actions: ['withdraw', 'pause', 'resume'],
  outcomes: (own) => (own.until === undefined ? [] : ['elapsed']),
  plan(stage, { until }) {
    return {
      tasks: [],
      timers: until === undefined ? [] : [{ name: 'elapse', due: { rule: 'deadline', span: until } }],
      on: { ...aroundTask(stage, ['pause', 'resume']), ...withdrawWays(stage), ...(until === undefined ? {} : { 'timer.elapse': outcomeWays(stage, 'elapsed') }) },
      always: [],
      onEnter: stage.onEnter,
    };
  },
};
