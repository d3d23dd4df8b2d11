// One page of docs/ as a page of the site: its text, its diagrams drawn, its links followed to pages of the site or to the source.
import { posix } from 'node:path';
import { Marked, type Tokens } from 'marked';
import { flowchart } from './diagram/flowchart.ts';
import { sequence } from './diagram/sequence.ts';
import { escaped } from './diagram/text.ts';
import { languageOf, type Group } from './pages.ts';

export interface Rendered {
  readonly title: string;
  readonly html: string;
}

/** `path` is below docs/, without its ending; `source` is where files beside docs/ are to be read. */
export function renderPage(path: string, text: string, source: string): Rendered {
  const title = /^# (.+)$/mu.exec(text)?.[1] ?? path;
  const marked = new Marked({ gfm: true });
  marked.use({
    renderer: {
      code({ text: code, lang = '' }: Tokens.Code) {
        if (lang === 'mermaid') return `<div class="wide">${code.startsWith('sequenceDiagram') ? sequence(code) : flowchart(code)}</div>`;
        return `<pre><code>${escaped(code)}</code></pre>`;
      },
      heading({ depth, tokens, text: said }: Tokens.Heading) {
        return `<h${depth} id="${anchor(said)}">${this.parser.parseInline(tokens)}</h${depth}>`;
      },
      link({ href, tokens }: Tokens.Link) {
        return `<a href="${escaped(target(path, href, source))}">${this.parser.parseInline(tokens)}</a>`;
      },
      table(token: Tokens.Table) {
        const row = (cells: readonly Tokens.TableCell[], tag: 'th' | 'td') => `<tr>${cells.map((cell) => `<${tag}>${this.parser.parseInline(cell.tokens)}</${tag}>`).join('')}</tr>`;
        return `<div class="wide"><table>${row(token.header, 'th')}${token.rows.map((cells) => row(cells, 'td')).join('')}</table></div>`;
      },
    },
  });
  const html = marked.parse(text, { async: false });
  return { title, html };
}

/** A page of docs/ is a page here; whatever else is linked to is read where the source is. */
function target(path: string, href: string, source: string): string {
  if (/^(?:https?:|#)/u.test(href)) return href;
  const [file = '', hash] = href.split('#');
  const whole = posix.normalize(posix.join('docs', posix.dirname(path), file));
  const end = hash === undefined ? '' : `#${hash}`;
  if (!whole.startsWith('docs/')) return `${source}${whole}`;
  const up = '../'.repeat(path.split('/').length - 1);
  return `${up}${whole.slice('docs/'.length).replace(/\.md$/u, '.html')}${end}`;
}

function anchor(said: string): string {
  return said.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/gu, '');
}

export interface Around {
  readonly path: string;
  readonly groups: readonly Group[];
  readonly titles: ReadonlyMap<string, string>;
  /** The page in the other language, where there is one. */
  readonly other: string | undefined;
}

/** The page with the site around it. */
export function wholePage({ title, html }: Rendered, { path, groups, titles, other }: Around): string {
  const up = '../'.repeat(path.split('/').length - 1);
  const nav = groups.map(({ zh, en, pages }) => `<h2>${zh} ${en}</h2><ul>${pages.filter((page) => titles.has(page)).map((page) => `<li><a href="${up}${page}.html"${page === path ? ' aria-current="page"' : ''}>${escaped(titles.get(page) ?? page)}</a></li>`).join('')}</ul>`);
  const language = languageOf(path);
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)} · Jinguo</title><link rel="stylesheet" href="${up}site.css"></head>
<body>
<header><a class="brand" href="${up}index.html">巾帼行动台 Jinguo</a><span class="ways"><a class="contents" href="#contents">目录 Contents</a>${other === undefined ? '' : `<a href="${up}${other}.html">${language === 'zh' ? 'English' : '中文'}</a>`}</span></header>
<div class="page">
<main>${html}</main>
<nav class="nav" id="contents">${nav.join('')}</nav>
</div>
</body>
</html>
`;
}
