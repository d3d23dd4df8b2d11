// Saves what is typed as a draft, a moment after the typing stops and at least every ten seconds while it goes on. What the
// server has not got when the tab closes, or cannot be given, waits in the browser.
import type { DraftView, JsonObject } from '@jinguo/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { contentOf, withoutEmpty } from '../schema/read.ts';
import { dropUnsaved, keepUnsaved } from './unsaved.ts';

const restMs = 2_000;
const mostMs = 9_000;

/** Writes the draft; the id is the one it got before, if any. */
export type SaveDraft = (form: JsonObject, draftId: string | undefined) => Promise<DraftView>;

export interface Saved {
  readonly state: 'untouched' | 'saving' | 'saved' | 'failed';
  readonly at: string | undefined;
  /** Saves now what is not saved yet; answers the draft's id, if there is one. */
  readonly flush: () => Promise<string | undefined>;
}

export interface Autosaving {
  /** What is saved with the form and stands outside it. */
  readonly beside: readonly string[];
  readonly save: SaveDraft;
  /** The draft's id, if it has been saved before. */
  readonly begun: string | undefined;
  /** Under which name the browser keeps what is not saved yet. */
  readonly key: string;
  /** Whether the form is one the browser kept: it is saved at once. */
  readonly brought: boolean;
}

export function useAutosave(form: JsonObject, { beside, save, begun, key, brought }: Autosaving): Saved {
  const [state, setState] = useState<Saved['state']>('untouched');
  const [at, setAt] = useState<string>();
  const text = JSON.stringify([contentOf(form), beside]);
  const saved = useRef(brought ? '' : text);
  const draftId = useRef(begun);
  const dirtySince = useRef<number>(undefined);
  const running = useRef<Promise<void>>(Promise.resolve());
  const latest = useRef({ form, text, save });
  useEffect(() => {
    latest.current = { form, text, save };
  });

  const write = useCallback(async () => {
    const { form: now, text: nowText, save: send } = latest.current;
    if (nowText === saved.current) return;
    setState('saving');
    try {
      const draft = await send(withoutEmpty(now), draftId.current);
      draftId.current = draft.id;
      saved.current = nowText;
      dirtySince.current = undefined;
      setAt(draft.savedAt);
      setState('saved');
      dropUnsaved(key);
    } catch {
      setState('failed');
      keepUnsaved(key, { form: withoutEmpty(now), draftId: draftId.current });
    }
  }, [key]);

  /** One save after the other: two at once would make two drafts. */
  const run = useCallback(() => {
    running.current = running.current.then(write);
    return running.current;
  }, [write]);

  useEffect(() => {
    if (text === saved.current) return undefined;
    dirtySince.current ??= Date.now();
    const left = Math.max(0, Math.min(restMs, dirtySince.current + mostMs - Date.now()));
    const later = setTimeout(() => void run(), left);
    return () => clearTimeout(later);
  }, [text, run]);

  // A failed save is tried again by itself while the page stays open.
  useEffect(() => {
    if (state !== 'failed') return undefined;
    const again = setTimeout(() => void run(), mostMs);
    return () => clearTimeout(again);
  }, [state, run]);

  useEffect(() => {
    const leave = () => {
      const { form: now, text: nowText } = latest.current;
      if (nowText !== saved.current) keepUnsaved(key, { form: withoutEmpty(now), draftId: draftId.current });
    };
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, [key]);

  const flush = useCallback(async () => {
    await run();
    return draftId.current;
  }, [run]);
  return { state, at, flush };
}
