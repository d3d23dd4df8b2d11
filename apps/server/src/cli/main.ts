// Where `jinguo` begins. What Node makes of the sources is kept between runs: reading a thousand files anew was half of each
// command. It is kept beside what is installed; where nothing can be written there, nothing is kept.
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../../../../node_modules/.cache/jinguo', import.meta.url)));
const { runCommand } = await import('./program.ts');
process.exitCode = await runCommand(process.argv.slice(2));
