// The year 2022 of the whole district by chance: items of every programme begun on its working days, the congresses held beside it as
// they are written down, by people of the same seed. What it leaves is what the demonstration shows in a compact form (compact-season.ts).
import { addDays, addWorkingDays, allPeople, startOfDay } from '@jinguo/core';
import type { Office } from '../../office.ts';
import { rememberContents } from '../holds.ts';
import { passTime } from '../move-clock.ts';
import { addPeople, directory } from '../newcomers.ts';
import { keepSignedPaper } from '../signed-paper.ts';
import { day, officeHour, settle } from '../script.ts';
import { notByChance } from './not-by-chance.ts';
import type { Refused, SentCommand } from './office-at-work.ts';
import { seasonCongresses } from './season-congresses.ts';
import { seasonOf } from './season.ts';
import { villagesOf } from './villages.ts';

export interface WholeSeason {
  readonly seed: number;
  /** Items to begin over all programmes. */
  readonly items: number;
  readonly onRefused?: (what: Refused) => void;
  readonly onSent?: (sent: SentCommand) => void;
  /** Told of each day; `over` of `days` are behind. */
  readonly onDay?: (at: { readonly day: string; readonly over: number; readonly days: number }) => void;
}

/** Working days on which items are begun; the rest of the year only goes on with them. */
const daysOfWork = 200;
const daysOfYear = 249;
/** Some attempts come to nothing: a child has a wish already, a project's number is taken. */
const spare = 1.05;

/** Plays it into an empty demonstration. */
export async function playWholeSeason({ store, engine, demoClock: clock, dataFolder }: Office, { seed, items, onRefused, onSent, onDay }: WholeSeason): Promise<void> {
  if (clock === undefined) throw new TypeError('a season is played by a demonstration’s clock');
  clock.moveTo(officeHour(day('2022-01-04'), 0));
  await addPeople(store);
  const everybody = await allPeople(store.read);
  const season = seasonOf({ engine, store, scan: await keepSignedPaper(dataFolder) }, {
    seed, people: everybody, villages: villagesOf(everybody), without: notByChance, perDay: () => Math.ceil((items * spare) / daysOfWork), roundEvery: 60, perRound: 2,
    beginUntil: addWorkingDays(engine.calendar(), engine.today(), daysOfWork), diligence: 0.6, trouble: 0.06, ...(onRefused === undefined ? {} : { onRefused }), ...(onSent === undefined ? {} : { onSent }),
  });
  const stories = [...seasonCongresses({ engine, clock, ...directory(everybody) }, seed)];
  for (let passed = 0; engine.today() < '2023-01-04'; passed += 1) {
    onDay?.({ day: engine.today(), over: Math.min(passed, daysOfYear), days: daysOfYear });
    await season.day();
    for (let next = stories[0]; next !== undefined && next.at < startOfDay(addDays(engine.today(), 1)); next = stories[0]) {
      stories.shift();
      await next.run();
      await settle(engine);
    }
    await passTime({ clock, to: officeHour(addWorkingDays(engine.calendar(), engine.today(), 1), passed), settle: () => settle(engine) });
    await settle(engine);
  }
  await rememberContents(store, 'wholeYear');
}
