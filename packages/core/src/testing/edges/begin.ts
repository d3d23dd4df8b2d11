// Begins items of any workflow, each entry on a list that is open, and leads items by the shortest way to where they should stand.
import { randomUUID } from 'node:crypto';
import type { Json } from '../../definition/text.ts';
import { JinguoError, refusal } from '../../errors.ts';
import type { LoadedWorkflow } from '../../plugin/registry.ts';
import { pick } from '../../values/chance.ts';
import { takeInTime, wanted } from './take.ts';
import { entriesOf, entriesOnList, filledForm, isBatch, loadItem, noteRefusal, readLog, standing, type Standing, type Walk } from './walk.ts';

const mostMoves = 400;
const tries = 24;

export interface Beginning {
  readonly workflow: LoadedWorkflow;
  /** What conditions later on ask of the first form. */
  readonly wish?: Readonly<Record<string, Json>>;
  /** The list it stands on; absent: another one is opened. */
  readonly batchId?: string;
}

/** Begins an item; undefined when its first form is refused however it is filled. */
export async function begin(walk: Walk, { workflow, wish = {}, batchId: given }: Beginning): Promise<string | undefined> {
  const { definition, stages } = workflow.compiled;
  const batchId = definition.batchOf === undefined ? undefined : (given ?? (await openBatch(walk, workflow)));
  const unit = walk.home[definition.level ?? (isBatch(workflow) ? 'district' : 'village')];
  const form = stages.get(definition.start)?.form ?? '';
  const batch = batchId === undefined ? {} : JSON.parse((await loadItem(walk, batchId)).data);
  const starters = definition.startedBy.flatMap((rule) => walk.people.filter((one) => ('role' in rule ? one.posts.some((post) => post.role === rule.role && Object.values(walk.home).includes(post.unit)) : one.posts.length === 0)));
  const person = pick(starters, walk.chance);
  if (person === undefined) return undefined;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const data = wanted(workflow, { form, wish, filled: filledForm(walk, { workflow, form, attempt: attempt + walk.mood, unit, data: {}, batch }) });
    try {
      return (await walk.kit.engine.start({ kind: 'person', person }, { workflow: definition.workflow, key: randomUUID(), unit, form: data, ...(batchId === undefined ? {} : { batchId }) })).itemId;
    } catch (error) {
      if (!(error instanceof JinguoError)) throw error;
      noteRefusal(walk, `start ${definition.workflow}`, error);
    }
  }
  return undefined;
}

/** A new list for a new entry, open for it. */
async function openBatch(walk: Walk, { compiled }: LoadedWorkflow): Promise<string | undefined> {
  const batch = walk.kit.engine.registry.current(compiled.definition.batchOf ?? '');
  const itemId = batch === undefined ? undefined : await begin(walk, { workflow: batch });
  const collects = (stage: string): boolean => batch?.compiled.stages.get(stage)?.kind === 'collect';
  return itemId !== undefined && (await lead(walk, itemId, collects)) ? itemId : undefined;
}

/** Opens another list and moves it on until it collects where the entry waits. */
export async function takeOver(walk: Walk, { row, workflow }: Standing): Promise<void> {
  const during = workflow.compiled.readings.get(row.stage)?.listing?.during;
  const batchId = await openBatch(walk, workflow);
  if (batchId !== undefined) await lead(walk, batchId, (stage) => stage === during);
}

/** Leads an item by the shortest way to where it should stand; answers whether it came there. */
export async function lead(walk: Walk, itemId: string, isThere: (stage: string) => boolean): Promise<boolean> {
  const closed = new Set<string>();
  for (let moves = 0; moves < mostMoves; moves += 1) {
    const at = await standing(walk, itemId);
    if (isThere(at.row.stage)) return true;
    if (at.row.status !== 'open') return false;
    await fillList(walk, at);
    const next = walk.planners.get(at.row.workflow)?.plan({ from: { stage: at.row.stage, context: at.context }, isGoal: (move) => isThere(move.next.stage), closed, chance: walk.chance });
    if (next === undefined) return false;
    if (!(await takeInTime(walk, itemId, next))) closed.add(next.move.key);
    await readLog(walk);
  }
  return false;
}

/** @throws JinguoError NOT_FOUND naming the stage it does not come to, and what was refused on the way. */
export async function bringNew(walk: Walk, name: string, stage: string): Promise<Standing> {
  const workflow = walk.kit.engine.registry.current(name);
  const itemId = workflow === undefined ? undefined : await begin(walk, { workflow });
  if (itemId === undefined || !(await lead(walk, itemId, (at) => at === stage))) throw refusal('NOT_FOUND', { what: `${name} at ${stage} (${[...walk.refused].map(([what, why]) => `${what}: ${why}`).join('; ')})` });
  return standing(walk, itemId);
}

/** A list that collects gets an entry, and its entries come to where they stand on it. */
export async function fillList(walk: Walk, { row, workflow }: Standing): Promise<void> {
  const entries = walk.kit.engine.registry.current(workflow.compiled.definition.entriesOf ?? '');
  if (entries === undefined || workflow.compiled.stages.get(row.stage)?.kind !== 'collect' || (await entriesOnList(walk, row)).length > 0) return;
  const open = await entriesOf(walk, row);
  const ids = open.length > 0 ? open.map((one) => one.row.id) : [await begin(walk, { workflow: entries, batchId: row.id })];
  const isListed = (stage: string): boolean => entries.compiled.readings.get(stage)?.listing?.during === row.stage;
  for (const id of ids) if (id !== undefined) await lead(walk, id, isListed);
}

/** Every year's budget of a programme, where it has one: what sets a ledger's limit and is no list. */
export async function setBudgets(walk: Walk, workflow: LoadedWorkflow): Promise<void> {
  const year = walk.kit.engine.today().slice(0, 4);
  for (const one of walk.kit.engine.registry.workflows()) {
    const { definition } = one.compiled;
    const known = `${definition.workflow} ${year}`;
    if (one.programme !== workflow.programme || one === workflow || walk.budgeted.has(known)) continue;
    walk.budgeted.add(known);
    if (isBatch(one) || !JSON.stringify(definition.stages).includes('"effect":"limit"')) continue;
    await bringNew(walk, definition.workflow, 'closed');
  }
}
