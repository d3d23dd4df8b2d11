// Whether the screen is a phone's: one answer for everything that cannot be said in CSS.
import { useSyncExternalStore } from 'react';

const query = matchMedia('(max-width: 767px)');

export function usePhone(): boolean {
  return useSyncExternalStore(
    (changed) => {
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => query.matches,
  );
}
