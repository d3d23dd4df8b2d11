// Papers as a PDF, one after the other: in the system's layout on A4, or as the office's Word template has it. The Chinese font is embedded, cut down to the characters used; nothing else is
// read from the disk or the network, whatever a text says.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pdfmake, { type Content } from 'pdfmake';
import type { ContentSection } from 'pdfmake/interfaces.js';
import { certificateSection, isWritten } from './certificate-pdf.ts';
import { blocksOf, fontSize } from './paper-blocks.ts';
import type { PrintedPaper } from './printed-paper.ts';
import { wrong } from './template-problem.ts';
import { sectionOfWord } from './word-pdf.ts';

export const pdfType = 'application/pdf';

const fonts = join(dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')), '..', 'fonts');
const font = 'NotoSansHans';
pdfmake.setLocalAccessPolicy((path) => path.startsWith(fonts));
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.addFonts({ [font]: { normal: join(fonts, 'NotoSansHans-Regular.otf'), bold: join(fonts, 'NotoSansHans-Bold.otf') } });

const codeWidth = 62;

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
          { width: codeWidth, stack: qr === null ? [] : [{ qr: qr.url, fit: codeWidth, eccLevel: 'M' as const, alignment: 'right' as const }, { text: qr.caption, fontSize: 7, color: '#595959', alignment: 'right' as const, margin: [0, 2, 0, 0] }] },
        ],
      },
      ...blocksOf(paper.blocks),
    ],
  };
}
