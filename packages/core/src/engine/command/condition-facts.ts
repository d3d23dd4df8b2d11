// Puts into an event what conditions read beside the item's fields. Only where the workflow has conditions: other items'
// logs stay as small as they are.
import { localDateOf } from '../../calendar/local-date.ts';
import type { MachineEvent } from '../../definition/item-context.ts';
import type { Moment } from './apply-event.ts';
import type { Grant, WorkItem } from './work-item.ts';

export function withFacts(moment: Pick<Moment, 'today'>, work: WorkItem, event: MachineEvent, grant: Grant | undefined): MachineEvent {
  if (work.workflow.compiled.conditions.clauses.size === 0) return event;
  const { unit, created_at, applied_self } = work.row;
  return {
    ...event,
    facts: {
      today: moment.today,
      item: { unit, createdOn: localDateOf(new Date(created_at)), appliedSelf: applied_self === 1 },
      actor: { role: grant?.post?.role ?? '', unit: grant?.post?.unit ?? '' },
    },
  };
}
