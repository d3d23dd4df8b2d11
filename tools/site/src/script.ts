// The files a browser loads for search: the script, and the texts of a language's pages.
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import type { Rendered } from './render.ts';
import type { Part, SearchedPage } from './search.ts';

/** search.ts and browser.ts as one file of plain JavaScript. */
export function siteScript(): string {
  const sources = ['search.ts', 'browser.ts'].map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'));
  const plain = sources.map((source) => stripTypeScriptTypes(source).replaceAll(/^import .*$/gmu, '').replaceAll(/^export /gmu, '')).join('\n');
  return `{\n${plain}}\n`;
}

export function searchTexts(pages: ReadonlyMap<string, Rendered>): string {
  const searched: readonly SearchedPage[] = [...pages].map(([path, { title, html }]) => ({ path, title, parts: partsOf(html) }));
  return `window.jinguoPages = ${JSON.stringify(searched)};\n`;
}

function partsOf(html: string): readonly Part[] {
  return html.split(/(?=<h[1-3] id=)/u).map((piece) => {
    const [, anchor = '', heading = ''] = /^<h([1-3]) id="([^"]*)">(.*?)<\/h\1>/u.exec(piece)?.slice(1) ?? [];
    return { anchor, heading: textOf(heading), text: textOf(piece.replace(/^<h[1-3].*?<\/h[1-3]>/u, '')) };
  });
}

function textOf(html: string): string {
  const spaced = html.replaceAll(/<(?:\/(?:p|li|td|th|text|h\d)|br)[^>]*>/gu, ' ').replaceAll(/<[^>]+>/gu, '');
  return spaced.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&').replaceAll(/\s+/gu, ' ').trim();
}
