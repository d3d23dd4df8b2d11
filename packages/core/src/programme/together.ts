// One programme of several workflows, e.g. who lectures, and the lectures: each made by an archetype of its own.
import type { Programme, WorkflowContribution } from '../plugin/contributions.ts';

/**
 * The first programme with the workflows of the others and all they call. Of two checks, computes or papers of one name each
 * workflow keeps its own; figures and ledgers of one name are one.
 *
 * @example
 * ```ts
 * import { together } from './together.ts';
 * const people = { code: 'XX01', title: { zh: '讲师', en: 'Lecturers' }, workflows: [], figures: { appointed: { title: { zh: '讲师', en: 'Lecturers' }, unit: { zh: '名', en: 'people' } } } };
 * const talks = { code: 'XX01L', title: { zh: '讲座', en: 'Lectures' }, workflows: [], figures: { sessions: { title: { zh: '场次', en: 'Sessions' }, unit: { zh: '场', en: 'sessions' } } } };
 * console.assert(together(people, talks).code === 'XX01' && Object.keys(together(people, talks).figures ?? {}).join() === 'sessions,appointed');
 * ```
 */
export function together(first: Programme, ...others: readonly Programme[]): Programme {
  const all = [first, ...others];
  const named = <T>(of: (one: Programme) => Readonly<Record<string, T>> | undefined): Readonly<Record<string, T>> => Object.fromEntries(all.toReversed().flatMap((one) => Object.entries(of(one) ?? {})));
  return {
    ...first,
    workflows: all.flatMap((one) => one.workflows.map((workflow) => ({ ...workflow, ...ownOf(one, all) }))),
    imports: all.flatMap((one) => one.imports ?? []),
    figures: named((one) => one.figures),
    ledgers: named((one) => one.ledgers),
    checks: named((one) => one.checks),
    computes: named((one) => one.computes),
    papers: named((one) => one.papers),
  };
}

/** What a programme has under a name that another of them has for something else. */
function ownOf(one: Programme, all: readonly Programme[]): Pick<WorkflowContribution, 'own'> {
  const shared = <T>(of: (programme: Programme) => Readonly<Record<string, T>> | undefined) =>
    Object.fromEntries(Object.entries(of(one) ?? {}).filter(([name, value]) => all.some((other) => of(other)?.[name] !== undefined && of(other)?.[name] !== value)));
  const own = { checks: shared((programme) => programme.checks), computes: shared((programme) => programme.computes), papers: shared((programme) => programme.papers) };
  return Object.values(own).every((names) => Object.keys(names).length === 0) ? {} : { own };
}
