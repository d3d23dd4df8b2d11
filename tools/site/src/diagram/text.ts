// Words in a drawing: their lines, how wide they are, and how they are written.

export const lineHeight = 18;

/** `a<br/>b` as its lines; other marks are left out. */
export function linesOf(text: string): readonly string[] {
  return text.replace(/^"|"$/gu, '').split(/<br\s*\/?>/u).map((line) => line.replaceAll(/<\/?\w+>/gu, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').trim());
}

/** In pixels at 13 px: a Chinese character is as wide as high, others about half. */
export function widthOf(lines: readonly string[]): number {
  return Math.max(...lines.map((line) => [...line].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x2e7f ? 13 : 7), 0)));
}

export interface WrittenAt {
  readonly x: number;
  readonly y: number;
  readonly look: 'node' | 'label';
}

/** Lines around a middle. */
export function written(lines: readonly string[], { x, y, look }: WrittenAt): string {
  const top = y - ((lines.length - 1) * lineHeight) / 2 + 4.5;
  return lines.map((line, index) => `<text class="${look}" x="${x}" y="${top + index * lineHeight}">${escaped(line)}</text>`).join('');
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

export function svg(size: { readonly width: number; readonly height: number }, inside: string): string {
  const { width, height } = size;
  return `<svg class="diagram" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img"><defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path d="M0 0 8 4 0 8z"/></marker></defs>${inside}</svg>`;
}
