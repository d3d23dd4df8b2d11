// Signs a call so that its receiver knows it came from here and when: HMAC-SHA256 over `timestamp.body`, with the name of
// the key, so that a key can be changed while both are known. docs/outbox.md shows receivers how to check.
import { createHmac } from 'node:crypto';

export interface SigningKey {
  readonly keyId: string;
  readonly secret: string;
}

export function signatureHeaders({ keyId, secret }: SigningKey, body: string, at: Date): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  return { 'jinguo-key-id': keyId, 'jinguo-timestamp': timestamp, 'jinguo-signature': `v1=${signature}` };
}
