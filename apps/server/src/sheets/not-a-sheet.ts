// What is no table at all, told by its beginning, so that a picture or an old .xls is not read as one long broken line.
import { refusal } from '@jinguo/core';

const marks: readonly (readonly [mark: string, found: string])[] = [['\u00D0\u00CF\u0011\u00E0', '.xls'], ['%PDF', 'PDF'], ['\u0089PNG', 'PNG'], ['\u00FF\u00D8\u00FF', 'JPEG'], ['MZ', '.exe'], ['<', 'HTML']];

/** @throws JinguoError SHEET_TYPE */
export function requireTable(bytes: Uint8Array<ArrayBuffer>): void {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(8, bytes.byteLength)).toString('latin1');
  const found = marks.find(([mark]) => head.startsWith(mark));
  if (found !== undefined) throw refusal('SHEET_TYPE', { found: found[1] });
}
