// A short message to somebody who signed up without an account: her number is looked up when it is sent, and stands in no outbox.
import { z } from 'zod';
import { localText } from '../../definition/text.ts';
import { loadItem } from '../../store/load-item.ts';
import type { OutboxRow } from '../../store/queries/outbox.ts';
import { signUpById } from '../../store/queries/sign-ups.ts';
import type { WriteTx } from '../../store/store.ts';
import { findPersonalData } from '../../values/find-personal-data.ts';
import { inOneLine } from '../../values/one-line.ts';
import type { EngineParts } from '../parts.ts';
import { HopelessDelivery, type ChannelPort, type PersonMessage } from '../ports.ts';

/** The outbox's name for it; definitions cannot name it. */
export const signUpMessage = 'signUp:message';
export const signUpLane = 'message:sms';

const kept = z.object({ signUp: z.string(), text: localText });

/** Undefined where there is nobody to tell any more: she cancelled since. @throws HopelessDelivery where no channel is configured, or it would tell personal data */
export async function signUpMessageOf(parts: EngineParts, tx: WriteTx, effect: OutboxRow): Promise<{ readonly port: ChannelPort; readonly message: PersonMessage } | undefined> {
  const { signUp, text } = kept.parse(JSON.parse(effect.params));
  const port = parts.channels.sms;
  if (port === undefined) throw new HopelessDelivery(inOneLine({ zh: '通道“sms”没有配置', en: 'channel sms is not configured' }));
  const row = await signUpById(tx.db, signUp);
  if (row === undefined || row.phone === '') return undefined;
  const number = (await loadItem(tx, effect.item_id))?.number ?? '';
  const leak = findPersonalData(`${number}\n${text.zh}\n${text.en}`)[0];
  if (leak !== undefined) throw new HopelessDelivery(inOneLine({ zh: `正文含有个人信息（${leak.kind}）`, en: `the text holds personal data: ${leak.kind}` }));
  return { port, message: { key: effect.effect_key, to: row.phone, number, text } };
}
