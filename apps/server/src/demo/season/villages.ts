// Villages in which somebody holds the post that every programme asks for.
import type { PersonWithUsername } from '@jinguo/core';

export function villagesOf(people: readonly PersonWithUsername[]): readonly string[] {
  return [...new Set(people.flatMap((one) => one.posts.filter((post) => post.role === 'villageOfficer').map((post) => post.unit)))].toSorted();
}
