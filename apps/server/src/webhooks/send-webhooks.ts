// Calls other systems: each endpoint through an agent of its own that connects to checked addresses only, follows no
// redirect, waits no longer than it must and reads no more of an answer than its status, of a robot's its code.
import { HopelessDelivery, type WebhookPort } from '@jinguo/core';
import { Agent, request, type Dispatcher } from 'undici';
import type { WebhookEndpoint, WebhookEndpoints } from './endpoints.ts';
import { pinnedLookup, requireOpenHost, resolveBySystem, type Resolve } from './pinned-lookup.ts';
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
const largestAnswer = 64 * 1024;

export function sendWebhooks(endpoints: WebhookEndpoints, options: WebhookOptions = {}): WebhookPort & { readonly close: () => Promise<void> } {
  const { resolve = resolveBySystem, now = () => new Date(), timeoutMs = usualTimeoutMs } = options;
  const agents = new Map(Object.entries(endpoints).map(([name, endpoint]) => [name, agentFor(endpoint, resolve, timeoutMs)]));
  return {
    endpoints: Object.keys(endpoints),
    async post({ endpoint: name, key, body }) {
      const endpoint = endpoints[name];
      const dispatcher = agents.get(name);
      if (endpoint === undefined || dispatcher === undefined) throw new HopelessDelivery(`webhook endpoint ${name} is not configured`);
      requireOpenHost(new URL(endpoint.url), endpoint.allowPrivate);
      if ('robot' in endpoint) {
        const { url, body: said } = robotCall(endpoint, body, now());
        const { status, answer } = await call(url, { dispatcher, body: said, timeoutMs, headers: {}, readAnswer: true });
        requireGood(url, status);
        return requireTaken(endpoint, answer);
      }
      const url = new URL(endpoint.url);
      const { status } = await call(url, { dispatcher, body, timeoutMs, headers: { 'idempotency-key': key, ...signatureHeaders(endpoint, body, now()) } });
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

function agentFor({ allowPrivate }: Pick<WebhookEndpoint, 'allowPrivate'>, resolve: Resolve, timeoutMs: number): Agent {
  return new Agent({
    // Every call connects anew, so every call's addresses are looked at.
    pipelining: 0,
    connections: 8,
    maxResponseSize: largestAnswer,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    connect: { lookup: pinnedLookup(resolve, allowPrivate), timeout: timeoutMs },
  });
}

interface Call {
  readonly dispatcher: Dispatcher;
  readonly body: string;
  readonly timeoutMs: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Absent, the status is all that counts. */
  readonly readAnswer?: true;
}

async function call(url: URL, { dispatcher, body, timeoutMs, headers, readAnswer }: Call): Promise<{ readonly status: number; readonly answer: string }> {
  try {
    const answer = await request(url, {
      dispatcher,
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', 'user-agent': 'jinguo', ...headers },
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (readAnswer === true) return { status: answer.statusCode, answer: await answer.body.text() };
    // The rest of the answer is not waited for.
    answer.body.on('error', () => undefined).destroy();
    return { status: answer.statusCode, answer: '' };
  } catch (error) {
    if (error instanceof Error && error.cause instanceof HopelessDelivery) throw error.cause;
    throw error;
  }
}
