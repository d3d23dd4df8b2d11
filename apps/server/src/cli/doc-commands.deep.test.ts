// The command lines that the pages show, as they stand there, in a shell, on a demonstration: each ends well, and its first use prints
// what the page says. What they need beside the demonstration, a second version of a workflow, is published first.
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { campaigns } from '../campaigns.ts';
import { repositoryRoot } from '../config.ts';
import { seedDemo } from '../demo/seed.ts';
import { openOffice } from '../office.ts';
import { leadCalled } from './lead-called.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jinguo-doc-commands-'));
  const office = await openOffice({ dataFolder: join(folder, 'data'), demo: true, clockStartsAt: undefined }, { campaigns, fillDemo: seedDemo });
  const [, workflow = ''] = /versions (\S+) --as/u.exec((await shown('versions.md'))[0] ?? '') ?? [];
  const definition = JSON.stringify(office.engine.registry.current(workflow)?.definition).replaceAll('"townReview"', '"townCheck"');
  await office.engine.publish(await leadCalled(office, 'gumh'), JSON.parse(definition));
  await office.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function shown(page: string): Promise<readonly string[]> {
  const text = await readFile(join(repositoryRoot, 'docs', page), 'utf8');
  return [...text.matchAll(/^```sh\n([^]*?)^```/gmu)].flatMap(([, lines = '']) => lines.trim().split('\n'));
}

test.each<[string, readonly RegExp[]]>([
  ['audit.md', [/^$/u, /is whole/u, /没有查看记录|unmasked/u]],
  ['machine-clients.md', [/bank/u, /[\w-]{20}/u]],
  ['versions.md', [/^v2 /mu, /townReview → townCheck[^]*would move/u]],
])('the commands of docs/%s are run as they stand there', async (page, said) => {
  const lines = await shown(page);
  expect(lines).toHaveLength(said.length);
  for (const [index, line] of lines.entries()) {
    expect(told(line.replaceAll('/mnt/archive', folder), { JINGUO_DATA: join(folder, 'data') })).toMatch(said[index] ?? /^$/u);
  }
});

/** What a command line prints; it ends well. */
function told(line: string, more: NodeJS.ProcessEnv = {}): string {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line], { cwd: repositoryRoot, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', LOG_LEVEL: 'warn', ...more } });
  expect({ line, status, said: status === 0 ? '' : `${stdout}${stderr}` }).toEqual({ line, status: 0, said: '' });
  return stdout;
}

test('of the walks that docs/proofs.md repeats by their seed, one is walked again, and the long one is found', async () => {
  const [model = '', walk = ''] = await shown('proofs.md');
  expect(told(model)).toMatch(/5 passed/u);
  expect(told(walk.replace('vitest run', 'vitest list'))).toMatch(/^\[deep\] .* a long walk by chance/mu);
});
