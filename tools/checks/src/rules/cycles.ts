// Files that load each other in a circle: which runs first depends on who is asked first, and none can be tested alone.
// Types vanish before the program runs and `import()` comes later, so neither closes a circle.
import { target, type House, type SourceFile } from '../house.ts';

export function cycles(house: House): string[] {
  const loads = new Map(house.files.map((file) => [file, loadedBy(house, file)]));
  const done = new Set<SourceFile>();
  const found: string[] = [];

  function visit(file: SourceFile, way: readonly SourceFile[]): void {
    const start = way.indexOf(file);
    if (start >= 0) {
      const circle = [...way.slice(start), file].map(({ path }) => path);
      found.push(`${circle.join(' → ')}: these load each other. Move what they share into a file of its own, or pass it in.`);
      return;
    }
    if (done.has(file)) return;
    for (const next of loads.get(file) ?? []) visit(next, [...way, file]);
    done.add(file);
  }

  for (const file of house.files) visit(file, []);
  return found;
}

function loadedBy(house: House, file: SourceFile): SourceFile[] {
  return file.imports
    .filter(({ kind }) => kind === 'value')
    .flatMap(({ specifier }) => target(house, file, specifier) ?? []);
}
