// The width of an element, known before its first paint, so that what depends on it does not jump.
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

export function useWidth(): { readonly ref: RefObject<HTMLDivElement | null>; readonly width: number } {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (ref.current === null) return undefined;
    setWidth(ref.current.clientWidth);
    const watcher = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    watcher.observe(ref.current);
    return () => watcher.disconnect();
  }, []);
  return { ref, width };
}
