// Whether an item that stands somewhere in a workflow can still come to an end, with the data it has. Found by walking the
// stage plans from there; answers are remembered, because most of some thousand items stand at few configurations.
import type { CompiledWorkflow } from '../../machine/compile.ts';
import type { ItemSnapshot } from '../../machine/decide.ts';
import { essence } from '../../machine/explore.ts';
import { nextMoves } from '../reach/next-moves.ts';

/** More configurations than any item that can end has to be walked through before it does. */
const mostConfigurations = 5000;

/** Answers, for one workflow, whether an item can still finish without anybody giving up. */
export function finisher(workflow: CompiledWorkflow): (at: ItemSnapshot) => boolean {
  const moves = nextMoves(workflow);
  const known = new Map<string, boolean>();
  const keyOf = ({ stage, context }: ItemSnapshot) => JSON.stringify([stage, essence(workflow, stage, context), moves.asked.map((name) => context.fields[name] ?? null)]);
  const isEnd = (stage: string) => workflow.readings.get(stage)?.plan.result !== undefined;

  return (start) => {
    const seen = new Map([[keyOf(start), start]]);
    for (const [key, at] of seen) {
      if (isEnd(at.stage) || known.get(key) === true) {
        known.set(keyOf(start), true);
        return true;
      }
      if (known.get(key) === false) continue;
      if (seen.size > mostConfigurations) break;
      for (const { after } of moves.from(at)) {
        const afterKey = keyOf(after);
        if (!seen.has(afterKey)) seen.set(afterKey, after);
      }
    }
    // Nothing that was seen leads to an end.
    for (const key of seen.keys()) known.set(key, false);
    return false;
  };
}
