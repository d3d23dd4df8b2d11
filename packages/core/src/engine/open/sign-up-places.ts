// Who has a place and who waits 候补: first come, first served, by people and not by sign-ups; nobody is passed over by a smaller
// party behind her, so that whoever is told she is the second to wait is moved up second.
import type { ItemView } from '../../plugin/contributions.ts';
import { signUpSums, type SignUpRow } from '../../store/queries/sign-ups.ts';
import type { WriteTx } from '../../store/store.ts';

type Party = Pick<SignUpRow, 'id' | 'people' | 'state'>;

const peopleOf = (all: readonly Party[], state: Party['state']) => all.filter((one) => one.state === state).reduce((sum, one) => sum + one.people, 0);

/** Where a party of so many comes to stand. */
export function placeFor(standing: readonly Party[], { people, places }: { readonly people: number; readonly places: number }): 'placed' | 'waiting' {
  return peopleOf(standing, 'waiting') === 0 && peopleOf(standing, 'placed') + people <= places ? 'placed' : 'waiting';
}

/** Who moves up from the waiting list, the first first, as long as there are places for the next. */
export function movesUp<One extends Party>(standing: readonly One[], places: number): readonly One[] {
  const found: One[] = [];
  let left = places - peopleOf(standing, 'placed');
  for (const one of standing) {
    if (one.state !== 'waiting') continue;
    if (one.people > left) break;
    left -= one.people;
    found.push(one);
  }
  return found;
}

/** Her turn among those who wait, from 1; 0 where she does not. */
export function turnOf(standing: readonly Party[], id: string): number {
  return standing.filter((one) => one.state === 'waiting').findIndex((one) => one.id === id) + 1;
}

/** How many people signed up, for the rules of a stage that counts them. */
export async function signUpsFor({ db }: Pick<WriteTx, 'db'>, item: string): Promise<NonNullable<ItemView['signUps']>> {
  return (await signUpSums(db, [item])).get(item) ?? { placed: 0, waiting: 0, came: 0 };
}
