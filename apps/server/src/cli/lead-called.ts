// The person in whose name a command is done; whether she may is the engine's to say.
import { allPeople, refusal, type Actor } from '@jinguo/core';
import type { Office } from '../office.ts';

/** @throws JinguoError NOT_FOUND */
export async function leadCalled({ store }: Pick<Office, 'store'>, username: string): Promise<Actor> {
  const person = (await allPeople(store.read)).find((one) => one.username === username);
  if (person === undefined) throw refusal('NOT_FOUND', { what: username });
  return { kind: 'person', person };
}
