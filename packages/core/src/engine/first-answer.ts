// Exactly-once for callers: a command sent again after an unknown outcome gets the answer it got (or would have got).
import { refusal } from '../errors.ts';
import { loadEarlierAnswer } from '../store/load-item.ts';
import type { WriteTx } from '../store/store.ts';
import type { Answer } from './command.ts';

/** @throws JinguoError KEY_REUSED when the key belongs to a command with other content. */
export async function firstAnswer(tx: WriteTx, key: string, hash: string): Promise<Answer | undefined> {
  const earlier = await loadEarlierAnswer(tx, key);
  if (earlier === undefined) return undefined;
  if (earlier.command_hash !== hash) throw refusal('KEY_REUSED', {});
  return { itemId: earlier.item_id, number: earlier.number, version: earlier.item_version, stage: earlier.to_stage, result: earlier.result };
}
