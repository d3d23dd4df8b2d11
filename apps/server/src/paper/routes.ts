// Papers as files, and the Word templates of an office: POST /papers prints, /papers/template.docx comes and goes.
import { refusal, type Engine, type Person } from '@jinguo/core';
import express, { Router, type Request } from 'express';
import type { FileStore } from '../files/file-store.ts';
import { announceFile } from '../http/download.ts';
import { tellFile } from '../http/told-file.ts';
import { announcesMore, refuseLarge } from '../http/refuse-large.ts';
import type { Log } from '../log.ts';
import { wordType } from '../report/word.ts';
import { inputProblem } from '../routers/input-shape.ts';
import type { OpenSession } from '../session/sessions.ts';
import { fileOfMany, print, printMany, printRequest, templateBytes, wordsOf, type PrintParts } from './print.ts';
import { requireDrawable } from './pdf.ts';
import { lostInPdf } from './word-losses.ts';
import { fillTemplate, requireGoodTemplate } from './word-template.ts';

const largestMb = 5;
const limit = largestMb * 1_048_576;

export interface PaperParts {
  readonly engine: PrintParts['engine'] & Pick<Engine, 'paperTemplates' | 'putPaperTemplate'>;
  readonly files: FileStore;
  readonly publicUrl: URL | undefined;
  readonly log: Log;
  readonly sessionOf: (req: Request) => Promise<OpenSession | undefined>;
}

export function paperRoutes({ engine, files, publicUrl, log, sessionOf }: PaperParts): Router {
  const router = Router();
  const person = async (req: Request): Promise<Person> => {
    const session = await sessionOf(req);
    if (session === undefined) throw refusal('NOT_SIGNED_IN', {});
    return session.person;
  };

  router.post('/', express.json({ limit: '64kb' }), async (req, res) => {
    const who = await person(req);
    const problem = inputProblem(req.body);
    const request = printRequest.safeParse(req.body);
    if (problem !== undefined || !request.success) throw refusal('BAD_REQUEST', { path: problem ?? request.error?.issues[0]?.path.map(String).join('/') ?? 'body' });
    const origin = publicUrl?.origin ?? `http://${req.get('Host') ?? ''}`;
    const printParts = { engine, files, origin };
    const many = request.data;
    if (many.of === 'items') {
      await tellFile({ req, res, log }, async (telling) => {
        const bytes = await printMany(printParts, who, { request: many, telling });
        telling.begin(fileOfMany(many)).end(bytes);
      });
      return;
    }
    const file = await print(printParts, who, many);
    announceFile(res, file);
    res.send(file.bytes);
  });

  router.get('/template.docx', async (req, res) => {
    const [workflow, paper] = await named(engine, await person(req), req);
    const version = /^\d{1,6}$/u.test(text(req, 'version') ?? '') ? Number(text(req, 'version')) : undefined;
    const bytes = await templateBytes({ engine, files }, { workflow, paper, version });
    announceFile(res, { name: `${paper}-模板.docx`, type: wordType });
    res.send(Buffer.from(bytes));
  });

  router.put('/template.docx', async (req, res) => {
    const who = await person(req);
    const [workflow, paper] = await named(engine, who, req);
    const name = text(req, 'name');
    if (name === undefined) throw refusal('BAD_REQUEST', { path: 'name' });
    if (announcesMore(req, limit)) return refuseLarge(req, res, largestMb);
    const received = await files.receive(req, limit);
    if (received === undefined) return refuseLarge(req, res, largestMb);
    try {
      const bytes = await received.contents();
      requireGoodTemplate(bytes, wordsOf(engine, workflow));
      await requireDrawable(fillTemplate(bytes, {}, null));
      await received.keep();
      const version = await engine.putPaperTemplate({ kind: 'person', person: who }, { workflow, paper, file: { name: [...name.replaceAll(/[\p{Cc}\p{Cf}]/gu, '')].slice(0, 120).join(''), sha256: received.sha256 } });
      res.status(201).json({ version, lost: lostInPdf(bytes) });
    } finally {
      await received.discard();
    }
  });

  router.use((req) => {
    throw refusal('BAD_REQUEST', { path: `method ${req.method}` });
  });
  return router;
}

/** @throws JinguoError NOT_ALLOWED for anybody but leads, before anything is read; NOT_FOUND, BAD_REQUEST */
async function named(engine: Pick<Engine, 'paperTemplates'>, who: Person, req: Request): Promise<readonly [workflow: string, paper: string]> {
  const [workflow, paper] = [text(req, 'workflow'), text(req, 'paper')];
  if (workflow === undefined || paper === undefined) throw refusal('BAD_REQUEST', { path: workflow === undefined ? 'workflow' : 'paper' });
  const papers = await engine.paperTemplates({ kind: 'person', person: who }, workflow);
  if (!papers.some((one) => one.paper === paper)) throw refusal('NOT_FOUND', { what: paper });
  return [workflow, paper];
}

function text(req: Request, name: string): string | undefined {
  const value = req.query[name];
  return typeof value === 'string' && value !== '' && value.length <= 300 ? value : undefined;
}
