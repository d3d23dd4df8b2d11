// How a person keeps her desk: her own phrases, the filters she comes back to, the columns and page length of her lists.
// Hers wherever she signs in.
import { z } from 'zod';
import type { Person } from '../../people/post.ts';
import { deskSettingOf, putDeskSetting } from '../../store/queries/desk-settings.ts';
import { channelChoice, quietHours, usualChoice, usualQuiet } from '../channels/message-kinds.ts';
import type { EngineParts } from '../parts.ts';

const word = z.string().trim().min(1).max(200);

export const deskSettings = z.strictObject({
  /** 常用语 */
  phrases: z.array(word).max(30),
  filters: z.array(z.strictObject({ name: z.string().trim().min(1).max(30), search: z.record(z.string().max(30), z.union([z.string().max(60), z.boolean()])) })).max(20),
  /** Columns she put away. */
  hidden: z.array(z.string().max(30)).max(20),
  pageRows: z.union([z.literal(20), z.literal(50), z.literal(100)]),
  /** The hour (Asia/Shanghai) of working days from which on she is written what waits for her; null: she is not. */
  digestHour: z.number().int().min(6).max(20).nullable(),
  /** Which messages reach her by which channels, beside the bell. */
  tell: channelChoice,
  /** When channels are silent but for what is urgent; null: never. */
  quiet: quietHours.nullable(),
});
export type DeskSettings = z.infer<typeof deskSettings>;
export const deskChange = deskSettings.partial();
export type DeskChange = z.infer<typeof deskChange>;

const usual: DeskSettings = { phrases: [], filters: [], hidden: [], pageRows: 50, digestHour: 8, tell: usualChoice, quiet: usualQuiet };

export async function deskOf(parts: Pick<EngineParts, 'store'>, person: Person): Promise<DeskSettings> {
  return readDesk(await deskSettingOf(parts.store.read, person.id));
}

/** Changes what is named and leaves the rest. */
export async function keepDesk(parts: Pick<EngineParts, 'store'>, person: Person, change: DeskChange): Promise<DeskSettings> {
  if (Object.values(change).every((one) => one === undefined)) return deskOf(parts, person);
  return parts.store.write(async (tx) => {
    const next = merged(readDesk(await deskSettingOf(tx.db, person.id)), change);
    await putDeskSetting(tx, person.id, JSON.stringify(next));
    return next;
  });
}

/** What an older version kept and nobody reads any more is left out. */
export function readDesk(json: string | undefined): DeskSettings {
  const kept = deskChange.safeParse(JSON.parse(json ?? '{}'));
  return kept.success ? merged(usual, kept.data) : usual;
}

function merged(before: DeskSettings, { phrases, filters, hidden, pageRows, digestHour, tell, quiet }: DeskChange): DeskSettings {
  return { phrases: phrases ?? before.phrases, filters: filters ?? before.filters, hidden: hidden ?? before.hidden, pageRows: pageRows ?? before.pageRows, digestHour: digestHour === undefined ? before.digestHour : digestHour, tell: tell ?? before.tell, quiet: quiet === undefined ? before.quiet : quiet };
}
