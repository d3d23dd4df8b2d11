// Where a seeded year goes, and how far it says it is.
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { databaseName } from '../data-folder.ts';
import { progressBar } from './progress-bar.ts';
import { newFolder } from './seed.ts';

test('the year goes into a new data folder, else into one beside it, and over nobody’s office', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'jinguo-seed-'));
  const office = async (at: string) => {
    await mkdir(at, { recursive: true });
    await writeFile(join(at, databaseName), '');
  };
  const dataFolder = join(folder, 'data');
  try {
    expect(newFolder({ dataFolder }, '2021')).toBe(dataFolder);
    await office(dataFolder);
    expect(newFolder({ dataFolder }, '2021')).toBe(`${dataFolder}-2021`);
    await office(`${dataFolder}-2021`);
    expect(() => newFolder({ dataFolder }, '2021')).toThrow(/hold an office each/u);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** What a bar wrote while something went on for a hundred steps. */
function written(isTTY: boolean): string {
  let text = '';
  const bar = progressBar({ isTTY, write: (piece: string | Uint8Array) => Boolean((text += piece.toString())) });
  for (let step = 1; step <= 100; step += 1) bar.show(step / 100, `step ${step}`);
  bar.end();
  return text;
}

test('a bar is one line that a person watches, and a line every tenth in a file', () => {
  expect(written(true).split('\n')).toHaveLength(2);
  expect(written(true)).toContain('\r[███████████████···············]  50%  step 50');
  const lines = written(false).trim().split('\n');
  expect(lines).toHaveLength(11);
  expect(lines.at(-1)).toBe('[██████████████████████████████] 100%  step 100');
});
