// Narrowing of JSON values, as stored forms are read.
/** A JSON value that is an object, not an array or null. */
export function isObject<T>(value: T | undefined): value is Extract<T, Readonly<Record<string, unknown>>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
