// A post: a role held at a unit. People have posts; a stage asks for a post, never for a person.
import type { OrgUnit, Place } from './org-unit.ts';

export interface Post {
  readonly role: string;
  readonly unit: string;
}

/** Somebody and the posts she holds. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly posts: readonly Post[];
}

/** Who acts now: a person, or the system on a timer or on word from a batch. */
export type Actor = { readonly kind: 'person'; readonly person: Person } | { readonly kind: 'system' };

export const systemActor: Actor = { kind: 'system' };

/** Whether a place lies in the subtree of one of the posts. Partner units have no subtree. */
export function sees(posts: readonly Post[], units: ReadonlyMap<string, OrgUnit>, place: Place): boolean {
  return posts.some((post) => {
    const level = units.get(post.unit)?.level;
    return level !== undefined && level !== 'partner' && place[level] === post.unit;
  });
}
