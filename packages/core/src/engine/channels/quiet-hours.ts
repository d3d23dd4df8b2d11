// 免打扰: until when a message that is no emergency is held.
import type { QuietHours } from './message-kinds.ts';

const hourMs = 3_600_000;
/** Asia/Shanghai is this many hours ahead of UTC, all year. */
const hoursAhead = 8;

/**
 * The instant a message may go out: now, or the end of the quiet hours now lies in. Hours that begin and end at once are none.
 *
 * @example
 * ```ts
 * import { heldUntil } from './quiet-hours.ts';
 * // 23:30 in Shanghai is held until seven in the morning.
 * console.assert(heldUntil(new Date('2022-09-05T15:30:00Z'), { from: 22, until: 7 }).toISOString() === '2022-09-05T23:00:00.000Z');
 * ```
 */
export function heldUntil(now: Date, quiet: QuietHours | null): Date {
  if (quiet === null) return now;
  const local = now.getTime() + hoursAhead * hourMs;
  const hour = new Date(local).getUTCHours();
  const overMidnight = quiet.from > quiet.until;
  const inside = overMidnight ? hour >= quiet.from || hour < quiet.until : hour >= quiet.from && hour < quiet.until;
  if (!inside) return now;
  const midnight = local - (local % (24 * hourMs));
  const end = midnight + quiet.until * hourMs + (overMidnight && hour >= quiet.from ? 24 * hourMs : 0);
  return new Date(end - hoursAhead * hourMs);
}
