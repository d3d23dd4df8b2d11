// What a walk over every edge has in hand: the kit, its people, each workflow's edges and plans, and the log it has read so far.
import type { ItemContext, MachineEvent } from '../../definition/item-context.ts';
import type { JsonObject } from '../../definition/text.ts';
import { refusal, type JinguoError } from '../../errors.ts';
import type { LocalDate } from '../../calendar/local-date.ts';
import type { Person } from '../../people/post.ts';
import type { LoadedWorkflow } from '../../plugin/registry.ts';
import type { ItemRow } from '../../store/load-item.ts';
import { isObject } from '../../values/json.ts';
import type { Chance } from '../../values/chance.ts';
import type { WayPlan } from '../../definition/stage-plan.ts';
import type { Kit } from '../kit.ts';
import { step } from '../../analysis/reach/step.ts';
import type { CompiledWorkflow } from '../../machine/compile.ts';
import { begin, type ItemSnapshot } from '../../machine/decide.ts';
import type { Edge } from './edge.ts';
import { fillForm } from '../../values/fill-form.ts';
import type { Planner } from './plan.ts';

/** What a form is asked for. */
export interface Asked {
  readonly workflow: string;
  readonly form: string;
  /** Whether the form has a field of this name. */
  readonly has: (field: string) => boolean;
  readonly today: LocalDate;
  readonly unit: string;
  /** What the item holds already, and its batch. */
  readonly data: JsonObject;
  readonly batch: JsonObject;
  /** Another one each time; 0 at first, one more with each refusal. */
  readonly serial: number;
  readonly attempt: number;
}

/** Data of a form that its schema and examples do not tell; the rest is made up. */
export type FormHints = Readonly<Record<string, (asked: Asked) => JsonObject>>;

export interface Walk {
  readonly kit: Kit;
  readonly people: readonly Person[];
  /** The unit of each level that items are begun at. */
  readonly home: Readonly<Record<'village' | 'town' | 'district', string>>;
  readonly chance: Chance;
  readonly forms: FormHints;
  readonly edges: ReadonlyMap<string, ReadonlyMap<WayPlan, Edge>>;
  readonly planners: ReadonlyMap<string, Planner>;
  /** Names of edges somebody walked, by workflow. */
  readonly walked: Map<string, Set<string>>;
  /** What was refused last, by what was tried. */
  readonly refused: Map<string, string>;
  readonly faults: string[];
  /** Where each item stands by its log, as far as it was read. */
  readonly standings: Map<string, ItemSnapshot>;
  /** The last entry read of each chain. */
  readonly read: Map<string, number>;
  serial: number;
  /** Another way of filling forms: one more with each goal that was missed. */
  mood: number;
  readonly moods: Map<string, number>;
  /** Budgets that were set, each with its year. */
  readonly budgeted: Set<string>;
  /** Leads an item by the shortest way to where it should stand. */
  readonly lead: (itemId: string, isThere: (stage: string) => boolean) => Promise<boolean>;
  /** Opens a list that takes the entry over. */
  readonly adopt: (entry: Standing) => Promise<void>;
}

export interface Standing {
  readonly row: ItemRow;
  readonly workflow: LoadedWorkflow;
  readonly context: ItemContext;
  readonly data: JsonObject;
  /** What its batch holds. */
  readonly batch: JsonObject;
}

export async function loadItem({ kit }: Pick<Walk, 'kit'>, id: string): Promise<ItemRow> {
  return kit.store.read.selectFrom('item').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

export async function standing(walk: Pick<Walk, 'kit'>, id: string): Promise<Standing> {
  const row = await loadItem(walk, id);
  const workflow = walk.kit.engine.registry.version(row.definition_hash);
  if (workflow === undefined) throw refusal('NOT_FOUND', { what: row.workflow });
  const batch = row.batch_id === null ? {} : JSON.parse((await loadItem(walk, row.batch_id)).data);
  return { row, workflow, context: JSON.parse(row.context), data: JSON.parse(row.data), batch };
}

export async function openTasks({ kit }: Pick<Walk, 'kit'>, item: string) {
  return kit.store.read.selectFrom('task').selectAll().where('item_id', '=', item).where('state', '=', 'open').orderBy('opened_at').orderBy('id').execute();
}

/** Entries of a batch that are open, and those that stand on its list now. */
export async function entriesOf(walk: Walk, batch: Pick<ItemRow, 'id'>): Promise<readonly Standing[]> {
  const rows = await walk.kit.store.read.selectFrom('item').select('id').where('batch_id', '=', batch.id).where('status', '=', 'open').orderBy('id').execute();
  return Promise.all(rows.map((row) => standing(walk, row.id)));
}

export async function entriesOnList(walk: Walk, batch: Pick<ItemRow, 'id' | 'stage'>): Promise<readonly Standing[]> {
  return (await entriesOf(walk, batch)).filter((entry) => entry.workflow.compiled.readings.get(entry.row.stage)?.listing?.during === batch.stage);
}

/** A form filled for an item that is there. */
export function formOf(walk: Walk, { row, workflow, data, batch }: Standing, form: string, attempt: number): JsonObject {
  return filledForm(walk, { workflow, form, attempt, unit: row.unit, data, batch });
}

export interface FormAsked {
  readonly workflow: LoadedWorkflow;
  readonly form: string;
  readonly attempt: number;
  readonly unit: string;
  readonly data: JsonObject;
  readonly batch: JsonObject;
}

/** What was filled in before stays on the first try; what the programme's author says goes over what is made up. */
export function filledForm(walk: Walk, { workflow, form, attempt, unit, data, batch }: FormAsked): JsonObject {
  const { definition } = workflow.compiled;
  const today = walk.kit.engine.today();
  const serial = (walk.serial += 1);
  const schema = definition.forms[form]?.schema ?? {};
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  const made = fillForm(schema, { chance: walk.chance, today, serial, attempt, unit, town: walk.home.town, people: walk.people.map((one) => one.id) });
  const hint = walk.forms[`${definition.workflow}.${form}`] ?? walk.forms[form];
  const known = data[form];
  const kept = isObject(known) && attempt === 0 ? known : {};
  return { ...made, ...kept, ...hint?.({ workflow: definition.workflow, form, has: (field) => Object.hasOwn(properties, field), today, unit, data, batch, serial, attempt }) };
}

export function nameOf(workflow: LoadedWorkflow): string {
  return workflow.compiled.definition.workflow;
}

export function isBatch(workflow: LoadedWorkflow): boolean {
  return workflow.compiled.definition.form === 'batch';
}

/** Kept for the report, should an edge be missed; whose turn it is not says nothing. */
export function noteRefusal(walk: Pick<Walk, 'refused'>, what: string, error: JinguoError): void {
  if (['SAME_PERSON', 'FILED_BY_YOU', 'SIGNED_BEFORE', 'NOT_CLAIMED'].includes(error.code)) return;
  walk.refused.set(`${what} ${error.code}`, [error.message, ...error.issues.map((one) => `${one.path} ${one.en}`)].join('; '));
}

/** What following the log takes. */
export type LogReading = Pick<Walk, 'kit' | 'edges' | 'walked' | 'faults' | 'standings' | 'read'>;

/** Reads what the log tells since last time: each event is put to the definition once more, and the edges it took are walked. */
export async function readLog(walk: LogReading): Promise<void> {
  const { read } = walk.kit.store;
  const rows = await read
    .selectFrom('audit_entry')
    .innerJoin('item', 'item.id', 'audit_entry.item_id')
    .select(['chain', 'seq', 'item_id', 'to_stage', 'event', 'definition', 'item.workflow as workflow'])
    .where((eb) => eb.or([...[...walk.read].map(([chain, seq]) => eb.and([eb('chain', '=', chain), eb('seq', '>', seq)])), eb('chain', 'not in', ['', ...walk.read.keys()])]))
    .orderBy('chain')
    .orderBy('seq')
    .execute();
  for (const row of rows) {
    walk.read.set(row.chain, row.seq);
    const workflow = walk.kit.engine.registry.version(row.definition)?.compiled;
    if (workflow !== undefined && row.event !== null) follow(walk, { workflow, item: row.item_id, event: JSON.parse(row.event), to: row.to_stage });
  }
}

function follow(walk: LogReading, { workflow, item, event, to }: { readonly workflow: CompiledWorkflow; readonly item: string; readonly event: MachineEvent; readonly to: string }): void {
  const name = workflow.definition.workflow;
  const before = walk.standings.get(item) ?? begin(workflow).snapshot;
  const after = step(workflow, before, { event, supposed: new Map() });
  if (after?.stage !== to) walk.faults.push(`${name}: ${event.type} at ${before.stage} is logged as leading to ${to}, the definition says ${after?.stage ?? 'nothing'}`);
  if (after === undefined) return;
  walk.standings.set(item, { stage: after.stage, context: after.context });
  for (const way of after.ways) {
    const edge = walk.edges.get(name)?.get(way);
    if (edge !== undefined) walk.walked.get(name)?.add(edge.name);
  }
}
