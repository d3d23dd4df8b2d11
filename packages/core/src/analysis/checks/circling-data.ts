// final-reachable, where data decide: an item whose data cannot change any more must still come out of every circle it gets
// into. A condition that nothing on the way round can make true leaves it going round for ever.
import type { SoundnessFinding, TraceStep } from '../finding.ts';
import { circles, goesRound } from '../reach/circles.ts';
import { combinations, reachedWith, under, type FixedData, type Under } from '../reach/fixed-data.ts';
import { canReach, isOnward } from '../reach/onward.ts';
import type { Edge, Node } from '../reach/reach.ts';
import { step } from '../reach/step.ts';
import { called, type Subject } from '../subject.ts';
import { caseWords } from './case-words.ts';

export function circlingData(subject: Subject): readonly SoundnessFinding[] {
  return circles(subject.reach.nodes, isOnward).filter((set) => goesRound(set, isOnward)).flatMap((set) => trapped(subject, set) ?? []);
}

/** The first combination of data with which items get into the circle and not out of it. */
function trapped(subject: Subject, set: readonly Node[]): SoundnessFinding | undefined {
  const { reach } = subject;
  const stages = new Set(set.map((node) => node.stage));
  const inside = new Set(set);
  const out = set.flatMap((node) => node.out.filter((edge) => isOnward(edge) && !inside.has(edge.to)));
  const fields = settledFields(subject, stages);
  if (stages.size < 2 || out.length === 0 || fields.length === 0) return undefined;
  for (const data of combinations(reach, stages, fields)) {
    const left = under(reach, data);
    const counts = (edge: Edge) => isOnward(edge) && left.caseOf(edge) !== undefined;
    const free = canReach(set, out.filter(counts).map((edge) => edge.from), counts);
    const caught = set.filter((node) => !free.has(node) && !subject.stuck.has(node));
    if (caught.length === 0) continue;
    const via = reachedWith(reach, left);
    const first = caught.filter((node) => via.has(node)).toSorted((a, b) => a.id - b.id)[0];
    const trace = first === undefined ? undefined : walked(subject, traceOver(via, first), { data, left });
    if (first !== undefined && trace !== undefined) return finding(subject, caught, { first, data, trace });
  }
  return undefined;
}

/** Fields the circle's conditions ask for and that no stage of it fills or computes anew. */
function settledFields({ definition, workflow, reach }: Subject, stages: ReadonlySet<string>): readonly string[] {
  const filled = new Set([...stages].flatMap((id) => {
    const stage = workflow.stages.get(id);
    return [...(stage?.form === undefined ? [] : [stage.form]), ...(stage?.computes ?? []), ...Object.values(workflow.readings.get(id)?.listing?.forms ?? {})];
  }));
  const asked = new Set([...stages].flatMap((id) => Object.keys(reach.casesAt.get(id)?.cases[0]?.fields ?? {})));
  return [...asked].filter((name) => !filled.has(definition.fields[name]?.from.split('.')[0] ?? ''));
}

function traceOver(via: ReadonlyMap<Node, Edge | null>, node: Node): readonly Edge[] {
  const edges: Edge[] = [];
  for (let edge = via.get(node) ?? null; edge !== null; edge = via.get(edge.from) ?? null) edges.push(edge);
  return edges.toReversed();
}

/** The way with these data, walked by one item; undefined where the representatives it was found on came another way. */
function walked({ reach, workflow }: Subject, edges: readonly Edge[], { data, left }: { readonly data: FixedData; readonly left: Under }): readonly TraceStep[] | undefined {
  let at: Pick<Node, 'stage' | 'context'> | undefined = reach.nodes[0];
  const steps: TraceStep[] = [];
  for (const edge of edges) {
    const one = left.caseOf(edge);
    const event = { ...edge.event, fields: { ...edge.event.fields, ...one?.fields, ...Object.fromEntries(data) } };
    const next = at === undefined ? undefined : step(workflow, at, { event, supposed: one?.supposed ?? new Map() });
    if (next?.stage !== edge.to.stage) return undefined;
    steps.push({ event, from: edge.from.stage, to: edge.to.stage });
    at = next;
  }
  return steps;
}

function finding(subject: Subject, caught: readonly Node[], { first, data, trace }: { readonly first: Node; readonly data: FixedData; readonly trace: readonly TraceStep[] }): SoundnessFinding {
  const names = [...new Set(caught.map((node) => node.stage))].toSorted().map((id) => called(subject.workflow.stages.get(id), id));
  const when = caseWords(subject, { ...first, context: { ...first.context, returnedBy: null } }, { fields: Object.fromEntries(data), supposed: new Map() });
  return {
    rule: 'final-reachable',
    severity: 'error',
    stage: first.stage,
    path: subject.pathOf(first.stage),
    zh: `${when.zh}办件会在环节${names.map((one) => one.zh).join('、')}之间兜圈：往返途中无处可改这些数据；请让其中之一无条件通往办结，或让人能更正。`,
    en: `Items go round for ever between ${names.map((one) => one.en).join(', ')}${when.en} since nothing on the way changes these data; lead one of the stages out without conditions, or let somebody correct them.`,
    trace,
  };
}
