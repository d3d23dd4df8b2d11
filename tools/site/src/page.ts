// A page with the site around it: the ways to all others in its language, the same page in the other, what stands on it, search.
import { escaped } from './diagram/text.ts';
import { inLanguage, languageOf, upFrom, type Group, type Language } from './pages.ts';
import type { Rendered } from './render.ts';

export interface Around {
  readonly path: string;
  readonly groups: readonly Group[];
  readonly titles: ReadonlyMap<string, string>;
}

const words = {
  zh: { brand: '巾帼行动台', other: 'English', search: '搜索文档', contents: '目录', here: '本页', light: '切换深浅色', before: '上一页', after: '下一页', none: '没有找到。换个词，或减少几个字试试。', skip: '跳到正文' },
  en: { brand: 'Jinguo', other: '中文', search: 'Search the docs', contents: 'Contents', here: 'On this page', light: 'Light or dark', before: 'Before', after: 'Next', none: 'Nothing found. Try another word, or fewer letters.', skip: 'Skip to the text' },
} as const satisfies Record<Language, unknown>;

export function wholePage({ title, html, headings }: Rendered, { path, groups, titles }: Around): string {
  const language = languageOf(path);
  const said = words[language];
  const up = upFrom(path);
  const pagesOf = (group: Group) => group.pages.map((page) => inLanguage(page, language)).filter((page) => titles.has(page));
  const link = (page: string) => `<a href="${up}${page}.html"${page === path ? ' aria-current="page"' : ''}>${escaped(titles.get(page) ?? page)}</a>`;
  const nav = groups.map((group) => `<h2>${group[language]}</h2><ul>${pagesOf(group).map((page) => `<li>${link(page)}</li>`).join('')}</ul>`).join('');
  const order = groups.flatMap(pagesOf);
  const near = (step: number, word: string, look: string) => {
    const page = order[order.indexOf(path) + step];
    return page === undefined ? '' : `<a class="${look}" href="${up}${page}.html"><small>${word}</small>${escaped(titles.get(page) ?? page)}</a>`;
  };
  const same = inLanguage(path, language === 'zh' ? 'en' : 'zh');
  const other = titles.has(same) ? same : inLanguage('index', languageOf(same));
  const parts = headings.filter((heading) => heading.depth === 2);
  const here = parts.length < 3 ? '' : `<details class="here"><summary>${said.here}</summary><ul>${parts.map((part) => `<li><a href="#${part.anchor}">${escaped(part.said)}</a></li>`).join('')}</ul></details>`;
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)} · ${said.brand}</title><link rel="stylesheet" href="${up}site.css"><script src="${up}site.js" defer data-up="${up}" data-language="${language}" data-none="${said.none}"></script></head>
<body>
<a class="skip" href="#text">${said.skip}</a>
<header>
<a class="brand" href="${up}${inLanguage('index', language)}.html">${said.brand}</a>
<div class="search"><input type="search" id="search" placeholder="${said.search}" aria-label="${said.search}" role="combobox" aria-expanded="false" aria-controls="found" autocomplete="off"><kbd>/</kbd><ul id="found" role="listbox" hidden></ul></div>
<span class="ways"><a class="contents" href="#contents">${said.contents}</a><a href="${up}${other}.html" hreflang="${language === 'zh' ? 'en' : 'zh-CN'}">${said.other}</a><button type="button" id="light" aria-label="${said.light}" title="${said.light}">◐</button></span>
</header>
<div class="page">
<main id="text">${here}<article>${html}</article><div class="near">${near(-1, said.before, 'before')}${near(1, said.after, 'after')}</div></main>
<nav class="nav" id="contents" aria-label="${said.contents}">${nav}</nav>
</div>
</body>
</html>
`;
}
