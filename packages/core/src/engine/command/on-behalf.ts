// 代填: what an office enters for somebody, with the scans of the paper she signed. They stand beside the forms in the item's data
// and are opened as sensitive papers are. domain.md §1
import { scansAsked } from '../../definition/on-behalf.ts';
import type { JsonObject } from '../../definition/text.ts';
import { refusal } from '../../errors.ts';
import type { LoadedWorkflow } from '../../plugin/registry.ts';
import { attachmentById } from '../../store/queries/attachments.ts';
import { isObject } from '../../values/json.ts';
import type { StartCommand } from './command.ts';
import type { Scene } from './scene.ts';
import { stageNow, type WorkItem } from './work-item.ts';

/** Where the data of an item says that it was entered for somebody; no form can be called this. */
export const onBehalfMark = 'x-on-behalf';

/** That an item was entered by the office, and with which scans. */
export interface FiledOnBehalf {
  readonly scans: readonly string[];
  /** The form that was filled in from the paper: whoever may not read a field of it does not see the scans. */
  readonly form: string;
  /** A row of a sheet, whose papers lie where it came from. */
  readonly fromSheet: boolean;
}

export function filedOnBehalf(data: JsonObject): FiledOnBehalf | undefined {
  const mark = data[onBehalfMark];
  if (!isObject(mark)) return undefined;
  const { scans, form, fromSheet } = mark;
  return { scans: Array.isArray(scans) ? scans.filter((id): id is string => typeof id === 'string') : [], form: typeof form === 'string' ? form : '', fromSheet: fromSheet === true };
}

/** How many scans are needed of who begins such an item there; undefined where she begins it for herself, or none is spoken of. */
export function scansAskedOf({ compiled }: LoadedWorkflow, self: boolean): number | undefined {
  return self ? undefined : scansAsked(compiled.definition);
}

type Brought = Pick<StartCommand, 'scans' | 'fromSheet'>;

/**
 * Puts the scans with an item that staff begin for an applicant.
 *
 * @throws JinguoError SCAN_MISSING; NOT_FOUND for a file that is another's or of another item; BAD_REQUEST where none is spoken of
 */
export async function enterOnBehalf(scene: Scene, work: WorkItem, brought: Brought, by: string | undefined): Promise<void> {
  const asked = by === undefined ? undefined : scansAskedOf(work.workflow, work.row.applied_self === 1);
  const scans = [...new Set(brought.scans ?? [])];
  if (asked === undefined) {
    if (scans.length > 0) throw refusal('BAD_REQUEST', { path: 'scans' });
    return;
  }
  for (const id of scans) {
    const file = await attachmentById(scene.tx.db, id);
    if (file === undefined || file.uploaded_by !== by || file.item_id !== null) throw refusal('NOT_FOUND', { what: id });
  }
  const fromSheet = brought.fromSheet === true;
  if (scans.length < asked && !fromSheet) throw refusal('SCAN_MISSING', { count: asked, found: scans.length });
  work.data = { ...work.data, [onBehalfMark]: { scans, form: stageNow(work).form ?? '', ...(fromSheet ? { fromSheet } : {}) } };
}
