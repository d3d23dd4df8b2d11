// Environment of processes that are started again and again: their program is compiled once for all of them.
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const compiledBefore = { NODE_COMPILE_CACHE: join(tmpdir(), 'jinguo-compiled') } as const;
