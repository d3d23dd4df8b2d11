// Recorded plays: what every later version of a workflow must still come to. A lead records, renames and retires them;
// publishing refuses what breaks one.
import { z } from 'zod';
import type { WorkflowDefinition } from '../../definition/workflow-definition.ts';
import { JinguoError, refusal } from '../../errors.ts';
import type { Actor } from '../../people/post.ts';
import { namesOf } from '../../store/queries/people.ts';
import { addWorkflowPlay, renameWorkflowPlay, retireWorkflowPlay, workflowPlays, type WorkflowPlayRow } from '../../store/queries/workflow-plays.ts';
import type { EngineParts } from '../parts.ts';
import { definitionIn } from '../studio/drafts.ts';
import { requireDraft, requireLead } from '../versions/lead.ts';
import { differenceIn, expectation } from './difference.ts';
import { playing } from './opening.ts';
import { openPlayOffice } from './play-office.ts';
import { play as playSchema, type Play } from './play.ts';
import { framesOf, runPlay } from './run-play.ts';
import type { PlayDifference, PlayReport, RecordedPlay } from './views.ts';

const words = { zh: '保管流程的试走用例', en: 'Keep the recorded plays of a process' };
const kept = z.object({ play: playSchema, expected: z.array(expectation) });

/** Plays a draft as it stands now. @throws JinguoError NOT_ALLOWED, NOT_FOUND, DEFINITION_INVALID */
export async function playDraft(parts: EngineParts, actor: Actor, { id, play }: { readonly id: string; readonly play: Play }): Promise<PlayReport> {
  const { row } = await requireDraft(parts, actor, { id, action: playing });
  await parts.versions.refresh();
  return runPlay(parts, definitionIn(row.json), play);
}

/** A draft's recorded plays, each carried out on it. What the district recorded asks nothing of a town's own version. @throws JinguoError NOT_ALLOWED, NOT_FOUND */
export async function recordedPlays(parts: EngineParts, actor: Actor, id: string): Promise<readonly RecordedPlay[]> {
  const { row: { workflow, json, town } } = await requireDraft(parts, actor, { id, action: words });
  await parts.versions.refresh();
  const rows = town === null ? await workflowPlays(parts.store.read, workflow) : [];
  const names = await namesOf(parts.store.read, rows.flatMap((row) => [row.recorded_by, row.retired_by ?? []].flat()));
  const definition = definitionIn(json);
  const views: RecordedPlay[] = [];
  for (const row of rows) {
    views.push({
      id: row.id,
      title: row.title,
      play: kept.parse(JSON.parse(row.json)).play,
      recordedBy: names.get(row.recorded_by) ?? '',
      recordedAt: row.recorded_at,
      retired: row.retired_by === null || row.retired_at === null ? null : { by: names.get(row.retired_by) ?? '', at: row.retired_at },
      broken: row.retired_at === null ? await differenceOf(parts, definition, row) : null,
    });
  }
  return views;
}

/** Keeps a play with what it comes to on a draft now. @throws JinguoError NOT_ALLOWED, NOT_FOUND, DEFINITION_INVALID */
export async function recordPlay(parts: EngineParts, actor: Actor, { id, title, play }: { readonly id: string; readonly title: string; readonly play: Play }): Promise<readonly RecordedPlay[]> {
  const { person, workflow, json } = await districtDraft(parts, actor, id);
  await parts.versions.refresh();
  const expected = await played(parts, definitionIn(json), play);
  await parts.store.write((tx) => addWorkflowPlay(tx, {
    id: parts.ids(), workflow, title, json: JSON.stringify({ play, expected }), recorded_by: person.id, recorded_at: parts.clock.now().toISOString(), retired_by: null, retired_at: null,
  }));
  return recordedPlays(parts, actor, id);
}

/** @throws JinguoError NOT_ALLOWED, NOT_FOUND */
export async function renamePlay(parts: EngineParts, actor: Actor, { id, play, title }: { readonly id: string; readonly play: string; readonly title: string }): Promise<readonly RecordedPlay[]> {
  const { workflow } = await districtDraft(parts, actor, id);
  if (!(await parts.store.write((tx) => renameWorkflowPlay(tx, { workflow, id: play, title })))) throw refusal('NOT_FOUND', { what: play });
  return recordedPlays(parts, actor, id);
}

/** From now on it keeps nothing from being published; it stays to be seen with who retired it. @throws JinguoError NOT_ALLOWED, NOT_FOUND */
export async function retirePlay(parts: EngineParts, actor: Actor, { id, play }: { readonly id: string; readonly play: string }): Promise<readonly RecordedPlay[]> {
  const { person, workflow } = await districtDraft(parts, actor, id);
  const found = await parts.store.write((tx) => retireWorkflowPlay(tx, { workflow, id: play, retired_by: person.id, retired_at: parts.clock.now().toISOString() }));
  if (!found) throw refusal('NOT_FOUND', { what: play });
  return recordedPlays(parts, actor, id);
}

/** @throws JinguoError PLAY_BROKEN with the first play that comes to something else */
export async function requirePlays(parts: EngineParts, definition: WorkflowDefinition): Promise<void> {
  for (const row of await workflowPlays(parts.store.read, definition.workflow)) {
    const broken = row.retired_at === null ? await differenceOf(parts, definition, row) : null;
    if (broken !== null) throw refusal('PLAY_BROKEN', { play: row.title, step: broken.step + 1, why: broken.words });
  }
}

/** Plays are the district's: what is recorded on a town's own version would bind everybody. */
async function districtDraft(parts: EngineParts, actor: Actor, id: string) {
  const { person } = requireLead(parts, actor, words);
  const { row } = await requireDraft(parts, actor, { id, action: words });
  if (row.town !== null) throw refusal('EDIT_IMPOSSIBLE', { why: { zh: '镇街变体的试走不作为用例保存', en: 'plays are recorded on the district’s drafts, not on a town’s own version' } });
  return { person, workflow: row.workflow, json: row.json };
}

async function differenceOf(parts: EngineParts, definition: WorkflowDefinition, row: WorkflowPlayRow): Promise<PlayDifference | null> {
  const { play, expected } = kept.parse(JSON.parse(row.json));
  try {
    return differenceIn(parts, expected, await played(parts, definition, play));
  } catch (error) {
    // A draft that cannot run, or a unit that is gone: it cannot be played at all.
    if (!(error instanceof JinguoError)) throw error;
    return { step: 0, words: { zh: error.text('zh'), en: error.text('en') } };
  }
}

async function played(parts: EngineParts, definition: WorkflowDefinition, play: Play) {
  await using office = await openPlayOffice(parts, definition, play);
  const frames = await framesOf(office, play);
  return frames.map(({ words: said, refusal: refused, items }) => ({ words: said, refused: refused === null ? null : refused.code, why: refused === null ? null : { zh: refused.zh, en: refused.en }, items: [...items] }));
}
