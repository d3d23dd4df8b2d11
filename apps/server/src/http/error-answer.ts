// How a refusal goes out: the same envelope from tRPC procedures, uploads and everything before them, so that a page
// needs one way to read errors.
import type { ActsNext, ErrorCode, ErrorParam, Issue, JinguoError } from '@jinguo/core';
import type { ErrorRequestHandler, Response } from 'express';
import type { Log } from '../log.ts';
import { requestIdOf } from './request-log.ts';
import { toRefusal } from './to-refusal.ts';

/** What a page knows of a refusal. */
export interface ErrorData {
  readonly code: ErrorCode;
  readonly httpStatus: number;
  readonly actsNext: ActsNext;
  readonly zh: string;
  readonly en: string;
  readonly params: Readonly<Record<string, ErrorParam>>;
  readonly issues: readonly Issue[];
  /** Number to give to the administrator; the log has the rest under it. */
  readonly requestId: string;
}

export function errorData(error: JinguoError, requestId: string): ErrorData {
  return {
    code: error.code,
    httpStatus: error.status,
    actsNext: error.actsNext,
    zh: error.text('zh'),
    en: error.text('en'),
    params: error.params,
    issues: error.issues,
    requestId,
  };
}

/** Writes a refusal down: failures of ours with their cause, refusals of the rules by code only. */
export function logRefusal(log: Log, error: JinguoError, at: { readonly requestId: string; readonly path?: string | undefined }): void {
  const where = { id: at.requestId, code: error.code, ...(at.path === undefined ? {} : { procedure: at.path }) };
  if (error.status >= 500) log.error({ ...where, err: error.cause ?? error }, 'failed');
  else log.info(where, 'refused');
}

function sendRefusal(res: Response, error: JinguoError): void {
  if (res.headersSent) {
    res.destroy();
    return;
  }
  // -32600 is JSON-RPC's "invalid request", which tRPC clients expect in this place.
  res.status(error.status).json({ error: { message: error.text('en'), code: -32_600, data: errorData(error, requestIdOf(res)) } });
}

/** The last handler: whatever was thrown on the way. */
export function answerErrors(log: Log): ErrorRequestHandler {
  return (thrown: unknown, _req, res, _next) => {
    const error = toRefusal(thrown, { requestId: requestIdOf(res) });
    logRefusal(log, error, { requestId: requestIdOf(res) });
    sendRefusal(res, error);
  };
}
