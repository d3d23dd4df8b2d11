// Libraries that live in one place each, so that changing or replacing one is that place's work alone.
import type { Rule, SourceFile } from '../house.ts';

interface Confined {
  readonly library: RegExp;
  readonly allowed: (file: SourceFile) => boolean;
  readonly home: string;
}

const inCore = (file: SourceFile, folder: string) => file.pack.role === 'core' && file.path.startsWith(`${file.pack.folder}/${folder}/`);
const storage = (file: SourceFile) =>
  inCore(file, 'src/store') || inCore(file, 'bench') || (file.pack.role === 'campaign' && file.path.includes('/migrations/'));

const confined: readonly Confined[] = [
  { library: /^xstate(?:\/|$)/, allowed: (file) => inCore(file, 'src/machine') || inCore(file, 'bench'), home: 'packages/core/src/machine and core’s bench' },
  { library: /^kysely(?:\/|$)/, allowed: storage, home: 'packages/core/src/store, core’s bench and a campaign’s migrations' },
  { library: /^@marcbachmann\/cel-js(?:\/|$)/, allowed: (file) => file.path === `${file.pack.folder}/src/definition/condition/cel.ts`, home: 'packages/core/src/definition/condition/cel.ts' },
  { library: /^better-sqlite3$/, allowed: storage, home: 'packages/core/src/store, core’s bench and a campaign’s migrations' },
];

export const confinedLibraries: Rule = ({ files }) =>
  files.flatMap((file) =>
    file.imports.flatMap(({ specifier, line }) =>
      confined
        .filter(({ library, allowed }) => library.test(specifier) && !allowed(file))
        .map(({ home }) => `${file.path}:${line} imports ${specifier}, which lives in ${home}. Ask that place for what you need.`),
    ),
  );
