// A picture as a telephone takes it, with the place, the camera, a thumbnail and a film behind it: what is kept of it is the picture and
// which way up it is (domain.md §3.7).
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runServer } from '../testing/running-server.ts';
import { withoutMetadata } from './without-metadata.ts';

const plain = Buffer.from('/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAUDBAQEAwUEBAQFBQUGBwwIBwcHBw8LCwkMEQ8SEhEPERETFhwXExQaFRERGCEYGh0dHx8fExciJCIeJBweHx7/2wBDAQUFBQcGBw4ICA4eFBEUHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh7/wAARCAAQABgDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAYH/8QAFxABAQEBAAAAAAAAAAAAAAAAABRhYv/EABUBAQEAAAAAAAAAAAAAAAAAAAAH/8QAFhEAAwAAAAAAAAAAAAAAAAAAABdi/9oADAMBAAIRAxEAPwDG7ui7pLX6X6oisgqrJsqbuhLX6CsgMmz/2Q==', 'base64');
const progressive = Buffer.from('/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAUDBAQEAwUEBAQFBQUGBwwIBwcHBw8LCwkMEQ8SEhEPERETFhwXExQaFRERGCEYGh0dHx8fExciJCIeJBweHx7/2wBDAQUFBQcGBw4ICA4eFBEUHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh7/wgARCAAQABgDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAUG/8QAFQEBAQAAAAAAAAAAAAAAAAAAAAb/2gAMAwEAAhADEAAAAcalKKqqpQ//xAAVEAEBAAAAAAAAAAAAAAAAAAAAEv/aAAgBAQABBQK1rWtb/8QAFhEAAwAAAAAAAAAAAAAAAAAAABZh/9oACAEDAQE/AWSjJT//xAAWEQADAAAAAAAAAAAAAAAAAAAAFmH/2gAIAQIBAT8BVoK0P//EABQQAQAAAAAAAAAAAAAAAAAAACD/2gAIAQEABj8CX//EABYQAQEBAAAAAAAAAAAAAAAAAHEAIP/aAAgBAQABPyFznj//2gAMAwEAAgADAAAAEDTf/8QAFBEBAAAAAAAAAAAAAAAAAAAAEP/aAAgBAwEBPxA//8QAFBEBAAAAAAAAAAAAAAAAAAAAEP/aAAgBAgEBPxA//8QAFhABAQEAAAAAAAAAAAAAAAAAAHEQ/9oACAEBAAE/ENAta3//2Q==', 'base64');

interface Entry { readonly tag: number; readonly type: number; readonly count: number; readonly value: number | Buffer }

/** A directory of a TIFF, and behind it what does not lie in its entries. */
function directory(at: number, entries: readonly Entry[]): Buffer {
  const head = Buffer.alloc(2 + entries.length * 12 + 4);
  head.writeUInt16LE(entries.length, 0);
  const behind: Buffer[] = [];
  let free = at + head.length;
  for (const [nth, { tag, type, count, value }] of entries.entries()) {
    const entry = 2 + nth * 12;
    head.writeUInt16LE(tag, entry);
    head.writeUInt16LE(type, entry + 2);
    head.writeUInt32LE(count, entry + 4);
    if (typeof value === 'number') head.writeUInt32LE(value, entry + 8);
    else {
      head.writeUInt32LE(free, entry + 8);
      behind.push(value);
      free += value.length;
    }
  }
  return Buffer.concat([head, ...behind]);
}

const degrees = (...parts: readonly number[]) => Buffer.concat(parts.map((part) => { const one = Buffer.alloc(8); one.writeUInt32LE(Math.round(part * 100), 0); one.writeUInt32LE(100, 4); return one; }));
const [ascii, short, long, rational] = [2, 3, 4, 5];

/** 30°45′12″ N, 120°46′30″ E, taken upright by a telephone whose make is named. */
function exif(orientation: number): Buffer {
  const make = Buffer.from('JIAXINGPHONE\0');
  const first = (gps: number) => directory(8, [{ tag: 0x010f, type: ascii, count: make.length, value: make }, { tag: 0x0112, type: short, count: 1, value: orientation }, { tag: 0x8825, type: long, count: 1, value: gps }]);
  const gpsAt = 8 + first(0).length;
  const gps = directory(gpsAt, [{ tag: 1, type: ascii, count: 2, value: 0x4e }, { tag: 2, type: rational, count: 3, value: degrees(30, 45, 12) }, { tag: 3, type: ascii, count: 2, value: 0x45 }, { tag: 4, type: rational, count: 3, value: degrees(120, 46, 30) }]);
  return Buffer.concat([Buffer.from('Exif\0\0II*\0\u0008\0\0\0', 'latin1'), first(gpsAt), gps]);
}

const segment = (code: number, content: Buffer) => {
  const head = Buffer.from([0xff, code, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
};
const xmp = segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta exif:GPSLatitude="30,45.2N"/>'));
const photographed = (picture: Buffer, orientation = 6) => Buffer.concat([picture.subarray(0, 2), segment(0xe1, exif(orientation)), xmp, segment(0xed, Buffer.from('Photoshop 3.0\0竹林浜')), segment(0xfe, Buffer.from('竹林浜12号')), picture.subarray(2), Buffer.from('ftypmp42 a film of the same moment')]);
const told = ['JIAXINGPHONE', 'GPSLatitude', 'Photoshop', '竹林浜', 'ftyp', degrees(30, 45, 12).toString('latin1')];
const says = (bytes: Buffer) => told.filter((one) => bytes.includes(Buffer.from(one, /^[\0-ÿ]*$/u.test(one) ? 'latin1' : 'utf8')));

test.each([['one scan', plain], ['many scans', progressive]])('a picture of %s keeps its image and which way up it is, and nothing of where it was taken', (_what, picture) => {
  const taken = photographed(picture);
  expect(says(taken)).toEqual(told);
  const kept = withoutMetadata('image/jpeg', taken) ?? Buffer.alloc(0);
  expect(says(kept)).toEqual([]);
  // Byte for byte the picture, behind an Exif part of one entry: the sixth way up.
  const part = kept.subarray(2, 38);
  expect([part.readUInt16BE(0), part.toString('latin1', 4, 10), part.readUInt16BE(18), part.readUInt16BE(20), part.readUInt16BE(28)]).toEqual([0xff_e1, 'Exif\0\0', 1, 0x0112, 6]);
  expect(Buffer.concat([kept.subarray(0, 2), kept.subarray(38)]).equals(picture)).toBe(true);
  expect(withoutMetadata('image/jpeg', photographed(picture, 1))?.equals(picture)).toBe(true);
  expect(withoutMetadata('image/jpeg', kept)?.equals(kept)).toBe(true);
});

test('a stray byte between two parts is passed over, as whoever shows the picture does', () => {
  const behind = 2 + 18;
  expect(withoutMetadata('image/jpeg', Buffer.concat([plain.subarray(0, behind), Buffer.from([0x00, 0x07]), plain.subarray(behind)]))?.equals(plain)).toBe(true);
});

test('a picture with no image in it, or in more parts than a camera writes, is none', () => {
  expect(withoutMetadata('image/jpeg', plain.subarray(0, 60))).toBeUndefined();
  expect(withoutMetadata('image/jpeg', Buffer.concat([plain.subarray(0, 2), ...Array.from({ length: 6000 }, () => Buffer.from('ffda0002', 'hex'))]))).toBeUndefined();
  expect(withoutMetadata('image/png', Buffer.from('89504e470d0a1a0a', 'hex'))).toBeUndefined();
});

test('a picture that breaks off anywhere is cut there, and tells nothing', () => {
  const taken = photographed(plain);
  for (let length = 0; length <= taken.length; length += 1) {
    expect(says(withoutMetadata('image/jpeg', taken.subarray(0, length)) ?? Buffer.alloc(0))).toEqual([]);
    expect(says(withoutMetadata('image/jpeg', Buffer.concat([taken.subarray(0, length), Buffer.alloc(9, 0xff)])) ?? Buffer.alloc(0))).toEqual([]);
  }
});

test('of a PNG its texts, its time and its Exif are dropped', () => {
  const chunk = (type: string, content: Buffer) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(content.length, 0);
    head.write(type, 4, 'latin1');
    return Buffer.concat([head, content, Buffer.alloc(4)]);
  };
  const [start, image, end] = [Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IDAT', Buffer.from('image')), chunk('IEND', Buffer.alloc(0))];
  const taken = Buffer.concat([start, chunk('eXIf', exif(6)), chunk('tEXt', Buffer.from('Comment\0竹林浜12号')), image, chunk('iTXt', Buffer.from('XML GPSLatitude')), end, Buffer.from('ftyp')]);
  expect(withoutMetadata('image/png', taken)?.equals(Buffer.concat([start, image, end]))).toBe(true);
});

test('what is uploaded lies without its place on the disk and comes back so; a PDF is kept as it came', async () => {
  await using server = await runServer();
  const cookie = await server.signIn('woman');
  const sent = await server.fetch(`/files?name=${encodeURIComponent('整治后.jpg')}`, { method: 'PUT', headers: { Cookie: cookie }, body: new Uint8Array(photographed(plain)) });
  expect(sent.status).toBe(201);
  const view: unknown = await sent.json();
  const back = Buffer.from(await (await server.fetch(`/files/${String(Object(view).id)}`, { headers: { Cookie: cookie } })).arrayBuffer());
  expect(Object(view)).toMatchObject({ mime: 'image/jpeg', bytes: back.length });
  expect(says(back)).toEqual([]);
  const entries = await readdir(join(server.dataFolder, 'files'), { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => one.isFile());
  expect(files).toHaveLength(1);
  for (const one of files) expect((await readFile(join(one.parentPath, one.name))).equals(back)).toBe(true);
});
