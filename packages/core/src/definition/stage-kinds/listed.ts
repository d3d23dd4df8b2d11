// listed 列入批次: the entry stands on its batch's list and moves when the batch does. A verdict of the batch on this
// entry (vetoed, held, objected, paid …) takes it off the list without stopping the others.
import { z } from 'zod';
import type { EventType, StageKind, WayPlan } from '../stage-plan.ts';
import { outcomeWays, withdrawWays } from './common.ts';

const settings = z.strictObject({
  /** The batch stage during which the entry stands here. */
  during: z.string(),
  /** Entering this batch stage leads to the outcome `advanced`; absent where the entry leaves by verdict only. */
  advancesOn: z.string().optional(),
  /** Verdicts that take the entry off the list, each an outcome of its own. */
  verdicts: z.array(z.string()).default([]),
  /** Verdicts that are only noted in the entry's record. */
  notes: z.array(z.string()).default([]),
  /** Form of the entry that a verdict or note fills, e.g. the receipt of a payment. */
  forms: z.record(z.string(), z.string()).default({}),
});

export const listed: StageKind<z.infer<typeof settings>> = {
  name: 'listed',
  settings,
  actions: ['withdraw'],
  outcomes: (own) => [...(own.advancesOn === undefined ? [] : ['advanced']), ...own.verdicts],
  listing: (own) => ({ during: own.during, forms: own.forms }),
  plan(stage, own) {
    const on: Partial<Record<EventType, readonly WayPlan[]>> = { ...withdrawWays(stage) };
    if (own.advancesOn !== undefined) on[`batch.${own.advancesOn}`] = outcomeWays(stage, 'advanced');
    for (const verdict of own.verdicts) on[`entry.${verdict}`] = outcomeWays(stage, verdict);
    for (const note of own.notes) on[`entry.${note}`] = [{ guards: [], updates: [], effects: [] }];
    // Being taken over by a later batch changes where it stands on a list, not where it stands.
    on['entry.adopted'] = [{ guards: [], updates: [], effects: [] }];
    return { tasks: [], timers: [], on, always: [], onEnter: stage.onEnter };
  },
};
