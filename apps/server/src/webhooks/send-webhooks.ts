// Calls other systems: each endpoint through an agent of its own, as guarded-call.ts has them, reading no more of an answer
// than its status, of a robot's its code.
import { HopelessDelivery, type WebhookPort } from '@jinguo/core';
import type { WebhookEndpoints } from './endpoints.ts';
import { guardedAgent, guardedCall } from './guarded-call.ts';
import { requireOpenHost, resolveBySystem, type Resolve } from './pinned-lookup.ts';
import { requireTaken, robotCall } from './robots.ts';
import { signatureHeaders } from './signature.ts';

export interface WebhookOptions {
  readonly resolve?: Resolve;
  readonly now?: () => Date;
  /** For a whole call, in milliseconds. */
  readonly timeoutMs?: number;
}

/** A call and its answer take no longer than this. */
const usualTimeoutMs = 10_000;

export function sendWebhooks(endpoints: WebhookEndpoints, options: WebhookOptions = {}): WebhookPort & { readonly close: () => Promise<void> } {
  const { resolve = resolveBySystem, now = () => new Date(), timeoutMs = usualTimeoutMs } = options;
  const agents = new Map(Object.entries(endpoints).map(([name, endpoint]) => [name, guardedAgent({ allowPrivate: endpoint.allowPrivate, resolve, timeoutMs })]));
  return {
    endpoints: Object.keys(endpoints),
    async post({ endpoint: name, key, body }) {
      const endpoint = endpoints[name];
      const dispatcher = agents.get(name);
      if (endpoint === undefined || dispatcher === undefined) throw new HopelessDelivery(`webhook endpoint ${name} is not configured`);
      requireOpenHost(new URL(endpoint.url), endpoint.allowPrivate);
      if ('robot' in endpoint) {
        const { url, body: said } = robotCall(endpoint, body, now());
        const { status, answer } = await guardedCall(url, { dispatcher, body: said, timeoutMs, headers: {}, readAnswer: true });
        requireGood(url, status);
        return requireTaken(endpoint, answer);
      }
      const url = new URL(endpoint.url);
      const { status } = await guardedCall(url, { dispatcher, body, timeoutMs, headers: { 'idempotency-key': key, ...signatureHeaders(endpoint, body, now()) } });
      requireGood(url, status);
    },
    async close() {
      await Promise.all([...agents.values()].map((agent) => agent.destroy()));
    },
  };
}

function requireGood(url: URL, status: number): void {
  if (status >= 300 && status < 400) throw new HopelessDelivery(`${url.host} answered ${status}: redirects are not followed`);
  if (status < 200 || status >= 300) throw new RangeError(`${url.host} answered ${status}`);
}
