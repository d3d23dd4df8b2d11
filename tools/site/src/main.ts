// `pnpm --filter @jinguo/site run build`: the site into tools/site/dist, to be opened as files or put on any web server.
import { fileURLToPath } from 'node:url';
import { buildSite } from './build.ts';

const root = new URL('../../../', import.meta.url);
const count = buildSite({ docs: fileURLToPath(new URL('docs', root)), to: fileURLToPath(new URL('tools/site/dist', root)), source: '../../../' });
console.log(`${count} pages in tools/site/dist`);
