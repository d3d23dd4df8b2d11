import { expect, it } from 'vitest';
import { fillRounds, smallDisk } from './disk-full.ts';

it('a disk that is full twenty times under load refuses writes by name, loses nothing, and reading and signing in go on', { timeout: 600_000 }, async (context) => {
  const disk = smallDisk();
  if (disk === undefined) return context.skip('needs the right to mount a small disk');
  try {
    const report = await fillRounds(20, disk.folder);
    expect(report).toEqual({ ...report, otherRefusals: [], stopped: [], lost: [], written: [], broken: [] });
  } finally {
    disk.unmount();
  }
});
