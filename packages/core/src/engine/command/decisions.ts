// What people decided on an item so far, for papers that print each level's opinion: the log, then the command at hand.
// A decision taken back within its window was none, and is printed nowhere.
import { localDateOf } from '../../calendar/local-date.ts';
import type { RecordedDecision } from '../../plugin/contributions.ts';
import { decisionRows } from '../../store/queries/decision-rows.ts';
import { postName } from '../parts.ts';
import type { Scene } from './scene.ts';
import type { WorkItem } from './work-item.ts';

export async function decisionsOf(scene: Scene, work: WorkItem): Promise<readonly RecordedDecision[]> {
  const logged = work.loadedVersion === 0 ? [] : await decisionRows(scene.tx.db, work.row.id);
  const now = work.steps.flatMap(({ grant, action, from, opinion }) =>
    grant.actor.kind === 'person'
      ? [{ from_stage: from, action, actor_name: grant.actor.person.name, actor_role: grant.post?.role ?? null, actor_unit: grant.post?.unit ?? null, opinion, at: scene.now.toISOString() }]
      : [],
  );
  return standing([...logged, ...now]).map((row) => ({
    stage: row.from_stage ?? '',
    action: row.action,
    by: row.actor_name,
    post: row.actor_role === null ? '' : postName(scene.parts, row.actor_role, row.actor_unit).zh,
    opinion: row.opinion ?? '',
    on: localDateOf(new Date(row.at)),
  }));
}

/** Without what was taken back: each 收回 undoes the last decision before it. */
function standing<Row extends { readonly action: string }>(rows: readonly Row[]): readonly Row[] {
  const left: Row[] = [];
  for (const row of rows) {
    if (row.action === 'takeBack') left.splice(left.findLastIndex(({ action }) => action === 'approve' || action === 'reject'), 1);
    else left.push(row);
  }
  return left;
}
