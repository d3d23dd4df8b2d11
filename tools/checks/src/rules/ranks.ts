// The order of the folders inside core. What decides must not know what stores, or neither can be tested alone.
import { posix } from 'node:path';
import { target, type House, type Rule, type SourceFile } from '../house.ts';

/** As drawn in docs/architecture.md, "The house". */
const rankOf: Readonly<Record<string, number>> = {
  errors: 0,
  calendar: 1,
  values: 2,
  definition: 1,
  people: 2,
  machine: 2,
  audit: 2,
  analysis: 3,
  plugin: 3,
  store: 3,
  programme: 4,
  engine: 4,
  testing: 5,
};
// What plugins may use is part of what applications may use.
const entries: Readonly<Record<string, number>> = { 'plugin.ts': 6, 'programme.ts': 6, 'studio.ts': 6, 'index.ts': 7, 'testing.ts': 7 };

export const ranks: Rule = (house) => house.files.filter(inCore).flatMap((file) => wrongImports(house, file));

function inCore({ path, pack }: SourceFile): boolean {
  return pack.role === 'core' && path.startsWith(`${pack.folder}/src/`);
}

function wrongImports(house: House, file: SourceFile): string[] {
  const place = placeOf(file);
  if (place.rank === undefined) {
    return [`${file.path}: ${place.name} has no rank. Give it one in tools/checks/src/rules/ranks.ts and in docs/architecture.md.`];
  }
  const { name, rank } = place;
  // A test builds its world with the public kit, which stands above everything.
  if (file.isTest) return [];
  return file.imports.flatMap(({ specifier, line }) => {
    const to = target(house, file, specifier);
    if (!to || !inCore(to)) return [];
    const other = placeOf(to);
    if (other.name === name || other.rank === undefined || other.rank < rank) return [];
    return [
      `${file.path}:${line} imports ${specifier}: ${name} (rank ${rank}) may import only lower ranks, and ${other.name} has ${other.rank}. ` +
        'Move what both need down, or take it as an argument.',
    ];
  });
}

function placeOf({ path, pack }: SourceFile): { name: string; rank: number | undefined } {
  const [top = '', ...below] = path.slice(`${pack.folder}/src/`.length).split('/');
  const entry = below.length === 0 ? entries[top] : undefined;
  if (entry !== undefined) return { name: `the entry ${top}`, rank: entry };
  const name = below.length === 0 ? posix.basename(top).replace(/(?:\.test)?\.tsx?$/, '') : top;
  return { name, rank: rankOf[name] };
}
