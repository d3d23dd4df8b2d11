// Which seeds chance walks from: always the same ones, and those that follow the run's own; or the one of a failure.
import { runSeed, type SeedChoice } from './run-seed.ts';

/** The seeds a test walks: always the same and `others` from the run's own on, or the one that the environment names. */
export function walkSeeds(always: readonly number[], environment: SeedChoice, others = 1): readonly number[] {
  const { JINGUO_SEED: named } = environment;
  if (named !== undefined && named !== 'any') return [Number(named)];
  return [...always, ...Array.from({ length: others }, (_, n) => runSeed(environment) + n)];
}
