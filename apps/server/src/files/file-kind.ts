// Which files are taken, told by their content: the name and the type a browser claims prove nothing.
import { refusal } from '@jinguo/core';
import { fileTypeFromBuffer } from 'file-type';

const kinds = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' } as const satisfies Readonly<Record<string, string>>;

export type FileMime = keyof typeof kinds;

/** The type a file's beginning shows. @throws JinguoError FILE_TYPE for anything but PDF, JPEG and PNG. */
export async function kindOf(head: Buffer): Promise<FileMime> {
  const found = await fileTypeFromBuffer(head);
  if (found !== undefined && isTaken(found.mime)) return found.mime;
  throw refusal('FILE_TYPE', { found: found?.mime ?? 'unknown' });
}

/**
 * A name to keep: no folders, no control characters, at most 120 characters, and the ending of the content.
 */
export function safeName(given: string, mime: FileMime): string {
  const bare = given
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
    .split(/[/\\]/u)
    .at(-1)
    ?.replace(/\.[^.]*$/u, '')
    .trim();
  return `${[...(bare === undefined || bare === '' ? 'file' : bare)].slice(0, 116).join('')}.${kinds[mime]}`;
}

function isTaken(mime: string): mime is FileMime {
  return Object.hasOwn(kinds, mime);
}
