// Works through sheets in the background: checks each row, then files each good one. All it knows stands in the database, so
// a server that ended goes on where it was; a row it had filed and not yet noted is answered the same item again.
import { setImmediate, setTimeout } from 'node:timers/promises';
import {
  importRows, importSheetsAtWork, importSheetState, lastAlike, moveImportSheet, personById, putImportRows, refusal, takenBefore,
  type Engine, type ImportRow, type ImportSheetRow, type Person, type Store,
} from '@jinguo/core';
import type { ImportSpec } from '@jinguo/core/plugin';
import type { Log } from '../log.ts';
import { checkRow, keyOf, rowProblems, submissionOf, type RowToCheck } from './check-row.ts';

/** Rows between two notes of how far it is; those filed together share a commit. */
const rowsAtOnce = 40;
const retryMs = 15_000;

export interface ImportRunner {
  /** Works on a sheet until nothing is left to do, unless somebody does so already. */
  readonly work: (sheetId: string) => void;
  /** A row as it is after a check of what it says now. */
  readonly checked: (sheet: ImportSheetRow, clerk: Person, row: ImportRow) => Promise<ImportRow>;
  readonly idle: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface RunnerParts {
  readonly engine: Pick<Engine, 'preview' | 'start' | 'units' | 'registry'>;
  readonly store: Store;
  readonly log: Log;
}

interface AtWork {
  readonly sheet: ImportSheetRow;
  readonly spec: ImportSpec;
  readonly clerk: Person;
}

export async function startImportRunner(parts: RunnerParts): Promise<ImportRunner> {
  const { store, log } = parts;
  const running = new Map<string, Promise<void>>();
  const closing = new AbortController();

  async function untilDone(id: string): Promise<void> {
    while (!closing.signal.aborted) {
      try {
        const at = await atWork(parts, id);
        if (at === undefined || !(await step(parts, at))) return;
        await setImmediate();
      } catch (error) {
        log.warn({ sheet: id, err: error }, 'import waits');
        await setTimeout(retryMs, undefined, { signal: closing.signal }).catch(() => undefined);
      }
    }
  }

  const work: ImportRunner['work'] = (id) => {
    if (running.has(id)) return;
    running.set(id, untilDone(id).finally(() => {
      running.delete(id);
      // Somebody may have asked for more while the last look was taken.
      void importSheetState(store.read, id).then((state) => (state === undefined || state === 'ready' || closing.signal.aborted ? undefined : work(id)), () => undefined);
    }));
  };
  for (const sheet of await importSheetsAtWork(store.read)) work(sheet.id);
  const idle = async () => void (await Promise.all(running.values()));
  return {
    work,
    checked: (sheet, clerk, row) => check(parts, { sheet, clerk, spec: specOf(parts, sheet) }, row),
    idle,
    async close() {
      closing.abort();
      await idle();
    },
  };
}

async function atWork({ store, engine }: RunnerParts, id: string): Promise<AtWork | undefined> {
  const sheet = (await importSheetsAtWork(store.read)).find((one) => one.id === id);
  if (sheet === undefined) return undefined;
  const clerk = await personById(store, sheet.person_id);
  const spec = engine.registry.importSpec(sheet.spec);
  if (clerk !== undefined && spec !== undefined) return { sheet, clerk, spec };
  await moveImportSheet(store, { id, from: sheet.state, to: 'ready' });
  return undefined;
}

/** Does the next rows; answers whether there may be more. */
async function step(parts: RunnerParts, at: AtWork): Promise<boolean> {
  const { store } = parts;
  const { id, state } = at.sheet;
  const rows = await importRows(store.read, { id, state: state === 'checking' ? 'unchecked' : 'good', after: 0, limit: rowsAtOnce });
  if (rows.length === 0) {
    await moveImportSheet(store, { id, from: state, to: 'ready' });
    return false;
  }
  if (state === 'checking') {
    // One after the other: a row is told from those before it that say the same.
    for (const row of rows) await putImportRows(store, [await check(parts, at, row)]);
  } else await putImportRows(store, await Promise.all(rows.map((row) => file(parts, at, row))));
  return true;
}

async function check({ engine, store }: RunnerParts, at: AtWork, row: ImportRow): Promise<ImportRow> {
  const read = await checkRow(engine, at.clerk, given(at, row));
  if (!read.ok) return { ...row, state: 'bad', hash: null, nth: 0, problems: JSON.stringify(read.problems) };
  const { hash } = read;
  const nth = (await lastAlike(store.read, { sheet_id: row.sheet_id, row: row.row, hash })) + 1;
  const before = await takenBefore(store.read, { person: at.clerk.id, hash, nth });
  return { ...row, state: before === undefined ? 'good' : 'taken', hash, nth, problems: '[]', item_id: before?.item_id ?? null, item_number: before?.item_number ?? null };
}

async function file({ engine }: RunnerParts, at: AtWork, row: ImportRow): Promise<ImportRow> {
  const read = submissionOf(engine, given(at, row));
  if (!read.ok || row.hash === null) return { ...row, state: 'unchecked' };
  try {
    const answer = await engine.start({ kind: 'person', person: at.clerk }, { ...read.submission, key: keyOf({ hash: row.hash, nth: row.nth }) });
    return { ...row, state: 'taken', item_id: answer.itemId, item_number: answer.number };
  } catch (error) {
    return { ...row, state: 'bad', problems: JSON.stringify(rowProblems(at.spec, error)) };
  }
}

function given({ sheet, spec }: Pick<AtWork, 'sheet' | 'spec'>, row: ImportRow): RowToCheck {
  return { spec, headers: JSON.parse(sheet.headers), row: { number: row.row, cells: JSON.parse(row.cells) }, batchId: sheet.batch_id ?? undefined };
}

function specOf({ engine }: RunnerParts, sheet: ImportSheetRow): ImportSpec {
  const spec = engine.registry.importSpec(sheet.spec);
  if (spec === undefined) throw refusal('NOT_FOUND', { what: sheet.spec });
  return spec;
}
