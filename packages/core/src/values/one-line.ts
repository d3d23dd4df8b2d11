// What the engine says itself, kept in the log as one line of text, in both languages, and read again in either.
import type { LocalText } from '../definition/text.ts';

const between = '；';

export function inOneLine(said: LocalText): string {
  return `${said.zh} (${said.en})`;
}

/** Several such lines as one. */
export function linesInOne(lines: readonly string[]): string {
  return lines.join(between);
}

/** What `inOneLine` wrote, one or several; undefined for whatever else stands there. */
export function fromOneLine(line: string): LocalText | undefined {
  const parts = line.split(between).map((part) => /^(?<zh>[^(]*[^( ]) \((?<en>.+)\)$/u.exec(part)?.groups);
  const said = parts.flatMap((part) => (part === undefined ? [] : [{ zh: part['zh'] ?? '', en: part['en'] ?? '' }]));
  if (said.length < parts.length) return undefined;
  return { zh: said.map((one) => one.zh).join(between), en: said.map((one) => one.en).join('; ') };
}
