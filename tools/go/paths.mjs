// Where the repository's own things lie, for every other file of the bootstrap.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** Git-ignored: the Node and pnpm this clone brought for itself, and the stamps that say what is up to date. */
export const toolchain = join(root, '.toolchain');
export const at = (...parts) => join(root, ...parts);
