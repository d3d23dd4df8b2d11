// What one move gives towards a must-have: a notice that ran its time, a post that agreed, a stage of a kind that was passed.
// An entry that stands on its batch's list passes the stage at which the batch stands meanwhile.
import type { EventType, WayPlan } from '../../definition/stage-plan.ts';
import type { Stage } from '../../definition/stage.ts';
import { isGroupRule, partyOf } from '../../definition/stage-kinds/common.ts';
import { signMode } from '../../definition/sign-mode.ts';
import { waysOf } from '../../definition/transition.ts';
import { isReturn } from '../reach/returner.ts';
import type { Edge } from '../reach/reach.ts';
import type { CompiledWorkflow } from '../../machine/compile.ts';
import type { CheckFacts } from '../subject.ts';

/** A stage that was left onward, by which event. */
export interface Passed {
  readonly stage: Stage;
  readonly event: EventType;
  readonly outcome: string | undefined;
  /** Whether somebody is asked to judge next. */
  readonly heard: boolean;
}

/** The stages an edge leaves onward: the one it starts from and those it only passes through. */
export function passedOn(edge: Edge, workflow: CompiledWorkflow, related: CheckFacts['related']): readonly Passed[] {
  const found: Passed[] = [];
  let at = edge.from.stage;
  for (const way of edge.ways) {
    const stage = workflow.stages.get(at);
    if (stage !== undefined && isPassing(way)) {
      const heard = ['review', 'opinions'].includes(workflow.stages.get(way.to ?? at)?.kind ?? '');
      found.push({ stage, event: edge.event.type, outcome: way.outcome, heard }, ...passedByBatch({ workflow, related, stage: at, event: edge.event.type, heard }));
    }
    at = way.to ?? at;
  }
  return found;
}

/** Back, out or to the side is not onward. */
function isPassing(way: WayPlan): boolean {
  return way.to !== undefined && way.aside !== true && !isReturn(way) && !way.updates.includes('startOver');
}

interface Listed {
  readonly workflow: CompiledWorkflow;
  readonly related: CheckFacts['related'];
  readonly stage: string;
  readonly event: EventType;
  readonly heard: boolean;
}

/** The batch's stage on whose list an entry stands, where its batch comes to the next one in a single way: by that stage's outcome. */
function passedByBatch({ workflow, related, stage, event, heard }: Listed): readonly Passed[] {
  const during = workflow.readings.get(stage)?.listing?.during;
  const batch = workflow.definition.batchOf === undefined ? undefined : related?.(workflow.definition.batchOf)?.definition;
  if (during === undefined || batch === undefined) return [];
  const standing = batch.stages.find((one) => one.id === during);
  // A verdict of the batch takes the entry out of the stage.
  if (event.startsWith('entry.')) return standing === undefined ? [] : [{ stage: standing, event, outcome: undefined, heard }];
  if (!event.startsWith('batch.')) return [];
  const next = event.slice('batch.'.length);
  const ways = batch.stages.flatMap((one) => [
    ...Object.entries(one.outcomes).flatMap(([outcome, to]) => (waysOf(to).some((way) => way.to === next) ? [{ one, outcome }] : [])),
    ...['returnTo', 'backTo', 'reopenTo'].flatMap((name) => ([one.settings[name]].flat().includes(next) ? [{ one, outcome: name }] : [])),
  ]);
  const [only, another] = ways;
  return only === undefined || another !== undefined || only.one.id !== during ? [] : [{ stage: only.one, event: eventOf[only.outcome] ?? 'record', outcome: only.outcome, heard }];
}

const eventOf: Readonly<Record<string, EventType>> = { passed: 'timer.noticeEnd', approved: 'approve' };

/** Whether it was a public notice of at least so many working days that ran its time, or was cut short by an objection that is heard. */
export function isNotice({ stage, event, heard }: Passed, workingDays: number): boolean {
  const { days = 5, unit = 'workingDays' } = stage.settings;
  return stage.kind === 'notice' && (event === 'timer.noticeEnd' || ((event === 'object' || event.startsWith('entry.')) && heard)) && unit === 'workingDays' && typeof days === 'number' && days >= workingDays;
}

/** The posts of which one has agreed for certain; several sets where several posts have. Silence is no agreement. */
export function agreed({ stage, event, outcome }: Passed): readonly ReadonlySet<string>[] {
  if (event !== 'approve' || outcome !== 'approved' || stage.consecutive === 'pass') return [];
  const parties = stage.actors.filter((rule) => !('applicant' in rule)).map((rule) => ('role' in rule && isGroupRule(rule) ? rule.role : partyOf(rule)));
  if (parties.length === 0 || parties.length < stage.actors.length) return [];
  return everyoneSigns(stage) ? parties.map((party) => new Set([party])) : [new Set(parties)];
}

/** Whether this role is among those who have agreed for certain. */
export function hasAgreed(passed: Passed, role: string): boolean {
  const isRole = (party: string) => party === role || party.startsWith(`${role}@`);
  return agreed(passed).some((set) => [...set].every(isRole));
}

function everyoneSigns({ kind, settings }: Stage): boolean {
  if (kind === 'inspection') return true;
  const mode = signMode.safeParse(settings['sign'] ?? {});
  return mode.success && (mode.data.mode === 'all' || mode.data.mode === 'inOrder');
}
