// A server that dies in the middle of a vote, at every step of it: nothing that was acknowledged is lost, nothing counts twice.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { round as roundShape } from '../count/types.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { openBox } from './box.ts';
import type { WriteStep } from './replace-file.ts';

const round = roundShape.parse({ kind: 'first', seats: 1, candidates: [{ id: 'a', name: '甲' }, { id: 'b', name: '乙' }] });
const steps: readonly WriteStep[] = ['begun', 'written', 'synced', 'renamed', 'done'];

/** Runs the server until it dies or is done; answers what it acknowledged. */
function vote(folder: string, step: WriteStep | 'never', times: number, codes: readonly string[]): Promise<{ readonly died: boolean; readonly answers: ReadonlyMap<string, string> }> {
  const script = fileURLToPath(new URL('../testing/vote-and-die.ts', import.meta.url));
  return new Promise((resolve) => {
    execFile(process.execPath, ['--no-warnings', script, folder, step, String(times), ...codes], { env: {} }, (error, out) => {
      const answers = new Map(out.split('\n').filter((line) => line !== '').map((line) => [line.split(' ')[0] ?? '', line.split(' ')[1] ?? '']));
      resolve({ died: error?.signal === 'SIGKILL', answers });
    });
  });
}

it.each(steps.flatMap((step) => [1, 3].map((times) => [step, times] as const)))('killed when it is %s for vote %i, the box holds what it acknowledged and each ballot once', async (step, times) => {
  await using folder = await temporaryFolder();
  const codes = (await openBox(folder.path, { random: randomBytes }).prepare('r1', round, 4)) ?? [];
  const before = await vote(folder.path, step, times, codes);
  expect(before.died).toBe(true);
  expect([...before.answers.values()]).toEqual(Array.from({ length: times - 1 }, () => 'cast'));

  // Everybody whose screen did not say so tries again, and so does, by mistake, everybody else.
  const after = await vote(folder.path, 'never', 1, codes);
  const takenBefore = step === 'renamed' || step === 'done' ? times : times - 1;
  expect(codes.map((code) => after.answers.get(code))).toEqual(codes.map((_, at) => (at < takenBefore ? 'alreadyUsed' : 'cast')));
  expect(await readdir(folder.path)).toEqual(['r1.box']);
  const file: unknown = JSON.parse(await readFile(join(folder.path, 'r1.box'), 'utf8'));
  const expected = codes.map((code) => (code.charCodeAt(0) % 2 === 0 ? '+.' : '.+'));
  expect(file).toMatchObject({ ballots: expected.toSorted(), unused: [] });
});
