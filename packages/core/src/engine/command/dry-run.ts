// What a button would do: the command itself, rolled back. It tells the stage it leads to, who would be asked, what would
// fall due, be sent and be made, or the refusal with everything that stands against it.
import { isLocalDate, localDateOf, type LocalDate } from '../../calendar/local-date.ts';
import type { MachineEvent } from '../../definition/item-context.ts';
import type { LocalText } from '../../definition/text.ts';
import { JinguoError, refusal } from '../../errors.ts';
import type { Actor } from '../../people/post.ts';
import type { Paper } from '../../plugin/contributions.ts';
import { eventsSince, footprintOf, type Footprint } from '../../store/queries/item-footprint.ts';
import type { WriteTx } from '../../store/store.ts';
import { act } from './act.ts';
import type { ActCommand } from './command.ts';
import type { DryRun } from '../desk/explain-views.ts';
import type { EngineParts } from '../parts.ts';
import { unreadBy } from '../read/sealed.ts';
import { veiledClauses } from '../read/veil.ts';
import { waits } from '../read/waits.ts';
import { effectText, timerTitle } from '../read/words.ts';
import { rolledBack } from './rolled-back.ts';
import { clauseViews } from '../words/clause-view.ts';

export type DryRunCommand = Omit<ActCommand, 'key'>;

/** What is no answer about the command but about the asking, or about the machine it runs on. */
const thrown: ReadonlySet<string> = new Set(['NOT_FOUND', 'UNKNOWN_EVENT', 'BAD_REQUEST', 'INTERNAL']);

/** @throws JinguoError NOT_FOUND, UNKNOWN_EVENT, BAD_REQUEST, STORAGE_*; every other refusal is answered. */
export async function dryRun(parts: EngineParts, actor: Actor, command: DryRunCommand): Promise<DryRun> {
  try {
    return await rolledBack(parts.store, async (tx): Promise<DryRun> => {
      const inside: EngineParts = { ...parts, store: { ...parts.store, write: (work) => work(tx) }, tell: () => undefined };
      const before = await footprintOf(tx, command.itemId);
      // What is hidden is asked before the item has moved on: that is where she stands.
      const hidden = before.item === undefined || actor.kind !== 'person' ? new Set<string>() : (await unreadBy(parts, tx, actor.person, before.item)).fields;
      await act(inside, actor, { ...command, key: `dry-run:${parts.ids()}` });
      return consequences(parts, tx, { before, after: await footprintOf(tx, command.itemId), hidden });
    });
  } catch (error) {
    if (!(error instanceof JinguoError) || thrown.has(error.code) || error.code.startsWith('STORAGE_')) throw error;
    return { ok: false, code: error.code, zh: error.text('zh'), en: error.text('en'), issues: error.issues };
  }
}

async function consequences(parts: EngineParts, tx: WriteTx, { before, after, hidden }: { readonly before: Footprint; readonly after: Footprint; readonly hidden: ReadonlySet<string> }): Promise<DryRun> {
  const { item } = after;
  if (item === undefined) throw refusal('NOT_FOUND', { what: before.item?.number ?? '' });
  const titleOf = stageTitles(parts, item.definition_hash);
  const events = await eventsSince(tx, { item: item.id, version: before.item?.version ?? 0 });
  const asked = await askedNow(parts, tx, item, fresh(before.tasks, after.tasks));
  const versions = new Map(before.entries.map((entry) => [entry.id, entry.version]));
  return {
    ok: true,
    version: item.version,
    stage: item.stage,
    stageTitle: titleOf(item.stage),
    result: item.result,
    dueOn: dateOrNull(item.due_on),
    dueBefore: dateOrNull(before.item?.due_on ?? null),
    moves: events.flatMap((one) => (one.from_stage === null || one.from_stage === one.to_stage ? [] : [{ from: one.from_stage, to: one.to_stage, title: titleOf(one.to_stage) }])),
    tasks: asked.map(({ task, who: { who, names, covers, dueOn, dueForIntake } }) => ({ stage: task.stage, who, names, covers, dueOn, dueForIntake })),
    hands: await handsOf(parts, tx, item, changedHands(before.tasks, after.tasks)),
    timers: fresh(before.timers, after.timers).map(({ name, due_at }) => ({ name, title: timerTitle(name), at: due_at })),
    effects: fresh(before.effects, after.effects).map(({ effect, params }) => ({ effect, text: effectText(effect, JSON.parse(params)) })),
    papers: fresh(before.documents, hidden.size > 0 ? [] : after.documents).map(({ name, paper }) => ({ name, title: titleOfPaper(paper) })),
    notices: fresh(before.notices, after.notices).flatMap(({ paper, starts_on, ends_on }) => {
      const [startsOn, endsOn] = [dateOrNull(starts_on), dateOrNull(ends_on)];
      return startsOn === null || endsOn === null ? [] : [{ title: titleOfPaper(paper), startsOn, endsOn }];
    }),
    others: after.entries.filter((entry) => versions.get(entry.id) !== entry.version).map(({ number, stage, definition_hash }) => ({ number, stage, stageTitle: stageTitles(parts, definition_hash)(stage) })),
    why: events.flatMap(({ event, definition }) => {
      const parsed: MachineEvent | null = JSON.parse(event ?? 'null');
      const decided = parts.registry.version(definition)?.compiled;
      return decided === undefined ? [] : clauseViews(parts, decided, veiledClauses(decided.definition, parsed?.why ?? [], hidden));
    }),
  };
}

async function askedNow(parts: EngineParts, tx: WriteTx, row: NonNullable<Footprint['item']>, tasks: Footprint['tasks']) {
  const workflow = parts.registry.version(row.definition_hash);
  const waiting = workflow === undefined ? [] : await waits(parts, tx, { row, context: JSON.parse(row.context), workflow, tasks, today: localDateOf(parts.clock.now()) });
  return tasks.flatMap((task, index) => {
    const view = waiting[index];
    return view === undefined ? [] : [{ task, who: view }];
  });
}

/** Tasks that were there before and are held by somebody else now, or by nobody. */
function changedHands(before: Footprint['tasks'], after: Footprint['tasks']): Footprint['tasks'] {
  const known = new Map(before.map((task) => [task.id, task]));
  return after.filter((task) => {
    const was = known.get(task.id);
    return was !== undefined && (was.held_by !== task.held_by || was.returns_to !== task.returns_to);
  });
}

async function handsOf(parts: EngineParts, tx: WriteTx, row: NonNullable<Footprint['item']>, tasks: Footprint['tasks']) {
  return (await askedNow(parts, tx, row, tasks)).map(({ who }) => ({ who: who.who, name: who.heldBy, delegated: who.delegated }));
}

function fresh<Row extends { readonly id: string }>(before: readonly Row[], after: readonly Row[]): readonly Row[] {
  const known = new Set(before.map((row) => row.id));
  return after.filter((row) => !known.has(row.id));
}

function stageTitles(parts: EngineParts, hash: string): (id: string) => LocalText {
  const stages = parts.registry.version(hash)?.compiled.stages;
  return (id) => stages?.get(id)?.title ?? { zh: id, en: id };
}

function titleOfPaper(json: string): string {
  const paper: Paper = JSON.parse(json);
  return paper.title;
}

function dateOrNull(text: string | null): LocalDate | null {
  return text !== null && isLocalDate(text) ? text : null;
}
