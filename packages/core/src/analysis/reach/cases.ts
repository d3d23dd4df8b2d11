// The cases to tell apart in a stage: values of the fields its conditions read, where the batch stands, and the answers of
// conditions nobody here can look into. Between two neighbouring limits all values behave alike, so a few stand for all.
import type { Json } from '../../definition/text.ts';
import type { WayPlan } from '../../definition/stage-plan.ts';
import type { GuardRef } from '../../definition/transition.ts';
import type { CompiledWorkflow } from '../../machine/compile.ts';
import { atomsOf } from './condition.ts';
import { fieldValues } from './field-values.ts';
import type { Supposed } from './step.ts';

export interface Case {
  readonly fields: Readonly<Record<string, Json>>;
  /** Where the batch stands; undefined when no condition asks. */
  readonly batchStage?: string | null;
  readonly supposed: Supposed;
}

/** A case of a stage, and what it says of each variable that conditions depend on: nothing here is asked more often. */
export interface StageCase extends Case {
  readonly values: ReadonlyMap<string, Json | undefined>;
}

/** A stage's cases, and which of their parts somebody at the stage can still choose. */
export interface StageCases {
  readonly cases: readonly StageCase[];
  /** All indexes of the cases. */
  readonly every: ReadonlySet<number>;
  /** Equal for cases that differ only in what is chosen or computed at the stage or is unknown to the checker. */
  readonly hardKey: (one: Case) => string;
}

function withValues(one: Case): StageCase {
  const fields = Object.entries(one.fields).map(([name, value]): [string, Json] => [`field ${name}`, value]);
  return { ...one, values: new Map<string, Json | undefined>([...one.supposed, ...fields, ['batch', one.batchStage]]) };
}

/** Beyond so many cases of one stage the rest is left out: a stage with nine unknown conditions is unreadable anyway. */
const mostCases = 512;
const nothingDiffers: readonly Case[] = [{ fields: {}, supposed: new Map() }];
const onlyCase: StageCases = { cases: nothingDiffers.map(withValues), every: new Set([0]), hardKey: () => '' };

/** The cases of every stage. */
export function casesOfStages(workflow: CompiledWorkflow): ReadonlyMap<string, StageCases> {
  const automatic = automaticConditions(workflow);
  return new Map(
    [...workflow.readings].map(([id, reading]) => {
      const ways = Object.values(reading.plan.on).flatMap((list) => list ?? []);
      const refs = [...ways.flatMap((way) => [...way.guards, ...(way.to === undefined ? [] : (automatic.get(way.to) ?? []))]), ...(automatic.get(id) ?? [])];
      return [id, casesOf(workflow, id, refs)];
    }),
  );
}

/** The conditions that are asked, without another event, once an item is in a stage. */
function automaticConditions(workflow: CompiledWorkflow): ReadonlyMap<string, readonly GuardRef[]> {
  const found = new Map<string, readonly GuardRef[]>();
  const waysAt = (id: string): readonly WayPlan[] => workflow.readings.get(id)?.plan.always ?? [];
  for (const [id, reading] of workflow.readings) {
    if (reading.plan.always.length === 0) continue;
    const seen = new Set([id]);
    const queue = [id];
    for (const at of queue) {
      for (const { to } of waysAt(at)) {
        if (to === undefined || seen.has(to)) continue;
        seen.add(to);
        queue.push(to);
      }
    }
    found.set(id, queue.flatMap((at) => waysAt(at).flatMap((way) => way.guards)));
  }
  return found;
}

function casesOf(workflow: CompiledWorkflow, stage: string, refs: readonly GuardRef[]): StageCases {
  const atoms = refs.map((ref) => atomsOf(workflow, ref));
  const fields = Map.groupBy(atoms.flatMap((one) => one.fields), ({ name }) => name);
  const places = new Set(atoms.flatMap((one) => one.batchStages));
  const unknown = new Set(atoms.flatMap((one) => one.unknown));
  let cases = nothingDiffers;
  for (const [name, compared] of fields) {
    const values = fieldValues(workflow.definition, name, compared.flatMap((one) => one.values));
    cases = times(cases, values, (one, value) => ({ ...one, fields: { ...one.fields, [name]: value } }));
  }
  if (places.size > 0) cases = times(cases, [null, ...places], (one, batchStage) => ({ ...one, batchStage }));
  for (const key of unknown) cases = times(cases, [true, false], (one, answer) => ({ ...one, supposed: new Map([...one.supposed, [key, answer]]) }));
  if (cases === nothingDiffers) return onlyCase;
  const { form, computes = [] } = workflow.stages.get(stage) ?? {};
  const madeHere = new Set<string | undefined>([form, ...computes]);
  const given = [...fields.keys()].filter((name) => !madeHere.has(workflow.definition.fields[name]?.from.split('.')[0]));
  return { cases: cases.map(withValues), every: new Set(cases.keys()), hardKey: (one) => JSON.stringify([given.map((name) => one.fields[name]), one.batchStage]) };
}

function times<T>(cases: readonly Case[], values: readonly T[], make: (one: Case, value: T) => Case): readonly Case[] {
  return cases.flatMap((one) => values.map((value) => make(one, value))).slice(0, mostCases);
}
