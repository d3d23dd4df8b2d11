// The entries that plugins may import, and what each exports today.
import { declarationsOf } from './declarations.ts';
import { surfaceOf, type Surface } from './surface.ts';

/** `page`: its file in docs/api. */
export interface Entry {
  readonly name: string;
  readonly page: string;
  readonly surface: Surface;
}

const packages = [
  { name: '@jinguo/core', folder: 'packages/core', entries: ['plugin', 'programme', 'testing'] },
  { name: '@jinguo/console-kit', folder: 'packages/console-kit', entries: ['index'] },
] as const;

export function entries(): readonly Entry[] {
  return packages.flatMap(({ name, folder, entries: all }) => {
    const files = declarationsOf(folder, all.map((one) => `src/${one}.ts`));
    const short = name.replace('@jinguo/', '');
    return all.map((one): Entry => ({ name: one === 'index' ? name : `${name}/${one}`, page: one === 'index' ? short : `${short}-${one}`, surface: surfaceOf(files, `${one}.d.ts`) }));
  });
}
