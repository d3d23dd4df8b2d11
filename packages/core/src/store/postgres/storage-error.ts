// PostgreSQL's SQLSTATE codes and a lost connection as the errors people can act on.
import { JinguoError, refusal } from '../../errors.ts';

/** Connections that fail, end or are not accepted yet: the same command may be sent again once the server is back. */
const away: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH', '57P01', '57P02', '57P03', '53300']);
/** Two writers in each other's way: trying again is all it takes. */
const again: ReadonlySet<string> = new Set(['40001', '40P01', '55P03']);

/** The typed error for what the driver threw; errors that are ours already pass through. */
export function storageError(thrown: unknown): unknown {
  if (thrown instanceof JinguoError || !(thrown instanceof Error)) return thrown;
  const code = codeOf(thrown);
  const more = { cause: thrown };
  if (isAway(thrown)) return refusal('STORAGE_AWAY', {}, more);
  if (again.has(code)) return refusal('STORAGE_BUSY', {}, more);
  if (code === '53100' || code === 'ENOSPC') return refusal('STORAGE_FULL', {}, more);
  if (code === '25006') return refusal('STORAGE_READ_ONLY', { folder: 'PostgreSQL' }, more);
  return /^[0-9A-Z]{5}$/u.test(code) ? refusal('STORAGE_FAILED', { detail: code }, more) : thrown;
}

/** Whether the connection is lost, so that nothing more can be asked on it. */
export function isAway(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  const code = codeOf(thrown);
  return away.has(code) || code.startsWith('08') || /Connection terminated|not queryable|timeout exceeded when trying to connect/u.test(thrown.message);
}

/** Whether a transaction lost against another and may be run again as it is. */
export function isRetry(thrown: unknown): boolean {
  return thrown instanceof Error && again.has(codeOf(thrown));
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : '';
}
