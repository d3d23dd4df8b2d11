// Another system that webhooks call: it remembers keys, takes its time, and now and then breaks the line after the work is done.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { portOf } from '../testing/port-of.ts';

export interface RememberingReceiver {
  /** What it did, by key. */
  readonly visible: ReadonlyMap<string, string>;
  /** Keys that came a second time with other words. */
  readonly contradicted: readonly string[];
  readonly calls: () => number;
  readonly port: number;
  readonly close: () => void;
}

export async function rememberingReceiver(): Promise<RememberingReceiver> {
  const visible = new Map<string, string>();
  const contradicted: string[] = [];
  let calls = 0;
  const server = createServer(async (req, res) => {
    calls += 1;
    const key = String(req.headers['idempotency-key']);
    // The caller may be killed while it speaks.
    const body = await text(req).catch(() => undefined);
    if (body === undefined) return;
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 40));
    const before = visible.get(key);
    if (before === undefined) visible.set(key, body);
    else if (before !== body) contradicted.push(key);
    if (Math.random() < 0.05) req.socket.destroy();
    else res.writeHead(204).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { visible, contradicted, calls: () => calls, port: portOf(server), close: () => void server.close() };
}
