// The test kit, for core's own tests and for plugin authors.
export { createKit, type Acting, type Kit, type KitOptions } from './testing/kit.ts';
export { fakeClock, type FakeClock } from './testing/clock.ts';
export type { Deeds, ItemRef, More } from './testing/deeds.ts';
export { onePerPost, samplePeople, sampleUnits, type SamplePerson } from './testing/sample-org.ts';
export { allRows } from './testing/all-rows.ts';
export { brokenInvariants, brokenPromises } from './testing/invariants.ts';
export { brokenAcknowledgements, brokenRepeats, type Sent } from './testing/invariants/commands.ts';
export { lateTimers } from './testing/invariants/timers.ts';
export { sixStages } from './testing/six-stages.ts';
export { walkSeeds } from './testing/walk-seeds.ts';
export { exampleOf } from './testing/example-of.ts';
export { randomWalk, type WalkOptions, type WalkReport } from './testing/random-walk.ts';
export { explore, eventsAt, type Exploration, type ReachedWay } from './machine/explore.ts';
export { fold } from './analysis/fold.ts';
export { walkEveryEdge, type EdgeReport, type EveryEdge, type Ground } from './testing/walk-every-edge.ts';
export type { Asked, FormHints } from './testing/edges/walk.ts';
export { programmeProblems } from './testing/programme-problems.ts';
