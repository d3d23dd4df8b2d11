// Work that takes a while: how far it is, and a way to stop it. Who leaves the page stops it too.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Watch } from '../save-file.ts';
import type { Progress } from './read-told.ts';

export interface LongWork {
  readonly state: 'idle' | 'running' | 'stopped' | 'over' | 'failed';
  readonly progress: Progress | undefined;
  readonly error: unknown;
  readonly begin: () => void;
  readonly stop: () => void;
  readonly reset: () => void;
}

/** `work` looks at the signal between what it does, or hands it on. */
export function useLongWork(work: (watch: Watch) => Promise<void>, onOver: () => void = () => undefined): LongWork {
  const [at, setAt] = useState<Pick<LongWork, 'state' | 'progress' | 'error'>>({ state: 'idle', progress: undefined, error: undefined });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const begin = () => {
    const control = new AbortController();
    running.current = control;
    setAt({ state: 'running', progress: undefined, error: undefined });
    const end = (state: LongWork['state'], error?: unknown) => setAt((before) => ({ ...before, state: control.signal.aborted ? 'stopped' : state, error: control.signal.aborted ? undefined : error }));
    const run = async () => {
      try {
        await work({ signal: control.signal, onProgress: (progress) => setAt((before) => ({ ...before, progress })) });
        end('over');
        if (!control.signal.aborted) onOver();
      } catch (error) {
        end('failed', error);
      }
    };
    void run();
  };
  return {
    ...at,
    begin,
    stop: useCallback(() => running.current?.abort(), []),
    reset: useCallback(() => setAt({ state: 'idle', progress: undefined, error: undefined }), []),
  };
}
