// Which pages the site has, in which order and under which heading; every page of docs/ stands somewhere.
import { globSync } from 'node:fs';

export interface Group {
  readonly zh: string;
  readonly en: string;
  readonly pages: readonly string[];
}

/** What is named nowhere here stands under 概念. */
const groups: readonly Group[] = [
  { zh: '入门', en: 'Start', pages: ['zh/index', 'index', 'zh/tutorial', 'tutorial', 'zh/own-screens', 'own-screens', 'plugin'] },
  { zh: '菜谱', en: 'Recipes', pages: ['recipes', 'programmes-are-written'] },
  { zh: '概念', en: 'Concepts', pages: ['zh/concepts', 'architecture', 'command-path', 'versions', 'timers', 'outbox', 'people'] },
  { zh: '参考', en: 'Reference', pages: ['api/core-plugin', 'api/core-programme', 'api/core-testing', 'api/console-kit', 'errors', 'programmes', 'deprecation', 'machine-clients'] },
];

export function allPages(docs: string): readonly string[] {
  return globSync('**/*.md', { cwd: docs }).map((path) => path.replaceAll('\\', '/').replace(/\.md$/u, '')).toSorted();
}

export function groupsOf(docs: string): readonly Group[] {
  const named = new Set(groups.flatMap((group) => group.pages));
  const others = allPages(docs).filter((path) => !named.has(path));
  return groups.map((group) => (group.en === 'Concepts' ? { ...group, pages: [...group.pages, ...others] } : group));
}

export function languageOf(path: string): 'zh' | 'en' {
  return path.startsWith('zh/') ? 'zh' : 'en';
}
