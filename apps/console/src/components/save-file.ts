// Asks the server for a file by a post and hands it to the browser. A post, because what is shown in full is written down.
import { readRefusal } from '@jinguo/console-kit';
import { PutRefused } from './put-file.ts';

/** @throws a Refusal wrapped as `{ data }`, as tRPC's errors carry it. */
export async function saveFile(address: string, wish: object): Promise<void> {
  const answer = await fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(wish) }).catch(() => undefined);
  if (answer === undefined) throw new PutRefused(readRefusal(undefined));
  if (!answer.ok) {
    const body: unknown = await answer.json().catch(() => undefined);
    throw new PutRefused(readRefusal(typeof body === 'object' && body !== null && 'error' in body ? body.error : undefined));
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
