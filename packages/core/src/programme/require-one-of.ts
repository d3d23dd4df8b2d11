// A name in an archetype's parameters that points at nothing would make a programme that lacks something and says nothing.
import type { FormSpec } from '../definition/workflow-definition.ts';
import { invalidPlugin, mends, oneOf } from '../plugin/invalid.ts';
import { isObject } from '../values/json.ts';

export interface NamedIn {
  /** The parameter, `quota/at`. */
  readonly place: string;
  readonly found: readonly string[];
  readonly known: readonly string[];
}

/** @throws JinguoError PLUGIN_INVALID naming the programme, the parameter, what is wrong and what there is. */
export function requireOneOf({ campaign, code }: { readonly campaign: string; readonly code: string }, { place, found, known }: NamedIn): void {
  for (const name of found) {
    if (!known.includes(name)) throw invalidPlugin(campaign, { place: `${code}/${place}`, expected: oneOf(known), found: name, mend: mends.name });
  }
}

/** The fields of a form. */
export function fieldNames({ schema }: FormSpec): readonly string[] {
  const { properties } = schema;
  return isObject(properties) ? Object.keys(properties) : [];
}
