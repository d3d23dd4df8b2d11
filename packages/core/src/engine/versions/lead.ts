// Who may publish versions and migrate items: the campaign's lead (domain.md §1).
import { inAList, type LocalText } from '../../definition/text.ts';
import { refusal } from '../../errors.ts';
import type { Actor, Person, Post } from '../../people/post.ts';
import { roleName, type EngineParts } from '../parts.ts';

export interface Lead {
  readonly person: Person;
  /** The posts she leads from. */
  readonly posts: readonly Post[];
  readonly post: Post;
}

/** @throws JinguoError NOT_ALLOWED for everybody else, the system among them. */
export function requireLead(parts: Pick<EngineParts, 'publishers' | 'roles'>, actor: Actor, action: LocalText): Lead {
  const posts = actor.kind === 'person' ? actor.person.posts.filter((one) => parts.publishers.includes(one.role)) : [];
  const [post] = posts;
  if (actor.kind !== 'person' || post === undefined) {
    throw refusal('NOT_ALLOWED', { who: inAList(parts.publishers.map((role) => roleName(parts, role))), action });
  }
  return { person: actor.person, posts, post };
}
