// Letters. An effect that means several people first becomes one effect a person, each with its own key, so that one who
// cannot be reached has the others written to no second time. A letter speaks of the item by number and stage only.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { emailParams } from '../../definition/effect-params.ts';
import { localText, type JsonObject } from '../../definition/text.ts';
import { fillTemplate } from '../../errors.ts';
import { loadItem } from '../../store/load-item.ts';
import { addEffects, type OutboxRow } from '../../store/queries/outbox.ts';
import { emailOf, peopleFor } from '../../store/queries/tell-people.ts';
import type { WriteTx } from '../../store/store.ts';
import { findPersonalData } from '../../values/find-personal-data.ts';
import { inOneLine } from '../../values/one-line.ts';
import type { EngineParts } from '../parts.ts';
import { HopelessDelivery, type Mail } from '../ports.ts';
import { readPosts } from './in-app.ts';

/** One letter to one receiver, as the outbox keeps it: a person, or an address that stands in the definition. */
const letter = z.object({
  subject: localText,
  body: localText,
  stage: z.string(),
  receiver: z.union([z.strictObject({ person: z.string() }), z.strictObject({ address: z.email() })]),
});

/** Whether the effect still means several receivers, or the one it is about to find. */
export function isUnaddressed(effect: OutboxRow): boolean {
  const params: JsonObject = JSON.parse(effect.params);
  return params['receiver'] === undefined;
}

/**
 * Replaces an effect by one letter a receiver.
 *
 * @throws HopelessDelivery when nobody it means has an address.
 */
export async function address(parts: EngineParts, tx: WriteTx, effect: OutboxRow): Promise<void> {
  const params: JsonObject = JSON.parse(effect.params);
  const { to, subject, body } = emailParams.parse({ to: params['to'], subject: params['subject'], body: params['body'] });
  const receivers = typeof to === 'string' ? await people(tx, effect, to) : to.map((one) => ({ address: one }));
  if (receivers.length === 0) throw new HopelessDelivery(inOneLine({ zh: '没有登记收件人的电子邮箱', en: `no e-mail address is known: ${typeof to === 'string' ? to : 'the list'}` }));
  const stage = params['stage'] ?? '';
  await addEffects(
    tx,
    receivers.map((receiver) => ({
      ...effect,
      id: parts.ids(),
      effect_key: `${effect.effect_key}:${createHash('sha256').update(JSON.stringify(receiver)).digest('hex').slice(0, 12)}`,
      params: JSON.stringify({ subject, body, stage, receiver }),
      attempts: 0,
      last_error: null,
      locked_until: null,
      locked_by: null,
    })),
  );
}

async function people(tx: WriteTx, effect: OutboxRow, to: 'applicant' | 'assignees'): Promise<readonly { readonly person: string }[]> {
  const params: JsonObject = JSON.parse(effect.params);
  const ids = to === 'assignees' ? await peopleFor(tx, effect.item_id, readPosts(params['posts'])) : [(await loadItem(tx, effect.item_id))?.applicant ?? ''];
  const reached: { person: string }[] = [];
  for (const person of ids) if ((await emailOf(tx, person)) !== null) reached.push({ person });
  return reached;
}

/** @throws HopelessDelivery when it would tell personal data, or the receiver has no address any more. */
export async function letterOf(parts: EngineParts, tx: WriteTx, effect: OutboxRow): Promise<Mail> {
  const { subject, body, stage, receiver } = letter.parse(JSON.parse(effect.params));
  const row = await loadItem(tx, effect.item_id);
  const compiled = row === undefined ? undefined : parts.registry.version(row.definition_hash)?.compiled;
  const to = 'address' in receiver ? receiver.address : await emailOf(tx, receiver.person);
  if (row === undefined || to === null) throw new HopelessDelivery(inOneLine({ zh: '已查不到收件人的电子邮箱', en: 'no e-mail address is known any more' }));
  const fill = (text: string, language: 'zh' | 'en') =>
    fillTemplate(text, { number: row.number, stage: compiled?.stages.get(stage)?.title[language] ?? stage, workflow: compiled?.definition.title[language] ?? row.workflow });
  const mail = { key: effect.effect_key, to, subject: fill(subject.zh, 'zh'), text: `${fill(body.zh, 'zh')}\n\n${fill(body.en, 'en')}\n` };
  const leak = findPersonalData(`${mail.subject}\n${mail.text}`)[0];
  if (leak !== undefined) throw new HopelessDelivery(inOneLine({ zh: `正文含有个人信息（${leak.kind}）`, en: `the text holds personal data: ${leak.kind}` }));
  return mail;
}
