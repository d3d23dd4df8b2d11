// Plays out what people did: each step at its hour, in the order of time, through the same engine as everybody's clicks.
// Between two steps the clock passes every midnight and morning, so reminders, expiries and notices come as they would.
import { addWorkingDays, parseLocalDate, startOfDay, type ActCommand, type Engine, type LocalDate, type Person } from '@jinguo/core';
import { ConfigProblem } from '../config.ts';
import type { OfficeClock } from '../clock.ts';
import { passTime } from './move-clock.ts';

export interface Step {
  readonly at: Date;
  readonly run: () => Promise<unknown>;
}

export interface Stage {
  readonly engine: Engine;
  readonly clock: OfficeClock;
  /** Somebody by user name. */
  readonly person: (username: string) => Person;
  /** Whoever holds a post. */
  readonly holder: (role: string, unit: string) => Person;
}

/** Runs steps in order of time. */
export async function play({ engine, clock }: Pick<Stage, 'engine' | 'clock'>, steps: readonly Step[]): Promise<void> {
  for (const step of steps.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    await passTime({ clock, to: step.at, settle: () => settle(engine) });
    await step.run();
    await settle(engine);
  }
}

/** Does all that is due now. */
export async function settle(engine: Pick<Engine, 'runTimers' | 'deliver' | 'idle'>): Promise<void> {
  while ((await engine.runTimers()) + (await engine.deliver()) + (await engine.idle()) > 0);
}

/** Does one action as a person who looked at the item first. */
export async function act(engine: Engine, person: Person, command: Omit<ActCommand, 'seenVersion' | 'key'>): Promise<void> {
  const { version } = await engine.item(person, command.itemId);
  await engine.act({ kind: 'person', person }, { ...command, seenVersion: version, key: `demo-${command.itemId}-${version}-${command.action}` });
}

/** A date written down in the demonstration's own data. */
export function day(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === undefined) throw new ConfigProblem(`The demonstration’s data names ${text}, which is no date.`);
  return date;
}

/** So many working days after a date. */
export function later(engine: Pick<Engine, 'calendar'>, date: LocalDate, workingDays: number): LocalDate {
  return addWorkingDays(engine.calendar(), date, workingDays);
}

/** An office hour of a day; another one for each `turn`, so that not everybody clicks at nine. */
export function officeHour(date: LocalDate, turn: number): Date {
  const minutes = (turn * 47) % 340;
  const untilNoon = 170;
  const begin = minutes < untilNoon ? 8 * 60 + 40 : 14 * 60 - untilNoon;
  return new Date(startOfDay(date).getTime() + (begin + minutes) * 60_000 + ((turn * 13) % 60) * 1000);
}
