// Sessions on the server: opened at sign-in, good for 12 hours, closed after 30 idle minutes. They run on the machine's
// clock, never on the office's: moving a demonstration's date must not sign everybody out.
import { personById, type Person, type Store } from '@jinguo/core';
import type { SessionDesk } from './session-desk.ts';
import { hashOfToken, newToken } from './tokens.ts';

const idleMinutes = 30;
const absoluteHours = 12;
/** A session seen again within this time is not written again. */
const touchSeconds = 60;

export interface OpenSession {
  /** Names the session without opening it. */
  readonly tokenHash: string;
  readonly person: Person;
}

export interface SessionParts {
  readonly store: Store;
  readonly sessions: SessionDesk;
  /** The machine's time. */
  readonly wallClock: () => Date;
}

/** Opens a session; answers the secret for the cookie. */
export async function openSession(parts: Pick<SessionParts, 'sessions' | 'wallClock'>, personId: string): Promise<string> {
  const token = newToken();
  const now = parts.wallClock();
  await parts.sessions.open(token.hash, {
    personId,
    createdAt: now.toISOString(),
    lastSeenAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + absoluteHours * 3_600_000).toISOString(),
  });
  return token.secret;
}

/**
 * The session a cookie's secret opens, with the person's posts as they are now; undefined when it has ended. What a page
 * asks by itself is `unattended` and does not count as use: an open page alone must not keep a session alive.
 */
export async function sessionOf(parts: SessionParts, secret: string, how: 'used' | 'unattended' = 'used'): Promise<OpenSession | undefined> {
  const tokenHash = hashOfToken(secret);
  const record = await parts.sessions.find(tokenHash);
  if (record === undefined) return undefined;
  const now = parts.wallClock();
  const idleMs = now.getTime() - Date.parse(record.lastSeenAt);
  if (Date.parse(record.expiresAt) <= now.getTime() || idleMs > idleMinutes * 60_000) {
    await parts.sessions.close(tokenHash);
    return undefined;
  }
  if (how === 'used' && idleMs > touchSeconds * 1000) await parts.sessions.seen(tokenHash, { ...record, lastSeenAt: now.toISOString() });
  const person = await personById(parts.store, record.personId);
  return person === undefined ? undefined : { tokenHash, person };
}

export async function closeSession(parts: SessionParts, secret: string): Promise<void> {
  await parts.sessions.close(hashOfToken(secret));
}
