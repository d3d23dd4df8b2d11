// Hands a file to a thread that reads it, with a limit to its memory and its time; the server goes on meanwhile.
import { Worker } from 'node:worker_threads';
import { requireTable } from './not-a-sheet.ts';
import type { ReadAnswer } from './read-thread.ts';
import type { Sheet } from './sheet-port.ts';
import { refusalOf } from './unreadable.ts';

const what = { zh: '电子表格', en: 'spreadsheet' };
const longestMs = 60_000;
const memory = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 64 };

/** @throws JinguoError FILE_DAMAGED, BODY_TOO_LARGE, BAD_REQUEST naming the row that cannot be read. */
export function readInThread(bytes: Uint8Array<ArrayBuffer>): Promise<Sheet> {
  requireTable(bytes);
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('read-thread.ts', import.meta.url), { workerData: { bytes }, resourceLimits: memory });
    const damaged = (cause: unknown) => reject(refusalOf({ kind: 'damaged' }, what, cause));
    const timer = setTimeout(() => {
      damaged('took too long');
      void thread.terminate();
    }, longestMs);
    thread.once('message', (answer: ReadAnswer) => {
      if (answer.ok) resolve(answer.sheet);
      else reject(refusalOf(answer.fault, what));
    });
    thread.once('error', damaged);
    thread.once('exit', () => {
      clearTimeout(timer);
      damaged('ended without an answer');
    });
  });
}
