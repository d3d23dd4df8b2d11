// A register of any length is written at the speed of whoever takes it, and never kept whole.
import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { sheets } from './sheets.ts';

test('a hundred thousand rows wait for whoever takes them', async () => {
  let [taken, most] = [0, 0];
  const slow = new Writable({
    write(piece: Buffer, _encoding, done) {
      taken += piece.length;
      most = Math.max(most, slow.writableLength);
      setTimeout(done, 0);
    },
  });
  const writer = await sheets.write(slow, { name: '台账', lines: ['台账'], columns: [{ title: '姓名', kind: 'text' }, { title: '金额', kind: 'money' }, { title: '签订', kind: 'date' }] });
  for (let n = 0; n < 100_000; n += 1) await writer.add([`申请人${n}`, n * 100, '2022-09-05']);
  await writer.end(undefined);
  expect(taken).toBeGreaterThan(500_000);
  expect(most).toBeLessThan(2_000_000);
});
