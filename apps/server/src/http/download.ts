// How a file that is made here goes out: under its own name, kept by no cache, never run as a page.
import type { Response } from 'express';

export function announceFile(res: Response, file: { readonly name: string; readonly type: string }): void {
  res.set({
    'Content-Type': file.type,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name).replaceAll("'", '%27')}`,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  });
}
