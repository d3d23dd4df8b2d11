// The files of an import: the template to fill in, the sheet handed in, the sheet given back.
import { refusal, type ImportRowState } from '@jinguo/core';
import { Router, type Request } from 'express';
import type { FileStore } from '../files/file-store.ts';
import { announceFile } from '../http/download.ts';
import { announcesMore, refuseLarge } from '../http/refuse-large.ts';
import type { OpenSession } from '../session/sessions.ts';
import { largestSheetMb, mostRows } from '../sheets/limits.ts';
import type { SheetPort } from '../sheets/sheet-port.ts';
import { xlsxType } from '../sheets/sheets.ts';
import { takeSheet, type DeskParts } from './import-desk.ts';
import { importPlan } from './import-specs.ts';
import { openSheetBack } from './sheet-back.ts';

const limit = largestSheetMb * 1_048_576;

export interface ImportRoutesParts {
  readonly files: Pick<FileStore, 'receive'>;
  readonly imports: DeskParts;
  readonly sheets: SheetPort;
  readonly sessionOf: (req: Request) => Promise<OpenSession | undefined>;
}

export function importRoutes({ files, imports, sheets, sessionOf }: ImportRoutesParts): Router {
  const router = Router();
  const person = async (req: Request) => {
    const session = await sessionOf(req);
    if (session === undefined) throw refusal('NOT_SIGNED_IN', {});
    return session.person;
  };

  router.get('/template.xlsx', async (req, res) => {
    const plan = await importPlan(imports.engine, await person(req), text(req, 'spec') ?? '');
    const bytes = await sheets.template(plan.title.zh, plan.columns.map(({ note, ...column }) => ({ ...column, note: note.zh })), mostRows);
    announceFile(res, { name: `${plan.title.zh}导入模板.xlsx`, type: xlsxType });
    res.send(Buffer.from(bytes));
  });

  router.put('/', async (req, res) => {
    const who = await person(req);
    const [spec, name, batchId] = [text(req, 'spec'), text(req, 'name'), text(req, 'batch')];
    if (spec === undefined || name === undefined) throw refusal('BAD_REQUEST', { path: spec === undefined ? 'spec' : 'name' });
    // Before anything is read: whoever may not import sends nothing.
    await importPlan(imports.engine, who, spec);
    if (announcesMore(req, limit)) return refuseLarge(req, res, largestSheetMb);
    const received = await files.receive(req, limit);
    if (received === undefined) return refuseLarge(req, res, largestSheetMb);
    try {
      const view = await takeSheet(imports, who, { spec, batchId, fileName: safeSheetName(name), bytes: await received.contents() });
      res.status(201).json(view);
    } finally {
      await received.discard();
    }
  });

  router.get('/:id.xlsx', async (req, res) => {
    const back = await openSheetBack(imports.store, await person(req), { id: req.params.id, state: stateOf(text(req, 'state')) });
    announceFile(res, { name: `${back.name}-${text(req, 'state') === 'bad' ? '未通过' : '导入结果'}.xlsx`, type: xlsxType });
    await back.write(sheets, res);
  });

  router.use((req) => {
    throw refusal('BAD_REQUEST', { path: `method ${req.method}` });
  });
  return router;
}

function text(req: Request, name: string): string | undefined {
  const value = req.query[name];
  return typeof value === 'string' && value !== '' && value.length <= 300 ? value : undefined;
}

function stateOf(given: string | undefined): ImportRowState | undefined {
  return (['unchecked', 'good', 'bad', 'taken'] as const).find((state) => state === given);
}

/** As its sender calls it, without folders and control characters. */
function safeSheetName(given: string): string {
  const bare = given.normalize('NFC').replaceAll(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '').split(/[/\\]/u).at(-1)?.trim();
  return [...(bare === undefined || bare === '' ? 'sheet' : bare)].slice(0, 120).join('');
}
