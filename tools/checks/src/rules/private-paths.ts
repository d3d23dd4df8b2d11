// A package is entered by what its package.json exports. Any other way in stops its owner from moving a file.
import { posix } from 'node:path';
import { packageImported, type House, type SourceFile } from '../house.ts';

export function privatePaths(house: House): string[] {
  return house.files.flatMap((file) =>
    file.imports.flatMap(({ specifier, line }) => {
      const reason = objection(house, file, specifier);
      return reason ? [`${file.path}:${line} imports ${specifier}: ${reason}`] : [];
    }),
  );
}

function objection(house: House, file: SourceFile, specifier: string): string | undefined {
  if (specifier.startsWith('.')) {
    const path = posix.join(posix.dirname(file.path), specifier);
    return path.startsWith(`${file.pack.folder}/`) ? undefined : 'the path leaves the package. Import the other package by its name.';
  }
  const found = packageImported(house, specifier);
  if (!found || found.entry in found.pack.exports) return undefined;
  const open = Object.keys(found.pack.exports).map((entry) => posix.join(found.pack.name, entry));
  return `that is private; ${found.pack.name} exports ${open.join(', ') || 'nothing'}. Export what you need from one of its entries.`;
}
