// Goal R5: a full disk is told as such, stops nobody who reads, and is over when there is room again.
import { expect, it } from 'vitest';
import { fillRounds, smallDisk } from './disk-full.ts';

it('a disk that is full under load refuses writes by name, loses nothing, and reading and signing in go on', { timeout: 120_000 }, async (context) => {
  const disk = smallDisk();
  if (disk === undefined) return context.skip('needs the right to mount a small disk');
  try {
    const report = await fillRounds(2, disk.folder);
    expect(report.refusedAsFull).toBeGreaterThan(10);
    expect(report).toEqual({ ...report, otherRefusals: [], stopped: [], lost: [], written: [], broken: [] });
  } finally {
    disk.unmount();
  }
});
