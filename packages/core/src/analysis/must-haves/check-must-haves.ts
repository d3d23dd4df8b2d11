// Whether what the district asks of a process holds on every way an item can go. Pure: the definition and the must-haves in,
// the broken ones out, each with the shortest way that breaks it.
import type { LocalText } from '../../definition/text.ts';
import { silentWays } from '../../definition/silence.ts';
import type { CompiledWorkflow } from '../../machine/compile.ts';
import { silentTrace } from '../checks/no-passing-by-silence.ts';
import { sealedRefusals } from '../checks/refusal-has-appeal.ts';
import type { TraceStep } from '../finding.ts';
import { stepOf, traceTo, type Edge } from '../reach/reach.ts';
import { called, subjectOf, traceToStage, type CheckFacts, type Subject } from '../subject.ts';
import { mustHaveWords, type MustHave } from './must-have.ts';
import { agreed, hasAgreed, isNotice, passedOn, type Passed } from './passing.ts';
import { wayAround } from './ways-around.ts';

/** A must-have that some way breaks. */
export interface BrokenMustHave {
  readonly mustHave: MustHave;
  /** Where it shows. */
  readonly stage: string;
  /** JSON pointer into the definition. */
  readonly path: string;
  readonly zh: string;
  readonly en: string;
  /** From the start to where it shows. */
  readonly trace: readonly TraceStep[];
}

interface Asked {
  readonly workflow: CompiledWorkflow;
  readonly facts: CheckFacts;
  readonly mustHaves: readonly MustHave[];
  readonly roleName: (role: string) => LocalText;
}

/** The must-haves that do not hold, each once. */
export function brokenMustHaves({ workflow, facts, mustHaves, roleName }: Asked): readonly BrokenMustHave[] {
  if (mustHaves.length === 0) return [];
  const subject = subjectOf(workflow, facts);
  return mustHaves.flatMap((one) => {
    const way = breakingWay(subject, one);
    const last = way?.at(-1);
    if (way === undefined || last === undefined) return [];
    const words = mustHaveWords(one, roleName);
    const [from, to] = [called(workflow.stages.get(last.from), last.from), called(workflow.stages.get(last.to), last.to)];
    return [{
      mustHave: one,
      stage: last.from,
      path: subject.pathOf(last.from),
      zh: `区里要求“${words.zh}”，但办件可以不满足这一条而从${from.zh}到${to.zh}；请改回，或请区里取消这条要求。`,
      en: `The district asks for ${words.en}, yet an item can go from ${from.en} to ${to.en} without it; change it back, or ask the district to take the demand off.`,
      trace: way,
    }];
  });
}

function breakingWay(subject: Subject, one: MustHave): readonly TraceStep[] | undefined {
  switch (one.kind) {
    case 'notice':
      return around(subject, (passed) => isNotice(passed, one.workingDays));
    case 'stage-kind':
      return around(subject, ({ stage }) => stage.kind === one.stageKind);
    case 'role-agrees':
      return around(subject, (passed) => hasAgreed(passed, one.role));
    case 'two-posts':
      return wayAround(subject.reach, (before, edge) => withPosts(before, passed(subject, edge)))?.map(stepOf);
    case 'appeal': {
      const [first] = sealedRefusals(subject);
      return first === undefined ? undefined : [...traceTo(first.edge.from), stepOf(first.edge)];
    }
    case 'no-silence':
      return silentMove(subject);
  }
}

const passed = ({ workflow, facts }: Subject, edge: Edge): readonly Passed[] => passedOn(edge, workflow, facts.related);

function around(subject: Subject, isEnough: (passed: Passed) => boolean): readonly TraceStep[] | undefined {
  return wayAround(subject.reach, (before, edge) => (passed(subject, edge).some(isEnough) ? null : before))?.map(stepOf);
}

/** The posts one of which has agreed, once another has that is none of them. */
function withPosts(before: string, all: readonly Passed[]): string | null {
  let known = before === '' ? [] : before.split(' ');
  for (const posts of all.flatMap(agreed)) {
    if (known.length > 0 && known.every((post) => !posts.has(post))) return null;
    // Where either may have agreed twice, the smaller set says more.
    if (known.length === 0 || posts.size < known.length) known = [...posts];
  }
  return known.toSorted().join(' ');
}

function silentMove(subject: Subject): readonly TraceStep[] | undefined {
  for (const stage of subject.definition.stages) {
    const plan = subject.workflow.readings.get(stage.id)?.plan;
    const [silent] = plan === undefined ? [] : silentWays(plan);
    if (silent === undefined) continue;
    const trace = silent.event === null ? traceToStage(subject, stage.id) : silentTrace(subject, stage, silent.event);
    if (trace.length > 0) return trace;
  }
  return undefined;
}
