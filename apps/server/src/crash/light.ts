// Lights candles and lamps without cease, through an engine of its own whose clock is behind: candles that burn down in a moment
// of the servers' time, lamps that were lit long ago and are overdue as soon as they stand in the database.
import { randomUUID } from 'node:crypto';
import { createEngine, JinguoError, type Answer, type Store } from '@jinguo/core';
import { watchCampaign } from '../testing/watch-campaign.ts';
import { village } from './crash-office.ts';

export interface Lit {
  readonly candles: readonly string[];
  readonly lamps: readonly string[];
}

const day = 86_400_000;
/** Longest a candle burns on, as the servers see it. */
const longestMs = 2500;

export async function openLighter(store: Store): Promise<{ readonly finish: () => Promise<Lit> }> {
  const lit = { candles: [] as string[], lamps: [] as string[] };
  let behind = 0;
  const engine = await createEngine({ store, plugins: [watchCampaign], roles: {}, clock: { now: () => new Date(Date.now() - behind) }, blindKey: 'test' });
  const ending = new AbortController();

  async function light(): Promise<void> {
    while (!ending.signal.aborted) {
      behind = day - Math.random() * longestMs;
      lit.candles.push((await start('candle')).itemId);
      behind = 30 * day;
      lit.lamps.push((await start('lamp')).itemId);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** A database that went away leaves open whether it was written: the same key is sent again. */
  async function start(workflow: string): Promise<Answer> {
    const command = { workflow, unit: village, key: randomUUID(), form: {} };
    for (;;) {
      try {
        return await engine.start({ kind: 'person', person: { id: 'woman', name: 'woman', posts: [] } }, command);
      } catch (error) {
        if (!(error instanceof JinguoError && error.code === 'STORAGE_AWAY')) throw error;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  }

  const lighting = light();
  return {
    async finish() {
      ending.abort();
      await lighting;
      return lit;
    },
  };
}
