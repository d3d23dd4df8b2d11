// One event on one item: asks the machine, then turns its instructions into what will be written. Writes nothing itself.
import type { LocalDate } from '../../calendar/local-date.ts';
import type { AssigneeRule } from '../../definition/assignee-rule.ts';
import { isActionName, actions } from '../../definition/action.ts';
import { emptyContext, type ItemContext, type MachineEvent } from '../../definition/item-context.ts';
import { taskOwner } from '../../definition/roster.ts';
import { partiesToAsk, validSignOffs } from '../../definition/sign-mode.ts';
import type { TaskPlan, TimerPlan, WayPlan } from '../../definition/stage-plan.ts';
import { asIs, refusal } from '../../errors.ts';
import { begin, decide } from '../../machine/decide.ts';
import { whyTaken } from '../../machine/why.ts';
import type { Instruction } from '../../machine/instruction.ts';
import { resolveAssignee } from '../../people/assignee.ts';
import { withFacts } from './condition-facts.ts';
import { blame } from '../outbox/incidents.ts';
import type { EngineParts } from '../parts.ts';
import { countedWith, dueInputOf, firstDue, neverDue, dueNow, timerDue } from '../time/due.ts';
import { decideByClock, movesDeadline, settleDeadline } from '../time/item-deadline.ts';
import type { TaskTable } from '../../store/schema.ts';
import { placeOfItem, readingNow, stageCalled, type Grant, type WorkItem } from './work-item.ts';

export interface Moment {
  readonly parts: EngineParts;
  readonly now: Date;
  readonly today: LocalDate;
}

export interface EventDetails {
  readonly grant: Grant;
  readonly action: string;
  readonly opinion: string | null;
  readonly changed: readonly string[];
}

/** Opens the first stage of a new item. */
export function applyBegin(moment: Moment, work: WorkItem, grant: Grant): void {
  const { snapshot, instructions } = begin(work.workflow.compiled);
  work.row = { ...work.row, stage: snapshot.stage, stage_entered_at: moment.now.toISOString() };
  work.context = snapshot.context;
  settleDue(moment, work);
  if (work.workflow.compiled.definition.deadline !== undefined) settleDeadline(moment, work);
  follow(moment, work, instructions, { grant, action: 'begin', before: emptyContext });
}

/**
 * Applies an event.
 *
 * @throws JinguoError ACTION_NOT_POSSIBLE with the reasons, when the machine would not take it; RULE_FAILED when a guard fails.
 */
export function applyEvent(moment: Moment, work: WorkItem, given: MachineEvent, details: EventDetails): void {
  const from = work.row.stage;
  const asked = { stage: from, context: work.context };
  const { event, decision } = orBlame(work, () => decideByClock(moment, work, withFacts(moment, work, given, details.grant)));
  if (!decision.ok) {
    throw refusal('ACTION_NOT_POSSIBLE', {
      stage: stageCalled(work, from).title,
      action: isActionName(event.type) ? actions[event.type].title : asIs(event.type),
      why: { zh: decision.why.map((one) => one.zh).join('；'), en: decision.why.map((one) => one.en).join('; ') },
    });
  }
  const version = work.row.version + 1;
  const moved = decision.instructions.some((one) => one.do === 'leaveStage');
  const before = work.context;
  work.context = decision.snapshot.context;
  work.row = {
    ...work.row,
    version,
    stage: decision.snapshot.stage,
    updated_at: moment.now.toISOString(),
    ...(moved ? { stage_entered_at: moment.now.toISOString() } : {}),
    // What is open again is in no archive any more.
    ...(decision.result === undefined ? { status: 'open' as const, result: null, archived_at: null } : { status: 'done' as const, result: decision.result }),
  };
  if (moved) settleDue(moment, work);
  if (movesDeadline(work, event, before)) settleDeadline(moment, work);
  const why = whyTaken(work.workflow.compiled, asked, event);
  work.steps.push({ ...details, from, to: work.row.stage, event: why === undefined ? event : { ...event, why }, version });
  follow(moment, work, decision.instructions.filter((one) => !asksInPassing(one, [from, work.row.stage])), { ...details, before, left: event.left });
}

/** Whom a stage that the item only passes through asks nothing, it tells nothing either. */
function asksInPassing(one: Instruction, stays: readonly string[]): boolean {
  return one.do === 'effect' && one.effect.effect === 'notifyAssignees' && !stays.includes(one.stage);
}

/** Whether an event of the system would be taken, without applying it. */
export function wouldTake(moment: Moment, work: WorkItem, event: MachineEvent): boolean {
  const asked = withFacts(moment, work, event, undefined);
  return orBlame(work, () => decide(work.workflow.compiled, { stage: work.row.stage, context: work.context }, asked)).ok;
}

/** A failing guard is the item's, so that the incident knows which item it stopped. */
function orBlame<T>(work: WorkItem, decided: () => T): T {
  try {
    return decided();
  } catch (error) {
    throw blame(work, error);
  }
}

function settleDue(moment: Moment, work: WorkItem): void {
  const stage = stageCalled(work, work.row.stage);
  const plan = work.workflow.compiled.readings.get(stage.id)?.plan;
  const calendar = moment.parts.calendar();
  const due = plan === undefined || plan.result !== undefined ? null : dueNow(stage, plan.timers, dueInputOf(calendar, work));
  work.row = { ...work.row, due_on: due, calendar_revision: countedWith(work.row, calendar) };
}

function follow(moment: Moment, work: WorkItem, instructions: readonly Instruction[], details: Pick<EventDetails, 'grant' | 'action'> & { readonly before: ItemContext; readonly left?: readonly string[] | undefined }): void {
  const at = moment.now.toISOString();
  const by = details.grant.actor.kind === 'person' ? details.grant.actor.person.id : null;
  for (const one of instructions) {
    switch (one.do) {
      case 'leaveStage':
        work.tasks.push({ do: 'leave', doneTask: details.grant.taskId, by, action: details.action, at });
        work.dropTimers = true;
        work.timers = [];
        break;
      case 'closePartyTask':
        if (details.grant.taskId !== undefined) work.tasks.push({ do: 'done', taskId: details.grant.taskId, by, action: details.action, at });
        break;
      case 'closeTasksOf':
        for (const party of one.parties) work.tasks.push({ do: 'cancelParty', party, at });
        break;
      case 'openTask':
        openTask(moment, work, one.stage, one.task);
        break;
      case 'tell':
        work.effects.push({ stage: one.stage, effect: { effect: 'notifyAssignees', params: { code: one.code, to: [postOf(work, one.to)] } }, version: work.row.version, notBefore: graceOf(work) });
        break;
      case 'askSigners':
        askSigners(moment, work, one.stage, details.before);
        break;
      case 'clock':
        turnClock(moment, work, one.clock, details);
        break;
      case 'setTimer':
        setTimer(moment, work, one.stage, one.timer);
        break;
      case 'effect':
        work.effects.push({ stage: one.stage, effect: one.effect, version: work.row.version, notBefore: graceOf(work) });
        break;
      case 'noteOutcome':
        break;
    }
  }
}

/** Until when the decision just made can be taken back. */
function graceOf(work: WorkItem): string | undefined {
  const { grace } = work.context;
  return grace?.version === work.row.version ? grace.until : undefined;
}

function openTask(moment: Moment, work: WorkItem, stage: string, plan: TaskPlan): void {
  pushTask(moment, work, stage, { ...postOf(work, plan.assignee), party: plan.party ?? '' });
}

function postOf(work: WorkItem, rule: AssigneeRule) {
  const assignee = resolveAssignee(rule, { place: placeOfItem(work.row), applicant: work.row.applicant, decided: work.context.lastDecider });
  return 'person' in assignee ? { role: null, unit: null, person: assignee.person } : { role: assignee.role, unit: assignee.unit, person: null };
}

/** Opens the tasks of signers whose turn has come, and closes those of signers who now wait or were taken off. */
function askSigners(moment: Moment, work: WorkItem, stage: string, before: ItemContext): void {
  const mode = work.workflow.compiled.readings.get(stage)?.plan.signing?.mode;
  if (mode === undefined) return;
  const asked = before.rosters?.[stage] === undefined ? openParties(work, stage) : new Set(partiesToAsk(before, stage, mode).map((one) => one.party));
  const ask = partiesToAsk(work.context, stage, mode);
  const signed = new Set(validSignOffs(work.context, stage, mode).map((one) => one.party));
  for (const party of asked) {
    if (!signed.has(party) && !ask.some((one) => one.party === party)) work.tasks.push({ do: 'cancelParty', party, at: moment.now.toISOString() });
  }
  for (const entry of ask) {
    if (!asked.has(entry.party)) pushTask(moment, work, stage, taskOwner(entry));
  }
}

/** Parties of a stage that had no roster until now: where one was to decide, whoever is not added has a task already. */
function openParties(work: WorkItem, stage: string): ReadonlySet<string> {
  if (work.workflow.compiled.readings.get(stage)?.plan.signing?.roster === true) return new Set();
  return new Set((work.context.rosters?.[stage] ?? []).flatMap((one) => (one.added ? [] : [one.party])));
}

/**
 * A paused item keeps no timers and is never late. Resumed, its stage's timers are set anew, but for those that had fired
 * before it was paused; taken in, but for those and the ones that asked for it.
 */
function turnClock(moment: Moment, work: WorkItem, clock: NonNullable<WayPlan['clock']>, { before, left: after = [] }: { readonly before: ItemContext; readonly left?: readonly string[] | undefined }): void {
  work.dropTimers = true;
  work.timers = [];
  if (clock === 'stop') {
    work.row = { ...work.row, due_on: null };
    work.dueSort = neverDue;
    return;
  }
  settleDue(moment, work);
  work.dueSort = firstDue(work.row) ?? neverDue;
  const left = clock === 'renew' ? readingNow(work).plan.timers.map((timer) => timer.name) : clock === 'takenIn' ? after : timersLeft(moment, work, before);
  for (const timer of readingNow(work).plan.timers) if (left.includes(timer.name)) setTimer(moment, work, work.row.stage, timer);
}

/** Timers that had not fired when the item was paused; an older log does not name them, so they are reckoned as they were. */
function timersLeft(moment: Moment, work: WorkItem, before: ItemContext): readonly string[] {
  const { paused } = before;
  if (paused === undefined || paused === null) return [];
  if (paused.left !== undefined) return paused.left;
  const asBefore = dueInputOf(moment.parts.calendar(), { row: work.row, context: { ...before, usedDays: { ...before.usedDays, [work.row.stage]: paused.usedBefore } } });
  return readingNow(work).plan.timers.filter((timer) => (timerDue(timer, asBefore)?.at.toISOString() ?? '') > paused.at).map((timer) => timer.name);
}

function pushTask(moment: Moment, work: WorkItem, stage: string, who: Pick<TaskTable, 'party' | 'role' | 'unit' | 'person'>): void {
  work.tasks.push({
    do: 'open',
    task: {
      id: moment.parts.ids(),
      item_id: work.row.id,
      stage,
      ...who,
      district: work.row.district,
      town: work.row.town,
      village: work.row.village,
      workflow: work.row.workflow,
      opened_at: moment.now.toISOString(),
      due_sort: firstDue(work.row) ?? neverDue,
      state: 'open',
      closed_at: null,
      closed_by: null,
      action: null,
      held_by: null,
      returns_to: null,
      arriving_until: graceOf(work) ?? null,
    },
  });
}

function setTimer(moment: Moment, work: WorkItem, stage: string, timer: TimerPlan): void {
  const due = timerDue(timer, dueInputOf(moment.parts.calendar(), work));
  if (due === null) return;
  work.timers.push({ id: moment.parts.ids(), item_id: work.row.id, stage, name: timer.name, due_at: due.at.toISOString(), fired_at: null });
}
