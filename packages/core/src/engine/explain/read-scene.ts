// A scene that only reads: the command path's own questions, asked of committed data, with nothing that could be written.
import { refusal } from '../../errors.ts';
import { Kept } from '../../store/kept.ts';
import type { WriteTx } from '../../store/store.ts';
import type { EngineParts } from '../parts.ts';
import { openScene, type Scene } from '../command/scene.ts';

export function readScene(parts: EngineParts): Scene {
  const refuse = () => Promise.reject(refusal('RULE_FAILED', { rule: 'a reader that writes' }));
  const tx: WriteTx = { run: parts.store.readPrepared, db: parts.store.read, putSearch: refuse, plan: refuse, kept: new Kept(), at: parts.store.at };
  return openScene(parts, tx);
}
