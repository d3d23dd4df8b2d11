// What shows that a backup is what was backed up, to the bit: SQLite alone does not notice a bit that turned in the middle of a
// row.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { databaseName, keyName } from '../data-folder.ts';

/** Name of the file with the digests, in a backup. */
export const digestsName = 'digests.json';

export const digestsShape = z.object({ [databaseName]: z.string(), [keyName]: z.string() });

/** SHA-256 of a file. */
export async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
