// What a way out of a stage is called: by the definition where it says so, else in the words of the batch whose verdict
// opens it, else by its outcome.
import type { LocalText } from '../../definition/text.ts';
import { waysOf } from '../../definition/transition.ts';
import type { CompiledWorkflow } from '../../machine/compile.ts';
import type { Registry } from '../../plugin/registry.ts';
import { outcomeTitle } from '../../definition/outcome-title.ts';

export interface WayOut {
  readonly stage: string;
  readonly outcome: string;
  /** Where it leads, when one outcome has several ways. */
  readonly to?: string;
}

export function wayTitle(registry: Registry, workflow: Pick<CompiledWorkflow, 'definition' | 'stages'>, { stage, outcome, to }: WayOut): LocalText {
  const ways = waysOf(workflow.stages.get(stage)?.outcomes[outcome]);
  const own = (to === undefined ? ways[0] : ways.find((way) => way.to === to))?.title;
  return own ?? saidByBatch(registry, workflow, outcome) ?? outcomeTitle(outcome);
}

function saidByBatch(registry: Registry, { definition }: Pick<CompiledWorkflow, 'definition'>, verdict: string): LocalText | undefined {
  const batch = registry.current(definition.batchOf ?? '')?.compiled;
  return [...(batch?.readings.values() ?? [])].flatMap((reading) => reading.verdicts).find((spec) => spec.name === verdict)?.title;
}
