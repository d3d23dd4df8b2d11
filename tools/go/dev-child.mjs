// One server of `npm run dev`. It starts warm: everything is loaded while nobody waits. Of what then changed, and of all that imports
// it however far up, it takes new copies while the server before it ends; the rest stays. It begins when it is told to.
import { enableCompileCache, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { at } from './paths.mjs';

const main = at('apps/server/src/cli/main.ts');
enableCompileCache(at('node_modules/.cache/jinguo'));

/** Who imports each source. */
const importers = new Map();
/** Sources that are taken anew. */
const renewed = new Set();
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    if (context.parentURL === undefined || found.url.includes('/node_modules/') || !/^file:.*\.[cm]?[jt]s$/u.test(found.url)) return found;
    importers.set(found.url, (importers.get(found.url) ?? new Set()).add(context.parentURL.replace('?changed', '')));
    return renewed.has(found.url) ? { ...found, url: `${found.url}?changed` } : found;
  },
});

function renew(url) {
  if (renewed.has(url)) return;
  renewed.add(url);
  for (const importer of importers.get(url) ?? []) renew(importer);
}

/** All that a server runs. What is wrong in it is said when it begins. */
const load = () => import(at('apps/server/src/cli/program.ts'));

/** What has run once runs twice as fast. */
async function warmUp() {
  await load();
  const [{ campaigns }, { createRegistry }] = await Promise.all([import(at('apps/server/src/campaigns.ts')), import(at('packages/core/src/index.ts'))]);
  createRegistry(campaigns, undefined, { has: () => true });
}

/** Around what is wrong. */
async function loadSound() {
  for (const url of importers.keys()) await import(url).catch(() => undefined);
}

process.on('disconnect', () => process.exit());
/** One after the other: what changes while all is loaded is read anew after that. */
let before = Promise.resolve();
process.on('message', (told) => {
  before = before.then(() => go(told));
});

async function go({ warm, changed, begin }) {
  if (warm) await warmUp().catch(loadSound);
  if (changed) {
    for (const path of changed) renew(pathToFileURL(path).href);
    await load().catch(() => undefined);
  }
  if (!begin) return;
  process.channel?.unref();
  process.argv = [process.execPath, main, 'serve', ...begin];
  await import(main);
}
