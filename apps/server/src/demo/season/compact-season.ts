// The season as a demonstration shows it: some items of every programme, in towns other than those of the written stories,
// between the rounds of the two years.
import { addDays, addWorkingDays, type Engine, type LocalDate, type PersonWithUsername, type Store } from '@jinguo/core';
import { day, officeHour, type Step } from '../script.ts';
import { notByChance, visitTasks } from './not-by-chance.ts';
import { seasonOf } from './season.ts';
import { villagesOf } from './villages.ts';

export interface CompactSeason {
  readonly engine: Engine;
  readonly store: Store;
  readonly people: readonly PersonWithUsername[];
  readonly from: string;
  readonly until: string;
}

/** Everybody's desk is looked at once in so many days of work. */
const everyDays = 5;
/** Programmes whose stories are written down. */
const written = ['interest-subsidy', 'interest-subsidy-round', 'instructor-training', 'instructor-class', 'instructor-training-service'];
/** The town whose desks visitors are shown first: what lies there is in the stories. */
const shown = '330402103000';

export function compactSeason({ engine, store, people, from, until }: CompactSeason): readonly Step[] {
  const villages = villagesOf(people).filter((village) => engine.units.get(village)?.parent !== shown);
  // What is begun last is what visitors find half done.
  const lately = addDays(day(until), -12);
  const season = seasonOf({ engine, store }, { seed: 2026, people, villages, without: [...written, ...notByChance, ...visitTasks], perDay: (today) => (today > lately ? 24 : 10), roundEvery: 180, perRound: 2, triesAgain: true, beginUntil: day(until), diligence: 0.85, trouble: 0.06 });
  return daysBetween(engine, day(from), day(until)).map((date, turn) => ({ at: officeHour(date, 300 + turn), run: season.day }));
}

function daysBetween(engine: Engine, from: LocalDate, until: LocalDate): readonly LocalDate[] {
  const days: LocalDate[] = [];
  for (let date = from; date <= until; date = addWorkingDays(engine.calendar(), date, everyDays)) days.push(date);
  return days;
}
