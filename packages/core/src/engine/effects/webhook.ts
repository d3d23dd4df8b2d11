// Calls to other systems: which item moved where, and nothing about the people in it. Who may know more asks back.
import type { JsonObject } from '../../definition/text.ts';
import { canonicalJson } from '../../definition/workflow-definition.ts';
import type { OutboxRow } from '../../store/queries/outbox.ts';
import { inOneLine } from '../../values/one-line.ts';
import { HopelessDelivery, type WebhookCall, type WebhookPort } from '../ports.ts';

/** @throws HopelessDelivery when the endpoint is not configured. */
export function callOf(port: WebhookPort | undefined, effect: OutboxRow): { readonly port: WebhookPort; readonly call: WebhookCall } {
  const params: JsonObject = JSON.parse(effect.params);
  const endpoint = String(params['endpoint']);
  if (port?.endpoints.includes(endpoint) !== true) throw new HopelessDelivery(inOneLine({ zh: `外部系统“${endpoint}”没有配置`, en: `webhook endpoint ${endpoint} is not configured` }));
  const body = canonicalJson({ key: effect.effect_key, itemId: effect.item_id, version: effect.item_version, ...asObject(params['told']) });
  return { port, call: { endpoint, key: effect.effect_key, body } };
}

function asObject(value: JsonObject[string] | undefined): object {
  return typeof value === 'object' && value !== null ? value : {};
}
