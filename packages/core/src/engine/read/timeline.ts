// 审批记录: who did what, to whom, with which words, why it led where it did, and how long the stage had taken.
import { addDays, localDateOf } from '../../calendar/local-date.ts';
import { countWorkingDays } from '../../calendar/working-days.ts';
import { actions, isActionName } from '../../definition/action.ts';
import type { MachineEvent } from '../../definition/item-context.ts';
import { outcomeTitle } from '../../definition/outcome-title.ts';
import { returnReasonTitle } from '../../definition/return-reasons.ts';
import type { LocalText } from '../../definition/text.ts';
import { asIs } from '../../errors.ts';
import type { AuditRow } from '../../store/load-item.ts';
import type { ItemPageRows } from '../../store/queries/item-page.ts';
import { namesOf } from '../../store/queries/people.ts';
import { fromOneLine } from '../../values/one-line.ts';
import { postName, type EngineParts } from '../parts.ts';
import type { TimelineEntry } from './record-views.ts';
import { clauseViews } from '../words/clause-view.ts';
import { nothingUnread, type Unread } from './sealed.ts';
import { shownName } from './shown-name.ts';
import { veiledClauses } from './veil.ts';
import { wayTitle } from './way-title.ts';
import { actionTitle, isReminder } from './words.ts';

type Told = AuditRow & { readonly said: MachineEvent | null };

export async function timeline(parts: EngineParts, rows: ItemPageRows, unread: Unread = nothingUnread): Promise<readonly TimelineEntry[]> {
  const workflow = parts.registry.version(rows.item.definition_hash)?.compiled;
  const titleOf = (id: string) => workflow?.stages.get(id)?.title ?? { zh: id, en: id };
  const told = rows.entries.filter((entry) => !isReminder(entry.action)).map((entry): Told => ({ ...entry, said: JSON.parse(entry.event ?? 'null') }));
  const names = await namesOf(parts.store.read, [...new Set(told.flatMap((entry) => [...(entry.said?.onBehalfOf === undefined ? [] : [entry.said.onBehalfOf]), ...aboutOf(entry)]))]);
  let arrived = rows.item.created_at;
  return told.map((entry) => {
    const moved = entry.from_stage !== entry.to_stage;
    const from = localDateOf(new Date(arrived));
    const tookDays = moved ? countWorkingDays(parts.calendar(), addDays(from, 1), localDateOf(new Date(entry.at))) : null;
    if (moved) arrived = entry.at;
    const enginesWords = enginesWordsOf(entry);
    const kept = entry.said !== null && unread.stages.has(entry.from_stage ?? '');
    return {
      seq: entry.seq,
      at: entry.at,
      bySystem: entry.actor_id === null,
      actorName: shownName(rows.item, entry.actor_id, entry.actor_name),
      onBehalfOf: names.get(entry.said?.onBehalfOf ?? '') ?? null,
      actorPost: entry.actor_role === null ? null : postName(parts, entry.actor_role, entry.actor_unit),
      about: aboutOf(entry).flatMap((one) => calledWho(parts, rows, names, one) ?? []),
      action: entry.action,
      actionTitle: titleOfEntry(parts, rows, entry, kept),
      fromStage: entry.from_stage === null ? null : titleOf(entry.from_stage),
      toStage: titleOf(entry.to_stage),
      moved,
      opinion: enginesWords?.zh ?? (kept || unread.opinions ? null : entry.opinion),
      enginesWords: enginesWords ?? null,
      changed: changedOf(entry).filter((path) => !unread.fields.has(path)),
      // The version that decided may be another than the one it runs on now.
      why: kept ? [] : whyOf(parts, entry, unread.fields),
      tookDays,
    };
  });
}

/** Paths of what was filled, as `form.field`. */
function changedOf({ said, changed }: Told): readonly string[] {
  return said === null ? [] : JSON.parse(changed);
}

/** What the engine said itself; where somebody changed the calendar, what that moved. */
function enginesWordsOf({ actor_id, action, opinion }: Told): LocalText | undefined {
  return opinion !== null && (actor_id === null || action === 'recalculated') ? fromOneLine(opinion) : undefined;
}

function whyOf(parts: EngineParts, { said, definition }: Told, hidden: ReadonlySet<string>): TimelineEntry['why'] {
  const decided = parts.registry.version(definition)?.compiled;
  return decided === undefined ? [] : clauseViews(parts, decided, veiledClauses(decided.definition, said?.why ?? [], hidden));
}

/** Whom an entry is about, as ids or as `role@unit`: what moves the item says so in its event, a note in what it keeps. */
function aboutOf({ said, action, changed }: Told): readonly string[] {
  if (said !== null) return said.about ?? [];
  return action === 'nameSubstitute' || (isActionName(action) && actions[action].family === 'note') ? JSON.parse(changed) : [];
}

function calledWho(parts: EngineParts, rows: ItemPageRows, names: ReadonlyMap<string, string>, who: string): LocalText | undefined {
  const [role = '', unit] = who.split('@');
  if (unit !== undefined) return postName(parts, role, unit);
  const name = names.get(who);
  return name === undefined ? undefined : asIs(shownName(rows.item, who, name));
}

/** 退回（材料不全） */
function inWords(action: LocalText, reason: LocalText): LocalText {
  return { zh: `${action.zh}（${reason.zh}）`, en: `${action.en} (${reason.en})` };
}

function filedInWords(scans: number): LocalText {
  return scans === 0 ? { zh: '代填', en: 'for the applicant' } : { zh: `代填，附签字纸质件${scans}份`, en: `for the applicant, ${scans === 1 ? '1 scan' : `${scans} scans`}` };
}

/** What was recorded is told by its own word, where the reader may know it. */
function titleOfEntry(parts: EngineParts, rows: ItemPageRows, { action, from_stage, definition, said }: Told, kept: boolean): LocalText {
  const { verdict } = said ?? {};
  if (action === 'return' && said?.reason !== undefined) return inWords(actionTitle(action), returnReasonTitle(said.reason));
  if (said?.filed !== undefined) return inWords(actionTitle(action), filedInWords(said.filed.scans));
  if (action === 'object' && verdict !== undefined) return outcomeTitle(verdict);
  const decided = parts.registry.version(definition)?.compiled;
  if (action === 'record' && verdict !== undefined && !kept && decided !== undefined) return wayTitle(parts.registry, decided, { stage: from_stage ?? '', outcome: verdict });
  const workflow = parts.registry.version(rows.item.definition_hash)?.compiled;
  if (workflow === undefined || !action.startsWith('entry.')) return actionTitle(action);
  return wayTitle(parts.registry, workflow, { stage: from_stage ?? '', outcome: action.slice('entry.'.length) });
}
