// Puts a backup in place, after looking at all of it: database and key must be what was backed up, to the bit, and every file
// must have the content its name says. Until then nothing of the data folder is touched.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { restoreBackup } from '@jinguo/core';
import { extract } from 'tar';
import { ConfigProblem } from '../config.ts';
import { databaseName, keyName } from '../data-folder.ts';
import { filesName } from '../files/file-store.ts';
import { digestOf, digestsName, digestsShape } from './digests.ts';

/** @throws ConfigProblem when the file is no backup; JinguoError STORAGE_* when the database is unsound or in use. */
export async function restore({ backup, dataFolder }: { readonly backup: string; readonly dataFolder: string }): Promise<void> {
  await mkdir(dataFolder, { recursive: true });
  const work = join(dataFolder, `.restore-${randomUUID()}`);
  await mkdir(work, { mode: 0o700 });
  try {
    await unpack(backup, work);
    for (const name of [databaseName, keyName, digestsName]) {
      if (!existsSync(join(work, name))) throw new ConfigProblem(`${backup} holds no ${name}: it is no backup of ours. (不是有效的备份文件。)`);
    }
    const digests = digestsShape.safeParse(asJson(await readFile(join(work, digestsName), 'utf8')));
    for (const name of [databaseName, keyName] as const) await requireContent(join(work, name), digests.data?.[name]);
    const files = existsSync(join(work, filesName)) ? await filesBelow(join(work, filesName)) : [];
    for (const file of files) await requireContent(file, basename(file));
    for (const file of files) await bringIn(file, dataFolder);
    restoreBackup(join(work, databaseName), { folder: dataFolder });
    await copyFile(join(work, keyName), join(dataFolder, keyName));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function unpack(backup: string, work: string): Promise<void> {
  const wanted = (path: string) => [databaseName, keyName, digestsName].includes(path) || /^files(\/[\da-f]{2}(\/[\da-f]{64})?)?\/?$/u.test(path);
  try {
    await extract({ file: backup, cwd: work, strict: true, filter: (path, entry) => wanted(path) && 'type' in entry && (entry.type === 'File' || entry.type === 'Directory') });
  } catch (error) {
    throw new ConfigProblem(`${backup} cannot be read: ${error instanceof Error ? error.message : 'unknown'} (备份文件无法读取。)`, { cause: error });
  }
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function requireContent(file: string, digest: string | undefined): Promise<void> {
  if ((await digestOf(file)) !== digest) throw new ConfigProblem(`The backup is damaged: ${basename(file)} is not what was backed up. (备份已损坏。)`);
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function bringIn(file: string, dataFolder: string): Promise<void> {
  const target = join(dataFolder, filesName, basename(dirname(file)), basename(file));
  await mkdir(dirname(target), { recursive: true });
  if (!existsSync(target)) await rename(file, target);
}
