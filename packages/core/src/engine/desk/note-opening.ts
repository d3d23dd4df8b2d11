// Who has read an item (已阅): a person's first opening is kept, and what she follows is no news to her any more. Most
// openings note nothing and write nothing.
import type { Person } from '../../people/post.ts';
import { newsOfOpening, noteOpening } from '../../store/queries/follows.ts';
import { unlessFull } from '../../store/unless-full.ts';
import type { EngineParts } from '../parts.ts';

export async function openingNoted(parts: EngineParts, person: Person, item: string): Promise<void> {
  const asked = { item, person: person.id };
  const { first, news } = await newsOfOpening(parts.store.readPrepared, asked);
  // An applicant looking after her own application is nobody's reader.
  const reads = first && person.posts.length > 0;
  if (!reads && !news) return;
  await unlessFull(parts.store.write((tx) => noteOpening(tx, { ...asked, at: parts.clock.now().toISOString(), first: reads, news })));
}
