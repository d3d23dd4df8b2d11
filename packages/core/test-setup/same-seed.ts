// Property tests draw from the run's seed, so that no change lands or falls by luck; JINGUO_SEED=any draws anew each time.
import * as fc from 'fast-check';
import { runSeed } from '../src/testing/run-seed.ts';

fc.configureGlobal({ seed: runSeed(process.env) });
