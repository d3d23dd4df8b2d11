// Chance that can be had again: the same seed gives the same numbers on every machine.
/** A number of at least 0 and less than 1. */
export type Chance = () => number;

/** Mulberry32: small, and good enough to wander with. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of a list, or undefined when it is empty. */
export function pick<T>(list: readonly T[], chance: Chance): T | undefined {
  return list[Math.floor(chance() * list.length)];
}

/** A list in another order. */
export function shuffled<T>(list: readonly T[], chance: Chance): readonly T[] {
  return list.map((one) => ({ one, at: chance() })).toSorted((a, b) => a.at - b.at).map(({ one }) => one);
}
