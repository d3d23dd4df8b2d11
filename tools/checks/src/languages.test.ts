// Every page of the docs is there in Chinese and in English, and neither has gone on without the other: same headings, same samples,
// same tables, same pictures and links. What fails here is mended by saying the change in the other language too: docs/<page>.md, docs/zh/<page>.md.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const docs = fileURLToPath(new URL('../../../docs', import.meta.url));
const pagesIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.md')).toSorted();

it('every page is there in both languages', () => {
  expect(pagesIn(join(docs, 'zh'))).toEqual(pagesIn(docs));
});

/** What both languages share of a page. Diagrams are told in the page's own words, so only that there is one counts. */
function sharedOf(folder: string, page: string) {
  const text = readFileSync(join(docs, folder, page), 'utf8');
  const fence = /^```(.*)\n([^]*?)^```/gmu;
  const prose = text.replaceAll(fence, '');
  const linked = (target: string) => (/^https?:/u.test(target) ? target : posix.normalize(posix.join('docs', folder, target.split('#')[0] ?? '')).replace(/^docs\/zh\//u, 'docs/'));
  return {
    headings: [...prose.matchAll(/^(#+) /gmu)].map(([, depth = '']) => depth),
    samples: [...text.matchAll(fence)].map(([whole, language]) => (language === 'mermaid' ? 'mermaid' : whole)),
    rows: [...prose.matchAll(/^\|/gmu)].length,
    links: [...prose.matchAll(/\]\((?!#)([^)\s]+)\)|src="([^"]+)"/gu)].map(([, link, picture]) => linked(link ?? picture ?? '')).toSorted(),
  };
}

it.each(pagesIn(docs))('docs/zh/%s shows what docs/%s shows', (page) => {
  expect(sharedOf('zh', page)).toEqual(sharedOf('', page));
});
