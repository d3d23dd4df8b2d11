// A message to one person by one channel, as its receiver's port is handed it: the item's number and the words of the bell.
import { z } from 'zod';
import { localText } from '../../definition/text.ts';
import { loadItem } from '../../store/load-item.ts';
import type { OutboxRow } from '../../store/queries/outbox.ts';
import { channelAddresses } from '../../store/queries/reach.ts';
import type { WriteTx } from '../../store/store.ts';
import { findPersonalData } from '../../values/find-personal-data.ts';
import { inOneLine } from '../../values/one-line.ts';
import { channelNames } from '../channels/message-kinds.ts';
import type { EngineParts } from '../parts.ts';
import { HopelessDelivery, type ChannelPort, type PersonMessage } from '../ports.ts';

const kept = z.object({ person: z.string(), channel: z.enum(channelNames), text: localText });

/** @throws HopelessDelivery when the channel is not configured, she has no address there any more, or it would tell personal data. */
export async function messageOf(parts: EngineParts, tx: WriteTx, effect: OutboxRow): Promise<{ readonly port: ChannelPort; readonly message: PersonMessage }> {
  const { person, channel, text } = kept.parse(JSON.parse(effect.params));
  const port = parts.channels[channel];
  if (port === undefined) throw new HopelessDelivery(inOneLine({ zh: `通道“${channel}”没有配置`, en: `channel ${channel} is not configured` }));
  const to = (await channelAddresses(tx.db, person)).get(channel);
  if (to === undefined) throw new HopelessDelivery(inOneLine({ zh: `已查不到此人在“${channel}”的地址`, en: `no address is known any more: ${channel}` }));
  const number = (await loadItem(tx, effect.item_id))?.number ?? '';
  const leak = findPersonalData(`${number}\n${text.zh}\n${text.en}`)[0];
  if (leak !== undefined) throw new HopelessDelivery(inOneLine({ zh: `正文含有个人信息（${leak.kind}）`, en: `the text holds personal data: ${leak.kind}` }));
  return { port, message: { key: effect.effect_key, to, number, text } };
}
