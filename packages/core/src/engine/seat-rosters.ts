// A stage that several people sign learns who they are when it is entered: posts of the tree, everybody who holds a post,
// or people the item's data names. The roster is an event of its own, so the log says who was asked.
import type { RosterEntry } from '../definition/item-context.ts';
import { inOrder } from '../definition/roster.ts';
import { partyOf } from '../definition/stage-kinds/common.ts';
import type { AssigneeRule } from '../definition/assignee-rule.ts';
import { resolveAssignee } from '../people/assignee.ts';
import { systemActor } from '../people/post.ts';
import { postHolders } from '../store/queries/post-holders.ts';
import { placeOf } from '../people/org-unit.ts';
import { applyEvent } from './apply-event.ts';
import { openIncident } from './incidents.ts';
import type { Scene } from './scene.ts';
import { placeOfItem, readingNow, stageNow, valueAtPath, type WorkItem } from './work-item.ts';

type Signer = Pick<RosterEntry, 'party' | 'role' | 'unit' | 'person'>;

/**
 * Sets the roster of every item that has come to such a stage; kept sign-offs may end it at once and lead to the next.
 * Answers the items nobody is there to sign: they stay at the stage, as incidents.
 */
export async function seatRosters(scene: Scene): Promise<readonly WorkItem[]> {
  const unseated: WorkItem[] = [];
  for (const work of scene.items.values()) {
    if (work.steps.length > 0 && !(await seatRoster(scene, work))) unseated.push(work);
  }
  return unseated;
}

/** Sets the roster of one item, if its stage still lacks one; false when nobody is there to sign. */
export async function seatRoster(scene: Scene, work: WorkItem): Promise<boolean> {
  while (needsRoster(work)) {
    const roster = await rosterFor(scene, work);
    if (roster.length === 0) return false;
    const grant = { actor: systemActor, post: undefined, taskId: undefined };
    applyEvent(scene, work, { type: 'roster', roster }, { grant, action: 'roster', opinion: null, changed: [] });
  }
  return true;
}

/** The incident of a stage that nobody is there to sign. */
export async function noteNobody(scene: Scene, work: WorkItem): Promise<void> {
  await openIncident(scene.tx, { itemId: work.row.id, kind: 'assignee', rule: `roster ${work.row.stage}`, found: 'nobody', refId: `${work.row.stage}.roster`, at: scene.now.toISOString() });
}

function needsRoster(work: WorkItem): boolean {
  return work.row.status === 'open' && readingNow(work).plan.signing?.roster === true && work.context.rosters?.[work.row.stage] === undefined;
}

async function rosterFor(scene: Scene, work: WorkItem): Promise<readonly RosterEntry[]> {
  const parties = new Map<string, Signer>();
  for (const rule of stageNow(work).actors) {
    for (const signer of await signersOf(scene, work, rule)) parties.set(signer.party, signer);
  }
  const roster = [...parties.values()].map((signer) => ({ ...signer, waitsFor: [], added: false }));
  return readingNow(work).plan.signing?.mode.mode === 'inOrder' ? inOrder(roster) : roster;
}

async function signersOf(scene: Scene, work: WorkItem, rule: AssigneeRule): Promise<readonly Signer[]> {
  const { parts } = scene;
  const place = placeOfItem(work.row);
  if ('each' in rule) {
    return [...parts.units.values()]
      .filter((unit) => unit.level === rule.each && Object.values(placeOf(parts.units, unit.id)).includes(work.row.unit))
      .map((unit) => ({ party: `${rule.role}@${unit.id}`, role: rule.role, unit: unit.id, person: null }));
  }
  if ('everyone' in rule) {
    const unit = place[rule.everyone];
    const holders = unit === null ? [] : await postHolders(scene.tx, { role: rule.role, unit });
    return holders.filter((one) => !isApplicant(work, one.id)).map((one) => signer(one.id));
  }
  if ('named' in rule) {
    const value = valueAtPath(work.data, rule.named);
    const ids = Array.isArray(value) ? value : [value];
    return ids.filter((id): id is string => typeof id === 'string' && !isApplicant(work, id)).map(signer);
  }
  const assignee = resolveAssignee(rule, { place, applicant: work.row.applicant });
  return ['person' in assignee ? { party: partyOf(rule), role: null, unit: null, person: assignee.person } : { party: partyOf(rule), role: assignee.role, unit: assignee.unit, person: null }];
}

function isApplicant(work: WorkItem, person: string): boolean {
  return work.row.applied_self === 1 && work.row.applicant === person;
}

/** A person who signs for herself. */
export function signer(person: string): Signer {
  return { party: `person:${person}`, role: null, unit: null, person };
}
