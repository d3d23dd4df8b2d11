// Keys of the desk. They count nowhere where somebody types, and never together with Ctrl, Alt or the command key.
import { useEffect, useRef } from 'react';

export type KeyMap = Readonly<Record<string, (() => void) | undefined>>;

/** Calls what a key stands for while the component is shown and `on`. */
export function useKeys(map: KeyMap, on = true): void {
  const latest = useRef(map);
  useEffect(() => {
    latest.current = map;
  });
  useEffect(() => {
    if (!on) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isCovered()) return;
      const work = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (work === undefined) return;
      event.preventDefault();
      work();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [on]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:TEXTAREA|SELECT)$/u.test(target.tagName) || (target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio'));
}

/** Whether a dialogue lies over the page: its keys are its own. */
function isCovered(): boolean {
  return document.querySelector('.ant-modal-wrap:not([style*="display: none"]), .ant-drawer-open .ant-drawer-mask, .ant-select-open, .ant-dropdown:not(.ant-dropdown-hidden)') !== null;
}
