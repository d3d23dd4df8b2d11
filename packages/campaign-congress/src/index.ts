// The congress as a package: what the server takes from it. Re-exports only.
export * from './count/types.ts';
export { checkRound, checkTally } from './count/check-tally.ts';
export { differences, type Difference } from './count/compare.ts';
export { nextStep as stepAfter } from './count/next-step.ts';
export { resultOf } from './count/result-of.ts';
export { tallyOf } from './count/tally-of.ts';
export { candidatesNeeded, hasQuorum, quorumNeeded, votesNeeded } from './count/thresholds.ts';
export { strokeOrder } from './stroke-order.ts';
export { congress } from './plugin.ts';
export { districtCongress, namesOf, townCongress, type Congress } from './office.ts';
