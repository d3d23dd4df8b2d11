// Refuses a body that is too large so that the sender hears why instead of a broken connection: some of it is read on.
import { refusal } from '@jinguo/core';
import type { Request, Response } from 'express';

const drainTo = 40 * 1_048_576;

/** @throws JinguoError FILE_TOO_LARGE */
export function refuseLarge(req: Request, res: Response, limitMb: number): never {
  let drained = 0;
  req.on('data', (chunk: Buffer) => {
    drained += chunk.length;
    if (drained > drainTo) req.destroy();
  });
  req.resume();
  res.set('Connection', 'close');
  throw refusal('FILE_TOO_LARGE', { limit: limitMb });
}

/** Whether a body says itself that it is larger. */
export function announcesMore(req: Request, limit: number): boolean {
  return Number(req.get('Content-Length') ?? 0) > limit;
}
