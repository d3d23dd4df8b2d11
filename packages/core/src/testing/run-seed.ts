// What chance begins from in a run of tests: the seed of a failure, as it was printed, another each time, or always the same.
/** A run's environment, as far as chance goes: a seed, or `any` for another at each run. */
export interface SeedChoice {
  readonly JINGUO_SEED?: string | undefined;
}

/** Always 2022 where nothing is said: whether a change may land is not for luck to decide. */
export function runSeed({ JINGUO_SEED: named }: SeedChoice): number {
  return named === 'any' ? Math.floor(Date.now() / 1000) : Number(named ?? 2022);
}
