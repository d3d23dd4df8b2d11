// The data folder: what lies in it, and its first filling. A demonstration is built aside and put in place in one rename,
// so that a first start that was interrupted leaves nothing half-made.
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { refusal } from '@jinguo/core';
import { ConfigProblem } from './config.ts';
import { filesName } from './files/file-store.ts';

export const databaseName = 'jinguo.sqlite';
export const keyName = 'blind-index.key';

export function hasDatabase(folder: string): boolean {
  return existsSync(join(folder, databaseName));
}

/** Makes the folder, if need be. @throws JinguoError STORAGE_READ_ONLY, STORAGE_FULL */
export async function requireFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    throw code === 'ENOSPC' ? refusal('STORAGE_FULL', {}, { cause: error }) : refusal('STORAGE_READ_ONLY', { folder }, { cause: error });
  }
}

/**
 * The key under which ID and contract numbers are looked up without being kept; made on first use. Without the key that
 * wrote a database, double applications would no longer be noticed.
 */
export async function blindKey(folder: string): Promise<string> {
  const path = join(folder, keyName);
  if (!existsSync(path)) {
    if (hasDatabase(folder)) throw new ConfigProblem(`${path} is missing: put back the key that belongs to this database. (缺少本数据库的密钥文件。)`);
    await writeFile(path, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  }
  const key = (await readFile(path, 'utf8')).trim();
  if (Buffer.from(key, 'base64').length >= 32) return key;
  throw new ConfigProblem(`${path} is too short to be a key: 32 random bytes in base64 are expected. (密钥文件无效。)`);
}

/** A folder of a plugin's own, made on first use; backups leave it out. */
export async function pluginFolder(folder: string, plugin: string): Promise<string> {
  const own = join(folder, 'plugins', plugin);
  await mkdir(own, { recursive: true, mode: 0o700 });
  return own;
}

/** Fills a new folder through `fill`, which gets a folder of its own; then all of it appears at once. */
export async function fillAside(folder: string, fill: (aside: string) => Promise<void>): Promise<void> {
  const aside = join(folder, '.filling');
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true });
  await fill(aside);
  await rename(join(aside, keyName), join(folder, keyName));
  await rm(join(folder, filesName), { recursive: true, force: true });
  if (existsSync(join(aside, filesName))) await rename(join(aside, filesName), join(folder, filesName));
  // It was written without waiting for the disk; now it counts.
  await syncFile(join(aside, databaseName));
  // The database last: a folder with one counts as filled.
  await rename(join(aside, databaseName), join(folder, databaseName));
  await rm(aside, { recursive: true, force: true });
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
