// Papers as a PDF, one after the other: in the system's layout on A4, or as the office's Word template has it. The Chinese font is embedded, cut down to the characters used; nothing else is
// read from the disk or the network, whatever a text says.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PaperBlock } from '@jinguo/core';
import pdfmake, { type Content, type TableCell } from 'pdfmake';
import type { ContentSection, ContentTable } from 'pdfmake/interfaces.js';
import { certificateSection, isWritten } from './certificate-pdf.ts';
import type { PrintedPaper } from './printed-paper.ts';
import { wrong } from './template-problem.ts';
import { sectionOfWord } from './word-pdf.ts';

export const pdfType = 'application/pdf';

const fonts = join(dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')), '..', 'fonts');
const font = 'NotoSansHans';
pdfmake.setLocalAccessPolicy((path) => path.startsWith(fonts));
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.addFonts({ [font]: { normal: join(fonts, 'NotoSansHans-Regular.otf'), bold: join(fonts, 'NotoSansHans-Bold.otf') } });

const indent = 24;
const codeWidth = 62;
const line = '#404040';
const fontSize = 11;
const ruled = { hLineWidth: () => 0.6, vLineWidth: () => 0.6, hLineColor: () => line, vLineColor: () => line, paddingTop: () => 4, paddingBottom: () => 4 };

/** A paper in the system's layout, or as the office's own template has it. */
export interface PdfPaper {
  readonly printed: PrintedPaper;
  /** The office's template, filled. */
  readonly word?: Buffer;
}

/** A template, empty, must be one that can be drawn: better said when it is uploaded than when a paper is wanted. @throws JinguoError TEMPLATE_INVALID */
export async function requireDrawable(word: Buffer): Promise<void> {
  try {
    await pdfOf([{ printed: { paper: { title: '', blocks: [] }, qr: null }, word }]);
  } catch (error) {
    throw wrong('按此模板无法生成 PDF，请简化版式（如嵌套表格、跨页合并单元格）后重新上传', 'no PDF can be drawn from it; simplify its layout, such as tables within tables, and upload it again', error);
  }
}

/** `progress` is told which part of it is drawn, from 0 to 1; it is the thread's, so only one that sets nothing else may ask. */
export async function pdfOf(papers: readonly PdfPaper[], progress?: (part: number) => void): Promise<Buffer> {
  if (progress !== undefined) pdfmake.setProgressCallback(progress);
  const document = pdfmake.createPdf({
    pageSize: 'A4',
    pageMargins: [62, 64, 62, 60],
    defaultStyle: { font, fontSize, lineHeight: 1.35 },
    content: papers.map((one) => sectionOf(one)),
    info: { title: papers.length === 1 ? (papers[0]?.printed.paper.title ?? '') : `${papers.length}份文书` },
  });
  return document.getBuffer();
}

function sectionOf({ printed, word }: PdfPaper): ContentSection {
  if (word !== undefined) return sectionOfWord(word);
  return printed.isCertificate === true && isWritten(printed.paper) ? certificateSection(printed) : { section: onePaper(printed), footer: pageNumber };
}

function pageNumber(page: number, pages: number): Content {
  return { text: `${page} / ${pages}`, alignment: 'center', fontSize: 9, color: '#7f7f7f', margin: [0, 20, 0, 0] };
}

function onePaper({ paper, qr }: PrintedPaper): Content {
  return {
    stack: [
      {
        // The code stands beside the title: behind the text it would now and then begin a page of its own.
        margin: [0, 0, 0, 10],
        columns: [
          { width: codeWidth, text: '' },
          {
            width: '*',
            stack: [
              { text: paper.title, fontSize: 18, bold: true, alignment: 'center', margin: [0, 6, 0, 6] },
              ...(paper.documentNumber === undefined ? [] : [{ text: paper.documentNumber, alignment: 'center' as const }]),
            ],
          },
          { width: codeWidth, stack: qr === null ? [] : [{ qr: qr.url, fit: codeWidth, eccLevel: 'M' as const, alignment: 'right' as const }, { text: qr.caption, fontSize: 7, color: '#595959', alignment: 'right' as const }] },
        ],
      },
      ...paper.blocks.map((one, index) => block(one, { before: paper.blocks[index - 1], isLast: index === paper.blocks.length - 1 })),
    ],
  };
}

interface Place {
  readonly before: PaperBlock | undefined;
  /** Nothing is kept free below it: on a full page that room would begin another. */
  readonly isLast: boolean;
}

function block(one: PaperBlock, { before, isLast }: Place): Content {
  const below = isLast ? 0 : 8;
  switch (one.kind) {
    case 'paragraph':
      return { text: one.text, leadingIndent: indent, alignment: 'justify', margin: [0, 0, 0, 6] };
    case 'table':
      return { ...table(one.head, one.rows), margin: [0, 4, 0, below] };
    case 'signature':
      return { unbreakable: true, stack: one.lines.map((text): Content => ({ text, alignment: 'right' })), margin: [0, 14, 0, below] };
    case 'opinion': {
      const follows = before?.kind === 'opinion';
      const box: TableCell = { stack: [{ text: one.text, margin: [0, 0, 0, 12] }, ...one.lines.map((text): Content => ({ text, alignment: 'right' }))] };
      return { layout: ruled, margin: [0, follows ? -0.6 : 4, 0, 0], table: { dontBreakRows: true, widths: ['32%', '*'], body: [[one.heading, box]] } };
    }
  }
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): ContentTable {
  const columns = Math.max(1, head.length);
  // The first cell of a form's section speaks for the empty ones beside it.
  const oneHeading = columns > 1 && head.slice(1).every((cell) => cell === '');
  const top: TableCell[] = head.map((text, index) => ({ text, bold: true, fillColor: '#f2f2f2', alignment: oneHeading ? 'left' : 'center', ...(oneHeading && index === 0 ? { colSpan: columns } : {}) }));
  const body = rows.map((row) => Array.from({ length: columns }, (_, index): TableCell => ({ text: row[index] ?? '', alignment: isFigures(row[index] ?? '') ? 'right' : 'left' })));
  return { layout: ruled, table: { headerRows: 1, dontBreakRows: true, widths: columns === 2 ? ['32%', '*'] : widthsOf(head, rows), body: [top, ...body] } };
}

/** Short columns as wide as they need, the others share what is left. */
function widthsOf(head: readonly string[], rows: readonly (readonly string[])[]): (number | '*')[] {
  return head.map((title, index) => {
    const cells = [title, ...rows.map((row) => row[index] ?? '')];
    return cells.every((cell) => [...cell].length <= 6) ? Math.max(...cells.map(widthOf)) : '*';
  });
}

/** In points: a character of a name is as wide as it is high. */
function widthOf(cell: string): number {
  return fontSize * [...cell].length + 1;
}

function isFigures(cell: string): boolean {
  return /^[\d,]+\.\d\d$/u.test(cell);
}
