// Narrowing of JSON values, as stored forms are read.
/**
 * Whether a JSON value is an object, not an array or null.
 *
 * @example
 * ```ts
 * import { isObject } from './json.ts';
 * console.assert(isObject({}) && !isObject([]) && !isObject(null));
 * ```
 */
export function isObject<T>(value: T | undefined): value is Extract<T, Readonly<Record<string, unknown>>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
