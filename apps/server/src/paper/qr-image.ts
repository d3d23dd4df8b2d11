// A QR code as a PNG, for Word, which draws none itself: black and white, eight pixels a module.
import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'uqr';

const pixels = 8;
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export function qrImage(text: string): Buffer {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const side = size * pixels;
  const rows = data.flatMap((modules) => {
    // Each line of a PNG begins with its filter: 0, none.
    const row = Buffer.concat([Buffer.from([0]), ...modules.map((dark) => Buffer.alloc(pixels, dark ? 0 : 255))]);
    return Array.from({ length: pixels }, () => row);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
