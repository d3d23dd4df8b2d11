// One row of a list, as every list shows it.
import { addDays, isLocalDate, type LocalDate } from '../../calendar/local-date.ts';
import { countWorkingDays, type WorkingCalendar } from '../../calendar/working-days.ts';
import type { ItemContext } from '../../definition/item-context.ts';
import { followedAmong } from '../../store/queries/follows.ts';
import type { ListedItem } from '../../store/queries/list-items.ts';
import { dueInputOf, firstDue, isIntakeDue } from '../time/due.ts';
import { unitName, type EngineParts } from '../parts.ts';
import type { ListRow } from '../views.ts';
import { stateOf } from './item-state.ts';

/** Working days from today to a due date: 0 on the day, negative after it. */
export function daysLeft(calendar: WorkingCalendar, today: LocalDate, dueOn: LocalDate | null): number | null {
  if (dueOn === null) return null;
  return dueOn >= today ? countWorkingDays(calendar, addDays(today, 1), dueOn) : -countWorkingDays(calendar, addDays(dueOn, 1), today);
}

/** A row with what every list knows of an item; a list of tasks adds what it knows of the task. */
export function toRow(parts: EngineParts, today: LocalDate, hit: ListedItem, context = contextOf(hit)): ListRow {
  const workflow = parts.registry.version(hit.definition_hash) ?? parts.registry.current(hit.workflow);
  const definition = workflow?.compiled.definition;
  const stage = workflow?.compiled.stages.get(hit.stage);
  const first = firstDue(hit);
  const dueOn = first !== null && isLocalDate(first) ? first : null;
  const left = daysLeft(parts.calendar(), today, dueOn);
  const good = hit.result === null ? null : isGood(stage?.settings);
  const returned = Object.keys(context.returns).length > 0;
  return {
    itemId: hit.item_id,
    number: hit.number,
    title: hit.title,
    campaign: hit.campaign,
    workflow: hit.workflow,
    workflowTitle: definition?.title ?? { zh: hit.workflow, en: hit.workflow },
    isBatch: definition?.form === 'batch',
    stage: hit.stage,
    stageTitle: stage?.title ?? { zh: hit.stage, en: hit.stage },
    result: hit.result,
    good,
    state: stateOf({ stage, good, paused: isHeldUp(context), returned, daysLeft: left, held: Number(hit.held) === 1 }),
    unitName: unitName(parts, hit.unit).zh,
    dueOn,
    dueForIntake: workflow !== undefined && isIntakeDue(dueOn, workflow.compiled.readings.get(hit.stage)?.plan.timers, dueInputOf(parts.calendar(), { row: hit, context })),
    daysLeft: left,
    returned,
    at: hit.at,
    myAction: null,
    via: null,
    onBehalfOf: null,
    arriving: false,
    unread: false,
    version: hit.version,
    quick: [],
    followed: false,
  };
}

export function contextOf({ context }: Pick<ListedItem, 'context'>): ItemContext {
  return JSON.parse(context);
}

/** Rows with whether she follows each. */
export async function starred(parts: Pick<EngineParts, 'store'>, person: string, rows: readonly ListRow[]): Promise<readonly ListRow[]> {
  const followed = await followedAmong(parts.store.read, person, rows.map((row) => row.itemId));
  return followed.size === 0 ? rows : rows.map((row) => (followed.has(row.itemId) ? { ...row, followed: true } : row));
}

/** Whether its keepers paused it 挂起. */
export function isHeldUp({ paused }: Pick<ItemContext, 'paused'>): boolean {
  return paused !== undefined && paused !== null;
}

export function isGood(settings: Readonly<Record<string, unknown>> | undefined): boolean {
  return settings?.['good'] === true;
}
