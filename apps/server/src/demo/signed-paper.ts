// The scan of a signed application, as the demonstration's offices bring it with what they enter for somebody (代填): one small PDF, drawn
// here, that stands for them all and says that it is an example.
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { withScans, type Engine, type ScanFile } from '@jinguo/core';
import { ConfigProblem } from '../config.ts';
import { openFileStore } from '../files/file-store.ts';

const lines: readonly { readonly text: string; readonly size: number; readonly at: readonly [number, number] }[] = [
  { text: '申报材料签字页（演示样张）', size: 20, at: [60, 760] },
  { text: '本人已阅读申报表全部内容，所填事项属实，愿承担相应责任。', size: 12, at: [60, 700] },
  { text: '本人委托所在村（社区）妇联代为填报。', size: 12, at: [60, 675] },
  { text: '申报人签字：', size: 12, at: [60, 600] },
  { text: '日期：    年  月  日', size: 12, at: [60, 560] },
];
/** What somebody's hand leaves on a line. */
const stroke = '1.4 w 0.1 0.15 0.45 RG 140 598 m 150 625 158 590 166 612 c 172 628 176 592 186 606 c 196 618 200 596 214 608 c 226 616 232 600 246 604 c S';

/** The PDF; its letters are those every reader has for Chinese. */
function signedPaper(): Buffer<ArrayBuffer> {
  const drawn = `${lines.map(({ text, size, at: [x, y] }) => `BT /F1 ${size} Tf ${x} ${y} Td <${Buffer.from(text, 'utf16le').swap16().toString('hex')}> Tj ET`).join('\n')}\n${stroke}`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ];
  let text = '%PDF-1.4\n';
  const starts: number[] = [];
  for (const [index, body] of objects.entries()) {
    starts.push(text.length);
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
  }
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(`${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`, 'latin1');
}

/** Keeps it among the files of a data folder. */
export async function keepSignedPaper(dataFolder: string): Promise<ScanFile> {
  const pdf = signedPaper();
  const received = await (await openFileStore(dataFolder)).receive(Readable.from([pdf]), pdf.length);
  if (received === undefined) throw new ConfigProblem('The example of a signed paper could not be kept. (演示用签字纸质件未能保存。)');
  await received.keep();
  return { name: '申报表签字页.pdf', mime: 'application/pdf', bytes: pdf.length, sha256: createHash('sha256').update(pdf).digest('hex') };
}

/** The engine, where staff who enter something for an applicant bring that scan. */
export function bringingPapers(engine: Engine, scan: ScanFile): Engine {
  return { ...engine, start: async (actor, command) => engine.start(actor, await withScans(engine, actor, command, scan)) };
}
