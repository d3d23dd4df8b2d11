// Who a machine client is: the account its token belongs to. Tokens are made and ended on the machine (`jinguo user token`),
// run on the machine's clock, and are never taken from a cookie or an address, which others could send in her name.
import { findApiToken, personById, refusal, type Person } from '@jinguo/core';
import type { Request } from 'express';
import type { SessionParts } from '../session/sessions.ts';
import { hashOfToken } from '../session/tokens.ts';

export interface Bearer {
  readonly tokenHash: string;
  readonly person: Person;
}

/** @throws JinguoError TOKEN_INVALID */
export async function bearerOf({ store, wallClock }: Pick<SessionParts, 'store' | 'wallClock'>, req: Request): Promise<Bearer> {
  const secret = /^Bearer ([\w-]{20,100})$/u.exec(req.get('Authorization') ?? '')?.[1];
  const token = secret === undefined ? undefined : await findApiToken(store, hashOfToken(secret));
  if (token === undefined || token.revoked_at !== null || token.expires_at <= wallClock().toISOString()) throw refusal('TOKEN_INVALID', {});
  const person = await personById(store, token.person_id);
  if (person === undefined) throw refusal('TOKEN_INVALID', {});
  return { tokenHash: token.token_hash, person };
}
