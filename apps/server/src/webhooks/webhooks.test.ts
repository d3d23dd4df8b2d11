// Calls over real sockets, to a receiver of the test's own: signed, to checked addresses only, and never kept waiting.
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { HopelessDelivery } from '@jinguo/core';
import { describe, expect, test } from 'vitest';
import { ConfigProblem, readConfig } from '../config.ts';
import { documentedReceiver } from '../testing/documented-receiver.ts';
import { portOf } from '../testing/port-of.ts';
import type { Resolve } from './pinned-lookup.ts';
import { sendWebhooks, type WebhookOptions } from './send-webhooks.ts';

const secret = 'a secret of thirty-two characters';

interface Heard {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

type Answer = (req: IncomingMessage, res: ServerResponse) => void;

async function receiver(answer: Answer = (_req, res) => void res.writeHead(204).end()) {
  const heard: Heard[] = [];
  const server = createServer(async (req, res) => {
    const headers = Object.fromEntries(Object.entries(req.headers).map(([name, value]) => [name, String(value)]));
    heard.push({ headers, body: await text(req) });
    answer(req, res);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server);
  return {
    heard,
    port,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const to = (url: string, options: WebhookOptions & { allowPrivate?: boolean } = {}) =>
  sendWebhooks({ treasury: { url, keyId: 'k1', secret, allowPrivate: options.allowPrivate ?? true } }, { timeoutMs: 2000, ...options });
const callOf = (body = '{"itemId":"i"}') => ({ endpoint: 'treasury', key: 'i:2:0', body });

describe('a call', () => {
  test('carries its key and a signature that its receiver can check', async () => {
    await using there = await receiver();
    await to(`http://127.0.0.1:${there.port}/hook?a=1`).post(callOf('{"说":"好"}'));
    const [call] = there.heard;
    expect(call?.headers).toMatchObject({ 'idempotency-key': 'i:2:0', 'content-type': 'application/json', 'jinguo-key-id': 'k1' });
    const isGenuine = await documentedReceiver();
    const check = (change: Partial<Heard>, now = Date.now()) => isGenuine({ ...call?.headers, ...change.headers }, change.body ?? call?.body ?? '', { k1: secret }, now);
    expect(check({})).toBe(true);
    expect(check({ body: '{"说":"坏"}' })).toBe(false);
    expect(check({ headers: { 'jinguo-timestamp': String(Math.floor(Date.now() / 1000) - 9) } })).toBe(false);
    for (const keyId of ['k2', 'constructor', '']) expect(check({ headers: { 'jinguo-key-id': keyId } })).toBe(false);
    expect(check({ headers: { 'jinguo-signature': 'v1=' } })).toBe(false);
    expect(check({}, Date.now() + 301_000)).toBe(false);
    expect(isGenuine({}, '', { k1: secret })).toBe(false);
  });

  test('that the receiver does not accept is made again; a redirect is not followed', async () => {
    await using elsewhere = await receiver();
    await using there = await receiver((_req, res) => void res.writeHead(there.heard.length === 1 ? 503 : 307, { Location: `http://127.0.0.1:${elsewhere.port}/` }).end());
    const port = to(`http://127.0.0.1:${there.port}/`);
    await expect(port.post(callOf())).rejects.toThrow('answered 503');
    await expect(port.post(callOf())).rejects.toThrow(HopelessDelivery);
    await expect(port.post(callOf())).rejects.toThrow('redirects are not followed');
    expect(elsewhere.heard).toEqual([]);
  });

  test('to a receiver that never answers ends at its own limit', async () => {
    await using there = await receiver(() => undefined);
    await expect(to(`http://127.0.0.1:${there.port}/`, { timeoutMs: 150 }).post(callOf())).rejects.toThrow(/timeout/iu);
  });

  test('does not wait for an answer that never ends, nor read it', async () => {
    const answers: ServerResponse[] = [];
    await using there = await receiver((_req, res) => {
      res.writeHead(200);
      const pour = setInterval(() => res.write('x'.repeat(16_384)), 1);
      answers.push(res);
      res.on('close', () => clearInterval(pour));
    });
    await to(`http://127.0.0.1:${there.port}/`).post(callOf());
    await expect.poll(() => answers.map((answer) => answer.destroyed)).toEqual([true]);
  });

  test('refuses an answer whose headers never end', async () => {
    await using there = await receiver((_req, res) => void res.writeHead(200, Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`x-${n}`, 'y'.repeat(200)]))).end());
    await expect(to(`http://127.0.0.1:${there.port}/`).post(callOf())).rejects.toThrow(/header/iu);
  });
});

describe('an address that is not public', () => {
  test.for(['https://127.0.0.1/', 'https://2130706433/', 'https://0x7f.1/', 'https://[::1]/', 'https://[::ffff:10.0.0.1]/', 'https://169.254.169.254/latest/meta-data', 'https://192.168.1.1:8443/'])('%s is refused for good', async (url) => {
    await expect(to(url, { allowPrivate: false }).post(callOf())).rejects.toThrow(HopelessDelivery);
  });

  test('behind a name is refused before anything is sent, also when only one of several is', async () => {
    await using there = await receiver();
    for (const addresses of [['127.0.0.1'], ['93.184.216.34', '127.0.0.1'], ['::ffff:127.0.0.1'], ['fd00::1']]) {
      const resolve: Resolve = () => Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
      const port = to(`https://treasury.test:${there.port}/`, { allowPrivate: false, resolve });
      await expect(port.post(callOf())).rejects.toThrow(HopelessDelivery);
      await expect(port.post(callOf())).rejects.toThrow('is not public');
    }
    expect(there.heard).toEqual([]);
  });

  test('cannot be slipped in by a name that answers differently the second time: it is asked once, and what it said is used', async () => {
    await using there = await receiver();
    let asked = 0;
    const resolve: Resolve = () => {
      asked += 1;
      return Promise.resolve([{ address: asked === 1 ? '127.0.0.1' : '169.254.169.254', family: 4 }]);
    };
    // The name exists nowhere: only the pinned answer can have led here.
    await to(`http://treasury.test:${there.port}/`, { resolve }).post(callOf());
    expect(there.heard).toHaveLength(1);
    expect(asked).toBe(1);
    const strict = to(`https://treasury.test:${there.port}/`, { resolve, allowPrivate: false });
    await expect(strict.post(callOf())).rejects.toThrow(HopelessDelivery);
    expect(asked).toBe(2);
  });
});

describe('the file of endpoints', () => {
  const good = { url: 'https://treasury.example.cn/hook', keyId: 'k1', secret };
  const configured = async (content: unknown) => {
    const folder = await mkdtemp(join(tmpdir(), 'jinguo-hooks-'));
    try {
      const file = join(folder, 'webhooks.json');
      await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
      return readConfig({ JINGUO_WEBHOOKS: file }).webhooks;
    } finally {
      await rm(folder, { recursive: true });
    }
  };

  test('names each with its address, key and secret', async () => {
    expect(await configured({ endpoints: { treasury: good } })).toEqual({ treasury: { ...good, allowPrivate: false } });
    expect(await configured({ endpoints: { trial: { ...good, url: 'http://127.0.0.1:9/', allowPrivate: true } } })).toMatchObject({ trial: { allowPrivate: true } });
    expect(() => readConfig({ JINGUO_WEBHOOKS: '/nowhere/webhooks.json' })).toThrow(ConfigProblem);
  });

  test.for([
    [{ treasury: { ...good, url: 'http://treasury.example.cn/' } }, 'https is expected'],
    [{ treasury: { ...good, url: 'ftp://treasury.example.cn/' } }, 'endpoints/treasury/url'],
    [{ treasury: { ...good, url: 'https://user:word@treasury.example.cn/' } }, 'without user'],
    [{ treasury: { ...good, secret: 'short' } }, 'endpoints/treasury/secret'],
    [{ 'no name': good }, 'endpoints'],
    [{ treasury: { ...good, more: 1 } }, 'endpoints/treasury'],
  ] as const)('with %j stops the start with a sentence', async ([endpoints, says]) => {
    await expect(configured({ endpoints })).rejects.toThrow(says);
    await expect(configured({ endpoints })).rejects.toThrow(ConfigProblem);
  });

  test('names group robots beside them: 钉钉 with a secret, 企业微信 without, none under an endpoint’s name', async () => {
    const group = { robot: 'wecom', url: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k' };
    expect(await configured({ endpoints: { treasury: good }, robots: { group } })).toEqual({ treasury: { ...good, allowPrivate: false }, group: { ...group, allowPrivate: false } });
    await expect(configured({ robots: { group: { ...group, robot: 'dingtalk' } } })).rejects.toThrow('robots/group/secret');
    await expect(configured({ robots: { group: { ...group, robot: 'pager' } } })).rejects.toThrow('robots/group/robot');
    await expect(configured({ robots: { group: { ...group, url: 'http://qyapi.weixin.qq.com/' } } })).rejects.toThrow('https is expected');
    await expect(configured({ endpoints: { treasury: good }, robots: { treasury: group } })).rejects.toThrow('an endpoint’s or a robot’s');
  });

  test('that is no JSON does not print what stands in it', async () => {
    await expect(configured(`{"endpoints": ${secret}`)).rejects.toThrow(/is no JSON/u);
    await expect(configured(`{"endpoints": ${secret}`)).rejects.not.toThrow(secret);
  });
});
