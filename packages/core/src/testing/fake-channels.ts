// 专有钉钉, 企业微信 and short messages as tests have them: what was sent is kept, and a channel that is down refuses.
import { channelNames, type ChannelName } from '../engine/channels/message-kinds.ts';
import type { Channels, PersonMessage } from '../engine/ports.ts';

/** Channels that keep what would have been sent to people’s telephones. */
export interface FakeChannels {
  /** For the option `engine.channels` of a kit. */
  readonly channels: Channels;
  readonly sent: (PersonMessage & { readonly channel: ChannelName })[];
  /** Channels that take nothing at the moment. */
  readonly down: Set<ChannelName>;
}

/** All channels, or those named. */
export function fakeChannels(names: readonly ChannelName[] = channelNames): FakeChannels {
  const sent: FakeChannels['sent'] = [];
  const down = new Set<ChannelName>();
  const open = (channel: ChannelName) => ({
    send(message: PersonMessage): Promise<void> {
      if (down.has(channel)) return Promise.reject(new RangeError('no answer'));
      sent.push({ ...message, channel });
      return Promise.resolve();
    },
  });
  return { channels: Object.fromEntries(names.map((name) => [name, open(name)])), sent, down };
}
