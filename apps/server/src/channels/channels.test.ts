// The three channels over real sockets: what a vendor is asked, how it is signed, what people read, and which answers are
// given up at once.
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { HopelessDelivery, type ChannelName, type PersonMessage } from '@jinguo/core';
import { expect, onTestFinished, test } from 'vitest';
import { ConfigProblem, readConfig } from '../config.ts';
import { portOf } from '../testing/port-of.ts';
import type { ChannelSettings } from './channels-file.ts';
import { openChannels } from './open-channels.ts';

const at = new Date('2022-09-23T02:00:00Z');
const message: PersonMessage = { key: 'i:2:0:sms:p', to: '13800001234', number: 'W-2022-0017', text: { zh: '有办件等待您签署', en: 'An item waits for your signature' } };
const words = '巾帼行动台：W-2022-0017 有办件等待您签署，请登录查看。\nJinguo: W-2022-0017. An item waits for your signature; sign in to see.';

interface Heard {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

/** A vendor on this machine that answers in order; the last answer is given for ever. */
async function vendorThat(...answers: readonly string[]) {
  const heard: Heard[] = [];
  const server = createServer(async (req, res) => {
    const url = new URL(req.url ?? '', 'http://vendor.test');
    heard.push({ path: url.pathname, query: url.searchParams, headers: Object.fromEntries(Object.entries(req.headers).map(([name, value]) => [name, String(value)])), body: await text(req) });
    res.writeHead(200, { 'content-type': 'application/json' }).end(answers[Math.min(heard.length, answers.length) - 1]);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const where = { url: `http://127.0.0.1:${portOf(server)}`, allowPrivate: true };
  const settings: ChannelSettings = {
    dingtalk: { ...where, tenantId: '196729', apiKey: 'app', apiSecret: 'ding-secret' },
    wecom: { ...where, corpId: 'corp', agentId: 7, secret: 'app-secret' },
    sms: { ...where, accessKeyId: 'id', accessKeySecret: 'sms-secret', signName: '南湖妇联', templateCode: 'SMS_1', codeTemplateCode: 'SMS_2' },
  };
  const { channels, close } = openChannels(settings, () => at, () => 'nonce-1');
  onTestFinished(async () => {
    await close();
    server.closeAllConnections();
    server.close();
  });
  return { heard, send: (name: ChannelName, more: Partial<typeof message> = {}) => channels[name]?.send({ ...message, ...more }) };
}

test('专有钉钉 gets a work notice under the message’s key, signed over method, time, nonce, path and parameters', async () => {
  const { heard, send } = await vendorThat('{"success":true,"content":{"success":true}}');
  await send('dingtalk', { to: 'wangjie' });
  const [call] = heard;
  const form = new URLSearchParams(call?.body);
  expect([call?.path, form.get('receiverIds'), form.get('tenantId')]).toEqual(['/message/workNotification', 'wangjie', '196729']);
  expect(JSON.parse(form.get('msg') ?? '')).toEqual({ msgtype: 'text', text: { content: words } });
  expect(form.get('bizMsgId')).toMatch(/^[\da-f]{32}$/u);
  const signed = `POST\n2022-09-23T10:00:00.000+08:00\nnonce-1\n/message/workNotification\nbizMsgId=${form.get('bizMsgId')}&msg=${form.get('msg')}&receiverIds=wangjie&tenantId=196729`;
  expect(call?.headers).toMatchObject({ apikey: 'app', 'x-hmac-auth-timestamp': '2022-09-23T10:00:00.000+08:00', 'x-hmac-auth-signature': createHmac('sha256', 'ding-secret').update(signed).digest('base64') });
});

test('企业微信 is asked for a token once, and told to one member so that the same again within half an hour is shown once', async () => {
  const { heard, send } = await vendorThat('{"errcode":0,"access_token":"t1","expires_in":7200}', '{"errcode":0}');
  await send('wecom', { to: 'wang' });
  await send('wecom', { to: 'wang' });
  expect(heard.map((call) => call.path)).toEqual(['/cgi-bin/gettoken', '/cgi-bin/message/send', '/cgi-bin/message/send']);
  expect(Object.fromEntries(heard[0]?.query ?? [])).toEqual({ corpid: 'corp', corpsecret: 'app-secret' });
  expect(heard[1]?.query.get('access_token')).toBe('t1');
  expect(JSON.parse(heard[1]?.body ?? '')).toEqual({ touser: 'wang', msgtype: 'text', agentid: 7, text: { content: words }, enable_duplicate_check: 1, duplicate_check_interval: 1800 });
});

test('企业微信 whose token is over is asked for a new one at the next attempt', async () => {
  const { heard, send } = await vendorThat('{"errcode":0,"access_token":"t1","expires_in":7200}', '{"errcode":42001}', '{"errcode":0,"access_token":"t2","expires_in":7200}', '{"errcode":0}');
  await expect(send('wecom')).rejects.toThrow(RangeError);
  await send('wecom');
  expect(heard.at(-1)?.query.get('access_token')).toBe('t2');
});

test('a short message is an approved template with the item’s number and what happened in Chinese', async () => {
  const { heard, send } = await vendorThat('{"Code":"OK"}');
  await send('sms');
  const form = new URLSearchParams(heard[0]?.body);
  expect(Object.fromEntries(form)).toMatchObject({ Action: 'SendSms', PhoneNumbers: '13800001234', SignName: '南湖妇联', TemplateCode: 'SMS_1', Timestamp: '2022-09-23T02:00:00Z' });
  expect(JSON.parse(form.get('TemplateParam') ?? '')).toEqual({ number: 'W-2022-0017', word: '有办件等待您签署' });
  const query = heard[0]?.body.replace(/&Signature=.*$/u, '') ?? '';
  expect(form.get('Signature')).toBe(createHmac('sha1', 'sms-secret&').update(`POST&%2F&${encodeURIComponent(query)}`).digest('base64'));
});

test.for([
  ['dingtalk', ['{"success":false,"errorCode":"OPF-B001-01-15-0001"}'], false],
  ['dingtalk', ['<html>'], false],
  ['wecom', ['{"errcode":40001,"errmsg":"invalid credential, app-secret"}'], true],
  ['wecom', ['{"errcode":0,"access_token":"t","expires_in":7200}', '{"errcode":81013}'], true],
  ['wecom', ['{"errcode":0,"access_token":"t","expires_in":7200}', '{"errcode":0,"invaliduser":"13800001234"}'], true],
  ['wecom', ['{"errcode":0,"access_token":"t","expires_in":7200}', '{"errcode":45009}'], false],
  ['sms', ['{"Code":"isv.MOBILE_NUMBER_ILLEGAL","Message":"13800001234 is wrong"}'], true],
  ['sms', ['{"Code":"isv.BUSINESS_LIMIT_CONTROL"}'], false],
  ['sms', ['[]'], false],
] as const)('of %s, the answers %s are given up at once: %s', async ([channel, answers, givenUp]) => {
  const { send } = await vendorThat(...answers);
  const failure = await send(channel)?.catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Error);
  expect(failure instanceof HopelessDelivery).toBe(givenUp);
  // What is kept of a failure holds no number, no secret and none of the vendor's words.
  expect(String(failure)).not.toMatch(/13800001234|secret|invalid credential|html/u);
});

test('a code goes by the template for codes, and nothing but the code is in it', async () => {
  const { heard, send } = await vendorThat('{"Code":"OK"}');
  await send('sms', { code: '004217' });
  expect(Object.fromEntries(new URLSearchParams(heard[0]?.body))).toMatchObject({ PhoneNumbers: '13800001234', TemplateCode: 'SMS_2', TemplateParam: '{"code":"004217"}' });
});

test('a vendor at an address that is not public is not called, unless that is allowed', async () => {
  const { channels, close } = openChannels({ wecom: { url: 'https://169.254.169.254', corpId: 'c', agentId: 1, secret: 's', allowPrivate: false } });
  await expect(channels.wecom?.send(message)).rejects.toThrow('is not public');
  await close();
});

test('the file of channels is read strictly, and its secrets are in no message', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jinguo-channels-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'channels.json');
  const configured = (content: string) => {
    writeFileSync(file, content);
    return readConfig({ JINGUO_CHANNELS: file }).channels;
  };
  expect(configured('{"wecom":{"corpId":"c","agentId":1,"secret":"s"}}')).toEqual({ wecom: { url: 'https://qyapi.weixin.qq.com', corpId: 'c', agentId: 1, secret: 's', allowPrivate: false } });
  expect(() => configured('{"wecom":{"corpId":"c","agentId":1}}')).toThrow('/wecom/secret');
  expect(() => configured('{"dingtalk":{"url":"http://ding.example.cn","tenantId":"1","apiKey":"k","apiSecret":"hidden"}}')).toThrow('https is expected');
  expect(() => configured('{"pager":{}}')).toThrow(ConfigProblem);
  expect(() => configured('{"wecom":{"secret":"hidden"')).toThrow(/is no JSON(?!.*hidden)/u);
});
