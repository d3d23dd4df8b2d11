// Writes a backup: a tar of the database's own consistent copy, the key, the digests of both, and the uploaded files. Files
// never change once stored, so copying them after the database catches every one it names; their digests are their names.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create, replace } from 'tar';
import { databaseName, keyName } from '../data-folder.ts';
import { digestOf, digestsName } from './digests.ts';
import { filesName, incomingName } from '../files/file-store.ts';

export interface BackUp {
  readonly target: string;
  readonly dataFolder: string;
  /** Writes a consistent copy of the database while others use it. */
  readonly copyDatabase: (to: string) => Promise<void>;
}

export async function backUp({ target, dataFolder, copyDatabase }: BackUp): Promise<void> {
  const work = join(dataFolder, `.backup-${randomUUID()}`);
  const half = `${target}.half`;
  await mkdir(work, { mode: 0o700 });
  try {
    await copyDatabase(join(work, databaseName));
    await copyFile(join(dataFolder, keyName), join(work, keyName));
    await writeFile(join(work, digestsName), JSON.stringify({ [databaseName]: await digestOf(join(work, databaseName)), [keyName]: await digestOf(join(work, keyName)) }));
    await (await open(half, 'w', 0o600)).close();
    await create({ file: half, cwd: work, portable: true }, [databaseName, keyName, digestsName]);
    if (existsSync(join(dataFolder, filesName))) {
      await replace({ file: half, cwd: dataFolder, portable: true, filter: (path) => !path.includes(incomingName) }, [filesName]);
    }
    await rename(half, target); // a name without .half is a whole backup
  } finally {
    await rm(work, { recursive: true, force: true });
    await rm(half, { force: true });
  }
}
