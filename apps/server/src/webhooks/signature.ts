// Signs a call so that its receiver knows it came from here and when: HMAC-SHA256 over `timestamp.body`, with the name of
// the key, so that a key can be changed while both are known. docs/outbox.md shows receivers how to check.
import { createHmac, timingSafeEqual } from 'node:crypto';

export interface SigningKey {
  readonly keyId: string;
  readonly secret: string;
}

/** Older calls are refused: whoever recorded one must not be able to send it again for ever. */
const freshSeconds = 300;

export function signatureHeaders({ keyId, secret }: SigningKey, body: string, at: Date): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  return { 'jinguo-key-id': keyId, 'jinguo-timestamp': timestamp, 'jinguo-signature': `v1=${digest(secret, timestamp, body)}` };
}

/** What a receiver does: true only for a fresh call, unchanged since it was signed with the secret of its key. */
export function isGenuine(headers: Readonly<Record<string, string | undefined>>, body: string, secretOf: (keyId: string) => string | undefined, now: Date): boolean {
  const timestamp = headers['jinguo-timestamp'] ?? '';
  const secret = secretOf(headers['jinguo-key-id'] ?? '');
  if (secret === undefined || !/^\d{1,12}$/u.test(timestamp) || Math.abs(now.getTime() / 1000 - Number(timestamp)) > freshSeconds) return false;
  const expected = Buffer.from(`v1=${digest(secret, timestamp, body)}`);
  const given = Buffer.from(headers['jinguo-signature'] ?? '');
  return expected.length === given.length && timingSafeEqual(expected, given);
}

function digest(secret: string, timestamp: string, body: string): string {
  return createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
}
