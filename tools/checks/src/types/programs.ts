// Which packages are checked together: those whose tsconfig.json asks for the same. Each package on its own would have core's types
// worked out anew, which is two thirds of its check.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Packages that are checked as one program. */
export interface TypeProgram {
  /** Folder of the first of them; what they name is looked up from there. */
  readonly home: string;
  readonly packages: readonly string[];
  readonly config: { readonly extends: string; readonly compilerOptions: Readonly<Record<string, unknown>>; readonly include: readonly string[] };
}

interface PackageConfig {
  readonly extends?: string;
  readonly compilerOptions?: Readonly<Record<string, unknown>>;
  readonly include?: readonly string[];
}

/** Every package of the repository, in as few programs as there are settings. @throws RangeError for a tsconfig.json that says more than this knows of */
export function typePrograms(root: string): readonly TypeProgram[] {
  const packages = globSync('{apps,packages,tools}/*/tsconfig.json', { cwd: root }).map((path) => dirname(path).replaceAll('\\', '/')).toSorted();
  const read = packages.map((folder) => ({ folder, config: readConfig(root, folder) }));
  return [...Map.groupBy(read, ({ config }) => JSON.stringify(config.compilerOptions ?? {})).values()].map((alike): TypeProgram => ({
    home: alike[0]?.folder ?? '',
    packages: alike.map(({ folder }) => folder),
    config: {
      extends: join(root, 'tsconfig.base.json'),
      compilerOptions: alike[0]?.config.compilerOptions ?? {},
      include: alike.flatMap(({ folder, config }) => (config.include ?? []).map((path) => join(root, folder, path))),
    },
  }));
}

function readConfig(root: string, folder: string): PackageConfig {
  const config: PackageConfig = JSON.parse(readFileSync(join(root, folder, 'tsconfig.json'), 'utf8'));
  const unknown = Object.keys(config).filter((key) => !['extends', 'compilerOptions', 'include'].includes(key));
  if (config.extends !== '../../tsconfig.base.json' || config.include === undefined || unknown.length > 0) {
    throw new RangeError(`${folder}/tsconfig.json: write extends ("../../tsconfig.base.json"), compilerOptions and include only${unknown.length > 0 ? `, not ${unknown.join(', ')}` : ''}.`);
  }
  return config;
}
