// The blocks of a paper in the system's layout: paragraphs, ruled tables, opinion boxes and who signs. Nobody signs an empty page:
// what is signed keeps its last lines with it (GB/T 9704: no page holds a signature alone).
import type { PaperBlock } from '@jinguo/core';
import type { Content, TableCell } from 'pdfmake';
import type { ContentTable } from 'pdfmake/interfaces.js';

/** In points. */
export const fontSize = 11;

const indent = 24;
const line = '#404040';
const rule = 0.6;
const ruled = { hLineWidth: () => rule, vLineWidth: () => rule, hLineColor: () => line, vLineColor: () => line, paddingTop: () => 4, paddingBottom: () => 4 };

/** In characters: a row with more goes on over the page's end, so that it leaves no page half empty before it. */
const longRow = 300;
/** In characters: so much, and no more, goes to the next page with the signature. */
const keptWithSignature = 200;
/** Of a table that is signed, so many rows stay with the signature. */
const signedRows = 2;

type Table = Extract<PaperBlock, { readonly kind: 'table' }>;
type Rows = Table['rows'];

export function blocksOf(blocks: readonly PaperBlock[]): Content[] {
  return blocks.flatMap((one, index): Content[] => {
    const after = blocks[index + 1];
    const before = blocks[index - 1];
    // Drawn with the one before it.
    if (one.kind === 'signature' && before !== undefined && keeps(before)) return [];
    // Below the last nothing is kept free: on a full page that room would begin another.
    const below = index === blocks.length - 1 ? 0 : 8;
    if (after?.kind !== 'signature' || !keeps(one)) return [block(one, { before, below })];
    const signed = block(after, { before: one, below: index + 1 === blocks.length - 1 ? 0 : 8 });
    if (one.kind !== 'table') return [{ unbreakable: true, stack: [block(one, { before, below }), signed] }];
    const at = one.rows.length - signedRows;
    const last: Content = { ...table(one, one.rows.slice(at), false), margin: [0, -rule, 0, below] };
    return [{ ...table(one, one.rows.slice(0, at)), margin: [0, 4, 0, 0] }, { unbreakable: true, stack: [last, signed] }];
  });
}

/** Whether what is signed below it takes some of it along. */
function keeps(one: PaperBlock): boolean {
  if (one.kind === 'paragraph') return one.text.length <= keptWithSignature;
  return one.kind === 'table' && one.rows.length > signedRows && lengthOf(one.rows.slice(-signedRows)) <= keptWithSignature;
}

function lengthOf(rows: Rows): number {
  return rows.flat().reduce((sum, cell) => sum + cell.length, 0);
}

interface Place {
  readonly before: PaperBlock | undefined;
  /** What is kept free below it, in points. */
  readonly below: number;
}

function block(one: PaperBlock, { before, below }: Place): Content {
  switch (one.kind) {
    case 'paragraph':
      return { text: one.text, leadingIndent: indent, alignment: 'justify', margin: [0, 0, 0, 6] };
    case 'table':
      return { ...table(one, one.rows), margin: [0, 4, 0, below] };
    case 'signature':
      return { unbreakable: true, stack: one.lines.map((text): Content => ({ text, alignment: 'right' })), margin: [0, 14, 0, below] };
    case 'opinion': {
      const follows = before?.kind === 'opinion';
      const box: TableCell = { stack: [{ text: one.text, margin: [0, 0, 0, 12] }, ...one.lines.map((text): Content => ({ text, alignment: 'right' }))] };
      return { layout: ruled, margin: [0, follows ? -rule : 4, 0, 0], table: { dontBreakRows: true, widths: ['32%', '*'], body: [[one.heading, box]] } };
    }
  }
}

/** Some rows of a table, in the widths of the whole; its heading stays with the first row. */
function table({ head, rows: all }: Table, rows: Rows, headed = true): ContentTable {
  const columns = Math.max(1, head.length);
  // The first cell of a form's section speaks for the empty ones beside it.
  const oneHeading = columns > 1 && head.slice(1).every((cell) => cell === '');
  const top: TableCell[] = head.map((text, index) => ({ text, bold: true, fillColor: '#f2f2f2', alignment: oneHeading ? 'left' : 'center', ...(oneHeading && index === 0 ? { colSpan: columns } : {}) }));
  const body = rows.map((row) => Array.from({ length: columns }, (_, index): TableCell => ({ text: row[index] ?? '', alignment: isFigures(row[index] ?? '') ? 'right' : 'left' })));
  const isLong = rows.some((row) => lengthOf([row]) > longRow);
  return {
    layout: ruled,
    table: { headerRows: headed ? 1 : 0, ...(headed && !isLong && rows.length > 0 ? { keepWithHeaderRows: 1 } : {}), dontBreakRows: !isLong, widths: columns === 2 ? ['32%', '*'] : widthsOf(head, all), body: headed ? [top, ...body] : body },
  };
}

/** Short columns as wide as they need, the others share what is left. */
function widthsOf(head: readonly string[], rows: Rows): (number | '*')[] {
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
