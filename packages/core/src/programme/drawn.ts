// 抽查: a sample drawn by a seed that is written down, so that anyone with the seed and the list draws the same again.

/** How much of a list is drawn. */
export interface Sample {
  /** Of the list, in percent, rounded up. */
  readonly percent: number;
  /** And so many at least, where there are so many. */
  readonly least?: number;
}

/** What is drawn, in order; how the list is ordered makes no difference. */
export function drawnBySeed(seed: number, list: readonly string[], { percent, least = 0 }: Sample): readonly string[] {
  const pool = list.toSorted();
  const drawn: string[] = [];
  let state = seed >>> 0;
  for (let left = Math.min(pool.length, Math.max(least, Math.ceil((pool.length * percent) / 100))); left > 0; left -= 1) {
    // mulberry32: small, and the same everywhere.
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    const at = ((mixed ^ (mixed >>> 14)) >>> 0) % pool.length;
    drawn.push(...pool.splice(at, 1));
  }
  return drawn.toSorted();
}
