// Up to 500 actions in one call: each is a command of its own, decided and refused by itself, with one report at the end.
// The writer groups them into shared commits, so many cost little more than a few.
import { JinguoError, refusal, type Issue } from '../errors.ts';
import type { ActCommand, Answer } from './command.ts';

export const mostAtOnce = 500;

export type BatchLine =
  | { readonly itemId: string; readonly ok: true; readonly answer: Answer }
  | { readonly itemId: string; readonly ok: false; readonly code: string; readonly zh: string; readonly en: string; readonly issues: readonly Issue[] };

export interface BatchReport {
  readonly done: number;
  readonly refused: number;
  /** In the order asked. */
  readonly lines: readonly BatchLine[];
}

/** @throws JinguoError BODY_TOO_LARGE for more than 500; otherwise every refusal is a line of the report. */
export async function actMany(commands: readonly ActCommand[], act: (command: ActCommand) => Promise<Answer>): Promise<BatchReport> {
  if (commands.length > mostAtOnce) throw refusal('BODY_TOO_LARGE', { limit: { zh: `${mostAtOnce} 件`, en: `${mostAtOnce} items` } });
  const lines = await Promise.all(commands.map((command) => line(command, act)));
  const done = lines.filter((one) => one.ok).length;
  return { done, refused: lines.length - done, lines };
}

async function line(command: ActCommand, act: (command: ActCommand) => Promise<Answer>): Promise<BatchLine> {
  try {
    return { itemId: command.itemId, ok: true, answer: await act(command) };
  } catch (thrown) {
    if (!(thrown instanceof JinguoError)) throw thrown;
    return { itemId: command.itemId, ok: false, code: thrown.code, zh: thrown.text('zh'), en: thrown.text('en'), issues: thrown.issues };
  }
}
