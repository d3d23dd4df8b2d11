// Reads the sources and package.json files of this repository into memory for the rules.
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { houseOf, type House } from './house.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export function readRepository(): House {
  const paths = globSync(
    [
      'package.json',
      '{apps,packages}/*/package.json',
      'tools/{checks,new-campaign}/package.json',
      '{apps,packages}/*/{src,bench,migrations}/**/*.{ts,tsx}',
      'tools/*/src/**/*.ts',
    ],
    { cwd: root },
  );
  return houseOf(Object.fromEntries(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(`${root}/${path}`, 'utf8')])));
}
