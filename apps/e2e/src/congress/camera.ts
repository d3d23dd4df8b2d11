// A phone's camera for tests: a film of cards held before it one after another, turned a little and grey as on a real picture,
// in the uncompressed format that Chromium plays as its camera.
import { writeFile } from 'node:fs/promises';
import { encode } from 'uqr';

const [width, height, framesEach] = [640, 480, 20];
const turn = 0.17;
const side = 300;
const [dark, paper, table] = [46, 214, 120];

/** Writes the film; played over and over. */
export async function filmCards(file: string, codes: readonly string[]): Promise<void> {
  const frame = Buffer.from('FRAME\n');
  const colourless = Buffer.alloc(width * height / 2, 128);
  const pictures = codes.map((code) => Buffer.concat([frame, pictureOf(code), colourless]));
  await writeFile(file, Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), ...pictures.flatMap((one) => Array.from({ length: framesEach }, () => one))]));
}

/** The card lies on a table, not quite straight. */
function pictureOf(code: string): Buffer {
  const { data, size } = encode(code, { border: 4 });
  const picture = Buffer.alloc(width * height, table);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [dx, dy] = [x - width / 2, y - height / 2];
      const column = Math.floor(((dx * Math.cos(turn) + dy * Math.sin(turn)) / side + 0.5) * size);
      const row = Math.floor(((dy * Math.cos(turn) - dx * Math.sin(turn)) / side + 0.5) * size);
      const isDark = data[row]?.[column];
      if (isDark !== undefined) picture[y * width + x] = isDark ? dark : paper;
    }
  }
  return picture;
}
