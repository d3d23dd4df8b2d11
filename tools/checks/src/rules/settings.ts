// Settings enter in config.ts, where they are named, checked and documented. One read elsewhere is a setting nobody finds.
import { posix } from 'node:path';
import type { Rule } from '../house.ts';
import { lineAt } from '../imports.ts';

export const settings: Rule = ({ files }) =>
  files
    .filter(({ pack, isTest, path }) => pack.role !== 'tool' && !isTest && posix.basename(path) !== 'config.ts')
    .flatMap(({ path, code, imports }) => {
      const read = [...code.matchAll(/\bprocess\s*(?:\?\.|\.|\[\s*['"])\s*env\b|\{[^{}]*\benv\b[^{}]*\}\s*=\s*process\b/g)];
      const taken = imports.filter(({ specifier, names }) => /^(?:node:)?process$/.test(specifier) && names.includes('env'));
      return [...read.map(({ index }) => lineAt(code, index)), ...taken.map(({ line }) => line)].map(
        (line) => `${path}:${line} reads the environment. Add the setting to apps/server/src/config.ts and take it as an argument.`,
      );
    });
