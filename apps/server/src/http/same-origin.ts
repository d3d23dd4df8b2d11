// Refuses changes asked for by other sites' pages. The cookie is SameSite=Strict already; this is the second fence, and it
// also holds against pages of other ports and sub-domains, which browsers call the same site.
import { refusal } from '@jinguo/core';
import type { RequestHandler } from 'express';

/** A program that is no browser sends neither header and holds no cookie it could be tricked into using: it may pass. */
export function requireSameOrigin(publicUrl: URL | undefined): RequestHandler {
  return (req, _res, next) => {
    if (req.method === 'GET' || req.method === 'HEAD') return next();
    const site = req.get('Sec-Fetch-Site');
    const origin = req.get('Origin');
    const own = publicUrl?.origin ?? `http://${req.get('Host') ?? ''}`;
    if (site !== undefined && site !== 'same-origin') throw refusal('ORIGIN_REFUSED', {});
    if (origin !== undefined && origin !== own) throw refusal('ORIGIN_REFUSED', {});
    return next();
  };
}
