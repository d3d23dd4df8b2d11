// Reads a file that is told as it is made: frames of one byte for the kind, four for the length, and what they hold.
import { isObject } from '../schema/read.ts';

export const toldType = 'application/vnd.jinguo.told-file';

const headBytes = 5;
const word = 0;

export interface Progress {
  readonly done: number;
  /** Null while nobody knows. */
  readonly total: number | null;
}

/** The file, or why there is none; without an answer to that the connection went away. */
export type Told = { readonly content: Blob; readonly name: string } | { readonly error: unknown };

export async function readTold(body: ReadableStream<Uint8Array<ArrayBuffer>>, onProgress: (progress: Progress) => void): Promise<Told> {
  const reader = body.getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let [file, rest]: [{ readonly name: string; readonly type: string } | undefined, Uint8Array<ArrayBuffer>] = [undefined, new Uint8Array()];
  for (;;) {
    const next = await reader.read().catch(() => undefined);
    if (next === undefined) return { error: undefined };
    if (next.done) break;
    rest = joined(rest, next.value);
    for (let frame = firstFrame(rest); frame !== undefined; frame = firstFrame(rest)) {
      rest = rest.subarray(headBytes + frame.content.length);
      if (frame.kind !== word) {
        pieces.push(frame.content);
        continue;
      }
      const said: unknown = JSON.parse(new TextDecoder().decode(frame.content));
      if (!isObject(said)) continue;
      if ('error' in said) return { error: { data: said['error'] } };
      const { done, total, name, type } = said;
      if (typeof done === 'number') onProgress({ done, total: typeof total === 'number' ? total : null });
      if (typeof name === 'string' && typeof type === 'string') file = { name, type };
    }
  }
  return file === undefined ? { error: undefined } : { content: new Blob(pieces, { type: file.type }), name: file.name };
}

function firstFrame(bytes: Uint8Array<ArrayBuffer>): { readonly kind: number; readonly content: Uint8Array<ArrayBuffer> } | undefined {
  if (bytes.length < headBytes) return undefined;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(1);
  if (bytes.length < headBytes + length) return undefined;
  return { kind: bytes[0] ?? word, content: bytes.slice(headBytes, headBytes + length) };
}

function joined(one: Uint8Array<ArrayBuffer>, other: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
