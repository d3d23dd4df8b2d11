// 企业微信: a message of the office's app to one member. The app's token is asked for once and again when it is over; the same
// text to the same member within half an hour is shown once, which covers an attempt that was cut off.
import type { ChannelPort } from '@jinguo/core';
import type { WecomSettings } from './channels-file.ts';
import { contentOf, refused, type Vendor } from './vendor.ts';

/** What a person has to mend: secret, app, trusted address, member. */
const hopeless: ReadonlySet<unknown> = new Set([40_001, 40_003, 40_013, 40_056, 60_020, 81_013, 301_002]);
/** A token that is over, or was replaced. */
const stale: ReadonlySet<unknown> = new Set([40_014, 42_001]);
const marginMs = 60_000;

export function wecom({ corpId, agentId, secret }: WecomSettings, vendor: Vendor): ChannelPort {
  let token: { readonly value: string; readonly until: number } | undefined;

  async function tokenNow(): Promise<string> {
    if (token !== undefined && token.until > vendor.now().getTime()) return token.value;
    const answer = await vendor.call({ path: `/cgi-bin/gettoken?${new URLSearchParams({ corpid: corpId, corpsecret: secret })}` });
    const [code, value, seconds] = [answer['errcode'], answer['access_token'], answer['expires_in']];
    if (code !== 0 || typeof value !== 'string' || typeof seconds !== 'number') throw refused('企业微信', code, hopeless.has(code));
    token = { value, until: vendor.now().getTime() + seconds * 1000 - marginMs };
    return value;
  }

  return {
    async send(message) {
      const body = JSON.stringify({ touser: message.to, msgtype: 'text', agentid: agentId, text: { content: contentOf(message) }, enable_duplicate_check: 1, duplicate_check_interval: 1800 });
      const answer = await vendor.call({ path: `/cgi-bin/message/send?${new URLSearchParams({ access_token: await tokenNow() })}`, body });
      const code = answer['errcode'];
      if (stale.has(code)) token = undefined;
      if (code !== 0) throw refused('企业微信', code, hopeless.has(code));
      // Taken, but for somebody it does not know.
      if (typeof answer['invaliduser'] === 'string' && answer['invaliduser'] !== '') throw refused('企业微信', 'invaliduser', true);
    },
  };
}
