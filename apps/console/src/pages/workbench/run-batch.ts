// Decides many items, some at a time, so that one sees how far it is and may stop: every item is a decision of its own, done
// or refused by itself. An item whose form may stay as it is is looked at first, because what it says must go along.
import { readRefusal } from '@jinguo/console-kit';
import type { ActCommand, BatchLine, ListRow } from '@jinguo/core';
import { client, newCommandKey } from '../../api.ts';
import type { Decision } from '../../components/decide/decide-dialog.tsx';
import { givenAtOnce, isDirect, isOneReason } from '../../components/decide/is-direct.ts';

export interface Line {
  readonly row: ListRow;
  readonly ok: boolean;
  /** Why not, in both languages. */
  readonly zh: string;
  readonly en: string;
}

export interface Batch {
  readonly rows: readonly ListRow[];
  readonly decision: Decision;
  readonly opinion: string;
  readonly onLines: (lines: readonly Line[]) => void;
  readonly stopped: () => boolean;
}

const atOnce = 25;
const needsForm = { zh: '此件还要填写内容，请打开后办理', en: 'this item asks for more; open it to decide' };
const notNow = { zh: '此件现在不能这样办理', en: 'this cannot be done to the item now' };

export async function runBatch({ rows, decision, opinion, onLines, stopped }: Batch): Promise<void> {
  for (let from = 0; from < rows.length && !stopped(); from += atOnce) {
    const asked = await Promise.all(rows.slice(from, from + atOnce).map((row) => commandFor(row, decision, opinion)));
    const commands = asked.flatMap((one) => ('command' in one ? [one.command] : []));
    const answers = new Map((await send(commands)).map((line) => [line.itemId, line]));
    onLines(asked.map((one): Line => {
      if (!('command' in one)) return one;
      const answer = answers.get(one.row.itemId);
      return answer === undefined || answer.ok ? { row: one.row, ok: answer?.ok === true, zh: '', en: '' } : { row: one.row, ok: false, zh: [answer.zh, ...answer.issues.map((issue) => issue.zh)].join('；'), en: [answer.en, ...answer.issues.map((issue) => issue.en)].join('; ') };
    }));
  }
}

type Asked = Line | { readonly row: ListRow; readonly command: ActCommand };

async function commandFor(row: ListRow, decision: Decision, opinion: string): Promise<Asked> {
  const said = opinion.trim() === '' ? {} : { opinion: opinion.trim() };
  const command = { itemId: row.itemId, action: decision, key: newCommandKey() };
  if (row.quick.some((one) => one.action === decision)) return { row, command: { ...command, seenVersion: row.version, ...said } };
  try {
    const item = await client.item.get.query({ id: row.itemId });
    const action = item.actions.find((one) => one.action === decision);
    if (action === undefined) return { row, ok: false, ...reasonOf(item.closed[0]) };
    const simple = decision === 'approve' ? isDirect(item, action) : isOneReason(item, action);
    return simple ? { row, command: { ...command, seenVersion: item.version, ...givenAtOnce(action, opinion) } } : { row, ok: false, ...needsForm };
  } catch (error) {
    const { zh, en } = readRefusal(error);
    return { row, ok: false, zh, en };
  }
}

function reasonOf(closed: { readonly zh: string; readonly en: string } | undefined): { readonly zh: string; readonly en: string } {
  return closed ?? notNow;
}

/** What got no answer at all is sent once more under the same keys: it counts once. */
async function send(commands: ActCommand[]): Promise<readonly BatchLine[]> {
  if (commands.length === 0) return [];
  try {
    return (await client.item.actMany.mutate({ commands })).lines;
  } catch (first) {
    if (readRefusal(first).actsNext !== 'callerRetries') return failed(commands, first);
    return client.item.actMany.mutate({ commands }).then((report) => report.lines, (second: unknown) => failed(commands, second));
  }
}

function failed(commands: readonly ActCommand[], error: unknown): readonly BatchLine[] {
  const { code, zh, en } = readRefusal(error);
  return commands.map(({ itemId }) => ({ itemId, ok: false, code, zh, en, issues: [] }));
}
