// Asks the server for a file by a post and hands it to the browser. A post, because what is shown in full is written down.
// Whoever wants to be told how far it is gets it in frames (the server's told-file.ts).
import { readRefusal } from '@jinguo/console-kit';
import { PutRefused } from './put-file.ts';
import { readTold, toldType, type Progress } from './long-work/read-told.ts';

export interface Watch {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** @throws a Refusal wrapped as `{ data }`, as tRPC's errors carry it; whatever the signal was aborted with. */
export async function saveFile(address: string, wish: object, watch?: Watch): Promise<void> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(watch === undefined ? {} : { Accept: toldType }) },
    body: JSON.stringify(wish),
    signal: watch?.signal ?? null,
  }).catch(() => undefined);
  watch?.signal.throwIfAborted();
  if (answer === undefined) throw new PutRefused(readRefusal(undefined));
  if (!answer.ok) {
    const body: unknown = await answer.json().catch(() => undefined);
    throw new PutRefused(readRefusal(typeof body === 'object' && body !== null && 'error' in body ? body.error : undefined));
  }
  if (watch !== undefined && answer.body !== null && answer.headers.get('Content-Type') === toldType) {
    const told = await readTold(answer.body, watch.onProgress);
    watch.signal.throwIfAborted();
    if (!('content' in told)) throw new PutRefused(readRefusal(told.error));
    return keepFile(told.content, told.name);
  }
  const name = /filename\*=UTF-8''(\S+)/u.exec(answer.headers.get('Content-Disposition') ?? '')?.[1];
  keepFile(await answer.blob(), name === undefined ? 'file' : decodeURIComponent(name));
}

/** Hands a file made here to the browser. */
export function keepFile(content: Blob, name: string): void {
  const file = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = file;
  link.download = name;
  link.click();
  // The browser takes the file when it can; a minute is enough.
  setTimeout(() => URL.revokeObjectURL(file), 60_000);
}
