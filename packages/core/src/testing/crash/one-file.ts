// A program of many modules as one file: what is started hundreds of times shall not read eight hundred files each time.
import { join } from 'node:path';
import { build } from 'vite';

// Carries a compiled part, which stays where it is installed.
const stays = 'better-sqlite3';

/** Puts the program into the folder as one file, with the modules it loads later beside it; answers the file's path. */
export async function inOneFile(program: string, folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: [stays] },
    build: {
      ssr: program,
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      rolldownOptions: { output: { entryFileNames: 'program.mjs', chunkFileNames: '[name]-[hash].mjs', paths: { [stays]: import.meta.resolve(stays) } } },
    },
  });
  return join(folder, 'program.mjs');
}
