// Group robots over real sockets: what a group reads, how 钉钉 is signed to, and which answers are tried again.
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { HopelessDelivery } from '@jinguo/core';
import { expect, test } from 'vitest';
import { portOf } from '../testing/port-of.ts';
import type { Robot } from './endpoints.ts';
import { sendWebhooks } from './send-webhooks.ts';

const secret = 'SEC of a robot in a group';
const at = new Date('2022-09-23T02:00:00Z');
const body = JSON.stringify({ key: 'i:2:0', itemId: 'i', version: 2, number: 'W-2022-0017', stage: 'townReview', result: 'approve' });

async function robotThat(answer: string, kind: Robot['robot']) {
  const heard: { readonly url: URL; readonly body: string; readonly key: string | undefined }[] = [];
  const server = createServer(async (req, res) => {
    heard.push({ url: new URL(req.url ?? '', 'http://robot.test'), body: await text(req), key: req.headersDistinct['idempotency-key']?.[0] });
    res.writeHead(200, { 'content-type': 'application/json' }).end(answer);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${portOf(server)}/send?key=a%2Bb`;
  const group: Robot = kind === 'wecom' ? { robot: kind, url, allowPrivate: true } : { robot: kind, url, secret, allowPrivate: true };
  const port = sendWebhooks({ group }, { timeoutMs: 2000, now: () => at });
  return {
    heard,
    post: (said = body) => port.post({ endpoint: 'group', key: 'i:2:0', body: said }),
    [Symbol.asyncDispose]: async () => {
      await port.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

test('a group reads an item’s number in both languages, and neither its stage nor its result', async () => {
  await using there = await robotThat('{"errcode":0}', 'wecom');
  await there.post();
  expect(there.heard).toHaveLength(1);
  const [call] = there.heard;
  expect(JSON.parse(call?.body ?? '')).toEqual({ msgtype: 'text', text: { content: '巾帼行动台：W-2022-0017 有新进展，请登录查看。\nJinguo: W-2022-0017 has moved on; sign in to see.' } });
  expect(call?.url.search).toBe('?key=a%2Bb');
});

test('钉钉 is signed to with the time and the secret, beside the key in its address', async () => {
  await using there = await robotThat('{"errcode":0}', 'dingtalk');
  await there.post();
  const asked = there.heard[0]?.url.searchParams;
  expect(asked?.get('key')).toBe('a+b');
  expect(asked?.get('timestamp')).toBe(String(at.getTime()));
  expect(asked?.get('sign')).toBe(createHmac('sha256', secret).update(`${at.getTime()}\n${secret}`).digest('base64'));
});

test.for([
  ['dingtalk', '{"errcode":310000,"errmsg":"sign not match"}', true],
  ['dingtalk', '{"errcode":130101}', false],
  ['wecom', '{"errcode":93000}', true],
  ['wecom', '{"errcode":45009}', false],
  ['wecom', '{"errcode":"0"}', false],
  ['wecom', '<html>', false],
  ['wecom', '', false],
] as const)('of %s, the answer %s is given up at once: %s', async ([kind, answer, givenUp]) => {
  await using there = await robotThat(answer, kind);
  const failure = await there.post().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Error);
  expect(failure instanceof HopelessDelivery).toBe(givenUp);
  // What is kept of a failure tells neither the address, which is a password, nor the robot's words.
  expect(String(failure)).not.toMatch(/key=|sign not match|html/u);
});

test('a robot is told nothing of what has no number, and none at an address that is not public', async () => {
  await using there = await robotThat('{"errcode":0}', 'wecom');
  for (const said of ['{}', '{"number":7}', `{"number":"${'9'.repeat(65)}"}`, '[]', 'null']) await expect(there.post(said)).rejects.toThrow(HopelessDelivery);
  expect(there.heard).toEqual([]);
  const inside: Robot = { robot: 'wecom', url: 'https://169.254.169.254/send?key=k', allowPrivate: false };
  await expect(sendWebhooks({ group: inside }).post({ endpoint: 'group', key: 'k', body })).rejects.toThrow('is not public');
});
