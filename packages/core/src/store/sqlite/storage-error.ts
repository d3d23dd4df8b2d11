// SQLite's result codes as the errors people can act on.
import { statfsSync } from 'node:fs';
import { JinguoError, refusal } from '../../errors.ts';

/** The typed error for what a driver threw; errors that are ours already pass through. */
export function storageError(thrown: unknown, folder: string): unknown {
  if (thrown instanceof JinguoError || !(thrown instanceof Error) || !('code' in thrown)) return thrown;
  const code = String(thrown.code);
  const more = { cause: thrown };
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return refusal('STORAGE_BUSY', {}, more);
  if (code.startsWith('SQLITE_FULL')) return refusal('STORAGE_FULL', {}, more);
  if (code === 'ENOSPC' || (code.startsWith('SQLITE_IOERR') && isFull(folder))) return refusal('STORAGE_FULL', {}, more);
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || code === 'EACCES' || code === 'EROFS' || code === 'ENOTDIR') {
    return refusal('STORAGE_READ_ONLY', { folder }, more);
  }
  return code.startsWith('SQLITE_') ? refusal('STORAGE_FAILED', { detail: code }, more) : thrown;
}

/** SQLite says that a disk is full in several words: its shared memory or its log that cannot grow is an input/output error. */
function isFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < 65_536;
  } catch {
    return false;
  }
}
