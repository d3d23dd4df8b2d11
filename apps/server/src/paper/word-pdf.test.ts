// A Word document drawn as a PDF and read again: page, letters, places, table, picture, head and foot.
import { AlignmentType, BorderStyle, Document, Footer, Header, HeadingLevel, ImageRun, Packer, PageBreak, PageNumber, PageOrientation, Paragraph, Table, TableCell, TableRow, TextRun, VerticalMergeType, WidthType } from 'docx';
import { JinguoError } from '@jinguo/core';
import PizZip from 'pizzip';
import { getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { pdfOf } from './pdf.ts';
import { qrImage } from './qr-image.ts';
import { lostInPdf } from './word-losses.ts';
import { sectionOfWord } from './word-pdf.ts';

const printed = { paper: { title: '审批表', blocks: [] }, qr: null };

interface Said {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

async function drawn(children: readonly (Paragraph | Table)[], more: object = {}) {
  const word = await Packer.toBuffer(new Document({ sections: [{ ...more, children: [...children] }] }));
  const pdf = await getDocumentProxy(new Uint8Array(await pdfOf([{ printed, word }])));
  const said: Said[] = [];
  let pictures = 0;
  for (let at = 1; at <= pdf.numPages; at += 1) {
    const page = await pdf.getPage(at);
    const { items } = await page.getTextContent();
    for (const one of items) if ('str' in one && one.str.trim() !== '') said.push({ text: one.str, page: at, x: Math.round(one.transform[4]), y: Math.round(one.transform[5]), size: Math.round(one.transform[0] * 10) / 10 });
    pictures += (await page.getOperatorList()).fnArray.filter((code) => code === 85).length;
  }
  const first = await pdf.getPage(1);
  return { pages: pdf.numPages, said, pictures, size: first.view.slice(2).map(Math.round), find: (text: string) => said.find((one) => one.text.includes(text)) };
}

const plain = (text: string) => new Paragraph(text);

test('letters keep their size, paragraphs their place: centred, to the right, indented by two characters', async () => {
  const { find, size } = await drawn([
    new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: '南湖区妇联审批表', bold: true, size: 44 })] }),
    new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ text: '二〇二二年', size: 24 })] }),
    new Paragraph({ indent: { firstLine: 480 }, children: [new TextRun({ text: '经审核符合条件', size: 24 })] }),
    new Paragraph({ indent: { left: 1440 }, spacing: { before: 2000 }, children: [new TextRun({ text: '此致', size: 24 })] }),
  ], { properties: { page: { size: { width: 11_906, height: 16_838 }, margin: { left: 1440, right: 1440, top: 1440, bottom: 1440 } } } });
  expect(size).toEqual([595, 842]);
  const [title, date, first, end] = ['南湖区妇联审批表', '二〇二二年', '经审核符合条件', '此致'].map((text) => find(text));
  expect([title?.size, date?.size, first?.size]).toEqual([22, 12, 12]);
  // Eight characters of 22 points stand in the middle of 595.
  expect(title?.x).toBe(Math.round((595.3 - 8 * 22) / 2));
  expect(date?.x).toBe(Math.round(595.3 - 72 - 5 * 12));
  expect([first?.x, end?.x]).toEqual([72 + 24, 72 + 72]);
  expect((first?.y ?? 0) - (end?.y ?? 0)).toBeGreaterThan(100);
});

test('a table keeps its widths, what is spanned and merged, and its head on each page', async () => {
  const border = { style: BorderStyle.SINGLE, size: 4 };
  const cell = (text: string, more: object = {}) => new TableCell({ children: [plain(text)], borders: { top: border, bottom: border, left: border, right: border }, ...more });
  const { find, said, pages } = await drawn([
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      columnWidths: [3000, 6000],
      rows: [
        new TableRow({ tableHeader: true, children: [cell('序号'), cell('意见')] }),
        new TableRow({ children: [cell('合并的', { verticalMerge: VerticalMergeType.RESTART }), cell('村级意见')] }),
        new TableRow({ children: [cell('', { verticalMerge: VerticalMergeType.CONTINUE }), cell('镇级意见')] }),
        new TableRow({ children: [cell('横跨两列', { columnSpan: 2 })] }),
        ...Array.from({ length: 60 }, (_, n) => new TableRow({ children: [cell(`第${n}行`), cell('同意')] })),
      ],
    }),
  ]);
  expect(find('意见')?.x).toBeGreaterThan((find('序号')?.x ?? 0) + 120);
  expect(find('镇级意见')?.x).toBe(find('村级意见')?.x);
  expect(find('横跨两列')?.x).toBe(find('序号')?.x);
  expect(pages).toBeGreaterThan(1);
  expect(said.filter((one) => one.text === '序号').map((one) => one.page)).toEqual(Array.from({ length: pages }, (_, index) => index + 1));
});

test('page breaks, the page’s size and turn, head and foot with page numbers, and pictures are kept', async () => {
  const { pages, find, said, size, pictures } = await drawn(
    [
      new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun('第一页')] }),
      new Paragraph({ children: [new ImageRun({ type: 'png', data: qrImage('https://jinguo.example.cn/items/1'), transformation: { width: 80, height: 80 } })] }),
      new Paragraph({ children: [new PageBreak()] }),
      plain('第二页'),
      new Paragraph({ pageBreakBefore: true, children: [new TextRun('第三页')] }),
    ],
    {
      properties: { page: { size: { width: 11_906, height: 16_838, orientation: PageOrientation.LANDSCAPE } } },
      headers: { default: new Header({ children: [plain('内部资料')] }) },
      footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: ['第', PageNumber.CURRENT, '页，共', PageNumber.TOTAL_PAGES, '页'] })] })] }) },
    },
  );
  expect([pages, size]).toEqual([3, [842, 595]]);
  expect(['第一页', '第二页', '第三页'].map((text) => find(text)?.page)).toEqual([1, 2, 3]);
  expect(said.filter((one) => one.text.includes('内部资料'))).toHaveLength(3);
  const foot = said.filter((one) => one.page === 2 && one.y < 72).map((one) => one.text).join('').replaceAll(/\s/gu, '');
  expect(foot).toContain('第2页，共3页');
  expect(pictures).toBe(1);
});

test('what a PDF will not keep of a template is told, and nothing of one that it keeps whole', async () => {
  const lost = async (...children: readonly Paragraph[]) => lostInPdf(new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [...children] }] })))).map((one) => one.zh);
  expect(await lost(plain('正文'))).toEqual([]);
  expect(await lost(new Paragraph({ text: '第一条', bullet: { level: 0 } }))).toEqual(['自动编号']);
});

test('a part that is no XML, or declares a document type, is refused', () => {
  const holding = (xml: string) => new PizZip().file('word/document.xml', xml).generate({ type: 'nodebuffer' });
  for (const xml of ['<w:document', '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', 'words']) expect(() => sectionOfWord(holding(xml))).toThrow(JinguoError);
});
