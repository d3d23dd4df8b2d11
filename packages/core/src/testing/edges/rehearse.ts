// 终止 and 作废 rehearsed where an item stands: the keeper's command itself, rolled back. What ends a list is told by all who stand on it.
import { randomUUID } from 'node:crypto';
import type { DryRun } from '../../engine/desk/explain-views.ts';
import { JinguoError } from '../../errors.ts';
import type { Person } from '../../people/post.ts';
import { keepersOf } from './take.ts';
import { noteRefusal, type Standing, type Walk } from './walk.ts';

export type Rehearsal = Pick<Walk, 'kit' | 'people' | 'edges' | 'walked' | 'refused'>;

/** Ends an item by hand in every way its stage has, without writing it, and notes the edges that led along. */
export async function rehearseEnds(walk: Rehearsal, at: Standing): Promise<void> {
  const [keeper] = keepersOf(walk, at);
  if (keeper === undefined) return;
  const edges = new Set([...(walk.edges.get(at.row.workflow)?.values() ?? [])].filter((edge) => edge.byHand && edge.stage === at.row.stage));
  for (const edge of edges) {
    const told = await rehearsed(walk, at, { keeper, action: edge.event === 'terminate' ? 'terminate' : 'void' });
    if (told?.stage !== edge.to) continue;
    walk.walked.get(at.row.workflow)?.add(edge.name);
    await noteOthers(walk, told);
  }
}

type Told = Extract<DryRun, { readonly ok: true }>;

/** Entries that would go along with their list. */
async function noteOthers({ kit, edges, walked }: Rehearsal, { stage, others }: Told): Promise<void> {
  if (others.length === 0) return;
  const rows = await kit.store.read.selectFrom('item').select(['number', 'workflow', 'stage']).where('number', 'in', others.map((one) => one.number)).execute();
  for (const row of rows) {
    const to = others.find((one) => one.number === row.number)?.stage;
    const edge = [...(edges.get(row.workflow)?.values() ?? [])].find((one) => one.stage === row.stage && one.event === `batch.${stage}` && one.to === to);
    if (edge !== undefined) walked.get(row.workflow)?.add(edge.name);
  }
}

/** What the keeper's command would do; a keeper who does not see the item is shown a copy first, by whoever brought it. */
async function rehearsed(walk: Rehearsal, { row }: Standing, { keeper, action }: { readonly keeper: Person; readonly action: 'terminate' | 'void' }): Promise<Told | undefined> {
  const asked = { itemId: row.id, action, seenVersion: row.version, opinion: '按规定办理。' };
  const actor = { kind: 'person', person: keeper } as const;
  try {
    const told = await walk.kit.engine.dryRun(actor, asked);
    return told.ok ? told : undefined;
  } catch (error) {
    if (!(error instanceof JinguoError)) throw error;
    noteRefusal(walk, action, error);
    const applicant = walk.people.find((one) => one.id === row.applicant);
    if (error.code !== 'NOT_FOUND' || applicant === undefined) return undefined;
    await walk.kit.engine.act({ kind: 'person', person: applicant }, { itemId: row.id, action: 'copy', seenVersion: row.version, key: randomUUID(), people: [keeper.id] });
    const told = await walk.kit.engine.dryRun(actor, asked);
    return told.ok ? told : undefined;
  }
}
