// Where the office looks after incidents: who keeps a subtree sees its incidents, has what failed tried again after the
// repair, or gives up what the item can go on without. Both leave a note with the reason on the item's audit chain.
import { inAList, type LocalText } from '../../definition/text.ts';
import { refusal } from '../../errors.ts';
import { sees, type Person } from '../../people/post.ts';
import { reseatTask } from '../../store/change-tasks.ts';
import { fireTimer } from '../../store/commit.ts';
import { loadOpenTasks } from '../../store/load-item.ts';
import { isWaiting } from '../../store/queries/due-timers.ts';
import { incidentById, listIncidents, resolveIncident, tryIncidentNow, type IncidentOfItem, type IncidentRow, type KeptUnits } from '../../store/queries/incidents.ts';
import { dropEffect, reviveEffect } from '../../store/queries/outbox.ts';
import { appendNote } from '../command/append-note.ts';
import { commitScene } from '../command/commit-scene.ts';
import { fromCursor, toCursor } from '../desk/cursor.ts';
import type { Change } from '../engine.ts';
import { roleName, type EngineParts } from '../parts.ts';
import { actionTitle } from '../read/words.ts';
import { incidentWords, type IncidentWords } from './incident-words.ts';
import { whyNobody } from '../seats/recusals.ts';
import { bringIn, openScene, type Scene } from '../command/scene.ts';
import { seatNamed, seatRoster } from '../seats/seat-rosters.ts';
import { stageNow, type WorkItem } from '../command/work-item.ts';
import { requireDecider } from '../seats/colleagues.ts';
import { tellPeople } from './tell-people.ts';
import { veilsOver } from '../read/veil.ts';

export interface IncidentQuery {
  readonly state?: 'open' | 'resolved' | undefined;
  readonly kind?: IncidentRow['kind'] | undefined;
  readonly itemId?: string | undefined;
  readonly cursor?: string | undefined;
  /** 1–100. */
  readonly limit: number;
}

export interface IncidentView {
  readonly id: string;
  readonly itemId: string;
  readonly itemNumber: string;
  readonly itemTitle: string;
  readonly stageTitle: LocalText;
  readonly kind: IncidentRow['kind'];
  /** What happened and what to do next, in people's words. */
  readonly words: IncidentWords;
  /** What failed, by its name in the program. */
  readonly rule: string;
  /** What it found or said, as it stood there. */
  readonly found: string;
  readonly detail: string;
  readonly times: number;
  readonly state: 'open' | 'resolved';
  readonly openedAt: string;
  readonly lastAt: string;
  /** When it is tried again by itself. */
  readonly nextAt: string | null;
  readonly resolvedAt: string | null;
  /** Null when it settled by itself. */
  readonly resolvedBy: string | null;
  readonly resolution: string | null;
  /** The effect it concerns: given up, or waiting for another attempt. */
  readonly effect: { readonly state: string; readonly attempts: number } | null;
  /** Whether the item can go on without what failed. */
  readonly mayDrop: boolean;
  /** Whether nobody may act, and somebody may be named who does. */
  readonly mayName: boolean;
}

export interface IncidentPage {
  readonly incidents: readonly IncidentView[];
  readonly cursor: string | null;
}

/** Whether a person holds a keeper's post anywhere. */
export function keepsIncidents(parts: EngineParts, person: Person): boolean {
  return Object.values(keptBy(parts, person)).some((units) => units.length > 0);
}

/** The incidents of the subtree a person keeps, the latest first; nobody else has any. */
export async function incidents(parts: EngineParts, person: Person, query: IncidentQuery & { readonly deadOnly?: boolean }): Promise<IncidentPage> {
  if (!keepsIncidents(parts, person)) return { incidents: [], cursor: null };
  const kept = keptBy(parts, person);
  const after = query.cursor === undefined ? undefined : fromCursor(query.cursor);
  const rows = await listIncidents(parts.store.read, kept, {
    state: query.state ?? 'open',
    kind: query.kind,
    itemId: query.itemId,
    deadOnly: query.deadOnly,
    before: after && { lastAt: after[0], id: after[1] },
    limit: query.limit + 1,
  });
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const veils = await veilsOver(parts, person, page.map((row) => ({ itemId: row.item_id, workflow: parts.registry.version(row.definition_hash)?.definition.workflow ?? '', stage: row.stage })));
  return { incidents: page.map((row) => viewOf(parts, row, veils.get(row.item_id)?.title)), cursor: rows.length > query.limit && last !== undefined ? toCursor([last.last_at, last.id]) : null };
}

/**
 * Has what failed tried again: an effect is delivered anew under its old key, a timer fires at the next pass; a rule's
 * incident is closed, for its command has to be given again.
 *
 * @throws JinguoError NOT_FOUND, OPINION_REQUIRED, INCIDENT_CLOSED
 */
export function retryIncident(parts: EngineParts, person: Person, id: string, reason: string): Promise<IncidentView> {
  return settle(parts, person, { id, reason, action: 'retryIncident' }, async (scene, incident, at) => {
    const { tx } = scene;
    if (incident.kind === 'timer' && (await isWaiting(tx, incident.ref_id))) await tryIncidentNow(tx, id, at);
    else if (incident.kind === 'effect') await required(reviveEffect(tx, incident.ref_id, at));
    else if (isRoster(incident)) return seatAgain(scene, incident);
    else {
      if (incident.kind === 'assignee') await requireSomebody(scene, incident);
      await required(resolveIncident(tx, { id, by: person.id, at, resolution: reason }));
    }
    return [];
  });
}

/**
 * Gives up an effect or a reminder, with a reason.
 *
 * @throws JinguoError NOT_FOUND, OPINION_REQUIRED, INCIDENT_CLOSED, NOT_DROPPABLE when the item cannot go on without it.
 */
export function dropIncident(parts: EngineParts, person: Person, id: string, reason: string): Promise<IncidentView> {
  return settle(parts, person, { id, reason, action: 'dropIncident' }, async ({ tx }, incident, at) => {
    if (!mayDrop(incident)) throw refusal('NOT_DROPPABLE', { rule: incident.rule });
    await required(incident.kind === 'effect' ? dropEffect(tx, incident.ref_id, at) : fireTimer(tx, incident.ref_id, at));
    await required(resolveIncident(tx, { id, by: person.id, at, resolution: reason }));
    return [];
  });
}

/**
 * Has somebody act where nobody of the post may: a head above or a colleague who is not barred herself. The task is hers from
 * then on, or she signs with the others; who named her and why stands on the item's chain.
 *
 * @throws JinguoError NOT_FOUND, OPINION_REQUIRED, INCIDENT_CLOSED, BAD_REQUEST of an incident of another kind, PERSON_INVALID, NOBODY_SIGNS
 */
export function nameSubstitute(parts: EngineParts, person: Person, { id, to, reason }: NameSubstitute): Promise<IncidentView> {
  return settle(parts, person, { id, reason, action: 'nameSubstitute', about: [to] }, async (scene, incident, at) => {
    if (incident.kind !== 'assignee') throw refusal('BAD_REQUEST', { path: 'id' });
    const { tx } = scene;
    const work = await bringIn(scene, incident.item_id);
    await requireDecider(scene, work, { person: to, by: person.id });
    const changes = isRoster(incident) ? await seatWith(scene, work, to) : await handTo(scene, work, { post: incident.rule, to });
    await resolveIncident(tx, { id, by: person.id, at, resolution: reason });
    return changes;
  });
}

export interface NameSubstitute {
  /** The incident. */
  readonly id: string;
  /** Who acts. */
  readonly to: string;
  readonly reason: string;
}

async function handTo(scene: Scene, work: WorkItem, { post, to }: { readonly post: string; readonly to: string }): Promise<readonly Change[]> {
  const tasks = (await loadOpenTasks(scene.tx, work.row.id)).filter(({ role, unit }) => `${role}@${unit}` === post);
  for (const { id, role, unit } of tasks) await reseatTask(scene.tx, { id, role, unit, heldBy: to, returnsTo: null });
  await tellPeople(scene, work, { code: 'handed', to: [{ role: null, unit: null, person: to }] });
  const touches = [...tasks.map(({ role, unit, person }) => ({ role, unit, person })), { role: null, unit: null, person: to }];
  return [{ itemId: work.row.id, version: work.row.version, stage: work.row.stage, touches }];
}

async function seatWith(scene: Scene, work: WorkItem, to: string): Promise<readonly Change[]> {
  if (!(await seatNamed(scene, work, to))) throw refusal('NOBODY_SIGNS', { stage: stageNow(work).title });
  return commitScene(scene, { key: null, hash: null, of: work });
}

/** Settles an incident; answers what of the item moved by it. */
type Settlement = (scene: Scene, incident: IncidentOfItem, at: string) => Promise<readonly Change[]>;

function isRoster(incident: IncidentOfItem): boolean {
  return incident.kind === 'assignee' && incident.rule.startsWith('roster ');
}

/** Somebody holds the post now, or the conflict has ended. @throws JinguoError NOBODY_SIGNS */
async function requireSomebody(scene: Scene, incident: IncidentOfItem): Promise<void> {
  const work = await bringIn(scene, incident.item_id);
  for (const { role, unit, stage } of await loadOpenTasks(scene.tx, incident.item_id)) {
    if (role === null || unit === null) continue;
    if ((await whyNobody(scene, work, { stage, post: { role, unit } })) !== undefined) throw refusal('NOBODY_SIGNS', { stage: stageNow(work).title });
  }
}

/** Looks again for who signs, now that somebody was appointed or named; the incident closes as the roster is set. */
async function seatAgain(scene: Scene, incident: IncidentOfItem): Promise<readonly Change[]> {
  const work = await bringIn(scene, incident.item_id);
  if ((await seatRoster(scene, work)) !== undefined) throw refusal('NOBODY_SIGNS', { stage: stageNow(work).title });
  return commitScene(scene, { key: null, hash: null, of: work });
}

async function settle(parts: EngineParts, person: Person, of: { readonly id: string; readonly reason: string; readonly action: 'retryIncident' | 'dropIncident' | 'nameSubstitute'; readonly about?: readonly string[] }, settlement: Settlement): Promise<IncidentView> {
  const reason = of.reason.trim();
  if (reason === '') throw refusal('OPINION_REQUIRED', { action: actionTitle(of.action) });
  const { view, changes } = await parts.store.write(async (tx) => {
    const incident = await incidentById(tx.db, of.id);
    if (incident === undefined || !keeps(parts, person, incident)) throw refusal('NOT_FOUND', { what: of.id });
    if (incident.state !== 'open') throw refusal('INCIDENT_CLOSED', {});
    const scene = openScene(parts, tx);
    const moved = await settlement(scene, incident, scene.now.toISOString());
    await appendNote(scene, await bringIn(scene, incident.item_id), { actor: { kind: 'person', person } }, { action: of.action, about: of.about ?? [incident.rule], text: reason });
    return { view: viewOf(parts, (await incidentById(tx.db, of.id)) ?? incident), changes: moved };
  });
  for (const change of changes) parts.tell(change);
  return view;
}

async function required(done: Promise<boolean>): Promise<void> {
  if (!(await done)) throw refusal('INCIDENT_CLOSED', {});
}

function keeps(parts: EngineParts, person: Person, incident: IncidentOfItem): boolean {
  return sees(person.posts.filter((post) => parts.keepers.includes(post.role)), parts.units, incident);
}

/** What staff who cannot mend it themselves are told of an item nobody may act on: why, and whom to ask. */
export async function stuckWords(parts: EngineParts, itemId: string): Promise<IncidentWords | null> {
  const [row] = await listIncidents(parts.store.read, 'all', { state: 'open', kind: 'assignee', itemId, limit: 1 });
  if (row === undefined) return null;
  const { zh, en } = inAList(parts.keepers.map((role) => roleName(parts, role)));
  return { what: incidentWords(parts, row).what, next: { zh: `请与${zh}联系，由其指定他人办理。`, en: `Ask who keeps it (${en}) to name somebody who acts.` } };
}

export function keptBy(parts: EngineParts, person: Person): KeptUnits {
  const at = (level: keyof KeptUnits) => person.posts.filter((post) => parts.keepers.includes(post.role) && parts.units.get(post.unit)?.level === level).map((post) => post.unit);
  return { district: at('district'), town: at('town'), village: at('village') };
}

/** Effects, and reminders: what tells people of the item without moving it. */
function mayDrop(incident: IncidentRow): boolean {
  return incident.kind === 'effect' || (incident.kind === 'timer' && /\.remind/u.test(incident.rule));
}

function viewOf(parts: EngineParts, row: IncidentOfItem, title?: string): IncidentView {
  const stage = parts.registry.version(row.definition_hash)?.compiled.stages.get(row.stage);
  return {
    id: row.id,
    itemId: row.item_id,
    itemNumber: row.number,
    itemTitle: title ?? row.title,
    stageTitle: stage?.title ?? { zh: row.stage, en: row.stage },
    kind: row.kind,
    words: incidentWords(parts, row),
    rule: row.rule,
    found: row.found,
    detail: row.detail,
    times: row.times,
    state: row.state,
    openedAt: row.opened_at,
    lastAt: row.last_at,
    nextAt: row.next_at,
    resolvedAt: row.resolved_at,
    resolvedBy: row.resolved_by,
    resolution: row.resolution,
    effect: row.effect_state === null ? null : { state: row.effect_state, attempts: row.effect_attempts ?? 0 },
    mayDrop: row.state === 'open' && mayDrop(row),
    mayName: row.state === 'open' && row.kind === 'assignee',
  };
}
