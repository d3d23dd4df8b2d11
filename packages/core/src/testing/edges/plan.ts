// Where an item can go from where it stands, and the shortest way to an edge nobody has walked: the workflow's configurations,
// found as they are met, with the cases its conditions tell apart.
import type { ItemContext, MachineEvent } from '../../definition/item-context.ts';
import type { GuardRef } from '../../definition/transition.ts';
import { isActionName } from '../../definition/action.ts';
import { sourceOf } from '../../definition/field-source.ts';
import type { Json } from '../../definition/text.ts';
import { casesOfStages, type Case } from '../../analysis/reach/cases.ts';
import { atomsOf, type Atoms } from '../../analysis/reach/condition.ts';
import { step, type Stepped } from '../../analysis/reach/step.ts';
import type { CompiledWorkflow } from '../../machine/compile.ts';
import type { ItemSnapshot } from '../../machine/decide.ts';
import { formFor } from '../../engine/command/payload.ts';
import { isCondition } from '../../machine/core-guards.ts';
import { essence, eventsAt } from '../../machine/explore.ts';
import { shuffled, type Chance } from '../../values/chance.ts';

export interface Move {
  readonly key: string;
  readonly from: string;
  readonly event: MachineEvent;
  readonly next: Stepped;
  /** Conditions on data decide it, and these values make it so. */
  readonly fields: Readonly<Record<string, Json>>;
  /** Whether data decide it at all, also such as only rules know. */
  readonly byData: boolean;
  /** Whether an item with these fields can be led this way. */
  readonly stillSo: (real: ItemContext['fields']) => boolean;
}

/** The way to a goal: the move to be made now, and what the later ones ask of the data. */
export interface Planned {
  readonly move: Move;
  readonly goal: Move;
  readonly moves: readonly Move[];
  readonly wish: Readonly<Record<string, Json>>;
}

export interface Planning {
  readonly from: ItemSnapshot;
  readonly isGoal: (move: Move) => boolean;
  /** What cannot be the very next move. */
  readonly notNow?: (move: Move) => boolean;
  /** Moves to go round this time, where there is another way. */
  readonly avoids?: (move: Move) => boolean;
  /** Moves that were tried in vain. */
  readonly closed: ReadonlySet<string>;
  readonly chance: Chance;
}

export interface Planner {
  readonly plan: (asked: Planning) => Planned | undefined;
  /** Whether a field is filled or computed at a stage, so that who acts there decides it. */
  readonly isOpen: (stage: string, field: string) => boolean;
}

const mostConfigurations = 20_000;

interface Found {
  readonly at: ItemSnapshot;
  readonly moves: readonly Move[];
  /** Forms and computes written anew on the way: what is known of them counts no more. */
  readonly anew: readonly string[];
}

export function plannerOf(workflow: CompiledWorkflow): Planner {
  const casesAt = casesOfStages(workflow);
  const known = new Map<string, readonly Move[]>();
  const readRoots = new Set([...casesAt.values()].flatMap(({ cases }) => Object.keys(cases[0]?.fields ?? {})).map((name) => sourceOf(workflow.definition, name)?.root ?? ''));
  const asked = new Map<GuardRef, Atoms>();
  const atoms = (ref: GuardRef): Atoms => {
    const found = asked.get(ref) ?? atomsOf(workflow, ref);
    asked.set(ref, found);
    return found;
  };

  const isOpen = (stage: string, field: string): boolean => {
    const root = sourceOf(workflow.definition, field)?.root;
    const at = workflow.stages.get(stage);
    return at !== undefined && root !== undefined && (root === at.form || at.computes.includes(root) || listedForms(workflow, stage).includes(root));
  };

  function movesAt(at: ItemSnapshot): readonly Move[] {
    const key = keyOf(workflow, at);
    const found = known.get(key) ?? [...movesFrom(at)];
    known.set(key, found);
    return found;
  }

  function* movesFrom(at: ItemSnapshot): Iterable<Move> {
    const seen = new Set<string>();
    for (const event of eventsAt(workflow, at.stage, at.context).flatMap(waysBack)) {
      if (event.batchStage !== undefined) continue;
      for (const one of casesAt.get(at.stage)?.cases ?? []) {
        const told = inCase(event, one);
        const looked = new Set<string>();
        const next = step(workflow, at, { event: told, supposed: one.supposed, noted: { looked, atoms } });
        if (next === undefined || next.endless) continue;
        const fields = Object.fromEntries(Object.entries(one.fields).filter(([name]) => looked.has(`field ${name}`)));
        const given = Object.entries(fields).filter(([name]) => !isOpen(at.stage, name)).map(([, value]) => value);
        const key = `${at.stage} ${event.type} ${event.target ?? ''} ${event.verdict ?? ''} ${event.back ?? ''} ${next.ways.map((way) => idOf(way)).join()}`;
        const apart = `${key} ${told.batchStage ?? ''} ${JSON.stringify(given)}`;
        if (seen.has(apart)) continue;
        seen.add(apart);
        yield { key, from: at.stage, event: told, next, fields, byData: asksData(at.stage, event.type), stillSo: (real) => sameWays(at, { event: told, one, fields, real, next }) };
      }
    }
  }

  /** With what is known of the real item, which nobody at the stage can change, the event still goes this way. */
  function sameWays(at: ItemSnapshot, { event, one, fields, real, next }: { readonly event: MachineEvent; readonly one: Case; readonly fields: Move['fields']; readonly real: ItemContext['fields']; readonly next: Stepped }): boolean {
    const fixed = Object.fromEntries(Object.keys(fields).flatMap((name) => (isOpen(at.stage, name) || (real[name] ?? null) === null ? [] : [[name, real[name] ?? null]])));
    if (Object.keys(fixed).length === 0) return true;
    const again = step(workflow, at, { event: { ...event, fields: { ...event.fields, ...fixed } }, supposed: one.supposed });
    return again !== undefined && again.ways.length === next.ways.length && again.ways.every((way, index) => way === next.ways[index]);
  }

  function search({ from, isGoal, notNow, closed, chance }: Planning, avoided: (move: Move) => boolean): Planned | undefined {
    const queue: Found[] = [{ at: from, moves: [], anew: [] }];
    // Where it stands now is not seen yet: it may have to come round to it.
    const seen = new Set<string>();
    for (const { at, moves, anew } of queue) {
      if (queue.length > mostConfigurations) return undefined;
      const real = Object.fromEntries(Object.entries(from.context.fields).filter(([name]) => !anew.includes(rootOf(name))));
      const here = shuffled(movesAt(at), chance).filter((move) => !closed.has(move.key) && !(moves.length === 0 && notNow?.(move) === true) && move.stillSo(real));
      const goals = here.filter(isGoal);
      const goal = goals.find((move) => move.next.stage === move.from) ?? goals.find((move) => !isEnd(move)) ?? goals[0];
      if (goal !== undefined) return planned([...moves, goal]);
      for (const move of here) {
        const filled = fills(move).filter((root) => !anew.includes(root));
        const key = `${keyOf(workflow, move.next)} ${[...anew, ...filled].toSorted().join()}`;
        if (seen.has(key) || avoided(move)) continue;
        seen.add(key);
        queue.push({ at: move.next, moves: [...moves, move], anew: [...anew, ...filled] });
      }
    }
    return undefined;
  }

  const rootOf = (field: string): string => sourceOf(workflow.definition, field)?.root ?? '';

  /** Forms and computes that conditions read and that a move writes anew. */
  function fills({ from, event }: Move): readonly string[] {
    const stage = workflow.stages.get(from);
    if (stage === undefined || !isActionName(event.type)) return [];
    const written = [formFor(stage, event.type) ?? '', ...stage.computes];
    return written.filter((root) => readRoots.has(root));
  }

  function planned(moves: readonly Move[]): Planned | undefined {
    const [move, goal] = [moves[0], moves.at(-1)];
    return move === undefined || goal === undefined ? undefined : { move, goal, moves, wish: wishOf(moves) };
  }

  /** What moves ask of fields, each until its form is filled anew on the way; of several the last is the narrowest. */
  function wishOf(moves: readonly Move[]): Planned['wish'] {
    const anew = new Set<string>();
    const wish: Record<string, Json> = {};
    for (const [index, one] of moves.entries()) {
      if (index > 0) for (const root of fills(one)) anew.add(root);
      for (const [name, value] of Object.entries(one.fields)) if (!anew.has(rootOf(name))) wish[name] = value;
    }
    return wish;
  }

  function isEnd({ next }: Move): boolean {
    return workflow.readings.get(next.stage)?.plan.result !== undefined;
  }

  function asksData(stage: string, event: MachineEvent['type']): boolean {
    const plan = workflow.readings.get(stage)?.plan;
    return [...(plan?.on[event] ?? []), ...(plan?.always ?? [])].some((way) => way.guards.some((ref) => isCondition(ref)));
  }

  return {
    isOpen,
    plan(asking) {
      const found = search(asking, asking.avoids ?? (() => false));
      return found ?? (asking.avoids === undefined ? undefined : search(asking, () => false));
    },
  };
}

/** Who sends an item back may also ask that it walks every stage again. */
function waysBack(event: MachineEvent): readonly MachineEvent[] {
  return event.type === 'return' ? [event, { ...event, back: 'rewalk' }] : [event];
}

function inCase(event: MachineEvent, one: Case): MachineEvent {
  const placed = one.batchStage === undefined || one.batchStage === null ? event : { ...event, batchStage: one.batchStage };
  return Object.keys(one.fields).length === 0 ? placed : { ...placed, fields: one.fields };
}

function keyOf(workflow: CompiledWorkflow, { stage, context }: ItemSnapshot): string {
  return `${stage}|${JSON.stringify(essence(workflow, stage, context))}`;
}

function listedForms(workflow: CompiledWorkflow, stage: string): readonly string[] {
  return Object.values(workflow.readings.get(stage)?.listing?.forms ?? {});
}

const ids = new WeakMap<object, number>();
let given = 0;

function idOf(way: object): number {
  const known = ids.get(way) ?? (given += 1);
  ids.set(way, known);
  return known;
}
