// A table of Word: widths, spanned and merged cells, borders, shading, heights, heads that are repeated on each page.
import type { Content, TableCell } from 'pdfmake';
import { hex, type Drawing } from './word-paragraph.ts';
import { nearest } from './word-styles.ts';
import { amount, attribute, child, children, isOn, type Element } from './word-xml.ts';

/** Draws what stands in a cell. */
export type Inside = (drawing: Drawing, elements: readonly Element[], width: number) => readonly Content[];

const line = '#404040';
/** Word leaves this between a cell's sides and its text. */
const aside = 5.4;

export function table(drawing: Drawing, element: Element, { width, inside }: { readonly width: number; readonly inside: Inside }): Content {
  const properties = drawing.styles.table(child(element, 'tblPr'));
  const rows = children(element, 'tr');
  if (rows.length === 0) return { text: '' };
  const grid = rows.map((row) => cellsOf(row));
  const columns = Math.max(1, ...grid.map((cells) => cells.reduce((sum, cell) => sum + cell.span, 0)));
  const widths = widthsOf(element, columns, width);
  const borders = nearest(properties, 'tblBorders');
  const body = grid.map((cells, at) => cells.flatMap((cell): TableCell[] => {
    if (cell.merge === 'goesOn') return Array.from({ length: cell.span }, () => ({ text: '' }));
    const inCell = widths.slice(cell.column, cell.column + cell.span).reduce((sum, one) => sum + one, 0) - 2 * aside;
    return [
      { stack: [...inside(drawing, children(cell.element), inCell)], colSpan: cell.span, rowSpan: cell.merge === 'begins' ? rowsOf(grid, at, cell.column) : 1, ...cellLook(cell, { borders, columns, last: at === grid.length - 1, first: at === 0 }) },
      ...Array.from({ length: cell.span - 1 }, () => ({ text: '' })),
    ];
  }));
  for (const row of body) while (row.length < columns) row.push({ text: '', border: [false, false, false, false] });
  return {
    layout: { hLineWidth: () => 0.6, vLineWidth: () => 0.6, hLineColor: () => line, vLineColor: () => line, paddingLeft: () => aside, paddingRight: () => aside, paddingTop: () => 2, paddingBottom: () => 2 },
    margin: [0, 0, 0, 0],
    table: { widths: widths.map((one) => Math.max(8, one - 2 * aside - 0.6)), body, heights: rows.map(heightOf), headerRows: headsOf(rows), dontBreakRows: rows.some((row) => isOn(child(child(row, 'trPr'), 'cantSplit')) === true) },
  };
}

interface Cell {
  readonly element: Element;
  readonly column: number;
  readonly span: number;
  /** Down the rows: one that begins, or that belongs to the one above. */
  readonly merge: 'begins' | 'goesOn' | undefined;
}

function cellsOf(row: Element): readonly Cell[] {
  let column = 0;
  return children(row).flatMap((one) => (one.localName === 'sdt' ? children(child(one, 'sdtContent'), 'tc') : [one])).filter((one) => one.localName === 'tc').map((element) => {
    const properties = child(element, 'tcPr');
    const merged = child(properties, 'vMerge');
    const cell: Cell = { element, column, span: Math.max(1, amount(child(properties, 'gridSpan'), 'val') ?? 1), merge: merged === undefined ? undefined : attribute(merged, 'val') === 'restart' ? 'begins' : 'goesOn' };
    column += cell.span;
    return cell;
  });
}

function rowsOf(grid: readonly (readonly Cell[])[], at: number, column: number): number {
  const below = grid.slice(at + 1).findIndex((cells) => cells.find((one) => one.column === column)?.merge !== 'goesOn');
  return below < 0 ? grid.length - at : below + 1;
}

/** As wide as Word has them, in proportion, within what there is. */
function widthsOf(element: Element, columns: number, available: number): readonly number[] {
  const said = children(child(element, 'tblGrid'), 'gridCol').map((one) => (amount(one, 'w') ?? 0) / 20);
  const own = children(children(element, 'tr')[0], 'tc').flatMap((cell) => {
    const properties = child(cell, 'tcPr');
    const span = Math.max(1, amount(child(properties, 'gridSpan'), 'val') ?? 1);
    const size = amount(child(properties, 'tcW'), 'w') ?? 0;
    return Array.from({ length: span }, () => size / span);
  });
  const best = [own, said].find((one) => one.length === columns && one.every((size) => size > 1)) ?? Array.from({ length: columns }, () => 1);
  const sum = best.reduce((all, one) => all + one, 0);
  return best.map((one) => (one / sum) * available);
}

function cellLook(cell: Cell, at: { readonly borders: Element | undefined; readonly columns: number; readonly first: boolean; readonly last: boolean }): Partial<{ border: [boolean, boolean, boolean, boolean]; fillColor: string; verticalAlignment: 'middle' | 'bottom' }> {
  const properties = child(cell.element, 'tcPr');
  const fill = hex(attribute(child(properties, 'shd'), 'fill'));
  const stands = attribute(child(properties, 'vAlign'), 'val');
  const own = child(properties, 'tcBorders');
  const side = (name: string, ofTable: string) => isLine(child(own, name)) ?? isLine(child(at.borders, ofTable)) ?? false;
  const lastColumn = cell.column + cell.span >= at.columns;
  return {
    border: [side('left', cell.column === 0 ? 'left' : 'insideV'), side('top', at.first ? 'top' : 'insideH'), side('right', lastColumn ? 'right' : 'insideV'), side('bottom', at.last ? 'bottom' : 'insideH')],
    ...(fill === undefined ? {} : { fillColor: fill }),
    ...(stands === 'center' ? { verticalAlignment: 'middle' as const } : stands === 'bottom' ? { verticalAlignment: 'bottom' as const } : {}),
  };
}

function isLine(border: Element | undefined): boolean | undefined {
  return border === undefined ? undefined : !['nil', 'none'].includes(attribute(border, 'val') ?? '');
}

function heightOf(row: Element): number | 'auto' {
  const twentieths = amount(child(child(row, 'trPr'), 'trHeight'), 'val');
  return twentieths === undefined ? 'auto' : twentieths / 20;
}

/** Rows at the top that each page repeats. */
function headsOf(rows: readonly Element[]): number {
  const first = rows.findIndex((row) => isOn(child(child(row, 'trPr'), 'tblHeader')) !== true);
  return first < 0 ? 0 : first;
}
