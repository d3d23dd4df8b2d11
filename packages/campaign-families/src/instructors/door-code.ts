// The code a class shows at its session (domain.md §7 row 5). Made anew every minute from a secret of that session alone, so that
// a picture passed on to somebody who is not there soon opens nothing.
import { createHmac, timingSafeEqual } from 'node:crypto';

const minuteMs = 60_000;
/** How long a code opens after it was shown: enough to type one's own. */
const validMinutes = 5;
const macLength = 22;

/** A session of a class, from 1. */
export interface Door {
  readonly classId: string;
  readonly session: number;
}

export function codeOf(door: Door, secret: string, now: Date): string {
  const minute = Math.floor(now.getTime() / minuteMs);
  return `${door.classId}.${door.session}.${minute}.${sealOf(door, secret, minute)}`;
}

/** Which session a code says it is of; undefined for what is no code. */
export function doorIn(code: string): Door | undefined {
  const [, classId = '', session = ''] = /^([\w-]{1,64})\.(\d{1,2})\.\d{1,12}\.[\w-]{1,64}$/u.exec(code) ?? [];
  return classId === '' ? undefined : { classId, session: Number(session) };
}

export function readCode(code: string, door: Door, { secret, now }: { readonly secret: string; readonly now: Date }): 'valid' | 'expired' | 'foreign' {
  const [, , at = '', seal = ''] = code.split('.');
  const minute = Number(at);
  const made = Buffer.from(sealOf(door, secret, minute));
  const shown = Buffer.from(seal);
  if (made.length !== shown.length || !timingSafeEqual(made, shown)) return 'foreign';
  const age = Math.floor(now.getTime() / minuteMs) - minute;
  return age >= 0 && age <= validMinutes ? 'valid' : 'expired';
}

function sealOf({ classId, session }: Door, secret: string, minute: number): string {
  return createHmac('sha256', secret).update(`${classId}:${session}:${minute}`).digest('base64url').slice(0, macLength);
}
