// Hands one effect to its receiver, within its time. Whatever goes wrong is thrown; the outbox decides what becomes of it.
import type { JsonObject } from '../../definition/text.ts';
import type { OutboxRow } from '../../store/queries/outbox.ts';
import { inOneLine } from '../../values/one-line.ts';
import type { EngineParts } from '../parts.ts';
import { HopelessDelivery } from '../ports.ts';
import { viewOf } from '../command/item-view.ts';
import { bringIn, openScene } from '../command/scene.ts';
import { personMessage } from '../channels/pass-on.ts';
import { letterOf } from './email.ts';
import { inTime } from './in-time.ts';
import { messageOf } from './person-message.ts';
import { signUpMessage, signUpMessageOf } from './sign-up-message.ts';
import { callOf } from './webhook.ts';

/** @throws HopelessDelivery when what it needs is not configured; anything its receiver's port throws. */
export async function sendOut(parts: EngineParts, effect: OutboxRow): Promise<void> {
  if (effect.effect === 'email') {
    const { mail } = parts;
    if (mail === undefined) throw new HopelessDelivery(inOneLine({ zh: '没有配置邮件服务器', en: 'no mail server is configured' }));
    const letter = await parts.store.write((tx) => letterOf(parts, tx, effect));
    return inTime(parts, mail.send(letter));
  }
  if (effect.effect === 'webhook') {
    const { port, call } = callOf(parts.webhooks, effect);
    return inTime(parts, port.post(call));
  }
  if (effect.effect === personMessage) {
    const { port, message } = await parts.store.write((tx) => messageOf(parts, tx, effect));
    return inTime(parts, port.send(message));
  }
  if (effect.effect === signUpMessage) {
    const told = await parts.store.write((tx) => signUpMessageOf(parts, tx, effect));
    return told === undefined ? undefined : inTime(parts, told.port.send(told.message));
  }
  return handToPlugin(parts, effect);
}

/** A plugin's own effect; the registry gave it its time limit. */
async function handToPlugin(parts: EngineParts, effect: OutboxRow): Promise<void> {
  const handler = parts.registry.effect(effect.effect);
  if (handler === undefined) throw new HopelessDelivery(inOneLine({ zh: `没有插件能执行“${effect.effect}”`, en: `no plugin carries out ${effect.effect}` }));
  const params: JsonObject = JSON.parse(effect.params);
  const view = await parts.store.write(async (tx) => {
    const scene = openScene(parts, tx);
    return viewOf(scene, await bringIn(scene, effect.item_id));
  });
  await handler({ key: effect.effect_key, itemId: effect.item_id, number: view.number ?? '', params, view });
}
