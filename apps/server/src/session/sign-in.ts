// Checks a name and a password. Five wrong passwords lock an account for 15 minutes; a name nobody has behaves the same
// in words, count and time, so that names cannot be fished for.
import { accountByUsername, noteFailure, noteSuccess, personById, refusal, type JinguoError, type Person } from '@jinguo/core';
import { inTurn } from '../in-turn.ts';
import { isPassword } from './passwords.ts';
import type { SessionParts } from './sessions.ts';
import { lockAfter, lockMinutes, signInLimits } from './sign-in-limits.ts';

export interface SignInRequest {
  readonly username: string;
  readonly password: string;
  readonly ip: string;
}

export type SignIn = (request: SignInRequest) => Promise<Person>;

/** Makes the one way in. It throws WRONG_PASSWORD, ACCOUNT_LOCKED or TOO_MANY_REQUESTS. */
export function createSignIn({ store, wallClock }: SessionParts): SignIn {
  const limits = signInLimits(wallClock);
  const oneByOne = inTurn();

  async function check({ username, password }: SignInRequest): Promise<Person> {
    const account = await accountByUsername(store.read, username);
    const { failedCount, lockedUntil } = account ?? (await limits.unknownName(username));
    const now = wallClock();
    if (lockedUntil !== null && Date.parse(lockedUntil) > now.getTime()) throw lockedRefusal(lockedUntil);

    const right = await isPassword(account?.passwordHash, password);
    const person = right && account !== undefined ? await personById(store.read, account.personId) : undefined;
    if (person !== undefined) {
      if (failedCount > 0 || lockedUntil !== null) await noteSuccess(store, person.id);
      return person;
    }
    const left = lockAfter - failedCount - 1;
    const lockUntil = left > 0 ? null : new Date(now.getTime() + lockMinutes * 60_000).toISOString();
    if (account === undefined) await limits.noteUnknownFailure(username, lockUntil !== null);
    else await noteFailure(store, account.personId, lockUntil);
    throw lockUntil === null ? refusal('WRONG_PASSWORD', { left }) : lockedRefusal(lockUntil);
  }

  return async (request) => {
    await limits.countTry(request.ip);
    return oneByOne(request.username, () => check(request));
  };
}

const wallTime = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

function lockedRefusal(until: string): JinguoError {
  return refusal('ACCOUNT_LOCKED', { until: wallTime.format(new Date(until)) });
}
