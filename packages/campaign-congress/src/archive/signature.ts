// Ed25519 over the text of an archive, with a key the office makes once. A signature shows that the text was not changed since;
// that the key is the office's, only its fingerprint shows, kept where nobody who administers the machine can write.
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

export interface Signer {
  readonly key: KeyObject;
}

/** In the one way of writing them: bits that stand for nothing may not change unseen either. */
const bytes = z.base64().refine((text) => Buffer.from(text, 'base64').toString('base64') === text);
const line = z.strictObject({ what: z.literal('signature'), algorithm: z.literal('Ed25519'), key: bytes, signature: bytes });

/** The line that ends an archive. */
export function signatureLine(text: string, { key }: Signer): string {
  const open = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return JSON.stringify({ what: 'signature', algorithm: 'Ed25519', key: open.toString('base64'), signature: sign(null, Buffer.from(text), key).toString('base64') });
}

/** The fingerprint of the key that signed the text, or null where the line does not sign it. */
export function verified(text: string, signature: string): string | null {
  try {
    const given = line.parse(JSON.parse(signature));
    const key = createPublicKey({ key: Buffer.from(given.key, 'base64'), type: 'spki', format: 'der' });
    if (key.asymmetricKeyType !== 'ed25519' || !verify(null, Buffer.from(text), key, Buffer.from(given.signature, 'base64'))) return null;
    return fingerprintOf(key);
  } catch {
    return null;
  }
}

/** Thirty-two hex digits in groups of four: short enough to read out and to print beside a seal. */
export function fingerprintOf(key: KeyObject): string {
  const open = key.type === 'private' ? createPublicKey(key) : key;
  const digest = createHash('sha256').update(open.export({ type: 'spki', format: 'der' })).digest('hex');
  return (digest.slice(0, 32).match(/.{4}/gu) ?? []).join(' ');
}

const keyName = 'archive-key.pem';

/** The office's key, made on first use. Were it lost, what it signed would still verify; new archives would show a new fingerprint. */
export async function signerIn(folder: string): Promise<Signer> {
  const path = join(folder, keyName);
  const kept = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  if (kept !== null) return { key: createPrivateKey(kept) };
  const { privateKey } = generateKeyPairSync('ed25519');
  await writeFile(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  return { key: privateKey };
}
