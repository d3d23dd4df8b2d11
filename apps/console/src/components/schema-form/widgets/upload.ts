// An attachment on its way to the server.
import { readRefusal } from '@jinguo/console-kit';
import { putFile, PutRefused } from '../../put-file.ts';

export interface Uploaded {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
}

/** Sent in the name of who is signed in, or `as` who applies without an account. @throws a Refusal wrapped as `{ data }`, as tRPC's errors carry it. */
export async function upload(file: File, onProgress: (percent: number) => void, as?: string): Promise<Uploaded> {
  const answer = await putFile(`${as === undefined ? '/files?' : `/open-files?${as}&`}name=${encodeURIComponent(file.name)}`, file, onProgress);
  if (!isUploaded(answer)) throw new PutRefused(readRefusal(undefined));
  return answer;
}

function isUploaded(value: unknown): value is Uploaded {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' && 'name' in value && typeof value.name === 'string' && 'bytes' in value && typeof value.bytes === 'number';
}
