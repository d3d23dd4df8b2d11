// The repository as the rules see it: packages with their roles, source files with their imports.
// Built from a plain map of texts, so that a rule is proven on a three-line example and then run on the whole tree.
import { posix } from 'node:path';
import { z } from 'zod';
import { importsOf, withoutComments, type Import } from './imports.ts';

const manifest = z.object({
  name: z.string(),
  exports: z.record(z.string(), z.string()).default({}),
  jinguo: z
    .object({ role: z.enum(['core', 'campaign', 'kit', 'app', 'tool']), words: z.array(z.string()).default([]) })
    .optional(),
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
  peerDependencies: z.record(z.string(), z.string()).default({}),
});

export type Role = 'core' | 'campaign' | 'kit' | 'app' | 'tool';

export interface Package {
  readonly folder: string;
  readonly name: string;
  readonly role: Role | undefined;
  /** The words of its trade, which nothing outside a campaign may use. */
  readonly words: readonly string[];
  readonly exports: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

export interface SourceFile {
  /** From the repository's root, with forward slashes. */
  readonly path: string;
  readonly pack: Package;
  readonly text: string;
  readonly code: string;
  readonly imports: readonly Import[];
  readonly isTest: boolean;
}

export interface House {
  readonly packages: readonly Package[];
  readonly files: readonly SourceFile[];
}

/** A rule answers one sentence for each place that breaks it: where, what, and what to do instead. */
export type Rule = (house: House) => string[];

/** Makes a house from texts by path: the package.json files, and the sources below their folders. */
export function houseOf(texts: Readonly<Record<string, string>>): House {
  const packages = Object.entries(texts)
    .filter(([path]) => posix.basename(path) === 'package.json')
    .map(([path, text]) => packageOf(posix.dirname(path), text));
  const files = Object.entries(texts)
    .filter(([path]) => /\.tsx?$/.test(path))
    .flatMap(([path, text]) => {
      const pack = packages.find((candidate) => path.startsWith(`${candidate.folder}/`));
      return pack ? [sourceFile({ path, text, pack })] : [];
    });
  return { packages, files };
}

/** The file that an import leads to, or undefined when it leads out of the sources (a library, a style sheet, JSON). */
export function target(house: House, from: SourceFile, specifier: string): SourceFile | undefined {
  const path = specifier.startsWith('.') ? posix.join(posix.dirname(from.path), specifier) : entryPath(house, specifier);
  if (path === undefined) return undefined;
  const candidates = [path, `${path}.ts`, `${path}.tsx`];
  return house.files.find((file) => candidates.includes(file.path));
}

/** The workspace package that a bare import names, with what follows its name: './plugin' of '@jinguo/core/plugin'. */
export function packageImported(house: House, specifier: string): { pack: Package; entry: string } | undefined {
  const pack = house.packages.find(({ name }) => specifier === name || specifier.startsWith(`${name}/`));
  return pack && { pack, entry: `.${specifier.slice(pack.name.length)}` };
}

function entryPath(house: House, specifier: string): string | undefined {
  const found = packageImported(house, specifier);
  const path = found?.pack.exports[found.entry];
  return found && path && posix.join(found.pack.folder, path);
}

function packageOf(folder: string, text: string): Package {
  const read = manifest.parse(JSON.parse(text));
  return {
    folder,
    name: read.name,
    role: read.jinguo?.role,
    words: read.jinguo?.words ?? [],
    exports: read.exports,
    dependencies: { ...read.dependencies, ...read.devDependencies, ...read.peerDependencies },
  };
}

function sourceFile({ path, text, pack }: { path: string; text: string; pack: Package }): SourceFile {
  const code = withoutComments(path, text);
  return { path, pack, text, code, imports: importsOf(path, text), isTest: /\.test\.tsx?$/.test(path) };
}
