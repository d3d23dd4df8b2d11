// The versions of a workflow, with how many open items run on each and where they stand.
import { refusal } from '../../errors.ts';
import type { Actor } from '../../people/post.ts';
import { versionRows } from '../../store/queries/definitions.ts';
import { namesOf } from '../../store/queries/people.ts';
import { openItemsByVersion } from '../../store/queries/version-items.ts';
import type { EngineParts } from '../parts.ts';
import { requireLead } from './lead.ts';
import type { VersionView } from './views.ts';

/** @throws JinguoError NOT_ALLOWED, NOT_FOUND */
export async function versions(parts: EngineParts, actor: Actor, workflow: string): Promise<readonly VersionView[]> {
  const lead = requireLead(parts, actor, '查看流程版本');
  await parts.versions.refresh();
  const current = parts.registry.current(workflow);
  const rows = await versionRows(parts.store.read, workflow);
  if (current === undefined || rows.length === 0) throw refusal('NOT_FOUND', { what: workflow });
  const names = await namesOf(parts.store.read, rows.flatMap((row) => row.published_by ?? []));
  const counts = await openItemsByVersion(parts.store.read, { workflow, posts: lead.posts, units: parts.units });
  return rows.map((row) => ({
    workflow,
    number: row.number,
    hash: row.hash,
    origin: row.origin,
    publishedBy: row.published_by === null ? null : (names.get(row.published_by) ?? ''),
    publishedAt: row.published_at,
    current: row.hash === current.hash,
    loaded: parts.registry.version(row.hash) !== undefined,
    items: counts
      .filter((one) => one.hash === row.hash)
      .map(({ stage, count }) => ({ stage, count, title: parts.registry.version(row.hash)?.compiled.stages.get(stage)?.title ?? { zh: stage, en: stage } })),
  }));
}
