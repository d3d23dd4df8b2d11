// Where a year is lived again. Ten thousand items are seconds of thinking: whoever runs the engine may hand in a thread for it;
// without one it is done here, a few items at a time, between whatever else waits.
import { setImmediate } from 'node:timers/promises';
import { tellHistory, type HistoryReport } from '../../analysis/history/tell-history.ts';
import type { PastItem } from '../../analysis/history/relive.ts';
import { localDateOf } from '../../calendar/local-date.ts';
import type { WorkflowDefinition } from '../../definition/workflow-definition.ts';
import { compile, type CompiledWorkflow, type CompileParts } from '../../machine/compile.ts';
import type { Plugin } from '../../plugin/contributions.ts';
import { createRegistry } from '../../plugin/registry.ts';
import type { LoggedRow } from '../../store/queries/year-of-items.ts';
import { chunks } from '../../values/chunks.ts';
import { fieldsIn } from '../command/work-item.ts';

/** The version in force, and the one it is held against. Both can be used as they are. */
export interface HistoryPair {
  readonly was: WorkflowDefinition;
  readonly draft: WorkflowDefinition;
}

/** One run through a year. */
export interface HistoryWork {
  /** Resolves when these are added up; rejects when it was closed meanwhile. */
  readonly add: (items: readonly LoggedRow[]) => Promise<void>;
  readonly report: () => Promise<HistoryReport>;
  /** Lets go of it at once, at its end or before. */
  readonly close: () => void;
}

export interface HistoryPort {
  /** Resolves when it is ready for the first items. */
  readonly open: (pair: HistoryPair) => Promise<HistoryWork>;
}

/** Adds items up as they come out of the database. */
export interface HistorySum {
  readonly add: (items: readonly LoggedRow[]) => void;
  readonly report: () => HistoryReport;
}

/** What a thread of its own needs: it loads the same plugins. @throws JinguoError DEFINITION_INVALID, PLUGIN_INVALID */
export function historySum(plugins: readonly Plugin[], pair: HistoryPair): HistorySum {
  // All are checked already where the thread was asked for.
  return sumOf(createRegistry(plugins, undefined, { has: () => true }).compileParts, pair);
}

function sumOf(parts: CompileParts, { was, draft }: HistoryPair): HistorySum {
  const now = compile(draft, parts);
  const tally = tellHistory(compile(was, parts), now);
  return {
    add(items) {
      for (const one of items) tally.add(pastOf(now, one));
    },
    report: tally.report,
  };
}

/** Items between two looks at what else waits: some milliseconds. */
const atOnce = 20;

/** The same where no thread was handed in. */
export function historyHere(parts: CompileParts): HistoryPort {
  return {
    open(pair) {
      const sum = sumOf(parts, pair);
      return Promise.resolve({
        async add(items) {
          for (const some of chunks(items, atOnce)) {
            sum.add(some);
            await setImmediate();
          }
        },
        report: () => Promise.resolve(sum.report()),
        close: () => undefined,
      });
    },
  };
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
