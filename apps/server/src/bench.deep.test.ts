// The measurements are a program of their own, which nobody runs every day: here it is run quickly, to the real server and back.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { z } from 'zod';

const program = fileURLToPath(new URL('../../../packages/core/bench/main.ts', import.meta.url));
const figures = z.object({ P1: z.number(), P2: z.number(), P3: z.null(), P5: z.number(), P7: z.number(), P9: z.number(), quick: z.literal(true) });

it('npm run bench measures the engine and the server in front of it, and ends with a line for machines', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', program, '--quick', '--json', 'rates', 'batches', 'waiting']);
  const last = stdout.trim().split('\n').at(-1) ?? '';
  expect(figures.safeParse(JSON.parse(last)).error?.issues).toBeUndefined();
  expect(stdout).toContain('decisions per second');
});
