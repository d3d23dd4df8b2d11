// The thread that watches: looks at the same two numbers again and again. While one contribution is at it and neither moves,
// it counts; a look that came late (the machine slept) counts as nothing. At the limit it writes down which, and ends the process.
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import type { Watched } from './watch-plugins.ts';

const everyMs = 100;

const { running, note, hangMs }: Watched = workerData;
const seen = new Int32Array(running.memory);
let before = { rule: 0, count: 0 };
let heldMs = 0;
let lookedAt = performance.now();

setInterval(() => {
  const now = { rule: Atomics.load(seen, 0), count: Atomics.load(seen, 1) };
  const late = performance.now() - lookedAt > 5 * everyMs;
  lookedAt = performance.now();
  if (now.rule === 0 || now.rule !== before.rule || now.count !== before.count) heldMs = 0;
  else if (!late) heldMs += everyMs;
  before = now;
  const rule = running.rules[now.rule - 1];
  if (heldMs < hangMs || rule === undefined) return;
  const file = openSync(note, 'w', 0o600);
  writeSync(file, JSON.stringify({ ...rule, seconds: Math.round(hangMs / 1000) }));
  fsyncSync(file);
  closeSync(file);
  writeSync(2, `The plugin ${rule.plugin} holds the server in its ${rule.rule}; it is ended, and turned off at the next start.\n`);
  process.kill(process.pid, 'SIGKILL');
}, everyMs);
