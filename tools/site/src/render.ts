// One page of docs/ as a page of the site: its text, its diagrams drawn, its links followed to pages of the site or to the source.
import { posix } from 'node:path';
import { Marked, type Tokens } from 'marked';
import { flowchart } from './diagram/flowchart.ts';
import { sequence } from './diagram/sequence.ts';
import { escaped } from './diagram/text.ts';
import { inLanguage, languageOf, upFrom } from './pages.ts';

export interface Heading {
  readonly depth: number;
  readonly anchor: string;
  readonly said: string;
}

export interface Rendered {
  readonly title: string;
  readonly html: string;
  readonly headings: readonly Heading[];
}

/** Letters of a cell that needs more room than a phone would leave it beside others. */
const longCell = 80;

/** `path` is where the page stands on the site, without its ending; `source` is where files beside docs/ are to be read. */
export function renderPage(path: string, text: string, source: string): Rendered {
  const title = plain(/^# (.+)$/mu.exec(text)?.[1] ?? path);
  const headings: Heading[] = [];
  const marked = new Marked({ gfm: true });
  marked.use({
    renderer: {
      code({ text: code, lang = '' }: Tokens.Code) {
        if (lang === 'mermaid') return `<div class="wide">${code.startsWith('sequenceDiagram') ? sequence(code) : flowchart(code)}</div>`;
        return `<pre tabindex="0"><code>${escaped(code)}</code></pre>`;
      },
      heading({ depth, tokens, text: said }: Tokens.Heading) {
        const heading = { depth, anchor: anchor(said), said: plain(said) };
        headings.push(heading);
        return `<h${depth} id="${heading.anchor}">${this.parser.parseInline(tokens)}</h${depth}>`;
      },
      link({ href, tokens }: Tokens.Link) {
        return `<a href="${escaped(target(path, href, source))}">${this.parser.parseInline(tokens)}</a>`;
      },
      image({ href, text: said }: Tokens.Image) {
        return `<img src="${escaped(target(path, href, source))}" alt="${escaped(said)}" loading="lazy">`;
      },
      table(token: Tokens.Table) {
        const row = (cells: readonly Tokens.TableCell[], tag: 'th' | 'td') => `<tr>${cells.map((cell) => `<${tag}${cell.text.length > longCell ? ' class="long"' : ''}>${this.parser.parseInline(cell.tokens)}</${tag}>`).join('')}</tr>`;
        return `<div class="wide" tabindex="0"><table><thead>${row(token.header, 'th')}</thead><tbody>${token.rows.map((cells) => row(cells, 'td')).join('')}</tbody></table></div>`;
      },
    },
  });
  const html = marked.parse(text, { async: false });
  return { title, html, headings };
}

/** A page of docs/ is a page here, the reference inside the reader's own language; whatever else is linked to is read where the source is. */
function target(path: string, href: string, source: string): string {
  if (/^(?:https?:|#)/u.test(href)) return href;
  const [file = '', hash] = href.split('#');
  const written = path.replace(/^zh\/api\//u, 'api/');
  const whole = posix.normalize(posix.join('docs', posix.dirname(written), file));
  const end = hash === undefined ? '' : `#${hash}`;
  if (!whole.startsWith('docs/')) return `${source}${whole}`;
  const below = whole.slice('docs/'.length);
  if (!below.endsWith('.md')) return `${upFrom(path)}${below}`;
  const page = below.replace(/\.md$/u, '');
  const stays = page.startsWith('api/') || written !== path;
  return `${upFrom(path)}${stays ? inLanguage(page, languageOf(path)) : page}.html${end}`;
}

/** As GitHub makes them, so that a link leads to the same place there. */
function anchor(said: string): string {
  return plain(said).trim().toLowerCase().replaceAll(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-');
}

/** A heading's words without its marks. */
function plain(said: string): string {
  return said.replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1').replaceAll(/[`*]/gu, '');
}
