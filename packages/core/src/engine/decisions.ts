// What people decided on an item so far, for papers that print each level's opinion: the log, then the command at hand.
import { localDateOf } from '../calendar/local-date.ts';
import type { RecordedDecision } from '../plugin/contributions.ts';
import { decisionRows } from '../store/queries/decision-rows.ts';
import { postName } from './parts.ts';
import type { Scene } from './scene.ts';
import type { WorkItem } from './work-item.ts';

export async function decisionsOf(scene: Scene, work: WorkItem): Promise<readonly RecordedDecision[]> {
  const logged = work.loadedVersion === 0 ? [] : await decisionRows(scene.tx.db, work.row.id);
  const now = work.steps.flatMap(({ grant, action, from, opinion }) =>
    grant.actor.kind === 'person'
      ? [{ from_stage: from, action, actor_name: grant.actor.person.name, actor_role: grant.post?.role ?? null, actor_unit: grant.post?.unit ?? null, opinion, at: scene.now.toISOString() }]
      : [],
  );
  return [...logged, ...now].map((row) => ({
    stage: row.from_stage ?? '',
    action: row.action,
    by: row.actor_name,
    post: row.actor_role === null ? '' : postName(scene.parts, row.actor_role, row.actor_unit).zh,
    opinion: row.opinion ?? '',
    on: localDateOf(new Date(row.at)),
  }));
}
