// Passes a message of the bell on to the channels its receiver chose: one effect a person and channel, each with a key, tries
// and an end of its own, written in the transaction that gives her the message.
import { createHash } from 'node:crypto';
import type { LocalText } from '../../definition/text.ts';
import { addEffects, type OutboxRow } from '../../store/queries/outbox.ts';
import { reachOf } from '../../store/queries/reach.ts';
import type { WriteTx } from '../../store/store.ts';
import { readDesk } from '../desk/desk-settings.ts';
import type { EngineParts } from '../parts.ts';
import { channelNames, kindOf, type ChannelName } from './message-kinds.ts';
import { heldUntil } from './quiet-hours.ts';

/** The outbox's name for a message to one person by one channel; definitions cannot name it. */
export const personMessage = 'person:message';

export interface ToPassOn {
  readonly people: readonly string[];
  readonly code: string;
  readonly text: LocalText;
}

export async function passOn(parts: EngineParts, tx: WriteTx, effect: OutboxRow, { people, code, text }: ToPassOn): Promise<void> {
  const open = channelNames.filter((name) => parts.channels[name] !== undefined);
  if (open.length === 0) return;
  const kind = kindOf(effect.effect, code);
  const now = parts.clock.now();
  const rows: OutboxRow[] = [];
  for (const { person, desk, channels } of await reachOf(tx.db, people)) {
    const { tell, quiet } = readDesk(desk ?? undefined);
    const at = kind === 'urgent' ? now : heldUntil(now, quiet);
    for (const channel of open.filter((name) => tell[kind].includes(name) && channels.includes(name))) rows.push(passed(parts, effect, { person, channel, at, text }));
  }
  await addEffects(tx, rows);
}

interface Passed {
  readonly person: string;
  readonly channel: ChannelName;
  readonly at: Date;
  readonly text: LocalText;
}

function passed(parts: EngineParts, effect: OutboxRow, { person, channel, at, text }: Passed): OutboxRow {
  return {
    ...effect,
    id: parts.ids(),
    effect: personMessage,
    effect_key: `${effect.effect_key}:${channel}:${createHash('sha256').update(person).digest('hex').slice(0, 12)}`,
    params: JSON.stringify({ person, channel, text }),
    lane: laneOf(channel),
    state: 'pending',
    attempts: 0,
    next_at: at.toISOString(),
    last_error: null,
    locked_until: null,
    locked_by: null,
  };
}

const lanes = 'message:';

function laneOf(channel: ChannelName): string {
  return `${lanes}${channel}`;
}

/** People are told side by side: one's message held for the morning, or refused, holds up no other's. */
export function isMessageLane(lane: string): boolean {
  return lane.startsWith(lanes);
}
