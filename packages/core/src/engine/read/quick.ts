// What a list offers to decide on the spot: approving, returning or refusing where an opinion is all that is asked for, and
// taking in what waits for it. It only offers; the command path decides whether this person may.
import type { ItemContext } from '../../definition/item-context.ts';
import type { LoadedWorkflow } from '../../plugin/registry.ts';
import type { QuickAction } from '../desk/desk-views.ts';
import { formFor } from '../command/payload.ts';
import { actionTitleAt } from './actions.ts';

const onTheSpot = ['approve', 'return', 'reject', 'accept'] as const;

export function quickActions(workflow: LoadedWorkflow | undefined, stageId: string, { intake }: Pick<ItemContext, 'intake'>): readonly QuickAction[] {
  const compiled = workflow?.compiled;
  const stage = compiled?.stages.get(stageId);
  if (compiled === undefined || stage === undefined || compiled.definition.form === 'batch') return [];
  const on = compiled.readings.get(stageId)?.plan.on ?? {};
  return onTheSpot.flatMap((action) => {
    const form = formFor(stage, action);
    if (action === 'accept' && intake !== 'waits') return [];
    if ((on[action] ?? []).length === 0 || (form !== undefined && asks(compiled.definition.forms[form]?.schema))) return [];
    return [{ action, title: actionTitleAt(compiled, stageId, action) }];
  });
}

/** Whether a form has anything to fill in. */
function asks(schema: unknown): boolean {
  return typeof schema === 'object' && schema !== null && 'properties' in schema && Object.keys(Object(schema.properties)).length > 0;
}
