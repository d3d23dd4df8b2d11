// Whether an item that stands somewhere in a workflow can still come to an end, with the data it has. Found by walking the
// stage plans from there; answers are remembered, because most of some thousand items stand at few configurations.
import type { ItemContext, MachineEvent } from '../../definition/item-context.ts';
import type { CompiledWorkflow } from '../../machine/compile.ts';
import type { ItemSnapshot } from '../../machine/decide.ts';
import { essence, eventsAt } from '../../machine/explore.ts';
import { casesOfStages, type Case } from '../reach/cases.ts';
import { isCounted, isEscape } from '../reach/onward.ts';
import { step } from '../reach/step.ts';

/** More configurations than any item that can end has to be walked through before it does. */
const mostConfigurations = 5000;

/** Answers, for one workflow, whether an item can still finish without anybody giving up. */
export function finisher(workflow: CompiledWorkflow): (at: ItemSnapshot) => boolean {
  const casesAt = casesOfStages(workflow);
  const asked = [...new Set([...casesAt.values()].flatMap(({ cases }) => Object.keys(cases[0]?.fields ?? {})))];
  const known = new Map<string, boolean>();
  const keyOf = ({ stage, context }: ItemSnapshot) => JSON.stringify([stage, essence(workflow, stage, context), asked.map((name) => context.fields[name] ?? null)]);
  const isEnd = (stage: string) => workflow.readings.get(stage)?.plan.result !== undefined;

  function next(at: ItemSnapshot): readonly ItemSnapshot[] {
    const cases = casesAt.get(at.stage)?.cases ?? [];
    return eventsAt(workflow, at.stage, at.context)
      .filter((event) => !isEscape(event.type))
      .flatMap((event) => cases.flatMap((one) => step(workflow, at, { event: inCase(workflow, at, { event, one }), supposed: one.supposed }) ?? []))
      .filter((after) => !after.endless && !after.ways.some(isCounted));
  }

  return (start) => {
    const seen = new Map([[keyOf(start), start]]);
    for (const [key, at] of seen) {
      if (isEnd(at.stage) || known.get(key) === true) {
        known.set(keyOf(start), true);
        return true;
      }
      if (known.get(key) === false) continue;
      if (seen.size > mostConfigurations) break;
      for (const after of next(at)) {
        const afterKey = keyOf(after);
        if (!seen.has(afterKey)) seen.set(afterKey, after);
      }
    }
    // Nothing that was seen leads to an end.
    for (const key of seen.keys()) known.set(key, false);
    return false;
  };
}

/** A case changes only what can still change: what the form of this stage asks, what it computes, and what is not known yet. */
function inCase(workflow: CompiledWorkflow, { stage, context }: ItemSnapshot, { event, one }: { readonly event: MachineEvent; readonly one: Case }): MachineEvent {
  const fields = Object.fromEntries(Object.entries(one.fields).filter(([name]) => canChange(workflow, { stage, context }, name)));
  return {
    ...event,
    ...(Object.keys(fields).length === 0 ? {} : { fields }),
    ...(one.batchStage === undefined || one.batchStage === null ? {} : { batchStage: one.batchStage }),
  };
}

function canChange({ definition, stages }: CompiledWorkflow, at: { readonly stage: string; readonly context: ItemContext }, name: string): boolean {
  const stage = stages.get(at.stage);
  const form = definition.fields[name]?.from.split('.')[0];
  return (at.context.fields[name] ?? null) === null || form === undefined || form === stage?.form || (stage?.computes.length ?? 0) > 0;
}
