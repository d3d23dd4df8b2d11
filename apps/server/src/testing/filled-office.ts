// An office in a folder of its own that a seed has filled or a copy of one that was, with its people by the names they sign in with.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allPeople, type PersonWithUsername } from '@jinguo/core';
import { campaigns } from '../campaigns.ts';
import { openOffice, type Office } from '../office.ts';

export interface FilledOffice extends AsyncDisposable {
  readonly office: Office;
  readonly people: readonly PersonWithUsername[];
  /** @throws TypeError where nobody is called so */
  readonly person: (username: string) => PersonWithUsername;
}

/** `by`: what fills it, or the data folder it is to be a copy of. */
export async function filledOffice(by: string | ((office: Office) => Promise<void>)): Promise<FilledOffice> {
  const folder = await mkdtemp(join(tmpdir(), 'jinguo-filled-'));
  if (typeof by === 'string') await cp(by, folder, { recursive: true });
  const fillDemo = typeof by === 'string' ? () => Promise.reject(new TypeError(`${by} is empty`)) : by;
  const office = await openOffice({ dataFolder: folder, demo: true, clockStartsAt: undefined }, { campaigns, fillDemo });
  const people = await allPeople(office.store.read);
  return {
    office,
    people,
    person(username) {
      const found = people.find((one) => one.username === username);
      if (found === undefined) throw new TypeError(`nobody is called ${username}`);
      return found;
    },
    async [Symbol.asyncDispose]() {
      await office.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
