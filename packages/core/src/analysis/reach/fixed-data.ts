// Data that nobody can change any more: which moves are left when some fields keep their values, wherever the item goes.
import type { Json } from '../../definition/text.ts';
import type { Case, StageCases } from './cases.ts';
import type { Edge, Node, Reach } from './reach.ts';

export type FixedData = ReadonlyMap<string, Json>;

/** Every combination of values that tell apart the cases of some stages; beyond so many the rest is left out. */
const mostCombinations = 256;

export function combinations(reach: Reach, stages: Iterable<string>, fields: readonly string[]): readonly FixedData[] {
  const values = new Map(fields.map((name) => [name, new Set<Json>()]));
  for (const stage of stages) {
    for (const one of reach.casesAt.get(stage)?.cases ?? []) {
      for (const [name, value] of Object.entries(one.fields)) values.get(name)?.add(value);
    }
  }
  let all: readonly FixedData[] = [new Map()];
  for (const [name, given] of values) {
    all = all.flatMap((one) => [...given].map((value) => new Map([...one, [name, value]]))).slice(0, mostCombinations);
  }
  return all;
}

/** Which cases are left while the data are so. */
export interface Under {
  /** The first case in which an edge is taken; undefined when it is taken in none. */
  readonly caseOf: (edge: Edge) => Case | undefined;
}

/** What is left of each stage's cases is found once, not for each of its edges: there are thousands where many sign. */
export function under({ casesAt }: Reach, data: FixedData): Under {
  const left = new Map<string, readonly number[]>();
  const leftAt = (stage: string, at: StageCases): readonly number[] => {
    const known = left.get(stage) ?? casesWith(at, data);
    left.set(stage, known);
    return known;
  };
  return {
    caseOf: (edge) => {
      const at = casesAt.get(edge.from.stage);
      const index = at === undefined ? undefined : leftAt(edge.from.stage, at).find((one) => edge.cases.has(one));
      return index === undefined ? undefined : at?.cases[index];
    },
  };
}

/** Indexes of the cases that agree with the data. */
function casesWith(at: StageCases, data: FixedData): readonly number[] {
  const asked = [...data].filter(([name]) => at.cases[0]?.fields[name] !== undefined).map(([name, value]) => [name, alike(at, name, value)] as const);
  return [...at.cases.entries()].filter(([, one]) => asked.every(([name, value]) => one.fields[name] === value)).map(([index]) => index);
}

/** Nodes reached from the start while the data are so, each with the edge that found it first. */
export function reachedWith({ nodes: [start] }: Reach, { caseOf }: Under): ReadonlyMap<Node, Edge | null> {
  const via = new Map<Node, Edge | null>(start === undefined ? [] : [[start, null]]);
  for (const [node] of via) {
    for (const edge of node.out) if (!via.has(edge.to) && caseOf(edge) !== undefined) via.set(edge.to, edge);
  }
  return via;
}

/** The value among those a stage tells apart that its conditions answer as they answer this one. */
function alike({ cases }: StageCases, field: string, value: Json): Json {
  const known = [...new Set(cases.flatMap((one) => one.fields[field] ?? []))];
  if (value === null || known.includes(value)) return value;
  // Limits come with their neighbours, so between two of them the lower one stands for what lies between.
  const below = known.filter((one) => typeof one === typeof value && typeof one !== 'boolean' && isBefore(one, value));
  if (typeof value === 'number' || isDate(value)) return below.toSorted((a, b) => (isBefore(a, b) ? 1 : -1))[0] ?? known[0] ?? value;
  return known.includes('其他') ? '其他' : value;
}

function isBefore(one: Json, other: Json): boolean {
  if (typeof one === 'number' && typeof other === 'number') return one < other;
  return typeof one === 'string' && typeof other === 'string' && one < other;
}

function isDate(value: Json): boolean {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value);
}
