// What of a page read in English is still Chinese and did not come from the server as data: names, titles, papers.
import type { Page } from 'playwright-core';

/** Everything the server says from now on, but Chinese that has its English beside it; asked for, it waits for what is on its way. */
export function listen(page: Page): () => Promise<ReadonlySet<string>> {
  const said = new Set<string>();
  const coming: Promise<void>[] = [];
  const take = (value: unknown): void => {
    if (typeof value === 'string') said.add(value);
    else if (Array.isArray(value)) value.forEach(take);
    else if (typeof value === 'object' && value !== null) {
      const entries = Object.entries(value);
      const names = new Set(entries.map(([name]) => name));
      for (const name of names) said.add(name);
      for (const [name, one] of entries) if (!(name === 'zh' && names.has('en')) && !(name === 'title' && names.has('x-en'))) take(one);
    }
  };
  page.on('response', (response) => {
    // A stream is never through.
    const isStream = (response.headers()['content-type'] ?? '').startsWith('text/event-stream');
    if (response.url().includes('/trpc/') && !isStream) coming.push(response.json().then(take, () => undefined));
  });
  return async () => {
    await Promise.all(coming);
    return said;
  };
}

/** Runs of Chinese a reader meets: what is drawn, and what is read out. */
export function chineseOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const own = (element: Element | null) => (element?.closest('[lang^="zh"], script, style') ?? null) !== null;
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) if (!own(node.parentElement)) found.push(node.textContent ?? '');
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')) {
      if (!own(element)) for (const name of ['aria-label', 'placeholder', 'title', 'alt']) found.push(element.getAttribute(name) ?? '');
    }
    return [...new Set(found.flatMap((text) => text.match(/\p{Script=Han}+/gu) ?? []))];
  });
}
