// The endpoints an installation calls, by name, from a JSON file that only the server's account may read. A workflow
// definition names an endpoint; where it is and how calls to it are signed is decided here.
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const address = z.url({ protocol: /^https?$/u }).refine((text) => new URL(text).username === '' && new URL(text).hash === '', 'without user, password and #');
const tls = ({ url, allowPrivate }: { readonly url: string; readonly allowPrivate: boolean }) => allowPrivate || new URL(url).protocol === 'https:';
const tlsMissing = { path: ['url'], message: 'https is expected' };

const endpoint = z
  .strictObject({
    url: address,
    /** Which secret signed a call; the receiver keeps both while one replaces the other. */
    keyId: z.string().regex(/^[\w.-]{1,64}$/u, 'letters, digits, dots and dashes'),
    /** At least 32 characters, the same as the receiver has. */
    secret: z.string().min(32).max(256),
    /** Lets it reach this machine and private networks, and go without TLS: for trials and in-house systems only. */
    allowPrivate: z.boolean().default(false),
  })
  .refine(tls, tlsMissing);
export type WebhookEndpoint = z.infer<typeof endpoint>;

/** A group robot: its address holds its key; 钉钉 also has a secret to sign with (robots.ts). */
const robot = z
  .discriminatedUnion('robot', [
    z.strictObject({ robot: z.literal('dingtalk'), url: address, secret: z.string().min(16).max(256), allowPrivate: z.boolean().default(false) }),
    z.strictObject({ robot: z.literal('wecom'), url: address, allowPrivate: z.boolean().default(false) }),
  ])
  .refine(tls, tlsMissing);
export type Robot = z.infer<typeof robot>;

export type WebhookEndpoints = Readonly<Record<string, WebhookEndpoint | Robot>>;

const name = z.string().regex(/^[a-z][a-zA-Z0-9]{0,62}$/u, 'a name such as "treasury"');
const endpointsFile = z
  .strictObject({ endpoints: z.record(name, endpoint).default({}), robots: z.record(name, robot).default({}) })
  .refine(({ endpoints, robots }) => Object.keys(robots).every((one) => !Object.hasOwn(endpoints, one)), { path: ['robots'], message: 'a name is an endpoint’s or a robot’s' });

/** @throws RangeError saying what is wrong with the file, without its secrets. */
export function readEndpoints(file: string): WebhookEndpoints {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    // A parser quotes what it met, which may be a secret.
    throw new RangeError(error instanceof SyntaxError ? 'is no JSON' : 'cannot be read', { cause: error instanceof SyntaxError ? undefined : error });
  }
  const read = endpointsFile.safeParse(content);
  if (read.success) return { ...read.data.endpoints, ...read.data.robots };
  const first = read.error.issues[0];
  throw new RangeError(`is wrong at /${(first?.path ?? []).map(String).join('/')}: ${first?.message ?? 'unknown'}`);
}
