// bounded-returns: items are sent back a bounded number of times (domain.md §3.2: at most twice a level, then decide), and
// never go round by themselves, on timers or automatic ways alone.
import type { SoundnessFinding } from '../finding.ts';
import type { Stage } from '../../definition/stage.ts';
import type { WayPlan } from '../../definition/stage-plan.ts';
import { circles, goesRound } from '../reach/circles.ts';
import { isCounted } from '../reach/onward.ts';
import { stepOf, traceTo, type Edge } from '../reach/reach.ts';
import { called, pathOfWay, traceToStage, type Subject } from '../subject.ts';

/** domain.md §3.2 退回补正, assumed there. */
const usualReturns = 2;

export function boundedReturns(subject: Subject): readonly SoundnessFinding[] {
  return [...subject.definition.stages.flatMap((stage) => returns(subject, stage)), ...endless(subject), ...roundByClock(subject)];
}

function returns(subject: Subject, stage: Stage): readonly SoundnessFinding[] {
  const ways = subject.workflow.readings.get(stage.id)?.plan.on.return ?? [];
  const name = called(stage, stage.id);
  const trace = traceToStage(subject, stage.id);
  const of = (way: WayPlan, severity: SoundnessFinding['severity'], text: { readonly zh: string; readonly en: string }): SoundnessFinding => ({
    rule: 'bounded-returns', severity, stage: stage.id, path: pathOfWay(subject, stage, way), ...text, trace,
  });
  const uncounted = ways.find((way) => way.to !== undefined && !isCounted(way));
  const generous = ways.find((way) => mostReturns(way) > usualReturns);
  return [
    ...(uncounted === undefined ? [] : [of(uncounted, 'error', { zh: `环节${name.zh}可以无限次退回；请限定退回次数。`, en: `The stage ${name.en} may return an item without limit; bound its returns.` })]),
    ...(generous === undefined ? [] : [of(generous, 'warning', { zh: `环节${name.zh}最多可退回 ${mostReturns(generous)} 次，通常每级不超过 ${usualReturns} 次。`, en: `The stage ${name.en} may return an item ${mostReturns(generous)} times; usual are ${usualReturns} a level.` })]),
  ];
}

function mostReturns(way: WayPlan): number {
  const most = way.guards.find((ref) => ref.guard === 'returnsLeft')?.params?.['max'];
  return typeof most === 'number' ? most : 0;
}

/** Automatic ways that pass the item on in a circle within one event. */
function endless({ reach, workflow, pathOf }: Subject): readonly SoundnessFinding[] {
  return [...Map.groupBy(reach.endless, (one) => one.stage)].flatMap(([stage, [first]]) => {
    if (first === undefined) return [];
    const name = called(workflow.stages.get(stage), stage);
    return [{
      rule: 'bounded-returns' as const,
      severity: 'error' as const,
      stage,
      path: pathOf(stage),
      zh: `办件到环节${name.zh}后会自动地转个不停；请让其中一个环节等待有人办理。`,
      en: `From the stage ${name.en} items are passed on in a circle without end; let one of the stages wait for somebody.`,
      trace: [...traceTo(first.from), ...(first.event === null ? [] : [{ event: first.event, from: first.from.stage, to: stage }])],
    }];
  });
}

/** Circles that need nobody: each timer sets the next. */
function roundByClock({ reach, workflow, pathOf }: Subject): readonly SoundnessFinding[] {
  const byClock = (edge: Edge) => edge.event.type.startsWith('timer.') && edge.to.stage !== edge.from.stage;
  return circles(reach.nodes, byClock).filter((set) => goesRound(set, byClock)).flatMap((set) => {
    const [first] = set.toSorted((a, b) => a.id - b.id);
    const edge = first?.out.find((one) => byClock(one) && set.includes(one.to));
    if (first === undefined || edge === undefined) return [];
    const names = [...new Set(set.map((node) => node.stage))].toSorted().map((id) => called(workflow.stages.get(id), id));
    return [{
      rule: 'bounded-returns' as const,
      severity: 'error' as const,
      stage: first.stage,
      path: pathOf(first.stage),
      zh: `办件会按时限在环节${names.map((one) => one.zh).join('、')}之间自动往返，无人过问；请让其中一个环节由人办理。`,
      en: `On their time limits alone items go round between ${names.map((one) => one.en).join(', ')} while nobody looks; let somebody decide in one of them.`,
      trace: [...traceTo(first), stepOf(edge)],
    }];
  });
}
