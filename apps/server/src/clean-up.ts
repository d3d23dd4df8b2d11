// What is kept for some time only, and goes by itself: sessions that ran out, applications begun and left, votes long counted, who signed up for what is long over,
// uploaded sheets, drafts never submitted. Files of items are
// not among it: an office destroys these by the rules of archives (routers/archives.ts); here only what it left on the disk goes.
import { removeDestroyedFiles, removeExpiredSessions, removeIdleCitizens, removeOldDrafts, removeOldImportSheets, removeOldSignUps, removeOldVotes, type Engine, type Store } from '@jinguo/core';
import type { FileStore } from './files/file-store.ts';
import type { Log } from './log.ts';

const everyMs = 10 * 60_000;
const dayMs = 86_400_000;
/** How long each is kept, in days of the office's clock. */
const keptDays = {
  /** An application begun by somebody without an account, and left. */
  begun: 30,
  /** Uploaded sheets hold people's data: whoever wanted a row back has taken it by then. */
  sheet: 30,
  /** A draft never submitted. domain.md §3.6 */
  draft: 365,
} as const;

export interface CleanUpParts {
  readonly store: Store;
  readonly engine: Pick<Engine, 'clock' | 'today'>;
  readonly wallClock: () => Date;
  readonly files: Pick<FileStore, 'remove'>;
  readonly log: Pick<Log, 'error'>;
}

/** Removes now whatever has had its time. One kind that fails is logged, and does not keep the others. */
export async function cleanUp({ store, engine, wallClock, files, log }: CleanUpParts): Promise<void> {
  const daysAgo = (days: number) => new Date(engine.clock.now().getTime() - days * dayMs).toISOString();
  const kinds = {
    sessions: () => removeExpiredSessions(store, wallClock().toISOString()),
    'begun applications': () => removeIdleCitizens(store, daysAgo(keptDays.begun)),
    'counted votes': () => removeOldVotes(store, engine.today()),
    'sign-ups': () => removeOldSignUps(store, engine.today()),
    sheets: () => removeOldImportSheets(store, daysAgo(keptDays.sheet)),
    'files of destroyed archives': () => removeDestroyedFiles(store, files.remove),
    drafts: () => removeOldDrafts(store, daysAgo(keptDays.draft)),
  };
  for (const [kind, remove] of Object.entries(kinds)) await remove().catch((error: unknown) => log.error({ err: error }, `clean-up of ${kind} failed`));
}

/** Does so every ten minutes until it is stopped. */
export function startCleanUp(parts: CleanUpParts): { readonly stop: () => void } {
  const timer = setInterval(() => void cleanUp(parts), everyMs);
  return { stop: () => clearInterval(timer) };
}
