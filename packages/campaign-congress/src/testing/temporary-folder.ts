// A folder for one test, gone when the test is.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const memory = '/dev/shm';

/** `disk: false` where no power fails and thousands of files are synced: they lie in memory, where the system has such a place. */
export async function temporaryFolder({ disk = true } = {}): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(disk || !existsSync(memory) ? tmpdir() : memory, 'jinguo-box-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}
