// Opaque ids that sort by time of making (UUID version 7 layout, written without dashes).
import { randomBytes } from 'node:crypto';
import type { Clock, IdSource } from '../engine.ts';

/** Randomness is fetched in bulk: a call into the kernel for every id is dearer than the id. */
const poolBytes = 4096;
const randomPart = 7;

/** Ids made in the same millisecond keep their order by a counter. */
export function createIds(clock: Clock): IdSource {
  let lastMs = 0;
  let counter = 0;
  let pool = randomBytes(poolBytes);
  let used = 0;
  const random = (): string => {
    if (used + randomPart > poolBytes) {
      pool = randomBytes(poolBytes);
      used = 0;
    }
    used += randomPart;
    return pool.toString('hex', used - randomPart, used);
  };
  return () => {
    const now = clock.now().getTime();
    counter = now > lastMs ? 0 : counter + 1;
    lastMs = Math.max(now, lastMs);
    return `${lastMs.toString(16).padStart(12, '0')}${counter.toString(16).padStart(6, '0')}${random()}`;
  };
}
