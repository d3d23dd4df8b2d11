// So many commands against the model, life by life; a failing life is walked again from its seed and path alone.
// Lives are arrays and not fast-check's `commands`: every command may be tried in every state, since refusals are compared
// too, so there is no precondition for `commands` to prune; an array shrinks as well, reads as plain data, and needs no third
// number (replayPath) to be walked again.
import * as fc from 'fast-check';
import type { AnchoredHead } from '../../audit/anchor.ts';
import { brokenPromises } from '../invariants.ts';
import { brokenChains } from '../../engine/invariants/chains.ts';
import { brokenReceipts } from '../invariants/deliveries.ts';
import { draws, type Draw } from './attempt.ts';
import { contest, liveThrough, type Tally } from './model-run.ts';
import { runSeed } from '../run-seed.ts';

export const modes = ['any', 'all', 'inOrder', 'vote'] as const;

export interface ModelWalk {
  /** Commands to be tried at least. */
  readonly wanted: number;
  /** Of a failure, as it was printed: that one is walked, and nothing else. */
  readonly JINGUO_SEED?: string | undefined;
  readonly JINGUO_PATH?: string | undefined;
  /** The office it is walked in; by default a contest's. */
  readonly open?: typeof contest;
}

const lives = fc.record({ begins: fc.noShrink(fc.integer({ min: 0, max: 500 * 24 })), draws: fc.array(draws, { maxLength: 120, size: 'max' }) });

const usual: Omit<Draw, 'action'> = { who: 0, target: 'check', back: undefined, to: 'deputy.d', place: 'beside', declined: false, alone: false, silent: false, stale: false, after: 3_600_000 };

/**
 * Lives in which a desk is handed on to who will be asked about it next: chance seldom walks them, and they alone meet “the same
 * person”. Which desk it is depends on how many sign before, so each is tried.
 */
const handedOn: readonly (readonly Draw[])[] = Array.from({ length: 12 }, (_, before) => [
  ...Array.from({ length: before }, (): Draw => ({ ...usual, action: 'forward' })),
  { ...usual, action: 'transfer' }, { ...usual, action: 'reject', who: 'deputy.d' }, { ...usual, action: 'forward' }, { ...usual, action: 'approve', who: 'deputy.d' },
]);

export async function walkModel(mode: (typeof modes)[number], { wanted, JINGUO_SEED, JINGUO_PATH, open = contest }: ModelWalk): Promise<Tally> {
  let kit = await open(mode);
  const tally: Tally = { tried: 0, accepted: new Set(), refused: new Set() };
  const life = fc.asyncProperty(lives, async (one) => {
    try {
      await liveThrough(kit, tally, { mode, ...one });
    } catch (error) {
      // What a broken life leaves behind would break every smaller one after it: each is tried in an office of its own.
      await kit.close();
      kit = await open(mode);
      throw error;
    }
  });
  const seed = runSeed({ JINGUO_SEED });
  try {
    const heads: AnchoredHead[] = [];
    if (JINGUO_PATH !== undefined) await fc.assert(life, { seed, path: JINGUO_PATH, numRuns: 1 });
    else {
      for (const one of handedOn) await liveThrough(kit, tally, { mode, begins: 0, draws: one });
      for (let round = 0; tally.tried < wanted; round += 1) {
        await fc.assert(life, { seed: seed + round, numRuns: 20 });
        heads.push(...(await kit.engine.auditHeads()));
      }
    }
    const broken = [...(await brokenPromises(kit)), ...(await brokenReceipts(kit.store, { ring: kit.bell })), ...(await brokenChains(kit.store, heads))];
    if (broken.length > 0) throw new RangeError(broken.join('\n'));
  } finally {
    await kit.close();
  }
  return tally;
}
