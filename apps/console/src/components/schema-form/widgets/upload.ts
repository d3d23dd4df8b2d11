// Sends one file and tells how far it is. fetch cannot report progress of an upload, so this is an XMLHttpRequest.
import { readRefusal, type Refusal } from '../../refusal/read-refusal.ts';

export interface Uploaded {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
}

/** @throws a Refusal wrapped as `{ data }`, as tRPC's errors carry it. */
export function upload(file: File, onProgress: (percent: number) => void): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', `/files?name=${encodeURIComponent(file.name)}`);
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 0 : Math.floor((loaded / total) * 100)));
    request.addEventListener('load', () => {
      const answer: unknown = request.response;
      if (isUploaded(answer)) resolve(answer);
      else reject(new UploadRefused(readRefusal(errorIn(answer))));
    });
    request.addEventListener('error', () => reject(new UploadRefused(readRefusal(undefined))));
    request.send(file);
  });
}

class UploadRefused extends Error {
  readonly data: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.en);
    this.data = refusal;
  }
}

function errorIn(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null && 'error' in answer ? answer.error : undefined;
}

function isUploaded(value: unknown): value is Uploaded {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' && 'name' in value && typeof value.name === 'string' && 'bytes' in value && typeof value.bytes === 'number';
}
