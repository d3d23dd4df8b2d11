// Who entered an item for somebody (代填) does not confirm it alone: where a colleague holds the post of the first review, the colleague
// confirms it; where she is the only one there, the next level's signature counts, and where there is no next level another is asked.
// domain.md §1
import { endsUnconfirmed, firstReviews, othersConfirm } from '../../definition/on-behalf.ts';
import type { JsonObject } from '../../definition/text.ts';
import { resolveAssignee } from '../../people/assignee.ts';
import type { LoadedWorkflow } from '../../plugin/registry.ts';
import type { ItemRow } from '../../store/load-item.ts';
import { holdersNow } from '../../store/queries/post-holders.ts';
import type { WriteTx } from '../../store/store.ts';
import { filedOnBehalf } from '../command/on-behalf.ts';
import { placeOfItem } from '../command/work-item.ts';

export interface FiledItem {
  readonly workflow: LoadedWorkflow;
  readonly row: Pick<ItemRow, 'applicant' | 'district' | 'town' | 'village'>;
  readonly data: JsonObject;
}

/** Who entered it and may therefore not sign at a stage; undefined where nobody is barred for that. */
export async function filerBarredAt(tx: Pick<WriteTx, 'run'>, { workflow, row, data }: FiledItem, stageId: string): Promise<string | undefined> {
  const { definition, readings } = workflow.compiled;
  if (!othersConfirm(definition) || filedOnBehalf(data) === undefined) return undefined;
  const stage = firstReviews(definition).find((one) => one.id === stageId);
  if (stage === undefined) return undefined;
  if (endsUnconfirmed(definition, readings, stage)) return row.applicant;
  for (const rule of stage.actors) {
    if (!('role' in rule && 'unit' in rule)) continue;
    const post = resolveAssignee(rule, { place: placeOfItem(row), applicant: row.applicant, decided: null });
    const holders = 'person' in post ? [] : await holdersNow(tx, post);
    if (holders.some(({ id }) => id !== row.applicant)) return row.applicant;
  }
  return undefined;
}
