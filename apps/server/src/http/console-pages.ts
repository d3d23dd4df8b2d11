// Serves the built console: its files as they are, and its one page for every address it routes itself.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { refusal } from '@jinguo/core';
import express, { Router } from 'express';

/** Files under assets/ carry their content's hash in the name, so they never change. */
const forever = 'public, max-age=31536000, immutable';

export function consolePages(folder: string): Router {
  const router = Router();
  router.use('/assets', express.static(join(folder, 'assets'), { index: false, fallthrough: false, setHeaders: (res) => res.setHeader('Cache-Control', forever) }));
  router.use(express.static(folder, { index: false, setHeaders: (res) => res.setHeader('Cache-Control', 'no-cache') }));
  router.get('/{*any}', (_req, res) => {
    if (!existsSync(join(folder, 'index.html'))) {
      res.status(503).type('text/plain').send('The console is not here: with “npm run dev” it is at the address called Local, else start with “npm start”. (操作界面不在这里：npm run dev 时请打开 Local 后的地址，否则请用 npm start 启动。)\n');
      return;
    }
    res.setHeader('Cache-Control', 'no-cache');
    res.sendFile('index.html', { root: folder });
  });
  router.use((req) => {
    throw refusal('BAD_REQUEST', { path: `method ${req.method}` });
  });
  return router;
}
