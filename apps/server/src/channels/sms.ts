// Short messages by 阿里云 (SendSms of 2017-05-25): the text is an approved template; we give the item's number and what
// happened in Chinese; a code has a template of its own where one was approved. It remembers no keys, so an attempt that was cut off may be read twice.
import { createHmac } from 'node:crypto';
import type { ChannelPort } from '@jinguo/core';
import type { SmsSettings } from './channels-file.ts';
import { refused, shortKey, type Vendor } from './vendor.ts';

/** What a person has to mend: key, signature, template, number. */
const hopeless = /^(?:isv\.(?:MOBILE_NUMBER_ILLEGAL|SMS_SIGNATURE_ILLEGAL|SMS_TEMPLATE_ILLEGAL|TEMPLATE_MISSING_PARAMETERS|TEMPLATE_PARAMS_ILLEGAL|INVALID_PARAMETERS|PRODUCT_UN_SUBSCRIPT|ACCOUNT_NOT_EXISTS|BLACK_KEY_CONTROL_LIMIT)|InvalidAccessKeyId\.\w+|SignatureDoesNotMatch|Forbidden\.\w+)$/u;

export function sms({ accessKeyId, accessKeySecret, signName, templateCode, codeTemplateCode }: SmsSettings, vendor: Vendor, once: () => string): ChannelPort {
  return {
    async send(message) {
      const { template, content } = message.code === undefined || codeTemplateCode === undefined ? { template: templateCode, content: { number: message.number, word: message.text.zh } } : { template: codeTemplateCode, content: { code: message.code } };
      const parameters = {
        AccessKeyId: accessKeyId, Action: 'SendSms', Format: 'JSON', OutId: shortKey(message), PhoneNumbers: message.to, RegionId: 'cn-hangzhou', SignName: signName, SignatureMethod: 'HMAC-SHA1',
        SignatureNonce: once(), SignatureVersion: '1.0', TemplateCode: template, TemplateParam: JSON.stringify(content), Timestamp: vendor.now().toISOString().replace(/\.\d{3}Z$/u, 'Z'), Version: '2017-05-25',
      };
      const query = Object.entries(parameters).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&');
      const signature = createHmac('sha1', `${accessKeySecret}&`).update(`POST&${encoded('/')}&${encoded(query)}`).digest('base64');
      const answer = await vendor.call({ path: '/', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: `${query}&Signature=${encoded(signature)}` });
      const code = answer['Code'];
      if (code !== 'OK') throw refused('阿里云短信', code, hopeless.test(String(code)));
    },
  };
}

/** Percent-encoding as RFC 3986 has it: more signs than encodeURIComponent. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll(/[!'()*]/gu, (sign) => `%${sign.codePointAt(0)?.toString(16).toUpperCase() ?? ''}`);
}
