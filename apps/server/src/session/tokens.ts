// Session tokens: 256 random bits that mean nothing outside; the database keeps only their hash, so that a stolen copy of
// it opens no session.
import { createHash, randomBytes } from 'node:crypto';

export interface Token {
  /** Goes into the cookie. */
  readonly secret: string;
  /** Goes into the database. */
  readonly hash: string;
}

export function newToken(): Token {
  const secret = randomBytes(32).toString('base64url');
  return { secret, hash: hashOfToken(secret) };
}

export function hashOfToken(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
