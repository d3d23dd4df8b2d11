// What a zip says it holds, before anything in it is unpacked: a file of 10 MB may claim to become thousands. Read from its
// directory, which stands at the end.
import { FileFault } from './fault.ts';

const largestUnpackedMb = 200;
const mostParts = 2000;

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const endSize = 22;
const entrySize = 46;
const longestComment = 65_535;

/** @throws FileFault */
export function requireModestZip(bytes: Uint8Array<ArrayBuffer>): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) throw new FileFault({ kind: 'damaged' });
  const count = view.getUint16(end + 10, true);
  if (count > mostParts) throw new FileFault({ kind: 'large', limit: `${mostParts} parts` });
  let at = view.getUint32(end + 16, true);
  let unpacked = 0;
  for (let n = 0; n < count; n += 1) {
    if (at + entrySize > view.byteLength || view.getUint32(at, true) !== entryMark) throw new FileFault({ kind: 'damaged' });
    unpacked += view.getUint32(at + 24, true);
    at += entrySize + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (unpacked > largestUnpackedMb * 1_048_576) throw new FileFault({ kind: 'large', limit: `${largestUnpackedMb} MB` });
}

function endOf(view: DataView): number | undefined {
  for (let at = view.byteLength - endSize; at >= Math.max(0, view.byteLength - endSize - longestComment); at -= 1) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  return undefined;
}
