// Uploads and downloads. One file per PUT, its bytes as the body: no multipart parser to attack. Downloads are attachments
// in a sandbox, so that an uploaded file can never act as a page of this site; to be shown beside an item, a file is asked for
// with `?show`; a scan of sensitive papers with the `?reason` for looking at it, which is recorded.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { refusal, type Engine, type Person } from '@jinguo/core';
import { Router, type Request, type Response } from 'express';
import { announcesMore, refuseLarge } from '../http/refuse-large.ts';
import type { OpenSession } from '../session/sessions.ts';
import { kindOf, safeName, type FileMime } from './file-kind.ts';
import type { FileStore, ReceivedFile } from './file-store.ts';
import { withoutMetadata } from './without-metadata.ts';

/** A PDF beside the text of an item: the browser's own reader, which works in no sandbox, framed by our pages alone. */
const beside = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'";
const limitMb = 10;
const limit = limitMb * 1_048_576;

export interface FileParts {
  readonly engine: Pick<Engine, 'addAttachment' | 'attachment'>;
  readonly files: FileStore;
  readonly sessionOf: (req: Request) => Promise<OpenSession | undefined>;
}

export interface OpenFileParts {
  readonly engine: Pick<Engine, 'addAttachment' | 'citizenOf' | 'holderOf'>;
  readonly files: FileStore;
  /** Counts a file from an address. @throws JinguoError TOO_MANY_REQUESTS */
  readonly count: (ip: string) => Promise<void>;
}

export function fileRoutes(parts: FileParts): Router {
  const router = Router();

  router.put('/', async (req, res) => {
    const { person } = await requireSession(parts, req);
    await take(parts, person, req, res);
  });

  router.get('/:id', async (req, res) => {
    const { person } = await requireSession(parts, req);
    const reason = req.query['reason'];
    const file = await parts.engine.attachment(person, req.params.id, typeof reason === 'string' ? reason : undefined);
    const bytes = await parts.files.read(file.sha256);
    const shown = req.query['show'] !== undefined;
    res.status(200).set({
      'Content-Type': file.mime,
      'Content-Length': String(file.bytes),
      'Content-Disposition': `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name).replaceAll("'", '%27')}`,
      'Content-Security-Policy': shown && file.mime === 'application/pdf' ? beside : "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    });
    await pipeline(bytes, res);
  });

  router.use((req) => {
    throw refusal('BAD_REQUEST', { path: `method ${req.method}` });
  });
  return router;
}

/** Files of somebody without an account: hers by the key of her application or by its code. None is ever given out here. */
export function openFileRoutes(parts: OpenFileParts): Router {
  const router = Router();
  router.put('/', async (req, res) => {
    await parts.count(req.ip ?? 'unknown');
    const { key, code } = req.query;
    if (typeof key === 'string') return take(parts, await parts.engine.citizenOf(key), req, res);
    if (typeof code !== 'string') throw refusal('BAD_REQUEST', { path: 'key' });
    return take(parts, await parts.engine.holderOf(code), req, res);
  });
  router.use((req) => {
    throw refusal('BAD_REQUEST', { path: `method ${req.method}` });
  });
  return router;
}

/** Keeps a file's bytes and notes whose it is. */
async function take(parts: Pick<FileParts, 'files'> & { readonly engine: Pick<Engine, 'addAttachment'> }, person: Person, req: Request, res: Response): Promise<void> {
  const { name } = req.query;
  if (typeof name !== 'string' || name === '' || name.length > 300) throw refusal('BAD_REQUEST', { path: 'name' });
  if (announcesMore(req, limit)) return refuseLarge(req, res, limitMb);
  const received = await parts.files.receive(req, limit);
  if (received === undefined) return refuseLarge(req, res, limitMb);
  try {
    const mime = await kindOf(received.head);
    const { bytes, sha256 } = await kept(parts.files, received, mime);
    res.status(201).json(await parts.engine.addAttachment(person, { name: safeName(name, mime), mime, bytes, sha256 }));
  } finally {
    await received.discard();
  }
}

/** Gives it its place: a picture without what the camera wrote beside it, anything else as it came. */
async function kept(files: FileStore, received: ReceivedFile, mime: FileMime): Promise<Pick<ReceivedFile, 'bytes' | 'sha256'>> {
  if (mime === 'application/pdf') {
    await received.keep();
    return received;
  }
  const given = Buffer.from(await received.contents());
  const bare = withoutMetadata(mime, given);
  if (bare === undefined) throw refusal('FILE_UNREADABLE', {});
  const stored = bare.equals(given) ? received : await files.receive(Readable.from([bare]), limit);
  // Never more than what it was received as, but for an end that was missing.
  if (stored === undefined) throw refusal('FILE_TYPE', { found: mime });
  await stored.keep();
  return stored;
}

async function requireSession(parts: FileParts, req: Request): Promise<OpenSession> {
  const session = await parts.sessionOf(req);
  if (session === undefined) throw refusal('NOT_SIGNED_IN', {});
  return session;
}
