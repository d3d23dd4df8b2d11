// Checks a name and a password. Five wrong passwords lock an account for 15 minutes; a name nobody has behaves the same
// in words, count and time, so that names cannot be fished for.
import { accountByUsername, noteFailure, noteSuccess, personById, refusal, unlessFull, type JinguoError, type Person } from '@jinguo/core';
import { inTurn } from '../in-turn.ts';
import { isPassword } from './passwords.ts';
import type { SessionParts } from './sessions.ts';
import { lockAfter, lockMinutes, signInLimits, type Tries } from './sign-in-limits.ts';

export interface SignInRequest {
  readonly username: string;
  readonly password: string;
  readonly ip: string;
}

export type SignIn = (request: SignInRequest) => Promise<Person>;

/** Makes the one way in. It throws WRONG_PASSWORD, ACCOUNT_LOCKED or TOO_MANY_REQUESTS. */
export function createSignIn({ store, wallClock }: Pick<SessionParts, 'store' | 'wallClock'>): SignIn {
  const limits = signInLimits(wallClock);
  const oneByOne = inTurn();

  async function check({ username, password }: SignInRequest): Promise<Person> {
    const account = await accountByUsername(store.read, username);
    const { failedCount, lockedUntil } = together(account, await limits.inMemory(username));
    const now = wallClock();
    if (lockedUntil !== null && Date.parse(lockedUntil) > now.getTime()) throw lockedRefusal(lockedUntil);

    const right = await isPassword(account?.passwordHash, password);
    const person = right && account !== undefined ? await personById(store, account.personId) : undefined;
    if (person !== undefined) {
      if (failedCount > 0 || lockedUntil !== null) {
        await unlessFull(noteSuccess(store, person.id));
        await limits.forget(username);
      }
      return person;
    }
    const left = lockAfter - failedCount - 1;
    const lockUntil = left > 0 ? null : new Date(now.getTime() + lockMinutes * 60_000).toISOString();
    const counted = account !== undefined && (await unlessFull(noteFailure(store, account.personId, lockUntil)));
    if (!counted) await limits.noteFailure(username, lockUntil !== null);
    throw lockUntil === null ? refusal('WRONG_PASSWORD', { left }) : lockedRefusal(lockUntil);
  }

  return async (request) => {
    await limits.countTry(request.ip);
    return oneByOne(request.username, () => check(request));
  };
}

/** What the account counts and what is kept in memory, because nobody has the name or the disk is full. */
function together(account: Tries | undefined, inMemory: Tries): Tries {
  if (account === undefined) return inMemory;
  const locks = [account.lockedUntil, inMemory.lockedUntil].filter((until) => until !== null).toSorted();
  return { failedCount: account.failedCount + inMemory.failedCount, lockedUntil: locks.at(-1) ?? null };
}

const wallTime = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

function lockedRefusal(until: string): JinguoError {
  return refusal('ACCOUNT_LOCKED', { until: wallTime.format(new Date(until)) });
}
