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
  ['audit.md', [/^$/u, /is whole/u]],
  ['machine-clients.md', [/bank/u, /\w{20}/u]],
  ['versions.md', [/^v2 /mu, /townReview → townCheck[^]*would move/u]],
])('the commands of docs/%s are run as they stand there', async (page, said) => {
  const lines = await shown(page);
  expect(lines).toHaveLength(said.length);
  for (const [index, line] of lines.entries()) {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', line.replaceAll('/mnt/archive', folder)], { cwd: repositoryRoot, encoding: 'utf8', env: { ...process.env, JINGUO_DATA: join(folder, 'data'), LOG_LEVEL: 'warn' } });
    expect({ line, status, stderr: status === 0 ? '' : stderr }).toEqual({ line, status: 0, stderr: '' });
    expect(stdout).toMatch(said[index] ?? /^$/u);
  }
});
