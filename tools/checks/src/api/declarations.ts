// What TypeScript says a package's entries export: their declaration files, as texts by path.
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** `folder` and `entries` as in its package.json: packages/core, ./src/plugin.ts. */
export function declarationsOf(folder: string, entries: readonly string[]): Readonly<Record<string, string>> {
  const at = join(root, folder);
  // Beside its own settings, so that libraries are found as always.
  const out = mkdtempSync(join(at, 'node_modules', '.declarations-'));
  try {
    const settings = { extends: '../../tsconfig.json', include: [], files: entries.map((entry) => join(at, entry)), compilerOptions: { noEmit: false, declaration: true, emitDeclarationOnly: true, removeComments: false, rootDir: join(at, 'src'), outDir: out } };
    writeFileSync(join(out, 'tsconfig.json'), JSON.stringify(settings));
    // Whether they are right is asked of all packages at once (../types); here, what they say.
    spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(out, 'tsconfig.json'), '--noCheck', '--checkers', '1'], { cwd: at, encoding: 'utf8' });
    const paths = globSync('**/*.d.ts', { cwd: out });
    return Object.fromEntries(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(out, path), 'utf8')]));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
