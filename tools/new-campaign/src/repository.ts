// Reads and writes a clone of the repository: what is taken, the template's files, the new package.
import { globSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Names, Taken } from './answers.ts';
import { fromTemplate, templateFolder } from './from-template.ts';
import { registrations } from './register.ts';

export function takenIn(root: string): Taken {
  const sources = globSync('packages/campaign-*/src/**/*.ts', { cwd: root }).map((path) => readFileSync(join(root, path), 'utf8'));
  const all = (pattern: RegExp) => [...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, found = '']) => found)))];
  return {
    packages: readdirSync(join(root, 'packages')).map((folder) => folder.replace(/^campaign-/u, '')),
    workflows: all(/\b(?:workflow|name): '([a-z][a-z0-9-]*)'/gu),
    codes: all(/\bcode: '([A-Z]{2}\d{2}[A-Z]?)'/gu),
  };
}

/** Writes the package below `to`; answers the paths from there. */
export function writePackage(root: string, to: string, names: Names): readonly string[] {
  const paths = globSync(`${templateFolder}/{package.json,tsconfig.json,src/**/*.{ts,tsx,css}}`, { cwd: root });
  return paths.map((from) => {
    const { path, text } = fromTemplate(from.replaceAll('\\', '/'), readFileSync(join(root, from), 'utf8'), names);
    mkdirSync(dirname(join(to, path)), { recursive: true });
    writeFileSync(join(to, path), path.endsWith('/package.json') ? withOwnWords(root, text) : text);
    return path;
  });
}

/** A word that core or an app says already is no word of the campaign's own: the rule of campaign words would forbid it to them. */
function withOwnWords(root: string, text: string): string {
  const manifest: { readonly jinguo: { readonly words: readonly string[] } } = JSON.parse(text);
  const said = globSync('{packages/core,packages/console-kit,apps/*}/src/**/*.{ts,tsx}', { cwd: root }).map((path) => readFileSync(join(root, path), 'utf8'));
  const words = manifest.jinguo.words.filter((word) => !said.some((one) => one.includes(word)));
  return `${JSON.stringify({ ...manifest, jinguo: { ...manifest.jinguo, words } }, null, 2)}\n`;
}

/** Has server and console know it; answers what was changed. */
export function register(root: string, names: Names): readonly string[] {
  const changes = Object.entries(registrations(names));
  for (const [path, change] of changes) writeFileSync(join(root, path), change(readFileSync(join(root, path), 'utf8')));
  return changes.map(([path]) => path);
}
