// Opaque ids that sort by time of making (UUID version 7 layout, written without dashes).
import { randomBytes } from 'node:crypto';
import type { Clock, IdSource } from './engine.ts';

/** Ids made in the same millisecond keep their order by a counter. */
export function createIds(clock: Clock): IdSource {
  let lastMs = 0;
  let counter = 0;
  return () => {
    const now = clock.now().getTime();
    counter = now > lastMs ? 0 : counter + 1;
    lastMs = Math.max(now, lastMs);
    return `${lastMs.toString(16).padStart(12, '0')}${counter.toString(16).padStart(6, '0')}${randomBytes(7).toString('hex')}`;
  };
}
