// The rows of an uploaded sheet as the import keeps them: in the order of its columns, without the notes and the example of
// the template, which are not the clerk's.
import type { Sheet, SheetRow } from '../sheets/sheet-port.ts';
import type { ColumnGuide } from './column-guide.ts';

export function ownRows(sheet: Sheet, columns: readonly ColumnGuide[]): readonly SheetRow[] {
  const places = columns.map((column) => sheet.headers.indexOf(column.header));
  const templates = [columns.map((column) => column.note.zh), columns.map((column) => column.example)];
  return sheet.rows.flatMap(({ number, cells }) => {
    const own = places.map((place) => cells[place] ?? '');
    if (templates.some((template) => template.every((text, index) => text === own[index]))) return [];
    // Cells beyond the last header belong nowhere; they are kept, so that the row is told to be mended.
    return [{ number, cells: [...own, ...cells.slice(sheet.headers.length)] }];
  });
}
