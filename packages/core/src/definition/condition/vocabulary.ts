// What conditions can read and ask: the declared fields of the form, a few facts of the item and of who acts, and named
// functions. Everything has a type, so a slip is found before a definition is used.
import type { LocalText } from '../text.ts';

/** Types of values in conditions; dates are texts `YYYY-MM-DD`, which compare as dates do. */
export type ValueType = 'integer' | 'text' | 'date' | 'boolean';
/** A value a condition may compare a field with. */
export type Value = number | string | boolean;

/** A name that can be read, with what a condition must know of it. */
export interface Readable {
  readonly type: ValueType;
  /** May be missing: a condition must ask `has()` before it reads it. */
  readonly optional: boolean;
  /** Its value is not shown or kept, because the form masks it or names its readers. */
  readonly secret: boolean;
}

export type Root = 'fields' | 'item' | 'actor';
export const roots: readonly Root[] = ['fields', 'item', 'actor'];

/** Whether a text is one of the three words a reading begins with. */
export function isRoot(name: string): name is Root {
  return name === 'fields' || name === 'item' || name === 'actor';
}

/** A function that conditions can call: pure, typed, always the same answer for the same values. */
export interface ConditionFunction {
  readonly params: readonly ValueType[];
  readonly returns: ValueType;
  /** What it tells, for people who ask why; its name where absent. */
  readonly title?: LocalText;
  readonly call: (...values: readonly Value[]) => Value;
}

export interface Vocabulary {
  readonly names: Readonly<Record<Root, ReadonlyMap<string, Readable>>>;
  readonly functions: ReadonlyMap<string, ConditionFunction>;
  readonly isDate: (text: string) => boolean;
}

const always = { optional: false, secret: false };

/** What can be read of every item. */
export const itemNames: ReadonlyMap<string, Readable> = new Map([
  ['stage', { ...always, type: 'text' }],
  ['unit', { ...always, type: 'text' }],
  ['createdOn', { ...always, type: 'date' }],
  ['today', { ...always, type: 'date' }],
  ['returns', { ...always, type: 'integer' }],
  ['listSize', { ...always, type: 'integer' }],
  ['appliedSelf', { ...always, type: 'boolean' }],
] as const);

/** What can be read of who acts; both are empty for the applicant and for what the system does. */
export const actorNames: ReadonlyMap<string, Readable> = new Map([
  ['role', { ...always, type: 'text' }],
  ['unit', { ...always, type: 'text' }],
] as const);

/** Names of functions that no plugin may take: the language's own and those every workflow has. */
export const ownFunctions: ReadonlySet<string> = new Set(['has', 'size', 'contains', 'startsWith', 'endsWith', 'all', 'exists', 'exists_one', 'filter', 'map', 'daysBetween', 'addDays', 'addMonths']);
