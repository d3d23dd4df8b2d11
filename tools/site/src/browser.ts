// What the site does in a browser: searches, and remembers light or dark. Put after search.ts into one file without modules, so that
// the pages also work as files on a disk; everything can be read without it.
import { findParts, type SearchedPage } from './search.ts';

declare global {
  interface Window {
    jinguoPages?: readonly SearchedPage[];
  }
}

const { up = '', language = 'en', none = '' } = document.currentScript?.dataset ?? {};
const kept = 'jinguo-docs-light';

function show(light: string | null): void {
  if (light === null) delete document.documentElement.dataset['light'];
  else document.documentElement.dataset['light'] = light;
}
show(localStorage.getItem(kept));

function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

function marked(text: string, query: string): readonly Node[] {
  const word = query.trim().split(/\s+/u)[0] ?? '';
  const at = word === '' ? -1 : text.toLowerCase().indexOf(word.toLowerCase());
  if (at < 0) return [document.createTextNode(text)];
  return [document.createTextNode(text.slice(0, at)), element('mark', text.slice(at, at + word.length)), document.createTextNode(text.slice(at + word.length))];
}

function listed(query: string): readonly HTMLElement[] {
  const found = findParts(window.jinguoPages ?? [], query);
  if (found.length === 0) return [element('li', none)];
  return found.map(({ page, part, excerpt }, index) => {
    const line = document.createElement('li');
    const link = document.createElement('a');
    line.role = 'option';
    line.id = `found-${index}`;
    link.href = `${up}${page.path}.html${part.anchor === '' ? '' : `#${part.anchor}`}`;
    link.tabIndex = -1;
    const title = element('b', part.heading === '' || part.heading === page.title ? page.title : `${page.title} › ${part.heading}`);
    const text = document.createElement('span');
    text.append(...marked(excerpt, query));
    link.append(title, text);
    line.append(link);
    return line;
  });
}

function start(): void {
  document.querySelector('#light')?.addEventListener('click', () => {
    const light = getComputedStyle(document.documentElement).colorScheme === 'dark' || (document.documentElement.dataset['light'] === undefined && matchMedia('(prefers-color-scheme: dark)').matches) ? 'light' : 'dark';
    localStorage.setItem(kept, light);
    show(light);
  });

  const box = document.querySelector<HTMLInputElement>('#search');
  const list = document.querySelector<HTMLElement>('#found');
  if (box === null || list === null) return;
  let chosen = -1;
  const choose = (next: number): void => {
    const lines = [...list.querySelectorAll('[role=option]')];
    chosen = lines.length === 0 ? -1 : (next + lines.length) % lines.length;
    for (const [index, line] of lines.entries()) line.ariaSelected = String(index === chosen);
    lines[chosen]?.scrollIntoView({ block: 'nearest' });
    box.setAttribute('aria-activedescendant', lines[chosen]?.id ?? '');
  };
  const open = (shown: boolean): void => {
    list.hidden = !shown;
    box.ariaExpanded = String(shown);
  };
  const find = (): void => {
    const query = box.value.trim();
    list.replaceChildren(...(query === '' || window.jinguoPages === undefined ? [] : listed(query)));
    open(query !== '' && window.jinguoPages !== undefined);
    choose(0);
  };
  // The texts of all pages come when somebody begins to search, not with every page.
  box.addEventListener('focus', () => {
    if (document.querySelector('#texts') !== null) return;
    const texts = document.createElement('script');
    texts.id = 'texts';
    texts.src = `${up}search.${language}.js`;
    texts.addEventListener('load', find);
    document.head.append(texts);
  });
  box.addEventListener('input', find);
  box.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      choose(chosen + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter') list.querySelector<HTMLAnchorElement>('[aria-selected=true] a')?.click();
    else if (event.key === 'Escape') open(false);
  });
  document.addEventListener('click', (event) => {
    if (event.target instanceof Node && !box.contains(event.target)) open(false);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    box.focus();
  });
}
start();
