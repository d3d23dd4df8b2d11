// The order in which a request meets things: id and log line, headers, health, origin, then the API, files, or a page.
import { getSetting } from '@jinguo/core';
import { createExpressMiddleware } from '@trpc/server/adapters/express';
import express, { type Express, type Request, type Response } from 'express';
import { apiRoutes } from './api/routes.ts';
import { figuresFile } from './figures/routes.ts';
import { fileRoutes, openFileRoutes } from './files/routes.ts';
import type { FileStore } from './files/file-store.ts';
import { openPages } from './http/open-pages.ts';
import { consolePages } from './http/console-pages.ts';
import { answerErrors, logRefusal } from './http/error-answer.ts';
import { logRequests, requestIdOf } from './http/request-log.ts';
import { requireSameOrigin } from './http/same-origin.ts';
import { securityHeaders } from './http/security-headers.ts';
import { bodyLimit, procedureName, toRefusal } from './http/to-refusal.ts';
import { emptyBodyAsObject, requireJson } from './http/json-body.ts';
import { importRoutes } from './import/routes.ts';
import { paperRoutes } from './paper/routes.ts';
import { registerRoutes } from './register/routes.ts';
import { reportFile } from './report/routes.ts';
import { appRouter } from './router.ts';
import type { SheetPort } from './sheets/sheet-port.ts';
import type { RequestContext, ServerParts } from './routers/context.ts';
import { sessionCookie } from './session/cookie.ts';
import { sessionOf, type OpenSession } from './session/sessions.ts';

export interface AppSettings {
  readonly publicUrl: URL | undefined;
  readonly consoleFolder: string;
}

const largestBatch = 20;

export function createApp(parts: ServerParts & { readonly files: FileStore; readonly sheets: SheetPort }, settings: AppSettings): Express {
  const https = settings.publicUrl?.protocol === 'https:';
  const cookie = sessionCookie(https);
  const session = async (req: Request): Promise<OpenSession | undefined> => {
    const secret = cookie.read(req);
    return secret === undefined ? undefined : sessionOf(parts, secret, req.path === '/live.changes' ? 'unattended' : 'used');
  };
  const contextOf = async ({ req, res }: { readonly req: Request; readonly res: Response }): Promise<RequestContext> => ({
    parts,
    requestId: requestIdOf(res),
    ip: req.ip ?? 'unknown',
    session: await session(req),
    cookie: { secret: cookie.read(req), write: (secret) => cookie.write(res, secret), clear: () => cookie.clear(res) },
    cut: () => req.socket.destroy(),
  });

  const app = express();
  app.disable('x-powered-by');
  // A proxy in front says whose address it passes on; without one, nobody is believed.
  app.set('trust proxy', settings.publicUrl === undefined ? false : 'loopback, linklocal, uniquelocal');
  app.use(logRequests(parts.log));
  app.use(securityHeaders(https));
  app.get('/healthz', async (_req, res) => {
    await getSetting(parts.store, 'office.mode');
    res.set('Cache-Control', 'no-store').json({ ok: true });
  });
  app.use(requireSameOrigin(settings.publicUrl));
  app.use(
    '/trpc',
    neverCached,
    requireJson(),
    express.text({ type: 'application/json', limit: bodyLimit.bytes }),
    emptyBodyAsObject(),
    createExpressMiddleware({
      router: appRouter,
      createContext: contextOf,
      maxBatchSize: largestBatch,
      onError({ error, path, input, ctx }) {
        const requestId = ctx?.requestId ?? 'unknown';
        logRefusal(parts.log, toRefusal(error, { requestId, path, input }), { requestId, path: procedureName(path) });
      },
    }),
  );
  app.use('/api', neverCached, apiRoutes({ parts, publicUrl: settings.publicUrl, files: parts.files }));
  app.use('/files', fileRoutes({ engine: parts.engine, files: parts.files, sessionOf: session }));
  app.use('/open-files', openFileRoutes({ engine: parts.engine, files: parts.files, count: parts.open.files.count }));
  app.use('/sheets', importRoutes({ files: parts.files, imports: parts.imports, sheets: parts.sheets, sessionOf: session }));
  app.use('/papers', paperRoutes({ engine: parts.engine, files: parts.files, publicUrl: settings.publicUrl, log: parts.log, sessionOf: session }));
  app.use('/registers', registerRoutes({ engine: parts.engine, sheets: parts.sheets, log: parts.log, sessionOf: session }));
  app.get('/report.docx', reportFile({ engine: parts.engine, sessionOf: session }));
  app.get('/figures.xlsx', figuresFile({ engine: parts.engine, sheets: parts.sheets, sessionOf: session }));
  app.use(openPages(parts.engine));
  app.use(consolePages(settings.consoleFolder));
  app.use(answerErrors(parts.log));
  return app;
}

/** Answers hold people's data; no browser or proxy keeps a copy. */
function neverCached(_req: Request, res: Response, next: () => void): void {
  res.set('Cache-Control', 'no-store');
  next();
}
