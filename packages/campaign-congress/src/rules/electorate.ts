// Who votes for a body and how many of them are there now: read from the items of delegates and members, where each coming
// and going is an event of its own. A delegate on leave stays among those entitled; nobody votes for another.
import type { JsonObject, ListEntry } from '@jinguo/core/plugin';
import { numberAt, textAt } from '@jinguo/core/programme';
import { electedByCongress, type Body } from '../bodies.ts';
import type { Turnout } from '../count/types.ts';
import { namesOf, type Congress } from '../office.ts';

export type Electorate = Pick<Turnout, 'entitled' | 'present'>;

/** Stages at which an elected committee member counts. */
const seated: readonly string[] = ['awaiting', 'present'];

/** @param data of the congress @param members its open entries */
export function electorateOf(congress: Congress, body: Body, { data, members }: { readonly data: JsonObject; readonly members: readonly ListEntry[] }): Electorate {
  const names = namesOf(congress);
  if (electedByCongress(body)) {
    return { entitled: numberAt(data, 'register.entitled'), present: members.filter((one) => one.workflow === names.delegates && one.stage === 'present').length };
  }
  const committee = members.filter((one) => one.workflow === names.members && textAt(one.data, 'seat.body') === 'executive' && seated.includes(one.stage));
  return { entitled: committee.length, present: committee.filter((one) => one.stage === 'present').length };
}
