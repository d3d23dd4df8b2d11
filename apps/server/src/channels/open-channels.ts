// The channels an office configured, each with its vendor's connections.
import { randomUUID } from 'node:crypto';
import type { Channels } from '@jinguo/core';
import type { ChannelSettings } from './channels-file.ts';
import { dingtalk } from './dingtalk.ts';
import { sms } from './sms.ts';
import { openVendor, type Vendor } from './vendor.ts';
import { wecom } from './wecom.ts';

export interface OpenChannels {
  readonly channels: Channels;
  readonly close: () => Promise<void>;
}

export function openChannels(settings: ChannelSettings, now: () => Date = () => new Date(), once: () => string = randomUUID): OpenChannels {
  const vendors: Vendor[] = [];
  const at = (where: { readonly url: string; readonly allowPrivate: boolean }) => {
    const vendor = openVendor(where, now);
    vendors.push(vendor);
    return vendor;
  };
  const channels: Channels = {
    ...(settings.dingtalk === undefined ? {} : { dingtalk: dingtalk(settings.dingtalk, at(settings.dingtalk), once) }),
    ...(settings.wecom === undefined ? {} : { wecom: wecom(settings.wecom, at(settings.wecom)) }),
    ...(settings.sms === undefined ? {} : { sms: sms(settings.sms, at(settings.sms), once) }),
  };
  return {
    channels,
    async close() {
      await Promise.all(vendors.map((vendor) => vendor.close()));
    },
  };
}
