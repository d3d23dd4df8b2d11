// The people of a demonstration, entered before anything begins, and how its stories find them.
import { createAccount, createIds, refusal, type Person, type PersonWithUsername } from '@jinguo/core';
import type { Office } from '../office.ts';
import { hashPassword } from '../session/passwords.ts';
import { demoPassword } from './desk.ts';
import { people } from './people.ts';
import type { Stage } from './script.ts';

/** Everybody has the demonstration's one password, so it is hashed once. */
export async function addPeople(store: Office['store']): Promise<void> {
  const passwordHash = await hashPassword(demoPassword);
  const ids = createIds({ now: () => new Date() });
  for (const { username, name, posts } of people) {
    await createAccount(store, { id: ids(), username, name, passwordHash, posts: posts.map((post) => ({ id: ids(), ...post })) });
  }
}

/** The same people, found by name or by post. */
export function directory(everybody: readonly PersonWithUsername[]): Pick<Stage, 'person' | 'holder'> {
  const found = (person: Person | undefined, what: string): Person => {
    if (person === undefined) throw refusal('NOT_FOUND', { what });
    return person;
  };
  return {
    person: (username) => found(everybody.find((one) => one.username === username), username),
    holder: (role, unit) => found(everybody.find((one) => one.posts.some((post) => post.role === role && post.unit === unit)), `${role}@${unit}`),
  };
}
