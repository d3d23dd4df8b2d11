// What a camera writes into a picture beside it is not kept: where it was taken, by which telephone, a thumbnail of what was cut away
// (domain.md §3.7: a place is sensitive). Of it all only which way up it is stays, and the colours it is meant in.
import type { FileMime } from './file-kind.ts';

/** The picture alone, and what is none as it is; undefined of a picture in which there is no image. */
export function withoutMetadata(mime: FileMime, bytes: Buffer): Buffer | undefined {
  if (mime === 'image/jpeg') return jpeg(bytes);
  return mime === 'image/png' ? png(bytes) : bytes;
}

const marker = { start: 0xd8, end: 0xd9, scan: 0xda, app0: 0xe0, app1: 0xe1, app2: 0xe2, app14: 0xee, app15: 0xef, comment: 0xfe } as const;
const [fill, stuffed, firstRestart, lastRestart] = [0xff, 0x00, 0xd0, 0xd7];

/** Parts a picture may come in: cameras write dozens, and each one is held while it is looked at. */
const mostParts = 10_000;

/** Segment by segment to the end of the image; whatever was put behind that, a film of the same moment say, is dropped. */
function jpeg(bytes: Buffer): Buffer | undefined {
  const kept: Buffer[] = [Buffer.from([fill, marker.start])];
  let at = 2;
  let scans = 0;
  while (at + 1 < bytes.length) {
    if (kept.length > mostParts) return undefined;
    // What stands between two parts is passed over, as whoever shows the picture does.
    if (bytes[at] !== fill) at = bytes.indexOf(fill, at);
    if (at === -1 || at + 1 >= bytes.length) break;
    const code = bytes[at + 1] ?? 0;
    if (code === fill) at += 1;
    else if (code === stuffed || (code >= firstRestart && code <= lastRestart)) at += 2;
    else if (code === marker.end) break;
    else {
      const length = at + 4 > bytes.length ? 0 : bytes.readUInt16BE(at + 2);
      const end = at + 2 + length;
      if (length < 2 || end > bytes.length) break;
      const segment = bytes.subarray(at, end);
      const part = partKept(code, segment);
      if (part !== undefined) kept.push(part);
      at = end;
      if (code === marker.scan) {
        scans += 1;
        at = endOfScan(bytes, end);
        kept.push(bytes.subarray(end, at));
      }
    }
  }
  return scans === 0 ? undefined : cut(kept);
}

/** A picture whose end is missing is shown as far as it goes, and nothing is put back that was not looked at. */
function cut(kept: readonly Buffer[]): Buffer {
  return Buffer.concat([...kept, Buffer.from([fill, marker.end])]);
}

function partKept(code: number, segment: Buffer): Buffer | undefined {
  if (code === marker.app1) return upright(segment);
  if (code === marker.app2) return segment.subarray(4).toString('latin1').startsWith('ICC_PROFILE\0') ? segment : undefined;
  const named = code === marker.comment || (code > marker.app2 && code <= marker.app15 && code !== marker.app14);
  return named ? undefined : segment;
}

function endOfScan(bytes: Buffer, from: number): number {
  let at = from;
  while (at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === fill && next !== stuffed && next !== fill && (next < firstRestart || next > lastRestart)) return at;
    at += 1;
  }
  return bytes.length;
}

const [orientationTag, shortType] = [0x0112, 3];

/** An Exif part that says which way up the picture is and no more; undefined where it lies as it should. */
function upright(segment: Buffer): Buffer | undefined {
  const orientation = orientationIn(segment);
  if (orientation === undefined || orientation <= 1 || orientation > 8) return undefined;
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(orientationTag, 10);
  tiff.writeUInt16BE(shortType, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  const head = Buffer.from([fill, marker.app1, 0, 0]);
  head.writeUInt16BE(2 + 6 + tiff.length, 2);
  return Buffer.concat([head, Buffer.from('Exif\0\0', 'latin1'), tiff]);
}

function orientationIn(segment: Buffer): number | undefined {
  if (segment.subarray(4, 10).toString('latin1') !== 'Exif\0\0') return undefined;
  const tiff = segment.subarray(10);
  if (tiff.length < 14) return undefined;
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (first + 2 > tiff.length) return undefined;
  for (let entry = first + 2, left = short(first); left > 0 && entry + 12 <= tiff.length; entry += 12, left -= 1) {
    if (short(entry) === orientationTag) return short(entry + 8);
  }
  return undefined;
}

const signature = 8;
/** Of a PNG: texts, times and Exif. */
const dropped = new Set(['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME']);

function png(bytes: Buffer): Buffer | undefined {
  const kept: Buffer[] = [bytes.subarray(0, signature)];
  let at = signature;
  let images = 0;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (kept.length > mostParts) return undefined;
    if (end > bytes.length) break;
    if (type === 'IDAT') images += 1;
    if (!dropped.has(type)) kept.push(bytes.subarray(at, end));
    at = end;
    if (type === 'IEND') break;
  }
  return images === 0 ? undefined : Buffer.concat(kept);
}
