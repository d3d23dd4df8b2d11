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
