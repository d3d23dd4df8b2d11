// A told file is put together again however its bytes come in; what was refused on the way, or broke off, is no file.
import { expect, it } from 'vitest';
import { readTold, type Progress } from './read-told.ts';

function frame(kind: number, content: Uint8Array): readonly number[] {
  return [kind, 0, 0, content.length >> 8, content.length & 255, ...content];
}
const word = (said: unknown) => frame(0, new TextEncoder().encode(JSON.stringify(said)));
const whole = [...word({ name: '台账.xlsx', type: 'x/y' }), ...frame(1, Uint8Array.of(1, 2, 3)), ...word({ done: 100, total: null }), ...frame(1, Uint8Array.of(4)), ...word({ done: 120, total: null })];

function inPieces(bytes: readonly number[], size: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start(control) {
      for (let at = 0; at < bytes.length; at += size) control.enqueue(Uint8Array.from(bytes.slice(at, at + size)));
      control.close();
    },
  });
}

it.each([1, 7, 10_000])('is read in pieces of %i', async (size) => {
  const progress: Progress[] = [];
  const told = await readTold(inPieces(whole, size), (one) => void progress.push(one));
  expect(progress).toEqual([{ done: 100, total: null }, { done: 120, total: null }]);
  expect(told).toMatchObject({ name: '台账.xlsx', content: { size: 4, type: 'x/y' } });
});

it('that is refused on the way says why, and one that breaks off says nothing', async () => {
  const nothing = () => undefined;
  expect(await readTold(inPieces([...word({ done: 1, total: 3 }), ...word({ error: { code: 'NOT_FOUND' } })], 10), nothing)).toEqual({ error: { data: { code: 'NOT_FOUND' } } });
  expect(await readTold(inPieces(word({ done: 1, total: 3 }), 10), nothing)).toEqual({ error: undefined });
});
