// 台账 as a file: POST /registers with a list and its columns. A post, because a register in full is written down.
import { refusal } from '@jinguo/core';
import express, { Router, type Request } from 'express';
import { tellFile } from '../http/told-file.ts';
import { inputProblem } from '../routers/input-shape.ts';
import type { Log } from '../log.ts';
import type { OpenSession } from '../session/sessions.ts';
import type { SheetPort } from '../sheets/sheet-port.ts';
import { xlsxType } from '../sheets/sheets.ts';
import { registerRequest } from './request.ts';
import { openRegister, type RegisterEngine } from './write-register.ts';

export interface RegisterParts {
  readonly engine: RegisterEngine;
  readonly sheets: Pick<SheetPort, 'write'>;
  readonly log: Log;
  readonly sessionOf: (req: Request) => Promise<OpenSession | undefined>;
}

export function registerRoutes({ engine, sheets, log, sessionOf }: RegisterParts): Router {
  const router = Router();
  router.post('/', express.json({ limit: '64kb' }), async (req, res) => {
    const session = await sessionOf(req);
    if (session === undefined) throw refusal('NOT_SIGNED_IN', {});
    const problem = inputProblem(req.body);
    const request = registerRequest.safeParse(req.body);
    if (problem !== undefined || !request.success) throw refusal('BAD_REQUEST', { path: problem ?? request.error?.issues[0]?.path.map(String).join('/') ?? 'body' });
    await tellFile({ req, res, log }, async (telling) => {
      const register = await openRegister(engine, session.person, request.data);
      const rows = await register.write(sheets, telling.begin({ name: `${register.name}.xlsx`, type: xlsxType }), telling);
      log.info({ person: session.person.id, list: request.data.of.list, rows, full: request.data.reason !== undefined }, 'register exported');
    });
  });
  router.use((req) => {
    throw refusal('BAD_REQUEST', { path: `method ${req.method}` });
  });
  return router;
}
