// The versions of a workflow, with how many open items run on each and where they stand.
import { renamedStages, type Difference } from '../../definition/diff.ts';
import { differencesIn } from '../words/differences.ts';
import type { WorkflowDefinition } from '../../definition/workflow-definition.ts';
import { refusal } from '../../errors.ts';
import type { Actor } from '../../people/post.ts';
import { versionNumbered, versionRows } from '../../store/queries/definitions.ts';
import { namesOf } from '../../store/queries/people.ts';
import { openItemsByVersion } from '../../store/queries/version-items.ts';
import { variantRows } from '../../store/queries/variants.ts';
import { unitName, type EngineParts } from '../parts.ts';
import { requireLead } from './lead.ts';
import type { VersionView } from './views.ts';

/** @throws JinguoError NOT_ALLOWED, NOT_FOUND */
export async function versions(parts: EngineParts, actor: Actor, workflow: string): Promise<readonly VersionView[]> {
  const lead = requireLead(parts, actor, { zh: '查看流程版本', en: 'See the versions' });
  await parts.versions.refresh();
  const current = parts.registry.current(workflow);
  const rows = await versionRows(parts.store.read, workflow);
  if (current === undefined || rows.length === 0) throw refusal('NOT_FOUND', { what: workflow });
  const names = await namesOf(parts.store.read, rows.flatMap((row) => row.published_by ?? []));
  const own = await variantRows(parts.store.read, workflow);
  const counts = await openItemsByVersion(parts.store.read, { workflow, posts: lead.posts, units: parts.units });
  return rows.map((row) => ({
    workflow,
    number: row.number,
    hash: row.hash,
    origin: row.origin,
    towns: [...new Set(own.filter((one) => one.hash === row.hash).map((one) => one.town))].map((town) => unitName(parts, town)),
    publishedBy: row.published_by === null ? null : (names.get(row.published_by) ?? ''),
    publishedAt: row.published_at,
    current: row.hash === current.hash,
    loaded: parts.registry.version(row.hash) !== undefined,
    items: counts
      .filter((one) => one.hash === row.hash)
      .map(({ stage, count }) => ({ stage, count, title: parts.registry.version(row.hash)?.compiled.stages.get(stage)?.title ?? { zh: stage, en: stage } })),
  }));
}

export interface VersionDiff {
  readonly differences: readonly Difference[];
  /** Stages that seem to be renamed, as a migration's mapping: older name → newer name. */
  readonly renamed: Readonly<Record<string, string>>;
}

/** What one version changes against another. @throws JinguoError NOT_ALLOWED, NOT_FOUND, VERSION_UNKNOWN */
export async function diffVersions(parts: EngineParts, actor: Actor, between: { readonly workflow: string; readonly from: number; readonly to: number }): Promise<VersionDiff> {
  requireLead(parts, actor, { zh: '比较流程版本', en: 'Compare versions' });
  await parts.versions.refresh();
  const [before, after] = [await definitionOf(parts, between.workflow, between.from), await definitionOf(parts, between.workflow, between.to)];
  return { differences: differencesIn(parts, before, after), renamed: Object.fromEntries([...renamedStages(before, after)].map(([now, then]) => [then, now])) };
}

async function definitionOf(parts: EngineParts, workflow: string, number: number): Promise<WorkflowDefinition> {
  const hash = await versionNumbered(parts.store.read, workflow, number);
  const found = parts.registry.version(hash)?.compiled.definition;
  if (found === undefined) throw refusal('VERSION_UNKNOWN', { version: hash.slice(0, 12) });
  return found;
}
