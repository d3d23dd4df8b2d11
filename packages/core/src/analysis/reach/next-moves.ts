// What could come next for one item with the data it has: each event of its stage, in each case that is still open there.
import type { MachineEvent } from '../../definition/item-context.ts';
import { RuleFailure } from '../../definition/rule-failure.ts';
import type { CompiledWorkflow } from '../../machine/compile.ts';
import type { ItemSnapshot } from '../../machine/decide.ts';
import { eventsAt } from '../../machine/explore.ts';
import { casesOfStages, type Case } from './cases.ts';
import { isCounted, isEscape } from './onward.ts';
import { step, type Stepped } from './step.ts';

export interface Move {
  readonly event: MachineEvent;
  readonly after: Stepped;
}

export interface NextMoves {
  /** Fields some condition reads, which tell configurations apart. */
  readonly asked: readonly string[];
  /** Every move onward; for a real item, conditions on data nobody can change any more are asked and not supposed. */
  readonly from: (at: ItemSnapshot, real?: Real) => readonly Move[];
}

/** What is known of a real item. */
export interface Real {
  readonly facts: NonNullable<MachineEvent['facts']>;
  /** Forms that were asked on the way here: what they left open may be filled in by now. */
  readonly forms: ReadonlySet<string>;
}

/** The moves of one workflow's items: no giving up, no ends by hand, no returns. */
export function nextMoves(workflow: CompiledWorkflow): NextMoves {
  const found = known.get(workflow) ?? movesOf(workflow);
  known.set(workflow, found);
  return found;
}

/** A version's cases are the same for all its items. */
const known = new WeakMap<CompiledWorkflow, NextMoves>();

function movesOf(workflow: CompiledWorkflow): NextMoves {
  const casesAt = casesOfStages(workflow);
  return {
    asked: [...new Set([...casesAt.values()].flatMap(({ cases }) => Object.keys(cases[0]?.fields ?? {})))],
    from(at, real) {
      const all = casesAt.get(at.stage)?.cases ?? [];
      const isOpen = (name: string) => canChange(workflow, at, name, real);
      const cases = real === undefined || all.some((one) => Object.keys(one.fields).some(isOpen)) ? all : asItIs(all);
      return eventsAt(workflow, at.stage, at.context)
        .filter((event) => !isEscape(event.type))
        .flatMap((event) => cases.flatMap((one) => tried(workflow, at, { event: { ...inCase(event, one, isOpen), ...(real === undefined ? {} : { facts: real.facts }) }, one })))
        .filter(({ after }) => !after.endless && !after.ways.some(isCounted));
    },
  };
}

function tried(workflow: CompiledWorkflow, at: ItemSnapshot, { event, one }: { readonly event: MachineEvent; readonly one: Case }): readonly Move[] {
  try {
    const after = step(workflow, at, { event, supposed: one.supposed });
    return after === undefined ? [] : [{ event, after }];
  } catch (error) {
    // A guard that fails now stops the item; what then follows is not foreseen.
    if (error instanceof RuleFailure) return [];
    throw error;
  }
}

/** Only where the batch will stand is open; everything else is answered by what is there. */
function asItIs(cases: readonly Case[]): readonly Case[] {
  return [...new Set(cases.map((one) => one.batchStage))].map((batchStage) => ({ fields: {}, supposed: new Map(), ...(batchStage === undefined ? {} : { batchStage }) }));
}

/** A case changes only what can still change: what the form of this stage asks, what it computes, and what is not known yet. */
function inCase(event: MachineEvent, one: Case, isOpen: (name: string) => boolean): MachineEvent {
  const fields = Object.fromEntries(Object.entries(one.fields).filter(([name]) => isOpen(name)));
  return {
    ...event,
    ...(Object.keys(fields).length === 0 ? {} : { fields }),
    ...(one.batchStage === undefined || one.batchStage === null ? {} : { batchStage: one.batchStage }),
  };
}

function canChange({ definition, stages }: CompiledWorkflow, at: ItemSnapshot, name: string, real: Real | undefined): boolean {
  const stage = stages.get(at.stage);
  const form = definition.fields[name]?.from.split('.')[0];
  if (form === undefined || form === stage?.form || stage?.computes.includes(form) === true) return true;
  if ((at.context.fields[name] ?? null) !== null) return false;
  return real === undefined || real.forms.has(form) || definition.forms[form] === undefined;
}
