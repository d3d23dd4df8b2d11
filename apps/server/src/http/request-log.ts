// Gives every request an id, sends it back, and writes one line when it is answered: what kind, how it went, how long.
// Never the query, the body or an address typed by hand: those carry people's data.
import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import type { Log } from '../log.ts';

const letters = 12;
/** Randomness is fetched for many ids at once: a call into the kernel is dearer than all the rest of one. */
const pool = { bytes: Buffer.alloc(0), used: 0 };

/** Twelve letters: easy to say on the phone, and never mistaken for somebody's number. */
export function newRequestId(): string {
  if (pool.used + letters > pool.bytes.length) Object.assign(pool, { bytes: randomBytes(letters * 256), used: 0 });
  pool.used += letters;
  let id = '';
  for (const byte of pool.bytes.subarray(pool.used - letters, pool.used)) id += String.fromCodePoint(97 + (byte % 26));
  return id;
}

export function requestIdOf(res: Response): string {
  const id = res.getHeader('X-Request-Id');
  return typeof id === 'string' ? id : 'unknown';
}

export function logRequests(log: Log): RequestHandler {
  return (req, res, next) => {
    const id = newRequestId();
    const began = performance.now();
    const { method } = req;
    const route = routeOf(req.path);
    res.setHeader('X-Request-Id', id);
    res.once('finish', () => {
      const line = { id, method, route, status: res.statusCode, ms: Math.round(performance.now() - began) };
      if (res.statusCode >= 500) log.error(line, 'request');
      else if (method === 'GET' || method === 'HEAD') log.debug(line, 'request');
      else log.info(line, 'request');
    });
    next();
  };
}

function routeOf(path: string): string {
  if (path.startsWith('/trpc/')) return /^\/trpc\/[a-zA-Z.,]{1,200}$/u.test(path) ? path : '/trpc/?';
  if (path.startsWith('/files/')) return '/files/:id';
  return path === '/files' || path === '/healthz' || path === '/' ? path : '/*';
}
