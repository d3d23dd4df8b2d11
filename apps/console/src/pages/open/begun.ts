// What a citizen has typed and not yet sent: in this browser alone, with the key it will be sent under.
import type { JsonObject } from '@jinguo/core';
import { isObject, textOf } from '../../components/schema/read.ts';

const prefix = 'jinguo.open.';

export interface Begun {
  /** The key of the application: its files are sent under it, and its code is made from it. */
  readonly key: string;
  readonly form: JsonObject;
}

export function readBegun(workflow: string): Begun | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(prefix + workflow) ?? 'null');
    if (!isObject(kept) || !isObject(kept['form']) || textOf(kept['key']) === '') return undefined;
    return { key: textOf(kept['key']), form: kept['form'] };
  } catch {
    return undefined;
  }
}

export function keepBegun(workflow: string, begun: Begun): void {
  try {
    localStorage.setItem(prefix + workflow, JSON.stringify(begun));
  } catch {
    // A full or closed storage: the page itself still holds what was typed.
  }
}

export function dropBegun(workflow: string): void {
  localStorage.removeItem(prefix + workflow);
}
