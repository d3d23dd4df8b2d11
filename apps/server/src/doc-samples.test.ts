// The files of settings that docs/outbox.md shows are read as the server reads them; dots stand for what only the office knows.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readChannels } from './channels/channels-file.ts';
import { repositoryRoot } from './config.ts';
import { readEndpoints } from './webhooks/endpoints.ts';

test('every settings file of docs/outbox.md is one the server takes', async () => {
  const page = await readFile(join(repositoryRoot, 'docs', 'outbox.md'), 'utf8');
  const folder = await mkdtemp(join(tmpdir(), 'jinguo-samples-'));
  const read: string[][] = [];
  for (const [index, [, text = '']] of [...page.matchAll(/^```json\n([^]*?)^```/gmu)].entries()) {
    const file = join(folder, `${index}.json`);
    await writeFile(file, text.replaceAll('…', 'x'.repeat(32)), { mode: 0o600 });
    read.push(Object.keys(text.includes('"dingtalk": {') ? readChannels(file) : readEndpoints(file)));
  }
  await rm(folder, { recursive: true });
  expect(read).toEqual([['treasury'], ['townGroup', 'sectionGroup'], ['dingtalk', 'wecom', 'sms']]);
});
