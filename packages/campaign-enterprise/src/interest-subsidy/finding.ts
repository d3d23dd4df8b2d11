// One broken rule, in both languages, with the field it concerns.
import type { Finding } from '@jinguo/core/plugin';

export function refuse(path: string, code: string, words: { readonly zh: string; readonly en: string }): Finding {
  return { severity: 'refuse', path, code, ...words };
}

export function warn(path: string, code: string, words: { readonly zh: string; readonly en: string }): Finding {
  return { severity: 'warn', path, code, ...words };
}
