// Where a campaign is named so that server and console have it: a line in each app's list, a dependency in each app's package.
import type { Names } from './answers.ts';

/** Files to change, from the repository's root, each with its change. */
export function registrations({ name }: Names): Readonly<Record<string, (text: string) => string>> {
  const pack = `@jinguo/campaign-${name}`;
  return {
    'apps/server/src/campaigns.ts': (text) => listed(text, name, pack),
    'apps/console/src/campaigns.ts': (text) => listed(text, `${name}Console`, `${pack}/console`),
    'apps/server/package.json': (text) => depending(text, pack),
    'apps/console/package.json': (text) => depending(text, pack),
  };
}

function listed(text: string, constant: string, from: string): string {
  const lines = text.split('\n');
  const last = lines.findLastIndex((line) => line.includes("from '@jinguo/campaign-"));
  const imported = lines.toSpliced(last + 1, 0, `import { ${constant} } from '${from}';`).join('\n');
  return imported.replace(/(export const campaigns: [^=]+= \[)([^\]]*)\]/u, (_, head: string, known: string) => `${head}${known.trim() === '' ? '' : `${known}, `}${constant}]`);
}

function depending(text: string, pack: string): string {
  const manifest: { readonly dependencies: Readonly<Record<string, string>> } = JSON.parse(text);
  const dependencies = Object.fromEntries(Object.entries({ ...manifest.dependencies, [pack]: 'workspace:*' }).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ ...manifest, dependencies }, null, 2)}\n`;
}
