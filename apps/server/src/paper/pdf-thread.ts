// The thread that sets many papers: a hundred take seconds in which nothing else would be answered.
import { parentPort, workerData } from 'node:worker_threads';
import { pdfOf, type PdfPaper } from './pdf.ts';

const { papers }: { readonly papers: readonly PdfPaper[] } = workerData;
// What crosses over is bytes; the drawing reads a buffer.
const buffered = papers.map((one) => (one.word === undefined ? one : { ...one, word: Buffer.from(one.word) }));
let told = 0;
const bytes = await pdfOf(buffered, (part) => {
  const done = Math.floor(part * papers.length);
  if (done > told) parentPort?.postMessage({ done }, []);
  told = done;
});
parentPort?.postMessage({ bytes }, []);
