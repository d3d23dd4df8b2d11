// How often somebody may try to sign in. An account's own count is in the database and survives a restart (sign-in.ts);
// here is what has no account to count on: the address the tries come from, names nobody has, and tries at an account that
// a full disk could not take down.
import { createHash } from 'node:crypto';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { perMinute } from '../http/per-minute.ts';

export const lockAfter = 5;
export const lockMinutes = 15;

/** Wrong passwords so far, and until when no other is looked at. */
export interface Tries {
  readonly failedCount: number;
  readonly lockedUntil: string | null;
}

export interface SignInLimits {
  /** Counts a try from an address. @throws JinguoError TOO_MANY_REQUESTS */
  readonly countTry: (ip: string) => Promise<void>;
  /** Tries at a name that no account counts; from outside it looks the same: countdown, then lock. */
  readonly inMemory: (username: string) => Promise<Tries>;
  readonly noteFailure: (username: string, locks: boolean) => Promise<void>;
  readonly forget: (username: string) => Promise<void>;
}

export function signInLimits(wallClock: () => Date): SignInLimits {
  // A whole office may stand behind one address; checking a password is dear, so this also protects the processor.
  const countTry = perMinute(120);
  const unknown = new RateLimiterMemory({ points: lockAfter, duration: 86_400 });
  const locked = new RateLimiterMemory({ points: 1, duration: lockMinutes * 60 });
  return {
    countTry,
    async inMemory(username) {
      const lock = await locked.get(keyOf(username));
      const count = await unknown.get(keyOf(username));
      return {
        failedCount: count?.consumedPoints ?? 0,
        lockedUntil: lock === null ? null : new Date(wallClock().getTime() + lock.msBeforeNext).toISOString(),
      };
    },
    async noteFailure(username, locks) {
      if (locks) {
        await locked.penalty(keyOf(username));
        await unknown.delete(keyOf(username));
      } else await unknown.penalty(keyOf(username));
    },
    async forget(username) {
      await unknown.delete(keyOf(username));
      await locked.delete(keyOf(username));
    },
  };
}

/** Names are typed by hand and may be somebody's number: only a hash stays in memory. */
function keyOf(username: string): string {
  return createHash('sha256').update(username).digest('base64url');
}
