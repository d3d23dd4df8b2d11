// One run of a year through a draft, as the server tells it: how far it is, then what came of it. Leaving ends it.
import type { HistoryProgress, HistoryReport } from '@jinguo/core';
import { useEffect, useRef, useState } from 'react';
import { client } from '../../../api.ts';

export type Replay =
  | { readonly at: 'nothing' | 'cancelled' }
  | { readonly at: 'running'; readonly year: number; readonly progress: HistoryProgress | undefined }
  | { readonly at: 'refused'; readonly error: unknown }
  | { readonly at: 'done'; readonly report: HistoryReport; readonly revision: number; readonly seconds: number };

export function useReplay(id: string) {
  const [replay, setReplay] = useState<Replay>({ at: 'nothing' });
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);
  const run = (year: number) => {
    stop.current();
    setReplay({ at: 'running', year, progress: undefined });
    // From the first word on: before it the server gets a thread ready.
    let began = performance.now();
    const stream = client.studio.replay.subscribe({ id, year }, {
      onData(one) {
        if ('report' in one) {
          setReplay({ at: 'done', ...one, seconds: (performance.now() - began) / 1000 });
          return;
        }
        if (one.done === 0) began = performance.now();
        setReplay({ at: 'running', year, progress: one });
      },
      onError: (error) => setReplay({ at: 'refused', error }),
    });
    stop.current = () => stream.unsubscribe();
  };
  const cancel = () => {
    stop.current();
    setReplay({ at: 'cancelled' });
  };
  return { replay, run, cancel };
}
