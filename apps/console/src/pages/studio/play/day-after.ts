// A play's clock stands at nine in the morning, in Shanghai: 01:00 UTC.
const hourMs = 3_600_000;

/** The first day on whose morning an instant is over. */
export function dayAfter(instant: string): string {
  return new Date(Math.ceil((Date.parse(instant) - hourMs) / (24 * hourMs)) * 24 * hourMs).toISOString().slice(0, 10);
}
