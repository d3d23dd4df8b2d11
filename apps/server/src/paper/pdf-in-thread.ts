// Has papers set where it holds up nobody: a few here, many in a thread that ends when nobody waits for them any more.
import { Worker } from 'node:worker_threads';
import { refusal } from '@jinguo/core';
import type { Telling } from '../http/told-file.ts';
import { pdfOf, type PdfPaper } from './pdf.ts';

type ThreadWord = { readonly done: number } | { readonly bytes: Uint8Array<ArrayBuffer> };

/** So few are quicker here than a thread begins. */
const few = 3;

/** @throws what the signal was aborted with */
export async function setPapers(papers: readonly PdfPaper[], { progress, signal }: Pick<Telling, 'progress' | 'signal'>): Promise<Buffer> {
  signal.throwIfAborted();
  if (papers.length <= few) return pdfOf(papers);
  const thread = new Worker(new URL('pdf-thread.ts', import.meta.url), { workerData: { papers } });
  try {
    return await new Promise<Buffer>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      thread.on('message', (said: ThreadWord) => {
        if ('bytes' in said) resolve(Buffer.from(said.bytes.buffer, said.bytes.byteOffset, said.bytes.byteLength));
        else progress(said.done, papers.length);
      });
      thread.once('error', reject);
      thread.once('exit', (code) => reject(refusal('INTERNAL', { id: `pdf-thread-${code}` })));
    });
  } finally {
    void thread.terminate();
  }
}
