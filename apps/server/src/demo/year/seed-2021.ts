// The year 2021 of the whole district, through the engine from its first working day to its last: the figures of the
// federation's own report come out of the items, and out of nothing else.
import { addWorkingDays, allPeople, type Engine, type JinguoError, type LocalDate, type PersonWithUsername } from '@jinguo/core';
import { ConfigProblem } from '../../config.ts';
import type { Office } from '../../office.ts';
import { rememberContents } from '../holds.ts';
import { district } from '../applications.ts';
import { addPeople, directory } from '../newcomers.ts';
import { moveClock } from '../move-clock.ts';
import { round2021 } from '../round-2021.ts';
import { day, officeHour, play, settle, type Stage, type Step } from '../script.ts';
import { villagesOf } from '../season/villages.ts';
import { bringingPapers, keepSignedPaper } from '../signed-paper.ts';
import { enterprise2021 } from './plan-enterprise.ts';
import { families2021 } from './plan-families.ts';
import { guidance2021 } from './plan-guidance.ts';
import { homes2021 } from './plan-homes.ts';
import { left2021 } from './plan-left.ts';
import { organization2021 } from './plan-organization.ts';
import type { WantedYear } from './wanted.ts';
import { yearOf } from './year-at-work.ts';

export interface Progress {
  readonly day: LocalDate;
  /** Working days that are over, and all of them. */
  readonly over: number;
  readonly days: number;
  readonly items: number;
  readonly steps: number;
}

export interface SeedOptions {
  readonly onDay?: (progress: Progress) => void;
  /** Told of what a rule refused; a whole year has none. */
  readonly onRefused?: (what: { readonly workflow: string; readonly step: string; readonly error: JinguoError }) => void;
  /** Who does what when, and what is made up. */
  readonly seed?: number;
  /** Only the workflows that are named; all, where none are. */
  readonly only?: readonly string[];
}

const [first, last] = ['2021-01-04', '2021-12-31'];
/** The last days' messages are there to be read. */
const unreadDays = 3;
const written = ['interest-subsidy', 'interest-subsidy-round'];

const campaigns2021 = [guidance2021, enterprise2021, homes2021, families2021, organization2021, left2021];
const wanted2021: WantedYear = { items: campaigns2021.flatMap((one) => one.items), rounds: campaigns2021.flatMap((one) => one.rounds) };

export async function seed2021({ store, engine: plain, demoClock: clock, dataFolder }: Office, { onDay, onRefused = () => undefined, seed = 2021, only }: SeedOptions = {}): Promise<void> {
  if (clock === undefined) throw new ConfigProblem('Only a demonstration can be filled with a year.');
  clock.moveTo(officeHour(day(first), 0));
  const engine = bringingPapers(plain, await keepSignedPaper(dataFolder));
  await addPeople(store);
  const people: readonly PersonWithUsername[] = await allPeople(store.read);
  const stage: Stage = { engine, clock, ...directory(people) };
  const year = yearOf({ engine, store }, { wanted: within(only), villages: villagesOf(people), people, without: written, seed, diligence: 0.9, onRefused });
  const days = workingDays(engine);
  const working = days.map((date, over): Step => ({
    at: officeHour(date, 60),
    run: async () => {
      await year.day();
      if (over < days.length - unreadDays) await readMessages(engine, over % 5 === 4 ? people : people.filter(({ posts }) => posts.some(({ unit }) => unit === district)));
      onDay?.({ day: date, over: over + 1, days: days.length, items: year.begun(), steps: year.done() });
    },
  }));
  const subsidies = only === undefined || only.includes('interest-subsidy') ? round2021(stage).filter((step) => step.at < officeHour(day(last), 0)) : [];
  await play(stage, [...subsidies, ...working]);
  await rememberContents(store, 'wholeYear');
  await moveClock({ clock, to: officeHour(day(last), 300), settle: () => settle(engine) });
}

/** Whoever works at a desk reads what she was told: the district's people every day, everybody once a week. */
async function readMessages(engine: Engine, people: readonly PersonWithUsername[]): Promise<void> {
  await Promise.all(people.map(async (person) => {
    const unread = (await engine.messages(person)).filter((message) => message.readAt === null).map((message) => message.id);
    if (unread.length > 0) await engine.readMessages(person, unread);
  }));
}

function within(only: readonly string[] | undefined): WantedYear {
  if (only === undefined) return wanted2021;
  return { items: wanted2021.items.filter((one) => only.includes(one.workflow)), rounds: wanted2021.rounds.filter((one) => only.includes(one.entries.workflow)) };
}

function workingDays(engine: Pick<Engine, 'calendar'>): readonly LocalDate[] {
  const days: LocalDate[] = [];
  for (let date = day(first); date <= last; date = addWorkingDays(engine.calendar(), date, 1)) days.push(date);
  return days;
}
