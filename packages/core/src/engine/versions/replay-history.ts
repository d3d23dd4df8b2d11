// A year's real items run through a definition nobody has published: what would be otherwise. Nothing is written. The rows are
// read here, a few at a time; the thinking is where the engine's owner put it.
import type { HistoryReport } from '../../analysis/history/tell-history.ts';
import { parseDefinition } from '../../definition/workflow-definition.ts';
import { refusal } from '../../errors.ts';
import type { Actor } from '../../people/post.ts';
import { countOfYear, itemsWithLogs } from '../../store/queries/year-of-items.ts';
import type { EngineParts } from '../parts.ts';
import { historyHere } from './history-port.ts';
import { requireStudioLead } from './lead.ts';
import { vetted } from './publish.ts';

export interface HistoryRequest {
  /** The definition as it would be published. */
  readonly definition: unknown;
  /** The calendar year in which the items were begun. */
  readonly year: number;
}

/** How far it is. */
export interface HistoryProgress {
  readonly done: number;
  readonly of: number;
}

export interface HistoryWatch {
  /** Ends it, wherever it is. */
  readonly stop?: AbortSignal | undefined;
  /** Called when it is ready to begin, and after every few items. */
  readonly told?: (progress: HistoryProgress) => void;
}

/**
 * What the items begun in a year would do under a definition; writes nothing.
 *
 * @throws JinguoError NOT_ALLOWED; NOT_FOUND for a workflow no plugin brings; DEFINITION_INVALID. The signal's reason when it is stopped.
 */
export async function replayHistory(parts: EngineParts, actor: Actor, { definition: input, year }: HistoryRequest, { stop, told }: HistoryWatch = {}): Promise<HistoryReport> {
  const lead = requireStudioLead(parts, actor, { zh: '重放历史', en: 'Replay history' });
  await parts.versions.refresh();
  const draft = parseDefinition(input);
  const was = parts.registry.current(draft.workflow)?.compiled.definition;
  if (was === undefined) throw refusal('NOT_FOUND', { what: draft.workflow });
  vetted(parts, draft);
  const which = { workflow: draft.workflow, from: startOf(year), before: startOf(year + 1), posts: lead.posts, units: parts.units };
  const of = await countOfYear(parts.store.read, which);
  const work = await (parts.history ?? historyHere(parts.registry.compileParts)).open({ was, draft });
  stop?.addEventListener('abort', work.close, { once: true });
  try {
    let done = 0;
    told?.({ done, of });
    for await (const page of itemsWithLogs(parts.store.read, which)) {
      stop?.throwIfAborted();
      await work.add(page);
      done += page.length;
      told?.({ done, of });
    }
    stop?.throwIfAborted();
    return await work.report();
  } catch (error) {
    stop?.throwIfAborted();
    throw error;
  } finally {
    stop?.removeEventListener('abort', work.close);
    work.close();
  }
}

/** The first instant of a year in Asia/Shanghai. */
function startOf(year: number): string {
  return new Date(Date.UTC(year, 0, 1) - 8 * 3_600_000).toISOString();
}
