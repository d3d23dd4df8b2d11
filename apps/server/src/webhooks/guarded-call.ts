// One POST to another system: through an agent that connects to checked addresses only, follows no redirect, waits no longer
// than it must and reads no more of an answer than it is asked to.
import { HopelessDelivery } from '@jinguo/core';
import { Agent, request, type Dispatcher } from 'undici';
import { pinnedLookup, type Resolve } from './pinned-lookup.ts';

const largestAnswer = 64 * 1024;

export interface AgentOptions {
  readonly allowPrivate: boolean;
  readonly resolve: Resolve;
  readonly timeoutMs: number;
}

export function guardedAgent({ allowPrivate, resolve, timeoutMs }: AgentOptions): Agent {
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

export interface Call {
  readonly dispatcher: Dispatcher;
  readonly timeoutMs: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Absent, it is a GET. */
  readonly body?: string;
  /** Absent, the status is all that counts. */
  readonly readAnswer?: true;
}

export async function guardedCall(url: URL, { dispatcher, body, timeoutMs, headers, readAnswer }: Call): Promise<{ readonly status: number; readonly answer: string }> {
  try {
    const answer = await request(url, {
      dispatcher,
      ...(body === undefined ? { method: 'GET' } : { method: 'POST', body }),
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
