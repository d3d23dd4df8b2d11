// Which channels the office has, and where each of them reaches a person; for her own settings.
import type { Person } from '../../people/post.ts';
import { channelAddresses } from '../../store/queries/reach.ts';
import { mask } from '../../values/mask.ts';
import type { EngineParts } from '../parts.ts';
import { channelNames, type ChannelName } from './message-kinds.ts';

export interface ChannelView {
  readonly name: ChannelName;
  /** Masked; null: the office knows no address of hers there, and nothing goes out. */
  readonly address: string | null;
}

export async function channelsOf(parts: EngineParts, person: Person): Promise<readonly ChannelView[]> {
  const known = await channelAddresses(parts.store.read, person.id);
  return channelNames.filter((name) => parts.channels[name] !== undefined).map((name) => ({ name, address: shown(name, known.get(name)) }));
}

function shown(name: ChannelName, address: string | undefined): string | null {
  if (address === undefined) return null;
  return name === 'sms' ? mask('phone', address) : mask('name', address);
}
