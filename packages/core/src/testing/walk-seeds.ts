// Which seeds chance walks from: always the same ones, and others each time; or the one of a failure, as it was printed.
/** The seeds a test walks: always the same, and one more that the environment names. */
export function walkSeeds(always: readonly number[], { JINGUO_SEED }: Readonly<Record<string, string | undefined>>, others = 1): readonly number[] {
  if (JINGUO_SEED !== undefined) return [Number(JINGUO_SEED)];
  const now = Math.floor(Date.now() / 1000);
  return [...always, ...Array.from({ length: others }, (_, n) => now + n)];
}
