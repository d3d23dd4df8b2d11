// Which modules a source file names, and how. A parser reads it, because a regular expression believes comments.
import { parseSync } from 'oxc-parser';

export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** value: run when the file is loaded; type: gone before it runs; lazy: `import()`, run later or naming a type. */
  readonly kind: 'value' | 'type' | 'lazy';
  /** The names taken, as written in the source; empty for `*`, `import()` and imports for effect. */
  readonly names: readonly string[];
}

export function importsOf(path: string, text: string): Import[] {
  const { module } = parseSync(path, text);
  const imported = module.staticImports.map((one) => ({
    specifier: one.moduleRequest.value,
    start: one.start,
    names: one.entries.flatMap(({ importName }) => importName.name ?? []),
  }));
  const reexported = module.staticExports.flatMap((one) => {
    const specifier = one.entries[0]?.moduleRequest?.value;
    return specifier === undefined ? [] : [{ specifier, start: one.start, names: [] }];
  });
  const atLoad = [...imported, ...reexported].map(
    ({ specifier, start, names }): Import => ({ specifier, names, line: lineAt(text, start), kind: kindAt(text, start) }),
  );
  return [...atLoad, ...lazyImports(withoutComments(path, text))];
}

/** The source with each comment blanked out, so that places keep their line. */
export function withoutComments(path: string, text: string): string {
  return parseSync(path, text).comments.reduce(
    (code, { start, end }) => code.slice(0, start) + code.slice(start, end).replaceAll(/[^\n]/g, ' ') + code.slice(end),
    text,
  );
}

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

// `import { type A }` still loads the file under verbatimModuleSyntax; only `import type` and `export type` do not.
function kindAt(text: string, start: number): 'value' | 'type' {
  return /^(?:import|export)\s+type\s*(?:[{*]|[\w$]+\s+from\b)/.test(text.slice(start)) ? 'type' : 'value';
}

function lazyImports(code: string): Import[] {
  return [...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)].map((match) => ({
    specifier: match[1] ?? '',
    line: lineAt(code, match.index),
    kind: 'lazy' as const,
    names: [],
  }));
}
