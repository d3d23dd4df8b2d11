// Sends one file and tells how far it is. fetch cannot report progress of an upload, so this is an XMLHttpRequest.
import { readRefusal, type Refusal } from '@jinguo/console-kit';

/** Answers what the server said. @throws a Refusal wrapped as `{ data }`, as tRPC's errors carry it. */
export function putFile(address: string, file: Blob, onProgress: (percent: number) => void): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', address);
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 0 : Math.floor((loaded / total) * 100)));
    request.addEventListener('load', () => {
      const answer: unknown = request.response;
      if (request.status >= 200 && request.status < 300) resolve(answer);
      else reject(new PutRefused(readRefusal(errorIn(answer))));
    });
    request.addEventListener('error', () => reject(new PutRefused(readRefusal(undefined))));
    request.send(file);
  });
}

export class PutRefused extends Error {
  readonly data: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.en);
    this.data = refusal;
  }
}

function errorIn(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null && 'error' in answer ? answer.error : undefined;
}
