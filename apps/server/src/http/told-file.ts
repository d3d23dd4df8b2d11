// A file that takes a while, told as it is made: whoever asks for `toldType` gets frames of one byte for the kind, four for the
// length, and what they hold; how far it is, pieces of the file, and a refusal that came too late for a status. Everybody else
// gets the file. Whoever goes away stops the making.
import { Writable } from 'node:stream';
import type { Request, Response } from 'express';
import type { Log } from '../log.ts';
import { announceFile } from './download.ts';
import { errorData, logRefusal, type ErrorData } from './error-answer.ts';
import { requestIdOf } from './request-log.ts';
import { toRefusal } from './to-refusal.ts';

export const toldType = 'application/vnd.jinguo.told-file';

/** First byte of a frame. */
const kinds = { word: 0, piece: 1 } as const;
const headBytes = 5;

/** What stands in a frame that is not a piece of the file. */
export type ToldWord =
  | { readonly name: string; readonly type: string }
  | { readonly done: number; readonly total: number | null }
  | { readonly error: ErrorData };

export interface Telling {
  /** Aborted when nobody waits for the file any more. */
  readonly signal: AbortSignal;
  /** The file's name and where it goes. Nothing can be refused by a status after this. */
  readonly begin: (file: { readonly name: string; readonly type: string }) => Writable;
  /** How far it is, before or after it begins; `total` null while it is not known. */
  readonly progress: (done: number, total: number | null) => void;
}

interface Asked {
  readonly req: Request;
  readonly res: Response;
  readonly log: Log;
}

/** Makes a file for whoever asked. What is thrown before anything is told is the caller's to answer. */
export async function tellFile({ req, res, log }: Asked, make: (telling: Telling) => Promise<void>): Promise<void> {
  const gone = new AbortController();
  res.once('close', () => gone.abort());
  const told = req.get('Accept') === toldType;
  const say = (one: ToldWord) => {
    if (!res.headersSent) announceFile(res, { name: 'told', type: toldType });
    res.write(frame(kinds.word, Buffer.from(JSON.stringify(one))));
  };
  try {
    await make({
      signal: gone.signal,
      begin(file) {
        if (told) say(file);
        else announceFile(res, file);
        return told ? inFrames(res, gone.signal) : res;
      },
      progress(done, total) {
        if (told && !gone.signal.aborted) say({ done, total });
      },
    });
  } catch (error) {
    if (gone.signal.aborted) return;
    if (!told || !res.headersSent) throw error;
    const refused = toRefusal(error, { requestId: requestIdOf(res) });
    logRefusal(log, refused, { requestId: requestIdOf(res) });
    say({ error: errorData(refused, requestIdOf(res)) });
    res.end();
  }
}

function frame(kind: number, content: Buffer): Buffer {
  const head = Buffer.alloc(headBytes);
  head.writeUInt8(kind, 0);
  head.writeUInt32BE(content.length, 1);
  return Buffer.concat([head, content]);
}

/** Waits for the reader as the reader's own stream does. */
function inFrames(res: Response, gone: AbortSignal): Writable {
  return new Writable({
    write(piece: Buffer, _encoding, done) {
      if (gone.aborted) return void done(gone.reason);
      if (res.write(frame(kinds.piece, piece))) return void done();
      const go = () => {
        res.off('drain', go).off('close', go);
        done();
      };
      res.on('drain', go).on('close', go);
    },
    final(done) {
      res.end(done);
    },
  });
}
