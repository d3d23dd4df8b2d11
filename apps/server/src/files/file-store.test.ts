// What a clean-up may take from the disk: what has lain there, never what has just been uploaded again.
import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { openFileStore } from './file-store.ts';

test('a file uploaded again stays where it is, though an earlier one of the same bytes was to be removed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'jinguo-files-'));
  const files = await openFileStore(folder);
  const upload = async () => {
    const received = await files.receive(Readable.from([Buffer.from('the same bytes')]), 1000);
    await received?.keep();
    return received?.sha256 ?? '';
  };
  const sha256 = await upload();
  const path = join(folder, 'files', sha256.slice(0, 2), sha256);
  const hoursAgo = new Date(Date.now() - 2 * 3_600_000);
  await utimes(path, hoursAgo, hoursAgo);
  await upload();
  expect(await files.remove(sha256)).toBe(false);
  expect(await readdir(join(folder, 'files', sha256.slice(0, 2)))).toEqual([sha256]);
  await utimes(path, hoursAgo, hoursAgo);
  expect([await files.remove(sha256), await files.remove(sha256)]).toEqual([true, true]);
  expect([await readdir(join(folder, 'files', sha256.slice(0, 2))), await readdir(join(folder, 'files', 'incoming'))]).toEqual([[], []]);
  await rm(folder, { recursive: true });
});
