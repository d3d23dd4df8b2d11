// Keeps open pages true: one stream of changes per browser, held by whichever page has the lock and passed on to the
// others (browsers allow six connections to a host, and ten tabs would take them all). Without a stream the lists are
// asked for anew every half minute.
import { useEffect } from 'react';
import { client, queryClient, trpc } from '../api.ts';

const channelName = 'jinguo-changes';
const gatherMs = 400;
const pollMs = 30_000;

export function useLive(personId: string | undefined): void {
  useEffect(() => (personId === undefined ? undefined : follow(personId)), [personId]);
}

/** Follows changes until stopped. */
function follow(personId: string): () => void {
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(`${channelName}-${personId}`) : undefined;
  const refresh = gather(refreshItems);
  const stopped = new AbortController();
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') refresh(data);
  });
  const tell = channel?.postMessage.bind(channel);
  const hold = () => holdStream(stopped.signal, (itemId) => {
    refresh(itemId);
    tell?.(itemId);
  });
  // Locks exist on https and this machine only; elsewhere each page holds a stream of its own.
  const holding = isSecureContext ? navigator.locks.request(`${channelName}-${personId}`, { signal: stopped.signal }, hold) : hold();
  holding.catch(() => undefined);
  return () => {
    stopped.abort();
    channel?.close();
  };
}

function holdStream(signal: AbortSignal, onChange: (itemId: string) => void): Promise<void> {
  return new Promise((resolve) => {
    let poll: ReturnType<typeof setInterval> | undefined;
    const pollInstead = (on: boolean) => {
      clearInterval(poll);
      poll = on ? setInterval(() => void refreshLists(), pollMs) : undefined;
    };
    const stream = client.live.changes.subscribe(undefined, {
      onData: ({ data }) => onChange(data.itemId),
      onConnectionStateChange: ({ state }) => pollInstead(state === 'connecting'),
      onError: () => pollInstead(true),
    });
    signal.addEventListener('abort', () => {
      pollInstead(false);
      stream.unsubscribe();
      resolve();
    });
  });
}

/** A batch moving on changes two dozen items at once: they are read anew together. */
function gather(act: (ids: ReadonlySet<string>) => void): (id: string) => void {
  let ids = new Set<string>();
  return (id) => {
    if (ids.size === 0) {
      setTimeout(() => {
        const now = ids;
        ids = new Set();
        act(now);
      }, gatherMs);
    }
    ids.add(id);
  };
}

function refreshItems(ids: ReadonlySet<string>): void {
  void refreshLists();
  for (const id of ids) void queryClient.invalidateQueries({ queryKey: trpc.item.get.queryKey({ id }) });
}

async function refreshLists(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: trpc.inbox.pathKey() }),
    queryClient.invalidateQueries({ queryKey: trpc.message.pathKey() }),
    queryClient.invalidateQueries({ queryKey: trpc.notice.pathKey() }),
    // What campaigns' own screens show is made of items too.
    queryClient.invalidateQueries({ queryKey: ['plugin'] }),
  ]);
}
