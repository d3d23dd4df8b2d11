// One set-up at a time in one clone. Without it two first runs (a start and a test, say) unpack over each other.
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toolchain } from './paths.mjs';
import { say } from './run.mjs';

const lockFile = join(toolchain, 'lock');
const tooOldMs = 15 * 60_000; // no set-up takes this long: its process number belongs to someone else by now

export async function underLock(work) {
  mkdirSync(toolchain, { recursive: true });
  for (let waited = 0; !take(); waited += 1) {
    if (waited === 0) say('Another run is setting up this clone; waiting for it …');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const release = () => rmSync(lockFile, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

// A hard link appears with its content in one step, so a waiter never reads a lock without an owner.
function take() {
  const mine = `${lockFile}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    linkSync(mine, lockFile);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (abandoned()) rmSync(lockFile, { force: true });
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

function abandoned() {
  try {
    if (Date.now() - statSync(lockFile).mtimeMs > tooOldMs) return true;
    process.kill(Number(readFileSync(lockFile, 'utf8')), 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
