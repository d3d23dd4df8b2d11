// What the checker knows of each condition: whether trying events answers it, which fields of the item it compares with what,
// or that only its author knows and it may be true or false.
import type { Clause } from '../../definition/condition/condition.ts';
import type { Json } from '../../definition/text.ts';
import { conditionGuard, type GuardRef } from '../../definition/transition.ts';
import { canonicalJson } from '../../definition/workflow-definition.ts';
import type { CompiledWorkflow } from '../../machine/compile.ts';
import { coreGuards } from '../../machine/core-guards.ts';
import { isObject } from '../../values/json.ts';
import { leafAtom, leavesOf } from './clause-atoms.ts';

/** Read the item's data or where its batch stands; core's others are answered by the item's own history and by who acts. */
const dataGuards: ReadonlySet<string> = new Set(['fieldIs', 'fieldAtLeast', 'batchStageIs']);
const tried: ReadonlySet<string> = new Set(coreGuards.map((guard) => guard.name).filter((name) => !dataGuards.has(name)));

/** What a condition depends on that differs between the cases of a stage. */
export interface Atoms {
  /** Fields it asks for, and the values it compares them with, if with some. */
  readonly fields: readonly { readonly name: string; readonly values: readonly Json[] }[];
  /** Stages of the batch it names. */
  readonly batchStages: readonly string[];
  /** Questions only its author can answer. */
  readonly unknown: readonly string[];
  /** All of these as names of variables, see `StageCase`. */
  readonly variables: readonly string[];
}

/** A definition's conditions are asked for their keys at every event of every configuration. */
const keys = new WeakMap<GuardRef, string>();

/** The same text for the same condition; negation aside. */
export function conditionKey(ref: GuardRef): string {
  const known = keys.get(ref);
  if (known !== undefined) return known;
  const made = ref.guard === conditionGuard ? `cel ${String(ref.params?.['cel'])}` : ref.params === undefined ? ref.guard : `${ref.guard} ${canonicalJson(ref.params)}`;
  keys.set(ref, made);
  return made;
}

/** The CEL condition a reference names. */
export function clauseFor({ conditions }: Pick<CompiledWorkflow, 'conditions'>, ref: GuardRef): Clause | undefined {
  return ref.guard === conditionGuard ? conditions.clauses.get(String(ref.params?.['cel'])) : undefined;
}

export function atomsOf(workflow: Pick<CompiledWorkflow, 'conditions'>, ref: GuardRef): Atoms {
  const clause = clauseFor(workflow, ref);
  if (clause !== undefined) {
    const leaves = leavesOf(clause).map(leafAtom);
    return named({
      fields: leaves.flatMap((leaf) => (leaf.kind === 'field' ? [{ name: leaf.field, values: leaf.values }] : [])),
      unknown: leaves.flatMap((leaf) => (leaf.kind === 'unknown' ? [leaf.key] : [])),
    });
  }
  // What sign-offs hang on is told apart only where something else compares it too.
  if (tried.has(ref.guard)) return { ...named({}), variables: keptUnless(ref).map((name) => `field ${name}`) };
  if (!dataGuards.has(ref.guard)) return named({ unknown: [conditionKey(ref)] });
  const stages = ref.params?.['stages'];
  if (ref.guard === 'batchStageIs') return named({ batchStages: Array.isArray(stages) ? stages.map(String) : [] });
  return named({ fields: [{ name: String(ref.params?.['field']), values: [ref.params?.['value'] ?? null] }] });
}

function named({ fields = [], batchStages = [], unknown = [] }: Partial<Omit<Atoms, 'variables'>>): Atoms {
  return { fields, batchStages, unknown, variables: [...fields.map(({ name }) => `field ${name}`), ...(batchStages.length > 0 ? ['batch'] : []), ...unknown] };
}

/** Fields on whose staying the same it depends whether sign-offs count. */
function keptUnless({ params }: GuardRef): readonly string[] {
  const mode = params?.['mode'];
  const fields = isObject(mode) ? mode['keepUnless'] : undefined;
  return Array.isArray(fields) ? fields.map(String) : [];
}
