// One server of `npm run dev`. It starts warm: libraries and the sources that no campaign's change reaches are loaded while nobody waits;
// what changed is read while the server before it ends, and it begins when it is told to.
import { enableCompileCache, registerHooks } from 'node:module';
import { at } from './paths.mjs';

const main = at('apps/server/src/cli/main.ts');
enableCompileCache(at('node_modules/.cache/jinguo'));

/** What each source imports. */
const imports = new Map();
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    const from = context.parentURL;
    if (from !== undefined && !from.includes('/node_modules/') && /^file:.*\.[cm]?[jt]s$/u.test(found.url)) imports.set(from, (imports.get(from) ?? new Set()).add(found.url));
    return found;
  },
});

/** Whatever imports no campaign, however far down. */
function steady() {
  const reached = new Set([...imports.values()].flatMap((all) => [...all].filter((url) => url.includes('/packages/campaign-'))));
  for (let before = -1; before !== reached.size; ) {
    before = reached.size;
    for (const [from, all] of imports) if (!all.isDisjointFrom(reached)) reached.add(from);
  }
  return [...new Set([...imports.values()].flatMap((all) => [...all]))].filter((url) => !reached.has(url));
}

process.on('disconnect', () => process.exit());
process.on('message', async ({ warm, read, begin, tell }) => {
  if (warm) for (const url of warm) await import(url).catch(() => undefined);
  if (tell) process.send({ steady: steady() }, () => process.channel?.unref());
  if (read) await import(at('apps/server/src/campaigns.ts')).catch(() => undefined); // what is wrong there is said when it begins
  if (!begin) return;
  process.argv = [process.execPath, main, 'serve', ...begin];
  await import(main);
});
