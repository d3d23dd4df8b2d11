// What a person who sets leave cover can choose from: for whom she may, who could cover, and which kinds of item there are.
import type { Person, Post } from '../../people/post.ts';
import { staff } from '../../store/queries/staff.ts';
import { postName, type EngineParts } from '../parts.ts';
import { backstageOf, campaignTitle } from '../read/programmes.ts';
import type { CoverChoices, StaffView } from '../views.ts';

/** Most answers of one search; more words find fewer. */
const most = 50;

/** For whom, and for which kinds of item, she may set a cover. */
export async function coverChoices(parts: EngineParts, person: Person): Promise<CoverChoices> {
  const leads = person.posts.some((post) => parts.leads.includes(post.role));
  const others = leads ? (await staffNamed(parts, '')).filter((one) => one.id !== person.id && disposesOf(parts, person, one.posts)) : [];
  const backstage = backstageOf(parts);
  return {
    people: [staffView(parts, person), ...others],
    // Behind the scenes a cover stands in for everything or nothing.
    workflows: parts.registry.workflows().filter(({ definition }) => !backstage.has(definition.campaign)).map(({ compiled: { definition } }) => ({ workflow: definition.workflow, title: definition.title, campaignTitle: campaignTitle(parts, definition.workflow) })),
  };
}

/** Who could cover, by part of a name: members of staff, for one of them. */
export async function coverCandidates(parts: EngineParts, person: Person, text: string): Promise<readonly StaffView[]> {
  return person.posts.length === 0 ? [] : (await staffNamed(parts, text)).slice(0, most);
}

async function staffNamed(parts: EngineParts, text: string): Promise<readonly StaffView[]> {
  const found = new Map<string, { readonly id: string; readonly name: string; readonly posts: Post[] }>();
  for (const { id, name, role, unit } of await staff(parts.store.read, text.trim())) {
    const known = found.get(id) ?? { id, name, posts: [] };
    known.posts.push({ role, unit });
    found.set(id, known);
  }
  return [...found.values()].map((one) => staffView(parts, one));
}

function staffView(parts: EngineParts, { id, name, posts }: Person): StaffView {
  return { id, name, posts: posts.map(({ role, unit }) => ({ role, unit, title: postName(parts, role, unit) })) };
}

/** Whether she leads the unit that all these posts are of. */
export function disposesOf(parts: Pick<EngineParts, 'leads'>, person: Person, posts: readonly Post[]): boolean {
  return person.posts.some((mine) => parts.leads.includes(mine.role) && posts.every((hers) => hers.unit === mine.unit));
}
