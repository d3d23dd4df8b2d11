// How events change an item's context: the closed list that stage plans may name. Pure; XState runs them as assigns.
import type { ItemContext, MachineEvent } from '../definition/item-context.ts';
import type { UpdateName } from '../definition/stage-plan.ts';

type Update = (context: ItemContext, event: MachineEvent, stage: string) => Partial<ItemContext>;

export const updates: Readonly<Record<UpdateName, Update>> = {
  countReturn: (context, event, stage) => ({
    returns: { ...context.returns, [stage]: (context.returns[stage] ?? 0) + 1 },
    usedDays: { ...context.usedDays, [stage]: event.usedDays ?? 0 },
    lastDecider: null,
  }),
  rememberReturner: (_context, _event, stage) => ({ returnedBy: stage }),
  addSignOff: (context, event, stage) => ({
    signOffs: {
      ...context.signOffs,
      [stage]: [...(context.signOffs[stage] ?? []), { party: event.party ?? '', verdict: event.verdict ?? 'none', by: event.by ?? '' }],
    },
  }),
  clearSignOffs: (context, _event, stage) => ({ signOffs: { ...context.signOffs, [stage]: [] } }),
  noteDecider: (_context, event, stage) => ({ lastDecider: event.by === undefined ? null : { stage, person: event.by } }),
};

/** What every accepted event brings along: computed fields and the size of a batch's list. */
export function takeFacts(context: ItemContext, event: MachineEvent): Partial<ItemContext> {
  return {
    ...(event.fields === undefined ? {} : { fields: { ...context.fields, ...event.fields } }),
    ...(event.listSize === undefined ? {} : { listSize: event.listSize }),
  };
}
