// 证书、聘书 as a section of a PDF: a sheet across with a double frame, the title in red, the words large, and the code that
// checks it at the foot. Only words and a signature make one; anything with a table is printed as every other paper.
import type { Paper } from '@jinguo/core';
import type { Content, ContentSection } from 'pdfmake/interfaces.js';
import type { PrintedPaper } from './printed-paper.ts';

const [width, height] = [841.89, 595.28];
const red = '#b8142c';
const gold = '#c9a35b';
const [side, top, foot] = [118, 104, 96];
const code = 56;
const words = 20;
const framed = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${frame(26, 3, red)}${frame(33, 0.8, gold)}</svg>`;

export function isWritten({ blocks }: Paper): boolean {
  return blocks.every((one) => one.kind !== 'table');
}

export function certificateSection({ paper, qr }: PrintedPaper): ContentSection {
  return {
    pageSize: { width, height },
    pageMargins: [side, top, side, foot],
    header: () => ({ svg: framed, absolutePosition: { x: 0, y: 0 } }),
    footer: () => ({
      margin: [side, 0, side, 0],
      columns: [
        qr === null ? { width: '*', text: '' } : { width: '*', columnGap: 8, columns: [{ width: 'auto', qr: qr.url, fit: code, eccLevel: 'M' }, { width: '*', text: `${qr.caption}\n${paper.documentNumber ?? ''}`, fontSize: 9, color: '#595959', margin: [0, 14, 0, 0] }] },
      ],
    }),
    section: [
      { text: [...paper.title].join('　'), fontSize: paper.title.length > 6 ? 28 : 40, bold: true, color: red, alignment: 'center', margin: [0, 6, 0, 26] },
      ...paper.blocks.map(large),
    ],
  };
}

function frame(inset: number, lineWidth: number, colour: string): string {
  return `<rect x="${inset}" y="${inset}" width="${width - 2 * inset}" height="${height - 2 * inset}" fill="none" stroke="${colour}" stroke-width="${lineWidth}"/>`;
}

function large(block: Paper['blocks'][number], index: number): Content {
  switch (block.kind) {
    case 'paragraph':
      // Whom it is for stands by itself; what is said of her begins two characters in.
      return { text: block.text, fontSize: words, lineHeight: 1.7, leadingIndent: index === 0 && /[：:]$/u.test(block.text) ? 0 : words * 2 };
    case 'signature':
      return { unbreakable: true, fontSize: 17, margin: [0, 30, 10, 0], stack: block.lines.map((text): Content => ({ text, alignment: 'right', lineHeight: 1.6 })) };
    case 'table':
    case 'opinion':
      return { text: '' };
  }
}
