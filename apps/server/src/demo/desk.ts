// What only a demonstration has: people everybody may be, and a clock that can be moved on.
import type { Engine, Person } from '@jinguo/core';
import type { OfficeClock } from '../clock.ts';
import { inTurn } from '../in-turn.ts';
import type { Worker } from '../worker.ts';
import { daysLater, moveClock, nextMorning } from './move-clock.ts';
import type { DemoContents } from './holds.ts';
import { people, type DemoPerson } from './people.ts';

/** Known to everybody by design: demo mode refuses to listen beyond this machine unless it is asked for by name. */
export const demoPassword = 'Jinguo-2022';

export interface DemoPersonView extends Person {
  readonly username: string;
  readonly featured: boolean;
  readonly about: { readonly zh: string; readonly en: string } | null;
}

export interface DemoDesk {
  /** Whether it is the few items of a first start, or a whole year. */
  readonly holds: DemoContents;
  readonly password: string;
  /** Adds what the login page says of each, those it shows first in front. */
  readonly introduce: (people: readonly (Person & { readonly username: string })[]) => readonly DemoPersonView[];
  readonly advance: (by: { readonly to: 'nextWorkingDay' } | { readonly days: number }) => Promise<void>;
}

export interface DemoDeskParts {
  readonly holds: DemoContents;
  readonly engine: Pick<Engine, 'today' | 'calendar'>;
  readonly clock: OfficeClock;
  readonly worker: Worker;
}

export function openDemoDesk({ engine, clock, worker, holds }: DemoDeskParts): DemoDesk {
  // Two visitors at once move it twice, one after the other.
  const oneByOne = inTurn();
  return {
    holds,
    password: demoPassword,
    introduce,
    advance: (by) =>
      oneByOne('clock', () => {
        const to = 'to' in by ? nextMorning(engine) : daysLater(clock, by.days);
        return moveClock({ clock, to, settle: () => worker.settle() });
      }),
  };
}

function introduce(accounts: readonly (Person & { readonly username: string })[]): readonly DemoPersonView[] {
  const known = new Map<string, DemoPerson>(people.map((one) => [one.username, one]));
  const order = new Map<string, number>(people.map((one, index) => [one.username, index]));
  return accounts
    .map((account) => {
      const entry = known.get(account.username);
      return { ...account, featured: entry?.featured === true, about: entry?.about ?? null };
    })
    .toSorted((a, b) => Number(b.featured) - Number(a.featured) || (order.get(a.username) ?? 999) - (order.get(b.username) ?? 999));
}
