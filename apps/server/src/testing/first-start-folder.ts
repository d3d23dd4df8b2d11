// The folder in which the first test that asks for it makes the demonstration of a first start (first-start.ts); gone after the last.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly firstStart: string;
  }
}

/** @returns what tidies up after the last test */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'jinguo-first-start-'));
  project.provide('firstStart', folder);
  return () => rm(folder, { recursive: true, force: true });
}
