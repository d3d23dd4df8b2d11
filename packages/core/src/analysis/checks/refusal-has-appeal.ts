// refusal-has-appeal: who applied and is refused may ask for another look, or hand in again (domain.md §3.2 不予通过), unless
// the definition says that there is none. An error where it demands one, else a warning.
import type { SoundnessFinding } from '../finding.ts';
import type { EventType, WayPlan } from '../../definition/stage-plan.ts';
import type { Stage } from '../../definition/stage.ts';
import { allWays } from '../../machine/compile.ts';
import { stepOf, traceTo, type Edge } from '../reach/reach.ts';
import { called, pathOfWay, type Subject } from '../subject.ts';

export function refusalHasAppeal(subject: Subject): readonly SoundnessFinding[] {
  const { definition } = subject;
  const citizens = definition.form === 'item' && definition.startedBy.some((one) => 'applicant' in one);
  if (!citizens || definition.appeal === 'none') return [];
  return sealedRefusals(subject).map(({ edge, end }) => finding(subject, edge, end));
}

/** The refusals after which the applicant is asked nothing any more, each with the end it leads to. */
export function sealedRefusals(subject: Subject): readonly { readonly edge: Edge; readonly end: Stage }[] {
  const lookedAtAgain = stagesOnlyAfterAppeal(subject);
  const found = new Map<string, { readonly edge: Edge; readonly end: Stage }>();
  for (const node of subject.reach.nodes) {
    if (lookedAtAgain.has(node.stage)) continue;
    for (const edge of node.out) {
      const end = isRefusal(edge) && !wasLookedAtAgain(edge) ? sealedEnd(subject, edge.to.stage) : undefined;
      const key = `${node.stage}>${edge.to.stage}`;
      if (end !== undefined && !found.has(key)) found.set(key, { edge, end });
    }
  }
  return [...found.values()];
}

function finding(subject: Subject, edge: Edge, end: Stage): SoundnessFinding {
  const stage = subject.workflow.stages.get(edge.from.stage);
  const way = edge.ways.at(-1);
  const name = called(stage, edge.from.stage);
  return {
    rule: 'refusal-has-appeal',
    severity: subject.definition.appeal === 'required' ? 'error' : 'warning',
    stage: edge.from.stage,
    path: stage === undefined || way === undefined ? subject.pathOf(edge.from.stage) : pathOfWay(subject, stage, way),
    zh: `在环节${name.zh}不予通过后直接到「${end.title.zh}」，申报人不能申请复核，也不能补正重报；请先通往复核期。`,
    en: `Refused in the stage ${name.en}, an item goes to “${end.title.en}” and the applicant can neither ask for a review nor hand in again; lead it to an appeal period first.`,
    trace: [...traceTo(edge.from), stepOf(edge)],
  };
}

/** 不同意, a veto, or word from the batch; not what is merely recorded, and not the applicant's own doing. */
function isRefusal({ event, ways }: Edge): boolean {
  const type: EventType = event.type;
  return type === 'reject' || type.startsWith('entry.') || ways.some((way: WayPlan) => way.outcome === 'vetoed' || way.outcome === 'rejected');
}

/** It passed through an appeal period that she used before: another look is had once. */
function wasLookedAtAgain({ ways }: Edge): boolean {
  return ways.some((way) => way.guards.some((one) => one.guard === 'appealedBefore'));
}

/** The bad end a stage inevitably leads to without asking the applicant, if it does. */
function sealedEnd({ workflow }: Subject, from: string): Stage | undefined {
  const seen = new Set<string>();
  for (let at = from; !seen.has(at); ) {
    seen.add(at);
    const stage = workflow.stages.get(at);
    const reading = workflow.readings.get(at);
    if (stage === undefined || reading === undefined) return undefined;
    if (reading.plan.result !== undefined) return stage.settings['good'] === true ? undefined : stage;
    const targets = [...new Set(allWays(reading).flatMap((way) => (way.aside === true ? [] : (way.to ?? []))))];
    const [only] = targets;
    if (only === undefined || targets.length > 1 || reading.plan.tasks.some((task) => 'applicant' in task.assignee)) return undefined;
    at = only;
  }
  return undefined;
}

/** Stages an item reaches only after the applicant asked for another look: what is refused there, stays refused. */
function stagesOnlyAfterAppeal({ reach }: Subject): ReadonlySet<string> {
  const [start] = reach.nodes;
  if (start === undefined) return new Set();
  const without = new Set([start]);
  for (const node of without) for (const edge of node.out) if (edge.event.type !== 'appeal') without.add(edge.to);
  const reachedWithout = new Set([...without].map((node) => node.stage));
  return new Set([...reach.nodesAt.keys()].filter((stage) => !reachedWithout.has(stage)));
}
