// From anything thrown to the refusal a person reads: one table of codes for tRPC, uploads and pages alike. What nobody
// foresaw becomes INTERNAL with the request's id, and nothing of its text leaves the server.
import { refusal, JinguoError, type Issue } from '@jinguo/core';
import { TRPCError } from '@trpc/server';
import { ZodError } from 'zod';

export interface RequestPlace {
  readonly requestId: string;
  /** Procedure asked for, if any. */
  readonly path?: string | undefined;
  /** What the procedure was given; looked at to name an unknown action, never kept. */
  readonly input?: unknown;
}

/** Largest request body; stated to the caller in these words. */
export const bodyLimit = { bytes: 1_048_576, words: '1 MB' } as const;

export function toRefusal(thrown: unknown, place: RequestPlace): JinguoError {
  if (thrown instanceof JinguoError) return thrown;
  if (thrown instanceof TRPCError) return fromTrpc(thrown, place);
  if (thrown instanceof URIError) return refusal('BAD_REQUEST', { path: 'url' }, { cause: thrown });
  switch (systemCode(thrown)) {
    case 'ENOSPC':
      return refusal('STORAGE_FULL', {}, { cause: thrown });
    case 'EROFS':
    case 'EACCES':
      return refusal('STORAGE_FAILED', { detail: 'read-only' }, { cause: thrown });
    case 'ECONNRESET':
    case 'ERR_STREAM_PREMATURE_CLOSE':
      return refusal('BAD_REQUEST', { path: 'connection' }, { cause: thrown });
    default:
      return fromExpress(thrown) ?? refusal('INTERNAL', { id: place.requestId }, { cause: thrown });
  }
}

function fromTrpc(error: TRPCError, place: RequestPlace): JinguoError {
  const { cause } = error;
  if (cause instanceof JinguoError) return cause;
  if (cause instanceof ZodError) return fromZod(cause, place.input);
  switch (error.code) {
    case 'NOT_FOUND':
      return refusal('NOT_FOUND', { what: procedureName(place.path) });
    case 'METHOD_NOT_SUPPORTED':
      return refusal('BAD_REQUEST', { path: 'method' });
    case 'UNSUPPORTED_MEDIA_TYPE':
      return refusal('BAD_REQUEST', { path: 'content-type' });
    case 'PAYLOAD_TOO_LARGE':
      return refusal('BODY_TOO_LARGE', { limit: bodyLimit.words });
    case 'PARSE_ERROR':
    case 'BAD_REQUEST':
      return refusal('BAD_REQUEST', { path: 'body' }, { cause: error });
    default:
      return refusal('INTERNAL', { id: place.requestId }, { cause: cause ?? error });
  }
}

function fromZod(error: ZodError, input: unknown): JinguoError {
  const [first] = error.issues;
  if (first?.path.length === 1 && first.path[0] === 'action' && first.code === 'invalid_value') {
    return refusal('UNKNOWN_EVENT', { name: actionName(input) });
  }
  const issues: Issue[] = error.issues.map((issue) => ({
    path: pointer(issue.path),
    code: issue.code,
    zh: '请求内容不符合要求',
    en: issue.message,
  }));
  return refusal('BAD_REQUEST', { path: issues[0]?.path || '/' }, { issues });
}

function pointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).slice(0, 64)}`).join('');
}

/** The action a caller asked for, as far as it looks like a name; anything else could be somebody's data. */
function actionName(input: unknown): string {
  const action = typeof input === 'object' && input !== null && 'action' in input ? input.action : undefined;
  return typeof action === 'string' && /^[a-zA-Z][\w.:-]{0,40}$/u.test(action) ? action : '?';
}

/** A procedure's name as it may be repeated and logged; anything that does not look like one could be somebody's data. */
export function procedureName(path: string | undefined): string {
  return path !== undefined && /^[a-zA-Z][a-zA-Z.]{0,60}$/u.test(path) ? path : '?';
}

function systemCode(thrown: unknown): string | undefined {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : undefined;
}

/** What Express and its body reader throw on a bad request carries a 4xx status. */
function fromExpress(thrown: unknown): JinguoError | undefined {
  if (!(thrown instanceof Error) || !('status' in thrown) || typeof thrown.status !== 'number') return undefined;
  if (thrown.status < 400 || thrown.status >= 500) return undefined;
  if (thrown.status === 413) return refusal('BODY_TOO_LARGE', { limit: bodyLimit.words });
  if (thrown.status === 404) return refusal('NOT_FOUND', { what: 'page' });
  return refusal('BAD_REQUEST', { path: 'type' in thrown ? 'body' : 'url' }, { cause: thrown });
}
