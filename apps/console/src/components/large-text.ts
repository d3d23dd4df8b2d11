// 大字版: larger letters and fields on the open pages, chosen once and remembered on this device.
import { useSyncExternalStore } from 'react';

const remembered = 'jinguo.large';
const listeners = new Set<() => void>();
let large = read();

function read(): boolean {
  try {
    return localStorage.getItem(remembered) === '1';
  } catch {
    // Storage is closed in some private windows; the switch still works for the visit.
    return false;
  }
}

export function enlarge(on: boolean): void {
  large = on;
  try {
    localStorage.setItem(remembered, on ? '1' : '0');
  } catch {
    // As above.
  }
  for (const listener of listeners) listener();
}

export function useLarge(): boolean {
  return useSyncExternalStore((changed) => {
    listeners.add(changed);
    return () => void listeners.delete(changed);
  }, () => large);
}
