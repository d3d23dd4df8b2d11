// The API takes JSON and nothing else. A form or plain text is what another site's page could send without asking first.
import { refusal } from '@jinguo/core';
import type { RequestHandler } from 'express';

export function requireJson(): RequestHandler {
  return (req, _res, next) => {
    const hasBody = req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0;
    if (hasBody && req.is('application/json') === false) throw refusal('BAD_REQUEST', { path: 'content-type' });
    next();
  };
}

/** No input at all, as a sign-out sends it, is an empty object to every reader behind. */
export function emptyBodyAsObject(): RequestHandler {
  return (req, _res, next) => {
    if (req.method === 'POST' && (req.body === undefined || req.body === '')) req.body = '{}';
    next();
  };
}
