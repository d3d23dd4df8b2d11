// Where sessions are kept: in the database, or in memory while its disk is full, so that people sign in, read on and sign
// out meanwhile. What is kept in memory is written once there is room, and lost if the server ends before.
import { createSession, findSession, removeSession, touchSession, unlessFull, type SessionRecord, type Store } from '@jinguo/core';

export interface SessionDesk {
  readonly open: (tokenHash: string, session: SessionRecord) => Promise<void>;
  readonly find: (tokenHash: string) => Promise<SessionRecord | undefined>;
  readonly seen: (tokenHash: string, session: SessionRecord) => Promise<void>;
  readonly close: (tokenHash: string) => Promise<void>;
}

export function openSessionDesk(store: Store): SessionDesk {
  const kept = new Map<string, SessionRecord | 'closed'>();

  async function put(tokenHash: string, session: SessionRecord | 'closed', write: () => Promise<void>): Promise<void> {
    await settle();
    // One that is still kept has not been written: what it becomes is kept in its place.
    if (kept.has(tokenHash) || !(await unlessFull(write()))) kept.set(tokenHash, session);
  }

  /** Writes what was kept, as far as there is room. */
  async function settle(): Promise<void> {
    for (const [tokenHash, session] of kept) {
      const written = await unlessFull(session === 'closed' ? removeSession(store, tokenHash) : createSession(store, tokenHash, session));
      if (!written) return;
      if (kept.get(tokenHash) === session) kept.delete(tokenHash);
    }
  }

  return {
    open: (tokenHash, session) => put(tokenHash, session, () => createSession(store, tokenHash, session)),
    async find(tokenHash) {
      const session = kept.get(tokenHash);
      return session === 'closed' ? undefined : (session ?? findSession(store, tokenHash));
    },
    seen: (tokenHash, session) => put(tokenHash, session, () => touchSession(store, tokenHash, session.lastSeenAt)),
    close: (tokenHash) => put(tokenHash, 'closed', () => removeSession(store, tokenHash)),
  };
}
