// 专有钉钉: a work notice to one person. Calls are signed with the app's secret over method, time, a number used once, path
// and parameters; the message's key goes along, so that the platform can tell a second attempt.
import { createHmac } from 'node:crypto';
import type { ChannelPort } from '@jinguo/core';
import type { DingtalkSettings } from './channels-file.ts';
import { contentOf, refused, shortKey, type Vendor } from './vendor.ts';

const path = '/message/workNotification';
/** Asia/Shanghai is ahead of UTC by this, all year. */
const aheadMs = 28_800_000;

export function dingtalk({ tenantId, apiKey, apiSecret }: DingtalkSettings, vendor: Vendor, once: () => string): ChannelPort {
  return {
    async send(message) {
      const content = contentOf(message);
      const parameters = { bizMsgId: shortKey(message), msg: JSON.stringify({ msgtype: 'text', text: { content } }), receiverIds: message.to, tenantId };
      const timestamp = new Date(vendor.now().getTime() + aheadMs).toISOString().replace('Z', '+08:00');
      const nonce = once();
      const signed = ['POST', timestamp, nonce, path, inOrder(parameters)].join('\n');
      const answer = await vendor.call({
        path,
        body: new URLSearchParams(parameters).toString(),
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          apiKey,
          'x-hmac-auth-timestamp': timestamp,
          'x-hmac-auth-version': '1.0',
          'x-hmac-auth-nonce': nonce,
          'x-hmac-auth-signature': createHmac('sha256', apiSecret).update(signed).digest('base64'),
        },
      });
      // Its codes are nowhere listed completely: each refusal is tried again until patience ends.
      if (answer['success'] !== true) throw refused('专有钉钉', answer['errorCode'] ?? answer['Code'] ?? answer['bizErrorCode'], false);
    },
  };
}

/** By name, and not encoded. */
function inOrder(parameters: Readonly<Record<string, string>>): string {
  return Object.entries(parameters).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => `${name}=${value}`).join('&');
}
