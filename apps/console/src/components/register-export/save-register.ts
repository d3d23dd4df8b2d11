// Asks for a register and hands the file to the browser. A post: a register in full is written down.
import { PutRefused } from '../put-file.ts';
import { readRefusal } from '../refusal/read-refusal.ts';
import type { RegisterOf } from './register-of.ts';

export interface RegisterWish {
  readonly of: RegisterOf;
  readonly columns: readonly string[];
  readonly language: 'zh' | 'en';
  readonly reason?: string;
}

/** @throws a Refusal wrapped as `{ data }`, as tRPC's errors carry it. */
export async function saveRegister(wish: RegisterWish): Promise<void> {
  const answer = await fetch('/registers', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(wish) }).catch(() => undefined);
  if (answer === undefined) throw new PutRefused(readRefusal(undefined));
  if (!answer.ok) {
    const body: unknown = await answer.json().catch(() => undefined);
    throw new PutRefused(readRefusal(typeof body === 'object' && body !== null && 'error' in body ? body.error : undefined));
  }
  const name = /filename\*=UTF-8''(\S+)/u.exec(answer.headers.get('Content-Disposition') ?? '')?.[1];
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name === undefined ? 'register.xlsx' : decodeURIComponent(name);
  link.click();
  // The browser takes the file when it can; a minute is enough.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
