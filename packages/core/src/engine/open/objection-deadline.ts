// 受理期限: a signed objection that came in over the open pages is to be taken in within the time its intake has, from the day it
// came. Who keeps the notice is reminded half way and on that day; who takes objections in is told when nobody saw to it. domain.md §3.2, §3.4
import { addWorkingDays } from '../../calendar/working-days.ts';
import { localDateOf, morningOf, type LocalDate } from '../../calendar/local-date.ts';
import type { AssigneeRule } from '../../definition/assignee-rule.ts';
import type { WorkflowDefinition } from '../../definition/workflow-definition.ts';
import { JinguoError } from '../../errors.ts';
import { objectionsToTakeIn, tellOfObjection, type ObjectionRow } from '../../store/queries/objections.ts';
import { appendNote } from '../command/append-note.ts';
import { bringIn, openScene } from '../command/scene.ts';
import { placeOfItem } from '../command/work-item.ts';
import { tellPeople } from '../outbox/tell-people.ts';
import type { EngineParts } from '../parts.ts';
import { looksIntoObjection } from '../read/item-state.ts';
import { noticeDesk, postsAt } from './handlers.ts';

interface Intake {
  readonly days: number;
  /** So many working days after that, `heads` are told. */
  readonly grace: number;
  readonly heads: readonly AssigneeRule[];
}

const usual = 2;

/** As the stage that takes objections in has it, of the item or of the entries of its list: a lead changes it there. */
function intakeOf({ registry }: Pick<EngineParts, 'registry'>, definition: WorkflowDefinition): Intake {
  const its = definition.entriesOf === undefined ? definition : (registry.current(definition.entriesOf)?.definition ?? definition);
  const stage = its.stages.find((one) => one.kind === 'review' && looksIntoObjection(one));
  const within = stage?.deadline?.within;
  return { days: within !== undefined && 'workingDays' in within ? within.workingDays : usual, grace: stage?.deadline?.escalate?.afterWorkingDays ?? usual, heads: stage?.actors ?? [] };
}

/** By when it is to be taken in; null for one that was, for a clue, which is looked into at choice, and for a complaint. */
export function takeInBy(parts: Pick<EngineParts, 'registry' | 'calendar'>, definition: WorkflowDefinition, row: ObjectionRow): LocalDate | null {
  if (row.late === 1 || row.kind === 'anonymous' || row.state !== 'received' || row.registered_on !== null) return null;
  return addWorkingDays(parts.calendar(), localDateOf(new Date(row.received_at)), intakeOf(parts, definition).days);
}

/** How often somebody should have been told by now: half way, on the day, and so long after it. */
function stepOf(parts: EngineParts, intake: Intake, row: ObjectionRow): number {
  const came = localDateOf(new Date(row.received_at));
  const days = [Math.ceil(intake.days / 2), intake.days, intake.days + intake.grace];
  return days.filter((after) => morningOf(addWorkingDays(parts.calendar(), came, after)) <= parts.clock.now()).length;
}

const lastStep = 3;

/** Reminds of those that wait on items that run; each step once. One whose item cannot be taken up is left to that item's own incident. */
export async function remindOfObjections(parts: EngineParts): Promise<void> {
  for (const row of await objectionsToTakeIn(parts.store.read, lastStep)) {
    try {
      await remind(parts, row);
    } catch (error) {
      if (!(error instanceof JinguoError) || error.code.startsWith('STORAGE_')) throw error;
    }
  }
}

async function remind(parts: EngineParts, row: ObjectionRow & { readonly definition_hash: string }): Promise<void> {
  const definition = parts.registry.version(row.definition_hash)?.compiled.definition;
  if (definition === undefined) return;
  const intake = intakeOf(parts, definition);
  const step = stepOf(parts, intake, row);
  if (step <= row.told) return;
  await parts.store.write(async (tx) => {
    const scene = openScene(parts, tx);
    const work = await bringIn(scene, row.item_id);
    if (work.row.status === 'done' || !(await tellOfObjection(tx, { id: row.id, told: step }))) return;
    const late = step === lastStep;
    const to = late ? postsAt(intake.heads, placeOfItem(work.row)) : noticeDesk(work);
    await tellPeople(scene, work, { code: late ? 'objectionLate' : 'objectionWaits', to: to.map((post) => ({ ...post, person: null })) });
    await appendNote(scene, work, { actor: { kind: 'system' } }, { action: late ? 'objectionEscalated' : 'objectionReminded', about: [], text: null });
  });
}
