// Replaces a file whole: after a crash at any moment it holds what it held before or what it was to hold, never half.
import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

export type WriteStep = 'begun' | 'written' | 'synced' | 'renamed' | 'done';

/** The name under which the next content is written; what lies there after a crash never counted. */
const halfName = (path: string): string => `${path}.half`;

/** `reached` is told each step, so that tests can die there. */
export async function replaceFile(path: string, text: string, reached: (step: WriteStep) => void): Promise<void> {
  const half = await open(halfName(path), 'w', 0o600);
  try {
    reached('begun');
    await half.writeFile(text);
    reached('written');
    await half.sync();
    reached('synced');
  } finally {
    await half.close();
  }
  await rename(halfName(path), path);
  reached('renamed');
  await syncFolder(dirname(path));
  reached('done');
}

/** Brings renames and removals in a folder to the disk. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folder; there a rename is on disk when it returns.
  if (process.platform === 'win32') return;
  const opened = await open(folder, 'r');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}
