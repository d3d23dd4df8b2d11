// I1 an acknowledged command is in the log once, as it was answered; I12 sent again with its key, a command whose outcome is
// known answers what it answered, and one whose outcome is not known is settled: it stands in the log once, or nowhere.
import { JinguoError } from '../../errors.ts';
import { chunks } from '../../values/chunks.ts';
import type { ActCommand, Answer, StartCommand } from '../../engine/command/command.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Actor } from '../../people/post.ts';
import type { Store } from '../../store/store.ts';

/** A command as it was sent; no answer: nobody knows what became of it. */
export type Sent = { readonly actor: Actor; readonly answer?: Answer | undefined } & ({ readonly act: ActCommand } | { readonly start: StartCommand });

/** Which acknowledged commands are not in the log once, as they were answered. */
export async function brokenAcknowledgements(store: Store, sent: readonly Sent[]): Promise<readonly string[]> {
  const broken: string[] = [];
  const acknowledged = new Map(sent.flatMap((one) => (one.answer === undefined ? [] : [[keyOf(one), one.answer]])));
  for (const keys of chunks([...acknowledged.keys()], 500)) {
    const rows = new Map((await store.read.selectFrom('audit_entry').select(['command_key', 'item_id', 'item_version', 'to_stage']).where('command_key', 'in', keys).execute()).map((row) => [row.command_key, row]));
    for (const key of keys) {
      const row = rows.get(key);
      const answer = acknowledged.get(key);
      if (row === undefined) broken.push(`I1 command ${key} was acknowledged and is not in the log`);
      else if (row.item_id !== answer?.itemId || row.item_version !== answer.version || row.to_stage !== answer.stage) broken.push(`I1 command ${key} was answered ${JSON.stringify(answer)} and is in the log as ${JSON.stringify(row)}`);
    }
  }
  return broken;
}

/** Sends every one of them again, twice. */
export async function brokenRepeats(engine: Pick<Engine, 'act' | 'start'>, store: Store, sent: readonly Sent[]): Promise<readonly string[]> {
  const broken: string[] = [];
  for (const one of sent) {
    const before = await entriesOf(store, keyOf(one));
    const [first, second] = [await again(engine, one), await again(engine, one)];
    const after = await entriesOf(store, keyOf(one));
    const known = JSON.stringify(one.answer);
    if (known !== undefined && first !== known) broken.push(`I12 command ${keyOf(one)} was answered ${known} and, sent again, ${first}`);
    if (first.startsWith('{') && second !== first) broken.push(`I12 command ${keyOf(one)} sent again answered ${first}, then ${second}`);
    if (after !== (first.startsWith('{') ? 1 : 0) || after < before) broken.push(`I12 command ${keyOf(one)} answered ${first} and is in the log ${after} times`);
  }
  return broken;
}

/** The answer as JSON, or the code of the refusal. */
async function again(engine: Pick<Engine, 'act' | 'start'>, sent: Sent): Promise<string> {
  try {
    return JSON.stringify('act' in sent ? await engine.act(sent.actor, sent.act) : await engine.start(sent.actor, sent.start));
  } catch (error) {
    if (error instanceof JinguoError) return error.code;
    throw error;
  }
}

async function entriesOf(store: Store, key: string): Promise<number> {
  return (await store.read.selectFrom('audit_entry').select('seq').where('command_key', '=', key).execute()).length;
}

function keyOf(sent: Sent): string {
  return 'act' in sent ? sent.act.key : sent.start.key;
}
