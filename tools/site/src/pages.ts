// Which pages the site has, in which order and under which heading; every page of docs/ stands somewhere, in both languages.
import { globSync } from 'node:fs';

export type Language = 'zh' | 'en';

export interface Group {
  readonly zh: string;
  readonly en: string;
  /** Paths below docs/ of the English pages; the Chinese one of each is the same below zh/. */
  readonly pages: readonly string[];
}

const groups: readonly Group[] = [
  { zh: '入门', en: 'Start', pages: ['index', 'tutorial', 'own-screens', 'concepts', 'plugin'] },
  { zh: '写法', en: 'Recipes', pages: ['recipes', 'programmes-are-written'] },
  { zh: '使用', en: 'Using it', pages: ['desk', 'sheets', 'papers', 'figures', 'public', 'people', 'studio', 'congress', 'conventions', 'taps'] },
  { zh: '原理', en: 'How it works', pages: ['architecture', 'command-path', 'versions', 'timers', 'outbox', 'queries', 'soundness', 'audit', 'databases'] },
  { zh: '证明', en: 'Proof', pages: ['proofs', 'measured'] },
  { zh: '参考', en: 'Reference', pages: ['api/core-plugin', 'api/core-programme', 'api/core-testing', 'api/console-kit', 'errors', 'programmes', 'deprecation', 'machine-clients'] },
];

/** What is named in no group stands under 原理. */
export function groupsOf(paths: readonly string[]): readonly Group[] {
  const named = new Set(groups.flatMap((group) => group.pages));
  const others = paths.filter((path) => languageOf(path) === 'en' && !named.has(path));
  return groups.map((group) => (group.en === 'How it works' ? { ...group, pages: [...group.pages, ...others] } : group));
}

/** Every page by its path with the file it is made of: the reference is one text, read inside either language's pages. */
export function allPages(docs: string): ReadonlyMap<string, string> {
  const files = globSync('**/*.md', { cwd: docs }).map((path) => path.replaceAll('\\', '/').replace(/\.md$/u, '')).toSorted();
  return new Map([...files, ...files.filter((path) => path.startsWith('api/')).map((path) => `zh/${path}`)].map((path) => [path, `${path.replace(/^zh\/api\//u, 'api/')}.md`]));
}

export function languageOf(path: string): Language {
  return path.startsWith('zh/') ? 'zh' : 'en';
}

export function inLanguage(path: string, language: Language): string {
  const plain = path.replace(/^zh\//u, '');
  return language === 'zh' ? `zh/${plain}` : plain;
}

/** From a page up to where the site begins. */
export function upFrom(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}
