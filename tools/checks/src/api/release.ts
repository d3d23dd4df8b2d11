// A release: today's API is from now on what was announced. The changesets have gone into the CHANGELOG.md of their packages.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { released, releasedFile } from './announced.ts';
import { entries } from './entries.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
writeFileSync(join(root, releasedFile), `${JSON.stringify(released(new Map(entries().map((one) => [one.name, one.surface]))), null, 2)}\n`);
