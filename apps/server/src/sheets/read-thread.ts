// The thread that reads one file: a spreadsheet is a stranger's program for whatever parses it, so it is read where it may
// run out of memory or time alone.
import { parentPort, workerData } from 'node:worker_threads';
import { FileFault } from './fault.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './excelts-read.ts';

export type ReadAnswer = { readonly ok: true; readonly sheet: Awaited<ReturnType<typeof readXlsx>> } | { readonly ok: false; readonly fault: FileFault['fault'] };

const zipMark = 'PK\u0003\u0004';

async function read(bytes: Uint8Array<ArrayBuffer>): Promise<ReadAnswer> {
  try {
    const isZip = Buffer.from(bytes.buffer, bytes.byteOffset, 4).toString('latin1') === zipMark;
    return { ok: true, sheet: isZip ? await readXlsx(bytes) : readCsv(bytes) };
  } catch (error) {
    if (error instanceof FileFault) return { ok: false, fault: error.fault };
    throw error;
  }
}

const { bytes }: { readonly bytes: Uint8Array<ArrayBuffer> } = workerData;
parentPort?.postMessage(await read(bytes), []);
