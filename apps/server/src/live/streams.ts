// The open live streams, by session: at most five each, ended when the session is, and cut when the server stops (a cut
// stream connects again by itself; an ended one does not).
import { refusal } from '@jinguo/core';

const perSession = 5;

export interface Stream {
  /** Fires when the session ends. */
  readonly ended: AbortSignal;
  readonly release: () => void;
}

export class LiveStreams {
  readonly #open = new Map<string, Set<{ readonly end: AbortController; readonly cut: () => void }>>();

  /** @throws JinguoError TOO_MANY_REQUESTS when the session has enough of them. */
  open(sessionHash: string, cut: () => void): Stream {
    const streams = this.#open.get(sessionHash) ?? new Set();
    if (streams.size >= perSession) throw refusal('TOO_MANY_REQUESTS', { seconds: 30 });
    const stream = { end: new AbortController(), cut };
    streams.add(stream);
    this.#open.set(sessionHash, streams);
    return {
      ended: stream.end.signal,
      release: () => {
        streams.delete(stream);
        if (streams.size === 0) this.#open.delete(sessionHash);
      },
    };
  }

  endSession(sessionHash: string): void {
    for (const { end } of this.#open.get(sessionHash) ?? []) end.abort();
  }

  cutAll(): void {
    for (const streams of this.#open.values()) for (const { cut } of streams) cut();
  }

  get size(): number {
    return [...this.#open.values()].reduce((sum, streams) => sum + streams.size, 0);
  }
}
