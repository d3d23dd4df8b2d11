// Holds the first page to its budget: what a browser loads before it can show anything, compressed as it travels. Without
// it one careless import of an editor or a chart makes every login slow, and nobody notices which.
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const kB = 1000;

/** Fails the build when the entry and all it imports at once exceed the budget. */
export function sizeBudget(budgetKb: number): Plugin {
  return {
    name: 'size-budget',
    apply: 'build',
    generateBundle(_options, bundle) {
      const first = new Set<string>();
      const add = (fileName: string): void => {
        const chunk = bundle[fileName];
        if (chunk?.type !== 'chunk' || first.has(fileName)) return;
        first.add(fileName);
        for (const next of chunk.imports) add(next);
      };
      for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk' && chunk.isEntry) add(chunk.fileName);
      const bytes = [...first].reduce((sum, name) => {
        const chunk = bundle[name];
        return chunk?.type === 'chunk' ? sum + gzipSync(chunk.code).length : sum;
      }, 0);
      const line = `first page: ${Math.round(bytes / kB)} kB gzip of ${budgetKb} kB, in ${first.size} files`;
      if (bytes > budgetKb * kB) this.error(`${line}. Load what only some pages need with import().`);
      else this.environment.logger.info(line);
    },
  };
}
