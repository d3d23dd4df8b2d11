// A paper's paragraphs, tables and signatures as WordprocessingML, for {@正文}; and the picture of {@二维码}.
import type { PaperBlock } from '@jinguo/core';

/** The relationship under which a filled template holds the QR code's picture. */
export const qrRelationship = 'rIdJinguoQr';
/** 2.6 cm, in English metric units. */
const qrSide = 936_000;

const fonts = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋"/>';

export function wordBlocks(blocks: readonly PaperBlock[]): string {
  // Boxes of levels one after the other are one table; after the last of them stands a paragraph, as after any.
  return blocks.map((block, index) => `${one(block)}${block.kind === 'opinion' && blocks[index + 1]?.kind !== 'opinion' ? paragraph('', '') : ''}`).join('');
}

function one(block: PaperBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(block.text, '<w:spacing w:line="480" w:lineRule="auto"/><w:ind w:firstLineChars="200" w:firstLine="480"/>');
    case 'table':
      // Word takes two tables without a paragraph between them for one.
      return `${table(block.head, block.rows)}${paragraph('', '')}`;
    case 'signature':
      return block.lines.map((line) => paragraph(line, '<w:jc w:val="right"/>')).join('');
    case 'opinion':
      return ruled(2, line(`${cellOf(paragraph(block.heading, ''), 1600)}${cellOf(`${paragraph(block.text, '')}${block.lines.map((text) => paragraph(text, '<w:jc w:val="right"/>')).join('')}`, 3400)}`));
  }
}

function paragraph(text: string, properties: string, bold = false): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${fonts}${bold ? '<w:b/>' : ''}<w:sz w:val="24"/></w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const columns = Math.max(1, head.length);
  const oneHeading = columns > 1 && head.slice(1).every((cell) => cell === '');
  const top = oneHeading ? cell(head[0] ?? '', { bold: true, span: columns }) : head.map((text) => cell(text, { bold: true })).join('');
  const body = rows.map((row) => line(Array.from({ length: columns }, (_, index) => cell(row[index] ?? '', {})).join('')));
  return ruled(columns, `${line(top)}${body.join('')}`);
}

function ruled(columns: number, rows: string): string {
  const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="404040"/>`;
  const borders = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/>${borders}</w:tblPr><w:tblGrid>${'<w:gridCol/>'.repeat(columns)}</w:tblGrid>${rows}</w:tbl>`;
}

function line(cells: string): string {
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells}</w:tr>`;
}

/** `width` in fiftieths of a per cent of the table's. */
function cellOf(paragraphs: string, width: number): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="pct"/></w:tcPr>${paragraphs}</w:tc>`;
}

function cell(text: string, { bold = false, span = 1 }: { readonly bold?: boolean; readonly span?: number }): string {
  return `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}</w:tcPr>${paragraph(text, '', bold)}</w:tc>`;
}

export function qrDrawing(caption: string): string {
  const picture = `<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="0" name="qr.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="${qrRelationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${qrSide}" cy="${qrSide}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>`;
  return `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${qrSide}" cy="${qrSide}"/><wp:docPr id="900" name="qr" descr="${escaped(caption)}"/>${picture}</wp:inline></w:drawing></w:r></w:p>${paragraph(caption, '')}`;
}

function escaped(text: string): string {
  return text.replaceAll(/\p{Cc}|\uFFFE|\uFFFF/gu, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
