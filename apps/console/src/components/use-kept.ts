// What somebody is about to say, kept for the tab: a refresh does not take it away. It goes when it was said, and with the
// tab.
import { useEffect, useState } from 'react';

const prefix = 'jinguo.kept.';

/** State under a name; what `isOne` does not know again is dropped. */
export function useKept<T>(name: string, initial: T, isOne: (value: unknown) => value is T): readonly [T, (next: T) => void] {
  const [value, setValue] = useState<T>(() => read(name, isOne) ?? initial);
  useEffect(() => {
    if (JSON.stringify(value) === JSON.stringify(initial)) sessionStorage.removeItem(prefix + name);
    else sessionStorage.setItem(prefix + name, JSON.stringify(value));
  }, [name, value, initial]);
  return [value, setValue];
}

function read<T>(name: string, isOne: (value: unknown) => value is T): T | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(prefix + name) ?? 'null');
    return isOne(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** After a decision, and when another person signs in. */
export function dropKept(start = ''): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix + start)) sessionStorage.removeItem(key);
}
