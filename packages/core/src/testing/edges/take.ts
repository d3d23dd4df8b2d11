// Takes one planned move on the real engine: the person whose turn it is sends the command, filled until it leads where it should;
// time passes to the timer that is due; a list is moved on, or speaks of its entry.
import { randomUUID } from 'node:crypto';
import { actions, isActionName, type ActionName } from '../../definition/action.ts';
import { sourceOf } from '../../definition/field-source.ts';
import type { WayPlan } from '../../definition/stage-plan.ts';
import type { Json, JsonObject } from '../../definition/text.ts';
import { JinguoError } from '../../errors.ts';
import type { ActCommand } from '../../engine/command/command.ts';
import { formFor } from '../../engine/command/payload.ts';
import type { Person } from '../../people/post.ts';
import type { LoadedWorkflow } from '../../plugin/registry.ts';
import type { Move, Planned } from './plan.ts';
import { entriesOnList, formOf, loadItem, noteRefusal, openTasks, standing, type Standing, type Walk } from './walk.ts';

/** How often a form is filled anew while rules refuse it, or while it leads elsewhere. */
const tries = 10;
const triesForData = 24;

/** Some rules ask for a day that has not come. */
const aWhile = 25 * 86_400_000;

/** Takes a move, once more after a while where it was in vain; answers whether anything happened to the item. */
export async function takeInTime(walk: Walk, itemId: string, planned: Pick<Planned, 'move' | 'wish'>): Promise<boolean> {
  if (await take(walk, itemId, planned)) return true;
  const { version } = await loadItem(walk, itemId);
  walk.kit.clock.advance(aWhile);
  await walk.kit.settle();
  return (await loadItem(walk, itemId)).version !== version || take(walk, itemId, planned);
}

async function take(walk: Walk, itemId: string, { move, wish }: Pick<Planned, 'move' | 'wish'>): Promise<boolean> {
  const before = await standing(walk, itemId);
  const { type } = move.event;
  if (!(await batchStands(walk, before, move))) return false;
  if (type.startsWith('timer.')) await waitFor(walk, before, type.slice('timer.'.length));
  else if (type.startsWith('batch.')) await moveBatch(walk, before, type.slice('batch.'.length));
  else if (type === 'entry.adopted') await walk.adopt(before);
  else if (type.startsWith('entry.')) await speakOf(walk, before, { verdict: type.slice('entry.'.length), wish });
  else if (isActionName(type)) await send(walk, before, { action: type, move, wish });
  const after = await loadItem(walk, itemId);
  return after.version !== before.row.version || after.stage !== before.row.stage;
}

async function waitFor(walk: Walk, { row }: Standing, name: string): Promise<void> {
  const timer = await walk.kit.store.read.selectFrom('timer').select('due_at').where('item_id', '=', row.id).where('stage', 'in', [row.stage, '']).where('name', '=', name).where('fired_at', 'is', null).executeTakeFirst();
  if (timer === undefined) return;
  if (Date.parse(timer.due_at) > walk.kit.clock.now().getTime()) walk.kit.clock.set(timer.due_at);
  await walk.kit.settle();
}

/** Moves the entry's batch on until it comes to a stage. */
async function moveBatch(walk: Walk, { row }: Standing, to: string): Promise<boolean> {
  return row.batch_id !== null && walk.lead(row.batch_id, (stage) => stage === to);
}

/** Whether the batch stands where the move's conditions ask it to, or no longer does; it is moved on where it must. */
async function batchStands(walk: Walk, { row, workflow }: Standing, { event, from, next }: Move): Promise<boolean> {
  if (row.batch_id === null) return true;
  const named = (ways: readonly WayPlan[]) => ways.flatMap((way) => way.guards.flatMap((ref) => (Array.isArray(ref.params?.['stages']) ? ref.params['stages'].map(String) : [])));
  const [asked, here] = [named(next.ways), named(saying(workflow.compiled.readings.get(from)?.plan.on[event.type] ?? [], event.verdict))];
  if (here.length === 0) return true;
  return walk.lead(row.batch_id, (stage) => (asked.length === 0 ? !here.includes(stage) : asked.includes(stage)));
}

/** The ways of what is said, where results have ways of their own. */
function saying(ways: readonly WayPlan[], verdict: string | undefined): readonly WayPlan[] {
  const said = (way: WayPlan) => way.guards.find((ref) => ref.guard === 'verdictIs')?.params?.['verdict'];
  const own = ways.filter((way) => verdict !== undefined && said(way) === verdict);
  return own.length > 0 ? own : ways.filter((way) => said(way) === undefined);
}

async function speakOf(walk: Walk, entry: Standing, { verdict, wish }: { readonly verdict: string; readonly wish: Planned['wish'] }): Promise<void> {
  if (entry.row.batch_id === null) return;
  const batch = await standing(walk, entry.row.batch_id);
  const listing = entry.workflow.compiled.readings.get(entry.row.stage)?.listing;
  if (listing === undefined || listing.during !== batch.row.stage) return;
  const said: Readonly<Record<string, ActionName>> = { review: 'approve', opinions: 'opine', notice: 'object', record: 'record' };
  const action = said[batch.workflow.compiled.stages.get(batch.row.stage)?.kind ?? ''];
  const name = listing.forms[verdict];
  if (action === undefined) return;
  await send(walk, batch, { action, speaks: (attempt) => [{ itemId: entry.row.id, verdict, reason: '经核实', ...(name === undefined ? {} : { form: wanted(entry.workflow, { form: name, wish, filled: formOf(walk, entry, name, attempt) }) }) }] });
}

/** What is sent, and what it speaks of entries. */
export interface Sending {
  readonly action: ActionName;
  readonly move?: Move;
  readonly wish?: Planned['wish'];
  readonly speaks?: (attempt: number) => NonNullable<ActCommand['entries']>;
}

/** One after the other of those who may, each filling the form anew while it is the form that is refused. */
export async function send(walk: Walk, at: Standing, { action, move, wish = {}, speaks }: Sending): Promise<boolean> {
  const stage = at.workflow.compiled.stages.get(at.row.stage);
  const form = stage === undefined ? undefined : formFor(stage, action);
  const rehearse = move?.byData === true && (form !== undefined || (stage?.computes.length ?? 0) > 0);
  const mood = moodAt(walk, at);
  for (const person of await whoMay(walk, at, { action, party: move?.event.party })) {
    let anotherPerson = false;
    for (let attempt = 0; attempt < (rehearse ? triesForData : tries); attempt += 1) {
      const entries = speaks?.(attempt) ?? (await spokenOf(walk, at, action));
      const now = await standing(walk, at.row.id);
      const command: ActCommand = {
        itemId: at.row.id, action, seenVersion: now.row.version, key: randomUUID(),
        ...(actions[action].opinion === 'none' ? {} : { opinion: '情况属实，按规定办理。' }),
        ...(form === undefined ? {} : { form: wanted(at.workflow, { form, wish, filled: formOf(walk, now, form, attempt + mood) }) }),
        ...(move?.event.target === undefined ? {} : { target: move.event.target }),
        ...(move?.event.back === undefined ? {} : { back: move.event.back }),
        ...(move?.event.verdict === undefined ? {} : { verdict: move.event.verdict }),
        ...(entries === undefined ? {} : { entries: [...entries] }),
      };
      const answer = await heard(walk, person, command, rehearse ? move?.next.stage : undefined);
      if (answer === 'done') return true;
      anotherPerson = answer === 'other person';
      if (anotherPerson) break;
    }
    // What is refused for its data is refused to everybody.
    if (!anotherPerson) return false;
  }
  return false;
}

/** How forms of a stage are filled in this life: the usual way at first; after misses in some other way at each stage. */
function moodAt(walk: Walk, { row }: Standing): number {
  if (walk.mood === 0) return 0;
  const key = `${row.id} ${row.stage}`;
  const mood = walk.moods.get(key) ?? Math.floor(walk.chance() * 4);
  walk.moods.set(key, mood);
  return mood;
}

/** A list that is written down entry by entry: each gets its first word. */
async function spokenOf(walk: Walk, at: Standing, action: ActionName): Promise<ActCommand['entries']> {
  const [first] = at.workflow.compiled.readings.get(at.row.stage)?.verdicts ?? [];
  if (action !== 'record' || first === undefined) return undefined;
  const entries = await entriesOnList(walk, at.row);
  return entries.map((entry) => {
    const form = entry.workflow.compiled.readings.get(entry.row.stage)?.listing?.forms[first.name];
    return { itemId: entry.row.id, verdict: first.name, reason: '经核实', ...(form === undefined ? {} : { form: formOf(walk, entry, form, 0) }) };
  });
}

/** Tries a command; where it must lead somewhere, only when its dry run does. */
async function heard(walk: Walk, person: Person, command: ActCommand, to: string | undefined): Promise<'done' | 'other data' | 'other person'> {
  const actor = { kind: 'person', person } as const;
  const { key: _key, ...asked } = command;
  try {
    if (to !== undefined) {
      const told = await walk.kit.engine.dryRun(actor, asked);
      if (told.ok && told.stage !== to) return 'other data';
    }
    await walk.kit.engine.act(actor, command);
    return 'done';
  } catch (error) {
    if (!(error instanceof JinguoError)) throw error;
    noteRefusal(walk, command.action, error);
    if (error.code === 'NOT_CLAIMED') {
      await walk.kit.engine.act(actor, { itemId: command.itemId, action: 'claim', seenVersion: command.seenVersion, key: randomUUID() });
      return 'other data';
    }
    return ['FORM_INVALID', 'RULE_REFUSED', 'NOTICE_LEAKS'].includes(error.code) ? 'other data' : 'other person';
  }
}

/** Whoever the action is for, by the tasks that are open, the item's applicant, its keepers or who decided last. */
async function whoMay(walk: Walk, { row, workflow, context }: Standing, { action, party }: { readonly action: ActionName; readonly party: string | undefined }): Promise<readonly Person[]> {
  const { people } = walk;
  switch (actions[action].by) {
    case 'applicant':
      return people.filter((one) => one.id === row.applicant);
    case 'decider':
      return people.filter((one) => one.id === context.grace?.by);
    case 'keeper':
      return keepersOf(walk, { row, workflow });
    default: {
      const tasks = await openTasks(walk, row.id);
      if (tasks.length === 0 && workflow.compiled.stages.get(row.stage)?.kind === 'wait') return keepersOf(walk, { row, workflow });
      const arriving = tasks.flatMap((task) => (task.arriving_until === null ? [] : [task.arriving_until])).toSorted().at(-1);
      if (arriving !== undefined && Date.parse(arriving) > walk.kit.clock.now().getTime()) walk.kit.clock.set(arriving);
      const mine = party === undefined || !tasks.some((task) => task.party === party) ? tasks : tasks.filter((task) => task.party === party);
      const asked = mine.flatMap((task) => people.filter((one) => (task.held_by ?? task.person) === one.id || (task.held_by === null && task.person === null && one.posts.some((post) => post.role === task.role && post.unit === task.unit))));
      return [...new Set(asked)];
    }
  }
}

export function keepersOf({ people }: Pick<Walk, 'people'>, { row, workflow }: Pick<Standing, 'row' | 'workflow'>): readonly Person[] {
  const places = { district: row.district, town: row.town, village: row.village };
  const posts = (workflow.compiled.definition.keepers ?? []).map(({ role, unit }) => ({ role, unit: places[unit] }));
  return people.filter((one) => one.posts.some((post) => posts.some(({ role, unit }) => role === post.role && unit === post.unit)));
}

/** A form's data with what conditions ask of it, here or later on. */
export function wanted({ compiled: { definition } }: LoadedWorkflow, { form, wish, filled }: { readonly form: string; readonly wish: Planned['wish']; readonly filled: JsonObject }): JsonObject {
  const set = Object.entries(wish).flatMap(([name, value]): (readonly [string, Json])[] => {
    const from = definition.fields[name]?.from.split('.') ?? [];
    return sourceOf(definition, name)?.root === form && from.length === 2 ? [[from[1] ?? '', value]] : [];
  });
  const data = { ...filled, ...Object.fromEntries(set) };
  return Object.fromEntries(Object.entries(data).filter(([name, value]) => value !== null || !set.some(([one]) => one === name)));
}
