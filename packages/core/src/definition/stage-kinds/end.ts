// end 办结: the item is over, with a result.
import { z } from 'zod';
import { says } from '../shape-words.ts';
import type { StageKind } from '../stage-plan.ts';

const settings = z.strictObject({
  result: z.string().regex(/^[a-z][a-zA-Z]*$/u, says({ zh: '像 "done" 这样的名称', en: 'expected a name such as "done"' })),
  /** Whether the result counts as a success on figures and colours. */
  good: z.boolean(),
  /** Where law asks for it: a keeper may reopen the item at this stage. */
  reopenTo: z.string().optional(),
});

export const end: StageKind<z.infer<typeof settings>> = {
  name: 'end',
  settings,
  actions: ['reopen'],
  outcomes: () => [],
  plan(stage, own) {
    return { tasks: [], timers: [], on: own.reopenTo === undefined ? {} : { reopen: [{ to: own.reopenTo, outcome: 'reopened', guards: [], updates: [], effects: [], aside: true }] }, always: [], onEnter: stage.onEnter, result: own.result };
  },
};
