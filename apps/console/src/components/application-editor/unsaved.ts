// What was typed and did not reach the server: the tab was closed too soon, or there was no connection. Kept in this browser
// for its writer alone until it is saved, and taken away when she signs out.
import type { JsonObject } from '@jinguo/core';
import { isObject, textOf } from '../schema/read.ts';

const prefix = 'jinguo.unsaved.';

export interface Unsaved {
  readonly form: JsonObject;
  /** The draft it belongs to, if it has been saved before. */
  readonly draftId: string | undefined;
}

export function keepUnsaved(key: string, one: Unsaved): void {
  try {
    localStorage.setItem(prefix + key, JSON.stringify(one));
  } catch {
    // A full or closed storage: the page itself still holds what was typed.
  }
}

export function takeUnsaved(key: string): Unsaved | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(prefix + key) ?? 'null');
    if (!isObject(kept) || !isObject(kept['form'])) return undefined;
    return { form: kept['form'], draftId: textOf(kept['draftId']) || undefined };
  } catch {
    return undefined;
  }
}

export function dropUnsaved(key: string): void {
  localStorage.removeItem(prefix + key);
}

export function dropAllUnsaved(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
}
