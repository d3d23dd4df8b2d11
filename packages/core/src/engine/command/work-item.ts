// An item while a command works on it: loaded once, changed in memory by each event, written once at the end.
import { isObject } from '../../values/json.ts';
import type { ItemContext } from '../../definition/item-context.ts';
import type { Stage } from '../../definition/stage.ts';
import type { StageReading } from '../../definition/stage-kinds/core-kinds.ts';
import type { Json, JsonObject } from '../../definition/text.ts';
import type { EffectRef } from '../../definition/transition.ts';
import { refusal } from '../../errors.ts';
import type { Actor, Post } from '../../people/post.ts';
import type { Place } from '../../people/org-unit.ts';
import type { LoadedWorkflow, Registry } from '../../plugin/registry.ts';
import type { TaskChange } from '../../store/change-tasks.ts';
import type { ItemRow, LoadedRow } from '../../store/load-item.ts';
import type { ItemKeyTable, TimerTable } from '../../store/schema.ts';
import type { SearchRow } from '../../store/search.ts';
import type { MachineEvent } from '../../definition/item-context.ts';
import type { WorkflowDefinition } from '../../definition/workflow-definition.ts';

/** Who acts, from which post, closing which task. */
export interface Grant {
  readonly actor: Actor;
  readonly post: Post | undefined;
  readonly taskId: string | undefined;
  /** The party the task belongs to, where several act. */
  readonly party?: string | undefined;
  /** Whom she covers, when she acts for somebody (代理). */
  readonly onBehalfOf?: string | undefined;
}

/** One accepted event, as the audit log will tell it. */
export interface Step {
  readonly grant: Grant;
  readonly action: string;
  readonly from: string | null;
  readonly to: string;
  readonly event: MachineEvent;
  readonly changed: readonly string[];
  readonly opinion: string | null;
  readonly version: number;
}

export interface WorkItem {
  /** The version it runs on; only a migration changes it. */
  workflow: LoadedWorkflow;
  row: ItemRow;
  readonly loadedVersion: number;
  /** The version and the batch it was loaded with. */
  readonly bound: Pick<ItemRow, 'definition_hash' | 'batch_id'>;
  /** Whether an open incident of it may be settled by what is done now. */
  readonly troubled: boolean;
  /** Whether its plugin is off. */
  readonly stopped: boolean;
  context: ItemContext;
  data: Record<string, Json>;
  /** What `row.data` was read to: while it is the same, it need not be written out again. */
  readonly loadedData?: Record<string, Json>;
  steps: Step[];
  tasks: TaskChange[];
  timers: TimerTable[];
  dropTimers: boolean;
  /** The item's own timers as they shall be, beside those of its stage; absent, they stay. */
  ownTimers?: TimerTable[];
  /** The due date its open tasks are sorted by from now on; undefined leaves them. */
  dueSort: string | undefined;
  /** Effects asked for, with the stage that asked; carried out or queued when the whole command is decided. */
  effects: { readonly stage: string; readonly effect: EffectRef; readonly version: number; readonly notBefore?: string | undefined }[];
  /** Version whose waiting effects are dropped because its decision is taken back. */
  dropEffectsOf: number | null;
  keys: ItemKeyTable[];
  /** Forms filled in anew by this command, as they stood before, by name. */
  formers: ReadonlyMap<string, JsonObject>;
  /** Set when what the item is found by may have changed. */
  search?: SearchRow;
}

/** Takes a loaded row into work. */
export function takeUp(registry: Registry, row: LoadedRow): WorkItem {
  const workflow = registry.version(row.definition_hash);
  if (workflow === undefined) throw refusal('VERSION_UNKNOWN', { version: row.definition_hash.slice(0, 12) });
  const context: ItemContext = JSON.parse(row.context);
  const data: Record<string, Json> = JSON.parse(row.data);
  return { workflow, row, loadedVersion: row.version, bound: row, troubled: row.troubled !== 0, stopped: row.stopped === 1, context, data, loadedData: data, steps: [], tasks: [], timers: [], dropTimers: false, dueSort: undefined, effects: [], dropEffectsOf: null, keys: [], formers: new Map() };
}

export function stageNow(work: WorkItem): Stage {
  return stageCalled(work, work.row.stage);
}

export function stageCalled(work: WorkItem, id: string): Stage {
  const stage = work.workflow.compiled.stages.get(id);
  if (stage === undefined) throw refusal('RULE_FAILED', { rule: `stage ${id}` });
  return stage;
}

export function readingNow(work: WorkItem): StageReading {
  const reading = work.workflow.compiled.readings.get(work.row.stage);
  if (reading === undefined) throw refusal('RULE_FAILED', { rule: `stage ${work.row.stage}` });
  return reading;
}

export function placeOfItem(row: Pick<ItemRow, 'district' | 'town' | 'village'>): Place {
  return { district: row.district, town: row.town, village: row.village };
}

/** The named fields of a definition, read from an item's data. */
export function fieldsOf(workflow: LoadedWorkflow, data: JsonObject): Record<string, Json> {
  return fieldsIn(workflow.compiled.definition, data);
}

/** The same for a definition that is not published. */
export function fieldsIn(definition: Pick<WorkflowDefinition, 'fields'>, data: JsonObject): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(definition.fields).map(([name, spec]) => [name, atPath(data, spec.from.split('.')) ?? null]),
  );
}

function atPath(value: Json | undefined, path: readonly string[]): Json | undefined {
  const [head, ...rest] = path;
  if (head === undefined) return value;
  return isObject(value) && Object.hasOwn(value, head) ? atPath(value[head], rest) : undefined;
}

export function isPaused({ context }: Pick<WorkItem, 'context'>): boolean {
  return context.paused !== undefined && context.paused !== null;
}

/** Whether an entry stands on its batch's list while the batch is at that stage; a paused one is left out. */
export function isListed(work: WorkItem, batchStage: string): boolean {
  return work.row.status === 'open' && !isPaused(work) && readingNow(work).listing?.during === batchStage;
}

/** A value of an item's data by its dotted path, e.g. `application.judges`. */
export function valueAtPath(data: JsonObject, path: string): Json | undefined {
  return atPath(data, path.split('.'));
}
