// One server of `npm run dev`. It starts warm: what the one before had loaded of node_modules is loaded while nobody waits, and the
// sources when it is told to begin.
import { enableCompileCache, registerHooks } from 'node:module';
import { at } from './paths.mjs';

const main = at('apps/server/src/cli/main.ts');
enableCompileCache(at('node_modules/.cache/jinguo'));

const libraries = new Set();
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    if (/\/node_modules\/.*\.[cm]?js$/u.test(found.url) && !context.parentURL?.includes('/node_modules/')) libraries.add(found.url);
    return found;
  },
});

process.on('disconnect', () => process.exit());
process.on('message', async ({ warm, begin, tell }) => {
  if (warm) for (const url of warm) await import(url).catch(() => undefined);
  if (tell) process.send({ libraries: [...libraries] }, () => process.channel?.unref());
  if (!begin) return;
  process.argv = [process.execPath, main, 'serve', ...begin];
  await import(main);
});
