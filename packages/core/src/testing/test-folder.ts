// The folder of a kit: in memory where the system has a place for files there (Linux, with room), so that nothing a test writes goes
// to a disk; elsewhere the temporary folder, whose commits wait for no disk either (see database.ts).
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const memory = '/dev/shm';
/** Less is a container's own small share. */
const roomBytes = 1024 ** 3;

/** Those nobody has removed yet: a test that failed may leave its kit open. */
const left = new Set<string>();
process.on('exit', () => {
  for (const folder of left) rmSync(folder, { recursive: true, force: true });
});

/** Makes a folder that goes when it is removed, at the latest with the process. */
export function testFolder(): string {
  const folder = mkdtempSync(join(hasRoom(memory) ? memory : tmpdir(), 'jinguo-kit-'));
  left.add(folder);
  return folder;
}

export function removeTestFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  left.delete(folder);
}

/** Whether files may be made there, and many. */
export function hasRoom(place: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(place);
    return bavail * bsize >= roomBytes;
  } catch {
    return false;
  }
}
