// Decides many items, some at a time, so that one sees how far it is and may stop: every item is a decision of its own, done
// or refused by itself. An item whose form may stay as it is is looked at first, because what it says must go along.
import { readRefusal } from '@jinguo/console-kit';
import type { ActCommand, BatchLine, ItemDetail, ListRow, LocalText, QuickAction } from '@jinguo/core';
import { client, newCommandKey } from '../../api.ts';
import { givenAtOnce, isDirect, isOneReason } from '../../components/decide/is-direct.ts';

export interface Line {
  readonly row: ListRow;
  readonly ok: boolean;
  /** Why not, in both languages. */
  readonly zh: string;
  readonly en: string;
}

/** What is done to many at once: whatever a row of the list offers. */
export type BatchAction = QuickAction['action'];

export interface Batch {
  readonly rows: readonly ListRow[];
  readonly action: BatchAction;
  readonly opinion: string;
  readonly onLines: (lines: readonly Line[]) => void;
  readonly stopped: () => boolean;
}

const atOnce = 25;
const needsForm = { zh: '此件还要填写内容，请打开后办理', en: 'this item asks for more; open it to decide' };
const notNow = { zh: '此件现在不能这样办理', en: 'this cannot be done to the item now' };
const notWaiting = { zh: '此件不在等待受理：已经受理，或所在环节不需要受理', en: 'this item does not wait to be taken in: it was already, or its stage takes nothing in' };

export async function runBatch({ rows, action, opinion, onLines, stopped }: Batch): Promise<void> {
  for (let from = 0; from < rows.length && !stopped(); from += atOnce) {
    const asked = await Promise.all(rows.slice(from, from + atOnce).map((row) => commandFor(row, action, opinion)));
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

async function commandFor(row: ListRow, asked: BatchAction, opinion: string): Promise<Asked> {
  const said = opinion.trim() === '' ? {} : { opinion: opinion.trim() };
  const command = { itemId: row.itemId, action: asked, key: newCommandKey() };
  if (row.quick.some((one) => one.action === asked)) return { row, command: { ...command, seenVersion: row.version, ...said } };
  try {
    const item = await client.item.get.query({ id: row.itemId });
    const action = item.actions.find((one) => one.action === asked);
    if (action === undefined) return { row, ok: false, ...reasonOf(asked, item) };
    const simple = asked === 'approve' || asked === 'accept' ? isDirect(item, action) : isOneReason(item, action);
    return simple ? { row, command: { ...command, seenVersion: item.version, ...givenAtOnce(action, opinion) } } : { row, ok: false, ...needsForm };
  } catch (error) {
    const { zh, en } = readRefusal(error);
    return { row, ok: false, zh, en };
  }
}

/** Whoever could take it in reads why not; of what she may not do at all, the page says why. */
function reasonOf(asked: BatchAction, { closed }: ItemDetail): LocalText {
  return closed[0] ?? (asked === 'accept' ? notWaiting : notNow);
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
