// The names an entry exports with the declaration of each, followed through every file that only passes on.
import { posix } from 'node:path';
import { parseSync } from 'oxc-parser';

type Files = Readonly<Record<string, string>>;

/** Declarations by exported name. */
export type Surface = ReadonlyMap<string, string>;

/** `path` is a declaration file among `files`. What comes from a library is told by where it comes from. */
export function surfaceOf(files: Files, path: string, asked: readonly string[] = []): Surface {
  const text = files[path] ?? '';
  const { program, module } = parseSync(path, text);
  const own = new Map<string, string>();
  const declare = (name: string, start: number, end: number): void => {
    const before = own.get(name);
    own.set(name, [...(before === undefined ? [] : [before]), text.slice(start, end).trim()].join('\n'));
  };
  for (const node of program.body) {
    const declaration = node.type === 'ExportNamedDeclaration' ? node.declaration : node;
    if (declaration === null) continue;
    if (declaration.type === 'VariableDeclaration') {
      for (const one of declaration.declarations) if (one.id.type === 'Identifier') declare(one.id.name, declaration.start, declaration.end);
    } else if ('id' in declaration && declaration.id !== null && declaration.id.type === 'Identifier') declare(declaration.id.name, declaration.start, declaration.end);
  }
  const from = (specifier: string): Surface => {
    const target = declarationPath(files, path, specifier);
    return target === undefined || asked.includes(target) ? new Map() : surfaceOf(files, target, [...asked, path]);
  };
  const imported = new Map(module.staticImports.flatMap((one) => one.entries.map((entry) => [entry.localName.value, { name: entry.importName.name ?? '*', from: one.moduleRequest.value }] as const)));
  const named = (local: string): string => {
    const found = own.get(local);
    if (found !== undefined) return found;
    const source = imported.get(local);
    return source === undefined ? '' : (from(source.from).get(source.name) ?? `from ${source.from}`);
  };
  const out = new Map<string, string>();
  for (const { exportName, localName, importName, moduleRequest } of module.staticExports.flatMap((one) => one.entries)) {
    const exported = exportName.name;
    if (moduleRequest === null) {
      if (exported !== null) out.set(exported, named(localName.name ?? exported));
    } else if (exported === null) for (const [name, declaration] of from(moduleRequest.value)) out.set(name, declaration);
    else if (importName.kind === 'Name') out.set(exported, from(moduleRequest.value).get(importName.name ?? exported) ?? `from ${moduleRequest.value}`);
    else for (const [name, declaration] of from(moduleRequest.value)) out.set(`${exported}.${name}`, declaration);
  }
  return out;
}

function declarationPath(files: Files, from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const path = posix.join(posix.dirname(from), specifier).replace(/\.(?:tsx?|js)$/u, '.d.ts');
  return Object.hasOwn(files, path) ? path : undefined;
}

/** The page that is kept: sorted, so that a change of order is none. */
export function reportOf(entry: string, surface: Surface): string {
  const parts = [...surface].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, declaration]) => `## ${name}\n\n\`\`\`ts\n${declaration}\n\`\`\`\n`);
  return [`# ${entry}\n`, 'What plugins may rely on. Made by `tools/checks/src/api/api.test.ts`; see [deprecation.md](../deprecation.md) before it changes.\n', ...parts].join('\n');
}
