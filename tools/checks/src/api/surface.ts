// The names an entry exports with the declaration of each, followed through every file that only passes on.
import { posix } from 'node:path';
import { parseSync } from 'oxc-parser';

type Files = Readonly<Record<string, string>>;

interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Declared {
  readonly code: string;
  /** What its TSDoc says, as Markdown; empty where there is none. */
  readonly told: string;
}

/** Declarations by exported name. */
export type Surface = ReadonlyMap<string, Declared>;

/** `path` is a declaration file among `files`. What comes from a library is told by where it comes from. */
export function surfaceOf(files: Files, path: string, asked: readonly string[] = []): Surface {
  const text = files[path] ?? '';
  const { program, module } = parseSync(path, text);
  const own = new Map<string, Declared>();
  const declare = (name: string, { start, end }: Span, whole: Span): void => {
    const before = own.get(name);
    own.set(name, { code: join(before?.code, text.slice(start, end).trim(), '\n'), told: join(before?.told, tsdocBefore(text.slice(0, whole.start)), '\n\n') });
  };
  for (const node of program.body) {
    const declaration = node.type === 'ExportNamedDeclaration' ? node.declaration : node;
    if (declaration === null) continue;
    if (declaration.type === 'VariableDeclaration') {
      for (const one of declaration.declarations) if (one.id.type === 'Identifier') declare(one.id.name, declaration, node);
    } else if ('id' in declaration && declaration.id !== null && declaration.id.type === 'Identifier') declare(declaration.id.name, declaration, node);
  }
  const from = (specifier: string): Surface => {
    const target = declarationPath(files, path, specifier);
    return target === undefined || asked.includes(target) ? new Map() : surfaceOf(files, target, [...asked, path]);
  };
  const imported = new Map(module.staticImports.flatMap((one) => one.entries.map((entry) => [entry.localName.value, { name: entry.importName.name ?? '*', from: one.moduleRequest.value }] as const)));
  const named = (local: string): Declared => {
    const found = own.get(local);
    if (found !== undefined) return found;
    const source = imported.get(local);
    return source === undefined ? { code: '', told: '' } : (from(source.from).get(source.name) ?? library(source.from));
  };
  const out = new Map<string, Declared>();
  for (const { exportName, localName, importName, moduleRequest } of module.staticExports.flatMap((one) => one.entries)) {
    const exported = exportName.name;
    if (moduleRequest === null) {
      if (exported !== null) out.set(exported, named(localName.name ?? exported));
    } else if (exported === null) for (const [name, declaration] of from(moduleRequest.value)) out.set(name, declaration);
    else if (importName.kind === 'Name') out.set(exported, from(moduleRequest.value).get(importName.name ?? exported) ?? library(moduleRequest.value));
    else for (const [name, declaration] of from(moduleRequest.value)) out.set(`${exported}.${name}`, declaration);
  }
  return out;
}

function declarationPath(files: Files, from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const path = posix.join(posix.dirname(from), specifier).replace(/\.(?:tsx?|js)$/u, '.d.ts');
  return Object.hasOwn(files, path) ? path : undefined;
}

function library(name: string): Declared {
  return { code: `from ${name}`, told: '' };
}

function join(before: string | undefined, more: string, between: string): string {
  return [before ?? '', more].filter((one) => one !== '').join(between);
}

/** The TSDoc that ends where a declaration begins: its sentences, its tags as words, an example as code. */
function tsdocBefore(text: string): string {
  const [, comment = ''] = /\/\*\*((?:(?!\*\/)[^])*)\*\/\s*$/u.exec(text) ?? [];
  const lines = comment.split('\n').map((line) => line.replace(/^\s*\* ?/u, '').trimEnd());
  return lines.join('\n').trim()
    .replaceAll(/\{@link ([^}]+)\}/gu, '`$1`')
    .replaceAll(/^@param (\w+)\s+(?:- )?/gmu, '\n- `$1`: ')
    .replaceAll(/^@returns?\s+/gmu, '\nReturns ')
    .replaceAll(/^@throws\s+/gmu, '\nThrows ')
    .replaceAll(/^@example\s*/gmu, '\nFor example:\n\n')
    .replaceAll(/^@deprecated\s*/gmu, '\n**Deprecated.** ');
}

/** The page that is kept: sorted, so that a change of order is none; what is exported is told before it is written out. */
export function reportOf(entry: string, surface: Surface): string {
  const parts = [...surface].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, { code, told }]) => `## ${name}\n\n${told === '' ? '' : `${told}\n\n`}\`\`\`ts\n${code}\n\`\`\`\n`);
  return [`# ${entry}\n`, 'What plugins may rely on, with its TSDoc. 插件可以依赖的全部名称，说明取自源码。Made by `tools/checks/src/api/api.test.ts`; see [deprecation.md](../deprecation.md) before it changes.\n', ...parts].join('\n');
}
