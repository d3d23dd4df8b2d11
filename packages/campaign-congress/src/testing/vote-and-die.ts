// A voting server for kill tests: casts the votes it is told, says each answer, and kills itself with SIGKILL at the n-th time
// it reaches a step. Run by Node itself, so that nothing between it and the disk is a test's.
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openBox } from '../box/box.ts';

const [folder = '', step = '', times = '1', ...codes] = process.argv.slice(2);
let left = Number(times);
const box = openBox(folder, {
  random: randomBytes,
  reached(at) {
    if (at !== step) return;
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  },
});
// Each voter's choice is told by her code, so that the test knows what must be in the box.
for (const code of codes) writeSync(1, `${code} ${await box.cast('r1', code, { marks: { [code.charCodeAt(0) % 2 === 0 ? 'a' : 'b']: 'for' }, writeIns: [] })}\n`);
