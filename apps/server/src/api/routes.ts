// The API for machine clients, under /api/v1: a bearer token, plain JSON, an Idempotency-Key for every command. Its document is
// served at /api/v1/openapi.json and, for reading, at /api/v1.
import { refusal, type Issue } from '@jinguo/core';
import express, { Router, type Request, type Response } from 'express';
import type { z } from 'zod';
import { fileRoutes } from '../files/routes.ts';
import type { FileStore } from '../files/file-store.ts';
import { requireJson } from '../http/json-body.ts';
import { perMinute } from '../http/per-minute.ts';
import { bodyLimit } from '../http/to-refusal.ts';
import type { ServerParts } from '../routers/context.ts';
import { inputProblem } from '../routers/input-shape.ts';
import { bearerOf } from './bearer.ts';
import { openApiDocument } from './document.ts';
import { operations, type Operation } from './operations.ts';
import { referencePage, referenceStyle } from './reference-page.ts';
import { idempotencyKey } from './schemas.ts';

export interface ApiParts {
  readonly parts: Pick<ServerParts, 'engine' | 'store' | 'wallClock'>;
  readonly files: FileStore;
  readonly publicUrl: URL | undefined;
}

const callsPerMinute = 1200;

export function apiRoutes({ parts, files, publicUrl }: ApiParts): Router {
  const router = Router();
  const count = perMinute(callsPerMinute);
  const document = openApiDocument(publicUrl);
  router.get('/v1/openapi.json', (_req, res) => void res.json(document));
  router.get('/v1', (_req, res) => void res.type('html').send(referencePage(document)));
  router.get('/reference.css', (_req, res) => void res.type('css').send(referenceStyle));
  router.use('/v1/files', fileRoutes({ engine: parts.engine, files, sessionOf: (req) => bearerOf(parts, req) }));
  router.use('/v1', requireJson(), express.json({ limit: bodyLimit.bytes }));
  for (const operation of operations) {
    router[operation.method](`/v1${operation.path.replace('{id}', ':id')}`, async (req, res) => {
      const { person } = await bearerOf(parts, req);
      await count(req.ip ?? 'unknown');
      await answer(parts, { operation, person }, req, res);
    });
  }
  router.use((req) => {
    throw refusal('NOT_FOUND', { what: `${req.method} /api` });
  });
  return router;
}

async function answer({ engine }: ApiParts['parts'], asked: { readonly operation: Operation; readonly person: Awaited<ReturnType<typeof bearerOf>>['person'] }, req: Request, res: Response): Promise<void> {
  const { operation, person } = asked;
  const given: unknown = operation.method === 'get' ? req.query : req.body;
  const problem = inputProblem(given);
  if (problem !== undefined) throw refusal('BAD_REQUEST', { path: problem });
  const key = operation.method === 'get' ? '' : keyOf(req);
  const taken = operation.takes?.safeParse(given);
  if (taken?.success === false) throw badRequest(taken.error);
  const id = String(req.params['id'] ?? '');
  res.json(operation.answers.parse(await operation.run(given, { engine, person, key, id })));
}

/** A client that hears nothing sends the same again under the same key, and nothing is done twice. */
function keyOf(req: Request): string {
  const key = idempotencyKey.safeParse(req.get('Idempotency-Key'));
  if (key.success) return key.data;
  throw refusal('BAD_REQUEST', { path: 'Idempotency-Key' });
}

function badRequest({ issues: found }: z.ZodError) {
  const issues: Issue[] = found.map((issue) => ({ path: issue.path.map((part) => `/${String(part).slice(0, 64)}`).join(''), code: issue.code, zh: '请求内容不符合要求', en: issue.message }));
  return refusal('BAD_REQUEST', { path: issues[0]?.path || '/' }, { issues });
}
