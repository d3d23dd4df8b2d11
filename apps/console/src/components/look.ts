// Light or dark: as the system has it, or as she chose. The document carries the answer, so that our own colours follow in
// CSS; Ant Design is told in theme.ts.
import { useSyncExternalStore } from 'react';

export const looks = ['system', 'light', 'dark'] as const;
export type Look = (typeof looks)[number];

const remembered = 'jinguo.look';
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

function chosen(): Look {
  try {
    const kept = localStorage.getItem(remembered);
    return looks.find((one) => one === kept) ?? 'system';
  } catch {
    // Storage is closed in some private windows; the system's look is as good.
    return 'system';
  }
}

let look = chosen();

function isDark(): boolean {
  return look === 'dark' || (look === 'system' && systemIsDark.matches);
}

function tell(): void {
  document.documentElement.dataset['look'] = isDark() ? 'dark' : 'light';
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', isDark() ? '#1a2028' : '#ffffff');
  for (const listener of listeners) listener();
}

tell();
systemIsDark.addEventListener('change', tell);

export function wear(next: Look): void {
  look = next;
  localStorage.setItem(remembered, next);
  tell();
}

function listen(changed: () => void): () => void {
  listeners.add(changed);
  return () => void listeners.delete(changed);
}

/** What she chose. */
export function useLook(): Look {
  return useSyncExternalStore(listen, () => look);
}

export function useDark(): boolean {
  return useSyncExternalStore(listen, isDark);
}
