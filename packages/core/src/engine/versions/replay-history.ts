// A year's real items run through a definition nobody has published: what would be otherwise. Nothing is written, and whoever
// works meanwhile waits no longer than for a few items.
import { setImmediate } from 'node:timers/promises';
import { tellHistory, type HistoryReport } from '../../analysis/history/tell-history.ts';
import type { PastItem } from '../../analysis/history/relive.ts';
import { localDateOf } from '../../calendar/local-date.ts';
import { parseDefinition } from '../../definition/workflow-definition.ts';
import { refusal } from '../../errors.ts';
import type { CompiledWorkflow } from '../../machine/compile.ts';
import type { Actor } from '../../people/post.ts';
import { itemsWithLogs, type LoggedRow } from '../../store/queries/year-of-items.ts';
import { chunks } from '../../values/chunks.ts';
import type { EngineParts } from '../parts.ts';
import { fieldsIn } from '../work-item.ts';
import { requireLead } from './lead.ts';
import { vetted } from './publish.ts';

export interface HistoryRequest {
  /** The definition as it would be published. */
  readonly definition: unknown;
  /** The calendar year in which the items were begun. */
  readonly year: number;
}

/** Items between two looks at what else waits: some milliseconds. */
const atOnce = 20;

/**
 * What the items begun in a year would do under a definition; writes nothing. Stopped, it answers what it has.
 *
 * @throws JinguoError NOT_ALLOWED; NOT_FOUND for a workflow no plugin brings; DEFINITION_INVALID
 */
export async function replayHistory(parts: EngineParts, actor: Actor, { definition: input, year }: HistoryRequest, stop?: AbortSignal): Promise<HistoryReport> {
  const lead = requireLead(parts, actor, { zh: '重放历史', en: 'Replay history' });
  await parts.versions.refresh();
  const definition = parseDefinition(input);
  const was = parts.registry.current(definition.workflow)?.compiled;
  if (was === undefined) throw refusal('NOT_FOUND', { what: definition.workflow });
  const draft = vetted(parts, definition);
  const tally = tellHistory(was, draft);
  const span = { from: startOf(year), before: startOf(year + 1) };
  for await (const page of itemsWithLogs(parts.store.read, { workflow: definition.workflow, ...span, posts: lead.posts, units: parts.units })) {
    for (const some of chunks(page, atOnce)) {
      for (const one of some) tally.add(pastOf(draft, one));
      await setImmediate();
      if (stop?.aborted === true) return tally.report();
    }
  }
  return tally.report();
}

/** The first instant of a year in Asia/Shanghai. */
function startOf(year: number): string {
  return new Date(Date.UTC(year, 0, 1) - 8 * 3_600_000).toISOString();
}

function pastOf(draft: CompiledWorkflow, { item, log }: LoggedRow): PastItem {
  const began = localDateOf(new Date(item.created_at));
  return {
    id: item.id,
    number: item.number,
    fields: fieldsIn(draft.definition, JSON.parse(item.data)),
    item: { unit: item.unit, createdOn: began, appliedSelf: item.applied_self === 1 },
    began,
    steps: log.map((row) => ({ event: JSON.parse(row.event ?? '{}'), from: row.from_stage ?? draft.definition.start, to: row.to_stage, at: row.at, role: row.actor_role })),
  };
}
