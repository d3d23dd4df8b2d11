// Up to 500 actions in one call: each is a command of its own, decided and refused by itself, with one report at the end.
// The writer groups them into shared commits, so many cost little more than a few. What fails unforeseen is a line as well:
// the report of those that are on disk by then must not be lost with it.
import { JinguoError, refusal, type Issue } from '../../errors.ts';
import type { ActCommand, Answer } from './command.ts';
import { cleaned } from '../outbox/incidents.ts';
import type { EngineParts } from '../parts.ts';

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

type Act = (command: ActCommand) => Promise<Answer>;
type Parts = Pick<EngineParts, 'ids' | 'alarm'>;

/** @throws JinguoError BODY_TOO_LARGE for more than 500; otherwise every refusal and every failure is a line of the report. */
export async function actMany(parts: Parts, commands: readonly ActCommand[], act: Act): Promise<BatchReport> {
  if (commands.length > mostAtOnce) throw refusal('BODY_TOO_LARGE', { limit: { zh: `${mostAtOnce} 件`, en: `${mostAtOnce} items` } });
  const lines = await Promise.all(commands.map((command) => line(parts, command, act)));
  const done = lines.filter((one) => one.ok).length;
  return { done, refused: lines.length - done, lines };
}

async function line(parts: Parts, command: ActCommand, act: Act): Promise<BatchLine> {
  try {
    return { itemId: command.itemId, ok: true, answer: await act(command) };
  } catch (thrown) {
    const error = thrown instanceof JinguoError ? thrown : refusal('INTERNAL', { id: parts.ids() }, { cause: thrown });
    if (error.status >= 500 && error.code !== 'RULE_FAILED') sound(parts, command, error);
    return { itemId: command.itemId, ok: false, code: error.code, zh: error.text('zh'), en: error.text('en'), issues: error.issues };
  }
}

/** No caller sees this failure as an error; whoever looks after the machine must. A failed rule is heard of as an incident. */
function sound(parts: Parts, { itemId, action }: ActCommand, error: JinguoError): void {
  const cause = error.cause ?? error;
  const found = cleaned(cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause));
  parts.alarm({ itemId, kind: 'command', rule: action, found, detail: error.code === 'INTERNAL' ? `INTERNAL ${String(error.params['id'])}` : error.code, err: cause });
}
