// Exactly-once for callers: a command sent again after an unknown outcome gets the answer it got (or would have got).
import { refusal } from '../../errors.ts';
import { loadEarlierAnswer } from '../../store/load-item.ts';
import type { WriteTx } from '../../store/store.ts';
import type { Answer } from './command.ts';
import type { EngineParts } from '../parts.ts';

/** @throws JinguoError KEY_REUSED when the key belongs to a command with other content. */
export async function firstAnswer(parts: Pick<EngineParts, 'registry'>, tx: WriteTx, command: { readonly key: string; readonly hash: string }): Promise<Answer | undefined> {
  const earlier = await loadEarlierAnswer(tx, command.key);
  if (earlier === undefined) return undefined;
  if (earlier.command_hash !== command.hash) throw refusal('KEY_REUSED', {});
  // The item may have ended since; the answer is of its own moment.
  const result = parts.registry.version(earlier.definition)?.compiled.readings.get(earlier.to_stage)?.plan.result ?? null;
  return { itemId: earlier.item_id, number: earlier.number, version: earlier.item_version, stage: earlier.to_stage, result };
}
