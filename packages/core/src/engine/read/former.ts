// What a correction changed: each value of a form that differs from what it said before it was last filled in.
import type { Json, JsonObject } from '../../definition/text.ts';
import type { FormerView } from '../desk/desk-views.ts';
import { isObject } from '../../values/json.ts';
import { maskForm, valueAt } from './mask-form.ts';

export function formerView(schema: JsonObject, now: JsonObject, former: { readonly data: string; readonly at: string } | undefined): FormerView | null {
  if (former === undefined) return null;
  const before: JsonObject = JSON.parse(former.data);
  const shown = maskForm(schema, before).data;
  const changes = differing(before, now, '').map((pointer) => ({ pointer, was: valueAt(shown, pointer) ?? null }));
  return changes.length === 0 ? null : { at: former.at, changes };
}

/** Where two objects differ; a list is one value, because its rows have no names. */
function differing(before: JsonObject, now: JsonObject, path: string): string[] {
  return [...new Set([...Object.keys(now), ...Object.keys(before)])].flatMap((key) => {
    const [old, next]: readonly (Json | undefined)[] = [before[key], now[key]];
    // A group that was left out altogether is one with nothing in it.
    if (isObject(old ?? {}) && isObject(next ?? {})) return differing(isObject(old) ? old : {}, isObject(next) ? next : {}, `${path}/${key}`);
    return said(old) === said(next) ? [] : [`${path}/${key}`];
  });
}

/** A list with nothing in it says what a list that was left out says. */
function said(value: Json | undefined): string | undefined {
  return Array.isArray(value) && value.length === 0 ? undefined : JSON.stringify(value);
}
