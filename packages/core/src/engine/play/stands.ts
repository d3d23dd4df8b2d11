// How everything of a play stands: where each item is, for whom it waits, who may do what, and what falls due.
import { isLocalDate, localDateOf } from '../../calendar/local-date.ts';
import { actions } from '../../definition/action.ts';
import type { ItemContext } from '../../definition/item-context.ts';
import type { JsonObject } from '../../definition/text.ts';
import { refusal } from '../../errors.ts';
import { placeOf } from '../../people/org-unit.ts';
import type { Person } from '../../people/post.ts';
import type { LoadedWorkflow } from '../../plugin/registry.ts';
import { itemPageRows, type ItemPageRows } from '../../store/queries/item-page.ts';
import { wholeFootprintOf, type Footprint } from '../../store/queries/item-footprint.ts';
import { chanceOf } from '../../values/chance.ts';
import { fillForm } from '../../values/fill-form.ts';
import { dryRun } from '../command/dry-run.ts';
import { openTask } from '../command/grant.ts';
import type { EngineParts } from '../parts.ts';
import { actionsFor } from '../read/actions.ts';
import { isGood } from '../read/list-row.ts';
import { dueInputOf, isIntakeDue } from '../time/due.ts';
import { timerTitle } from '../read/words.ts';
import type { ActionView } from '../views.ts';
import type { PlayOffice } from './play-office.ts';
import { filerBarredAt } from '../seats/filer.ts';
import { standInWords } from './stand-ins.ts';
import type { PlayAction, PlayItem, Standing } from './views.ts';

/** Ways of filling a form that are tried until one is taken. */
export const attempts = [0, 1, 2, 3, 4, 5];

/** Items of a play in the order in which they came about. */
export async function itemsOf({ parts }: PlayOffice): Promise<readonly string[]> {
  const rows = await parts.store.read.selectFrom('item').select('id').orderBy('id').execute();
  return rows.map((row) => row.id);
}

/** Everything an item has left so far, by its id. */
export async function tracesOf(office: PlayOffice): Promise<ReadonlyMap<string, Footprint>> {
  const ids = await itemsOf(office);
  return new Map(await Promise.all(ids.map(async (id) => [id, await wholeFootprintOf({ run: office.parts.store.readPrepared }, id)] as const)));
}

export function standingOf({ parts }: PlayOffice, { item, tasks }: Footprint): Standing {
  if (item === undefined) throw refusal('NOT_FOUND', { what: 'item' });
  const title = workflowOf(parts, item.definition_hash).compiled.stages.get(item.stage)?.title ?? { zh: item.stage, en: item.stage };
  return { workflow: item.workflow, stage: item.stage, title, result: item.result, waits: tasks.map((task) => (task.role === null || task.unit === null ? (task.person ?? '') : `${task.role}@${task.unit}`)).toSorted() };
}

/** The whole of one item as a screen needs it to go on. */
export async function playItem(office: PlayOffice, id: string): Promise<PlayItem> {
  const { parts } = office;
  const rows = await itemPageRows(parts.store.read, id);
  const traces = await wholeFootprintOf({ run: parts.store.readPrepared }, id);
  if (rows === undefined) throw refusal('NOT_FOUND', { what: id });
  const { item } = rows;
  const workflow = workflowOf(parts, item.definition_hash);
  const { waits, ...standing } = standingOf(office, traces);
  const dueOn = item.due_on !== null && isLocalDate(item.due_on) ? item.due_on : null;
  return {
    ...standing,
    number: item.number,
    workflowTitle: workflow.compiled.definition.title,
    good: item.result === null ? null : isGood(workflow.compiled.stages.get(item.stage)?.settings),
    dueOn,
    dueForIntake: isIntakeDue(dueOn, workflow.compiled.readings.get(item.stage)?.plan.timers, dueInputOf(parts.calendar(), { row: item, context: JSON.parse(item.context) })),
    waitsFor: [...new Set(waits)].map((one) => standInWords(parts, one)),
    actors: await actorsOn(office, workflow, rows),
    timers: traces.timers.map(({ name, due_at }) => ({ title: timerTitle(name), at: due_at })),
  };
}

async function actorsOn(office: PlayOffice, workflow: LoadedWorkflow, rows: ItemPageRows): Promise<PlayItem['actors']> {
  const { parts, people } = office;
  const { item } = rows;
  const context: ItemContext = JSON.parse(item.context);
  const data: JsonObject = JSON.parse(item.data);
  const open = rows.tasks.filter((task) => task.state === 'open').map(openTask);
  const signers = rows.tasks.flatMap((task) => (task.state === 'done' && task.closed_by !== null && task.party !== 'applicant' ? [task.closed_by] : []));
  const actors: PlayItem['actors'][number][] = [];
  for (const person of people.values()) {
    const offered = actionsFor({
      workflow, row: item, context, data, tasks: open, signers, person,
      filer: await filerBarredAt({ run: parts.store.readPrepared }, { workflow, row: item, data }, item.stage), covers: [], tied: false, off: undefined, entryWorkflow: undefined,
      now: parts.clock.now().toISOString(), nameOf: (one) => one,
    }).actions.filter(isPlayed);
    if (offered.length === 0) continue;
    const withExamples: PlayAction[] = [];
    for (const one of offered) withExamples.push(await withExample(office, { person, item, workflow, data }, one));
    actors.push({ by: person.id, who: standInWords(parts, person.id), actions: withExamples });
  }
  return actors;
}

/** Notes move nothing; what needs another person chosen is left to the real office. */
function isPlayed({ action, asks }: ActionView): boolean {
  return asks === 'none' && actions[action].family !== 'note';
}

async function withExample(office: PlayOffice, { person, item, workflow, data }: { readonly person: Person; readonly item: ItemPageRows['item']; readonly workflow: LoadedWorkflow; readonly data: JsonObject }, { action, title, opinion, place, form, targets, choices }: ActionView): Promise<PlayAction> {
  const known = { action, title, opinion, place, form, targets, choices };
  if (form === null) return { ...known, example: null };
  const [choice] = choices;
  for (const attempt of attempts) {
    const example = { ...exampleFor(office, { ...form, workflow }, { unit: item.unit, attempt, data }), ...form.data };
    const tried = await dryRun(office.parts, { kind: 'person', person }, { itemId: item.id, action, seenVersion: item.version, form: example, opinion: '同意', ...(choice === undefined ? {} : { verdict: choice.verdict }) });
    if (tried.ok) return { ...known, example };
  }
  return { ...known, example: { ...exampleFor(office, { ...form, workflow }, { unit: item.unit, data }), ...form.data } };
}

export interface FormToFill {
  readonly workflow: LoadedWorkflow;
  readonly name: string;
  readonly schema: JsonObject;
}

/** A form filled so that it can be handed in, with what its programme says an example of it holds; another way with each attempt. */
export function exampleFor(office: Pick<PlayOffice, 'parts' | 'people'>, { workflow, name, schema }: FormToFill, { unit, attempt = 0, data = {} }: { readonly unit: string; readonly attempt?: number; readonly data?: JsonObject }): JsonObject {
  const { parts, people } = office;
  const today = localDateOf(parts.clock.now());
  const filled = fillForm(schema, { chance: chanceOf(7 + attempt), today, serial: 21 + attempt, attempt, unit, town: placeOf(parts.units, unit).town ?? unit, people: [...people.keys()] });
  return { ...filled, ...workflow.contribution.examples?.[name]?.({ data, today, unit, attempt }) };
}

function workflowOf(parts: EngineParts, hash: string): LoadedWorkflow {
  const workflow = parts.registry.version(hash);
  if (workflow === undefined) throw refusal('VERSION_UNKNOWN', { version: hash.slice(0, 12) });
  return workflow;
}

