// One vendor, called through the guarded agent; what it answers is read as JSON and judged by its code alone, for a vendor's
// own words may repeat a number or a key.
import { createHash } from 'node:crypto';
import { HopelessDelivery, type PersonMessage } from '@jinguo/core';
import { z } from 'zod';
import { guardedAgent, guardedCall } from '../webhooks/guarded-call.ts';
import { requireOpenHost, resolveBySystem } from '../webhooks/pinned-lookup.ts';

const timeoutMs = 10_000;

export interface VendorCall {
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Vendor {
  readonly now: () => Date;
  /** The answer's JSON object, whatever its status. @throws RangeError when there is none. */
  readonly call: (call: VendorCall) => Promise<Readonly<Record<string, unknown>>>;
  readonly close: () => Promise<void>;
}

const answered = z.record(z.string(), z.unknown());

export function openVendor({ url: base, allowPrivate }: { readonly url: string; readonly allowPrivate: boolean }, now: () => Date): Vendor {
  const dispatcher = guardedAgent({ allowPrivate, resolve: resolveBySystem, timeoutMs });
  return {
    now,
    async call({ path, headers = {}, body }) {
      const url = new URL(path, base);
      requireOpenHost(url, allowPrivate);
      const { status, answer } = await guardedCall(url, { dispatcher, timeoutMs, headers, readAnswer: true, ...(body === undefined ? {} : { body }) });
      if (status >= 300 && status < 400) throw new HopelessDelivery(`${url.host} answered ${status}: redirects are not followed`);
      const read = answered.safeParse(parsed(answer));
      if (!read.success) throw new RangeError(`${url.host} answered ${status} without a result`);
      return read.data;
    },
    close: () => dispatcher.destroy(),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What people read at a vendor that takes any text. */
export function contentOf({ number, text }: PersonMessage): string {
  return `巾帼行动台：${number} ${text.zh}，请登录查看。\nJinguo: ${number}. ${text.en}; sign in to see.`;
}

/** A message's key as vendors take one: 32 small letters and digits. */
export function shortKey({ key }: PersonMessage): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 32);
}

export function refused(vendor: string, code: unknown, hopeless: boolean): Error {
  const words = `${vendor} answered ${/^[\w.-]{1,60}$/u.test(String(code)) ? String(code) : 'nonsense'}`;
  return hopeless ? new HopelessDelivery(words) : new RangeError(words);
}
