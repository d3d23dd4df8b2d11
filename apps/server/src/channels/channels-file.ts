// Which channels reach people, and what each needs to know: a JSON file of its own, because it holds secrets, written for
// people and read strictly.
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const address = z.url({ protocol: /^https?$/u }).refine((text) => new URL(text).username === '' && new URL(text).search === '' && new URL(text).hash === '', 'without user, query and #');
const allowPrivate = z.boolean().default(false);
const word = z.string().min(1).max(200);
const tls = ({ url, allowPrivate: inside }: { readonly url: string; readonly allowPrivate: boolean }) => inside || new URL(url).protocol === 'https:';
const tlsMissing = { path: ['url'], message: 'https is expected' };

/** 专有钉钉: an installation has its own address; the tenant's number and an app's key come from its platform. */
const dingtalk = z.strictObject({ url: address, tenantId: word, apiKey: word, apiSecret: word, allowPrivate }).refine(tls, tlsMissing);
export type DingtalkSettings = z.infer<typeof dingtalk>;

/** 企业微信: an app of the office's own corporation. */
const wecom = z.strictObject({ url: address.default('https://qyapi.weixin.qq.com'), corpId: word, agentId: z.number().int().min(1), secret: word, allowPrivate }).refine(tls, tlsMissing);
export type WecomSettings = z.infer<typeof wecom>;

/** Short messages by 阿里云: signature and template have to be approved there; the template takes ${number} and ${word}, that of codes ${code}. */
const sms = z.strictObject({ url: address.default('https://dysmsapi.aliyuncs.com'), accessKeyId: word, accessKeySecret: word, signName: word, templateCode: word, codeTemplateCode: word.optional(), allowPrivate }).refine(tls, tlsMissing);
export type SmsSettings = z.infer<typeof sms>;

const channelsFile = z.strictObject({ dingtalk: dingtalk.optional(), wecom: wecom.optional(), sms: sms.optional() });
export type ChannelSettings = z.infer<typeof channelsFile>;

/** @throws RangeError saying what is wrong with the file, without its secrets. */
export function readChannels(file: string): ChannelSettings {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    // What is no JSON is quoted in the parser's message, secrets and all.
    throw new RangeError(error instanceof SyntaxError ? 'is no JSON' : 'cannot be read', { cause: error instanceof SyntaxError ? undefined : error });
  }
  const read = channelsFile.safeParse(content);
  if (read.success) return read.data;
  const first = read.error.issues[0];
  throw new RangeError(`is wrong at /${(first?.path ?? []).map(String).join('/')}: ${first?.message ?? 'unknown'}`);
}
