// end 办结: the item is over, with a result.
import { z } from 'zod';
import type { StageKind } from '../stage-plan.ts';

const settings = z.strictObject({
  result: z.string().regex(/^[a-z][a-zA-Z]*$/u),
  /** Whether the result counts as a success on figures and colours. */
  good: z.boolean(),
});

export const end: StageKind<z.infer<typeof settings>> = {
  name: 'end',
  settings,
  actions: [],
  outcomes: () => [],
  plan(stage, own) {
    return { tasks: [], timers: [], on: {}, always: [], onEnter: stage.onEnter, result: own.result };
  },
};
