// What the open pages say to machines: no search engine shall list them, and a notice whose period is over is gone.
import { JinguoError, type Engine } from '@jinguo/core';
import { Router } from 'express';

/** Addresses that go from hand to hand: certificates, notices, forms, codes. */
export function openPages(engine: Pick<Engine, 'openNotice'>): Router {
  const router = Router();
  router.use(['/certificates', '/open', '/notices'], (_req, res, next) => {
    res.set('X-Robots-Tag', 'noindex, nofollow, noarchive');
    next();
  });
  router.get('/open/notices/:id', async (req, res, next) => {
    try {
      await engine.openNotice(req.params.id);
    } catch (error) {
      if (!(error instanceof JinguoError) || error.status >= 500) throw error;
      // The page says it in words; the status says it to who keeps copies.
      res.status(error.status);
    }
    next();
  });
  return router;
}
