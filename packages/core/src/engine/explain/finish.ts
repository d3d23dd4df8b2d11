// When an item can be over, and when it likely will be: the same walk over the stages ahead, once with nobody taking any time
// but what the calendar takes, once with each stage taking what it usually took, or, where nothing is known, its last day.
import { isLocalDate, localDateOf, morningOf, type LocalDate } from '../../calendar/local-date.ts';
import { addWorkingDays, isProvisional, nextWorkingDay } from '../../calendar/working-days.ts';
import { arrivals, type Arrival, type Standing, type Timing } from '../../analysis/finish/arrivals.ts';
import { isActionName } from '../../definition/action.ts';
import type { MachineEvent } from '../../definition/item-context.ts';
import { waitingTimers } from '../../store/queries/due-timers.ts';
import { dueInputOf, firstDue, stageDue, timerDue } from '../time/due.ts';
import type { FinishView } from '../desk/explain-views.ts';
import { isGood } from '../read/list-row.ts';
import { bringIn, type Scene } from '../command/scene.ts';
import { isPaused, placeOfItem, type WorkItem } from '../command/work-item.ts';
import type { UsualTimes } from './usual-times.ts';

export interface Finishes {
  readonly earliest: FinishView | null;
  readonly likely: FinishView | null;
  readonly comesBack: boolean;
}

/** Null where it is over, or where no good end can be reached any more. */
export async function finishes(scene: Scene, work: WorkItem): Promise<Finishes> {
  if (work.row.status !== 'open') return { earliest: null, likely: null, comesBack: false };
  const batch = work.row.batch_id === null ? undefined : await bringIn(scene, work.row.batch_id);
  const clocks = { own: await clockOf(scene, work), batch: batch === undefined ? undefined : await clockOf(scene, batch) };
  const usual = { own: await usualOf(scene, work), batch: batch === undefined ? undefined : await usualOf(scene, batch) };
  const at = (pace: 'earliest' | 'likely'): FinishView | null => {
    const paceOf = (times: UsualTimes) => (pace === 'likely' ? times : undefined);
    const rounds = batch === undefined || clocks.batch === undefined || usual.batch === undefined || batch.row.status !== 'open' ? undefined : ahead(scene, { work: batch, clock: clocks.batch, usual: paceOf(usual.batch), rounds: undefined });
    return finishAt(scene, { work, clock: clocks.own, usual: paceOf(usual.own), rounds });
  };
  const earliest = at('earliest');
  return { earliest, likely: at('likely'), comesBack: earliest === null && comesBack(scene, { work, clock: clocks.own, usual: undefined, rounds: undefined }) };
}

interface Clock {
  /** When the present stage's timers fire. */
  readonly timers: ReadonlyMap<string, Date>;
}

interface Walk {
  readonly work: WorkItem;
  readonly clock: Clock;
  /** How long stages usually take; undefined: nobody takes any time. */
  readonly usual: UsualTimes | undefined;
  /** When the batch comes to its stages; undefined where no open batch is known. */
  readonly rounds: ReadonlyMap<string, Arrival> | undefined;
}

function usualOf(scene: Scene, { row }: WorkItem): Promise<UsualTimes> {
  return scene.parts.usualTimes.of(scene, row.workflow);
}

async function clockOf(scene: Scene, { row }: WorkItem): Promise<Clock> {
  const waiting = await waitingTimers(scene.tx, row.id);
  return { timers: new Map(waiting.filter((one) => one.stage === row.stage).map((one) => [one.name, new Date(one.due_at)])) };
}

function finishAt(scene: Scene, walk: Walk): FinishView | null {
  const { compiled } = walk.work.workflow;
  const isGoal = (stage: string) => isGood(compiled.stages.get(stage)?.settings) && compiled.readings.get(stage)?.plan.result !== undefined;
  const found = [...ahead(scene, walk, isGoal).values()].find((one) => isGoal(one.stage));
  if (found === undefined) return null;
  const steps: FinishView['steps'][number][] = [];
  for (let one: Arrival | null = found; one !== null; one = one.from) steps.unshift({ stage: one.stage, title: compiled.stages.get(one.stage)?.title ?? { zh: one.stage, en: one.stage }, on: one.on });
  const calendar = scene.parts.calendar();
  return { on: found.on, result: compiled.readings.get(found.stage)?.plan.result ?? '', steps, learntFrom: Math.max(0, ...steps.map((one) => walk.usual?.get(one.stage)?.stays ?? 0)), uncertain: !found.certain, provisional: isProvisional(calendar, scene.today, found.on) };
}

/** A stage ahead leads to where it stands, as where each month is asked for: how many rounds are left nobody can foresee. */
function comesBack(scene: Scene, walk: Walk): boolean {
  const { stage, workflow } = { stage: walk.work.row.stage, workflow: walk.work.workflow.compiled };
  const stages = [...ahead(scene, walk).keys()].filter((one) => one !== stage);
  return stages.some((one) => Object.entries(workflow.readings.get(one)?.plan.on ?? {}).some(([type, ways]) => type !== 'return' && (ways ?? []).some((way) => way.to === stage)));
}

function ahead(scene: Scene, walk: Walk, isGoal?: (stage: string) => boolean): ReadonlyMap<string, Arrival> {
  const { work } = walk;
  const start: Standing = { stage: work.row.stage, context: { ...work.context, paused: null }, since: scene.today, present: true, forms: new Set() };
  return arrivals(work.workflow.compiled, start, timingOf(scene, walk), isGoal);
}

function timingOf(scene: Scene, walk: Walk): Timing {
  const { work } = walk;
  return {
    factsOn: ({ stage, since }) => ({
      today: since,
      item: { unit: work.row.unit, createdOn: localDateOf(new Date(work.row.created_at)), appliedSelf: work.row.applied_self === 1 },
      actor: actorAt(work, stage),
    }),
    leaves(at, event) {
      const left = leftOn(scene, walk, { at, event });
      return left === undefined ? undefined : { on: left.on < at.since ? at.since : left.on, certain: left.certain && !(at.present && isPaused(work)) };
    },
  };
}

function leftOn(scene: Scene, { work, clock, usual, rounds }: Walk, { at, event }: { readonly at: Standing; readonly event: MachineEvent }): { readonly on: LocalDate; readonly certain: boolean } | undefined {
  const calendar = scene.parts.calendar();
  const { type } = event;
  const plan = work.workflow.compiled.readings.get(at.stage)?.plan;
  const stage = work.workflow.compiled.stages.get(at.stage);
  if (plan === undefined || stage === undefined) return undefined;
  const entered = at.present ? work.row : { stage: at.stage, stage_entered_at: morningOf(at.since).toISOString() };
  const due = dueInputOf(calendar, { row: entered, context: at.context });
  if (type.startsWith('timer.')) {
    const name = type.slice('timer.'.length);
    const timer = plan.timers.find((one) => one.name === name);
    // A paused item has no timers; it gets them back as they are counted then.
    const fires = at.present && !isPaused(work) ? clock.timers.get(name) : timer === undefined ? undefined : timerDue(timer, due)?.at;
    if (fires !== undefined) return { on: localDateOf(fires), certain: true };
    // A day that is worked out on the way there, such as the last of a term, is not known yet.
    const known = timer === undefined || at.present || timer.due.rule === 'noticePeriod' || !('untilField' in timer.due.span);
    return known ? undefined : { on: at.since, certain: false };
  }
  if (type.startsWith('batch.')) return inRound(rounds, type.slice('batch.'.length), at.since);
  if (type.startsWith('entry.')) return afterRound(rounds, work.workflow.compiled.readings.get(at.stage)?.listing?.during ?? '', at.since);
  if (!isActionName(type)) return { on: at.since, certain: true };
  const soonest = nextWorkingDay(calendar, at.since);
  if (usual === undefined) return { on: soonest, certain: true };
  const stays = usual.get(at.stage);
  if (stays !== undefined) {
    const on = addWorkingDays(calendar, localDateOf(new Date(entered.stage_entered_at)), stays.workingDays);
    return { on: on > soonest ? on : soonest, certain: true };
  }
  const last = stageDue(stage, plan.timers, due);
  if (last === null) return { on: soonest, certain: false };
  // Whoever has time left in her stage has none beyond the deadline of the whole item.
  const allowed = firstDue({ due_on: last, deadline_on: work.row.deadline_on }) ?? last;
  return { on: isLocalDate(allowed) && allowed > soonest ? allowed : soonest, certain: true };
}

/** When the batch comes to a stage; one it has passed, or none at all, leaves it to a batch nobody knows yet. */
function inRound(rounds: Walk['rounds'], stage: string, since: LocalDate): { readonly on: LocalDate; readonly certain: boolean } {
  const round = rounds?.get(stage);
  return round === undefined || round.from === null ? { on: since, certain: false } : round;
}

/** When the batch has done with the stage at which it speaks of its entries. */
function afterRound(rounds: Walk['rounds'], stage: string, since: LocalDate): { readonly on: LocalDate; readonly certain: boolean } {
  const done = [...(rounds?.values() ?? [])].find((one) => one.from?.stage === stage);
  return done ?? { on: since, certain: false };
}

function actorAt(work: WorkItem, stage: string): { readonly role: string; readonly unit: string } {
  const rule = work.workflow.compiled.stages.get(stage)?.actors[0];
  if (rule === undefined || !('role' in rule)) return { role: '', unit: '' };
  return { role: rule.role, unit: 'partner' in rule ? rule.partner : 'unit' in rule ? (placeOfItem(work.row)[rule.unit] ?? '') : '' };
}
