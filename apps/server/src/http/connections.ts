// Closes a server without leaving anybody's answer half-sent. Node's own count of idle connections leaves out those that
// browsers open ahead and have not used yet; they would hold the stop up to its limit.
import type { Server } from 'node:http';
import type { Socket } from 'node:net';

const sweepMs = 20;

export interface Connections {
  /** Takes no new requests, lets those at hand finish for so long, then cuts them. */
  readonly close: (finishMs: number) => Promise<void>;
}

export function watchConnections(server: Server): Connections {
  /** How many requests each open connection is busy with. */
  const open = new Map<Socket, number>();
  server.on('connection', (socket) => {
    open.set(socket, 0);
    socket.once('close', () => open.delete(socket));
  });
  server.on('request', ({ socket }, res) => {
    open.set(socket, (open.get(socket) ?? 0) + 1);
    res.once('close', () => {
      const busy = open.get(socket);
      if (busy !== undefined) open.set(socket, busy - 1);
    });
  });
  const cutIdle = () => {
    for (const [socket, busy] of open) if (busy === 0) socket.destroy();
  };
  return {
    async close(finishMs) {
      if (!server.listening) return;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      const sweep = setInterval(cutIdle, sweepMs);
      const impatient = setTimeout(() => server.closeAllConnections(), finishMs);
      cutIdle();
      await closed;
      clearInterval(sweep);
      clearTimeout(impatient);
    },
  };
}
